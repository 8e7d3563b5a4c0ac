// Slides in the address: what is collected comes back as it was, whatever is written there.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  MOST_SLIDES,
  type OwnSlide,
  presentedOf,
  presentedText,
  slideText,
  withMoved,
  withoutPlaces,
  withSlide,
} from "../../../src/core/view/own-slides.ts";
import { DEFAULT_VIEW, parseView } from "../../../src/core/view/view.ts";
import { PAGE_IDS } from "../../../src/views/shell/pages.ts";

const at = (query: string, kind: OwnSlide["kind"] = "map"): OwnSlide => ({ kind, view: parseView(query, PAGE_IDS) });
const MANY = Array.from({ length: 40 }, (_, index) => at(`?offence=theft-${index}&from=2025-01&wards=E05013057`));

it("reads any text without throwing, and writes it the same from then on", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d?[!~:,.a-z0-9-]{0,60}$/)), (text) => {
      const read = presentedOf(text, PAGE_IDS);
      const again = presentedOf(presentedText(read), PAGE_IDS);
      expect(again).toEqual(read);
      expect(read.own.length).toBeLessThanOrEqual(MOST_SLIDES);
    }),
  );
});

it("keeps kind, months, wards and map of a slide, and nothing that its kind does not show", () => {
  const query = "?offence=shoplifting&from=2025-01&to=2025-12&wards=E05013057&map=hotspots&hotspot=545125_258225";
  const text = presentedText({ at: 2, own: [at(query), at(query, "months"), at(query, "plan")] });
  expect(text).toBe(
    "2!map~offence:shoplifting~from:2025-01~to:2025-12~wards:E05013057~map:hotspots~hotspot:545125_258225!months~offence:shoplifting~from:2025-01~to:2025-12~wards:E05013057!plan~to:2025-12",
  );
  const { own } = presentedOf(text, PAGE_IDS);
  expect(own[0]!.view).toEqual(at(query).view);
  expect(own[2]!.view).toEqual({ ...DEFAULT_VIEW, to: at(query).view.to });
});

it("holds thirty slides in an address, each once, and no more", () => {
  const all = MANY.reduce(withSlide, [] as readonly OwnSlide[]);
  expect(all).toHaveLength(MOST_SLIDES);
  expect(withSlide(all.slice(0, 3), MANY[1]!)).toHaveLength(3);
  const text = presentedText({ at: 0, own: all });
  expect(presentedOf(text, PAGE_IDS).own).toEqual(all);
  expect(parseView(`present=${text}`, PAGE_IDS).present).toBe(text);
});

it("moves a slide as far as there are places, and keeps the others in their order", () => {
  const three = MANY.slice(0, 3);
  const order = (own: readonly OwnSlide[]): readonly number[] => own.map((slide) => three.indexOf(slide));
  expect(order(withMoved(three, 0, 1))).toEqual([1, 0, 2]);
  expect(order(withMoved(three, 2, -5))).toEqual([2, 0, 1]);
  expect(order(withMoved(three, 1, 9))).toEqual([0, 2, 1]);
  expect(withMoved(three, 7, 1)).toBe(three);
});

it("points at no place once places are left out", () => {
  const own = [
    at("?map=hotspots&hotspot=545125_258225&at=0.1214,52.2035,15.5&offence=theft"),
    at("?offence=theft", "months"),
  ];
  const text = withoutPlaces(presentedText({ at: 1, own }));
  expect(text).not.toMatch(/545125|52\.2/);
  expect(presentedOf(text, PAGE_IDS).own.map(slideText)).toEqual([
    "map~offence:theft~map:hotspots",
    "months~offence:theft",
  ]);
});
