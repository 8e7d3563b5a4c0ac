// Every number on a slide is that of the page at the slide's own address; residents are shown no place.
import { describe, expect, it } from "vitest";
import { placeName } from "../../../src/core/area/place-name.ts";
import { newlyClear } from "../../../src/core/assessment/meeting-charts.ts";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { MEASURES } from "../../../src/core/figures/measures.ts";
import { presentedText, type SlideKind } from "../../../src/core/view/own-slides.ts";
import { parseView } from "../../../src/core/view/view.ts";
import type { Slide } from "../../../src/render/slides/slide.ts";
import { hotspots } from "../../../src/state/hotspot-models.ts";
import { headline, ranking, trend } from "../../../src/state/map-models.ts";
import { settledView } from "../../../src/state/models.ts";
import { changes, priorityWards } from "../../../src/state/published-models.ts";
import { slideOf } from "../../../src/views/present/deck.ts";
import { PAGE_IDS } from "../../../src/views/shell/pages.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { asked } from "../../state/answered.ts";
import { deckAt, type MadeSlide } from "./slide-decks.ts";

const AREA = builtInArea();
const MONTHS = "&from=2025-01&to=2025-12";
const ADDRESSES = [
  "",
  `?offence=shoplifting&measure=count${MONTHS}`,
  `?offence=bicycle-theft&measure=change${MONTHS}&wards=E05013057,E05013050`,
  "?offence=burglary&measure=share&from=2025-04&to=2025-06",
];

function chartOf({ picture }: Slide) {
  if (picture?.kind !== "chart") throw new Error(`no chart but ${picture?.kind}`);
  return picture.chart;
}

/** The page that the slide's link opens, as it stands before anybody touched it. */
function pageOf({ slide }: MadeSlide) {
  return asked(new URL(slide.address).search, AREA, {
    plan: { status: "ready", rows: [], faults: [] },
    meetings: { status: "ready", rows: [], faults: [] },
    published: { status: "ready", rows: [], groups: [], faults: [] },
  });
}

const CHECKS: Partial<Record<SlideKind, (made: MadeSlide) => void>> = {
  months(made) {
    const model = trend(pageOf(made));
    const [first, ...others] = chartOf(made.slide).series;
    if (model.lines.length > 1) {
      expect(chartOf(made.slide).series.map(({ values }) => values)).toEqual(model.lines.map(({ monthly }) => monthly));
      return;
    }
    expect(first!.values).toEqual(model.lines[0]!.monthly);
    if (model.lines[0]!.rolling.some((value) => value !== null))
      expect(others[0]!.values).toEqual(model.lines[0]!.rolling);
    const limits = others
      .filter(({ look }) => look === "limit")
      .map(({ values }) => values.find((value) => value !== null));
    expect(limits).toEqual(model.expected === null ? [] : [model.expected.high, model.expected.low]);
  },
  ranking(made) {
    const page = pageOf(made);
    const { bars } = ranking(page);
    const { categories, series } = chartOf(made.slide);
    expect(categories.length).toBeGreaterThan(3);
    expect(categories).toEqual(bars.slice(0, categories.length).map(({ label }) => label));
    expect(series[0]!.values).toEqual(bars.slice(0, categories.length).map(({ value }) => value));
    expect(series[0]!.name).toBe(MEASURES[settledView(page).measure].label);
  },
  changes(made) {
    const all = valueOrNull(changes(pageOf(made)));
    if (all === null || newlyClear(all.changes).length === 0) return expect(made.slide.picture?.kind).toBe("text");
    const { categories, series } = chartOf(made.slide);
    const [before, now] = series;
    const shown = newlyClear(all.changes).filter((one) =>
      categories.includes(`${one.offence.label}, ${one.ward.name}`),
    );
    expect(before!.values).toEqual(shown.map(({ later }) => later.before));
    expect(now!.values).toEqual(shown.map(({ later }) => later.after));
  },
  priority(made) {
    const { wards } = priorityWards(pageOf(made));
    const { series, categories } = chartOf(made.slide);
    const counts = categories.map((_, index) => series[0]!.values[index]! + series[1]!.values[index]!);
    expect(counts).toEqual(wards.slice(0, counts.length).map(({ reasons }) => reasons.length));
  },
  map(made) {
    const { slide, state } = made;
    if (slide.picture?.kind !== "map") return;
    if (state.view.map === "wards") return expect(slide.title).toBe(headline(pageOf(made)));
    const list = slide.picture.model.key.list.map(({ text }) => text);
    for (const { name } of (hotspots(state) ?? []).slice(0, 3)) expect(list.join(" ")).toContain(name);
  },
};

describe("slides of the built-in area", () => {
  it.each(ADDRESSES)("hold the numbers of the page, and two lines at most, at %s", async (query) => {
    const deck = await deckAt(query, AREA);
    expect(deck.map(({ own }) => own.kind)).toEqual(
      expect.arrayContaining(["cover", "changes", "map", "months", "sources"]),
    );
    for (const made of deck) {
      CHECKS[made.own.kind]?.(made);
      const { title, lines, source, notes, picture, alternative } = made.slide;
      expect(title).not.toBe("");
      expect(title).not.toMatch(/[.…]$/);
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(source).toContain("data.police.uk");
      expect(notes.at(-1)).toBe(`View: ${made.slide.address}`);
      if (picture?.kind === "map" || picture?.kind === "chart") expect(alternative).toMatch(/^(Map|Chart)/);
    }
  });

  it("name the papers of published figures, and not the open data, as their source", () => {
    const rows = builtInFigures();
    const state = asked("", AREA, {
      published: { status: "ready", rows, groups: [...grouped(rows).groups.rows], faults: [] },
    });
    const { picture, source, notes } = slideOf("attention", state, "https://example.org/");
    expect(picture?.kind).toBe("chart");
    expect(source).toBe("Source: 2024/25 assessment, as its partnership published it.");
    expect(notes).toEqual(expect.arrayContaining(["2024/25 assessment, Table 3.", "2024/25 assessment, Figure 21."]));
  });

  it("are the reader's own where there are any, in their order", async () => {
    const view = parseView(`?offence=shoplifting${MONTHS}`, PAGE_IDS);
    const present = presentedText({
      at: 2,
      own: [
        { kind: "ranking", view },
        { kind: "years", view },
      ],
    });
    const deck = await deckAt(`?offence=burglary&present=${present}`, AREA);
    expect(deck.map(({ own }) => own.kind)).toEqual(["ranking", "years"]);
    expect(deck[1]!.slide.title).toMatch(/offences in 2025, .* before$/);
    for (const made of deck.slice(0, 1)) CHECKS[made.own.kind]!(made);
  });

  it("name no place of an offence that residents are shown by ward only, whatever the address asks for", async () => {
    const NAMES = AREA.places!.names.map((name) => placeName(name).trim()).filter((name) =>
      / (Street|Road|Close)$/.test(name),
    );
    const present =
      "1!map~offence:violent-crime~map:hotspots~hotspot:545125_258225!map~offence:all-crime~map:difference!months~offence:violent-crime";
    for (const query of ["?offence=violent-crime", `?offence=shoplifting&present=${present}`, "?offence=shoplifting"]) {
      const deck = await deckAt(`${query}${MONTHS}&audience=public`, AREA);
      for (const { slide, state } of deck) {
        const text = JSON.stringify({
          ...slide,
          picture: slide.picture?.kind === "map" ? slide.picture.model.key : slide.picture,
        });
        expect(NAMES.filter((name) => text.includes(name))).toEqual([]);
        expect(state.view.hotspot).toBeNull();
        expect(slide.address).toContain("audience=public");
      }
    }
  });
});
