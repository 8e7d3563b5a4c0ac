// What a resident is told: where it is, and sentences that say no more than the figures do.
import { describe, expect, it } from "vitest";
import { helpLinks } from "../../../src/core/area/help-links.ts";
import { select } from "../../../src/core/area/offences.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { figuresFor, type OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { gazetteerOf } from "../../../src/core/wards/gazetteer.ts";
import { localAnswerOf } from "../../../src/core/wards/local-answer.ts";
import { sentenceOf } from "../../../src/core/wards/sentence.ts";
import { builtInArea } from "../../built-in-area.ts";

const AREA = builtInArea();
const PERIOD = { from: parseMonth("2025-01")!, to: parseMonth("2025-12")! };
const LIST = listFigures(AREA, PERIOD);
const figuresOf = (slug: string): OffenceFigures => LIST.find(({ offence }) => offence.slug === slug)!.figures;
const CRIME = figuresOf("all-crime");
const FOUND = gazetteerOf(AREA, [{ postcode: "CB1 3AA", longitude: 0.14, latitude: 52.2, ward: "E05013062" }]);
const asked = (label: string) => {
  const found = FOUND.find((finding) => finding.label === label)!;
  return { ...found, point: found.kind === "ward" ? null : { longitude: found.longitude, latitude: found.latitude } };
};

describe("the answer", () => {
  it("names what was asked and the wards it lies in", () => {
    const where = (label: string): string => localAnswerOf(AREA, CRIME, asked(label)).where;
    const road = FOUND.find(({ kind, wards }) => kind === "place" && wards.length === 2)!;
    expect(where(road.label)).toBe(`${road.label} runs through ${road.detail}.`);
    expect(where("Mill Road")).toBe("Mill Road lies in Romsey.");
    expect(localAnswerOf(AREA, CRIME, asked("Mill Road")).near).toEqual([{ code: "E05013059", name: "Petersfield" }]);
    expect(localAnswerOf(AREA, CRIME, asked("CB1 3AA")).near).toEqual([]);
    expect(where("CB1 3AA")).toBe(`CB1 3AA lies in ${asked("CB1 3AA").detail}.`);
    expect(where("Market")).toBe("Market is a ward of Cambridge.");
  });

  it("calls a rate higher or lower only where the sentence of the ward does, and a change as its verdict, for any ward and offence", () => {
    const said = new Set<string>();
    for (const { figures, offence } of LIST) {
      for (const ward of figures.wards) {
        const [amount = "", course = ""] = localAnswerOf(AREA, figures, {
          kind: "ward",
          label: ward.name,
          wards: [ward.code],
          point: null,
        }).wards[0]!.lines;
        const selection = select(AREA.taxonomy, [offence.slug])!;
        const { context } = sentenceOf({
          ...{ selection, period: PERIOD, figures: ward, district: figures.district },
          ...{ leaving: null, rateRank: null, onePlace: null },
        });
        const theirs = /(not clearly|the same as|higher than|lower than)/.exec(context ?? "")?.[1] ?? "";
        const ours = /(not clearly|higher than|lower than)/.exec(amount)?.[1] ?? "";
        expect(ours, amount).toBe(theirs === "the same as" ? "not clearly" : theirs);
        const change = figuresFor(figures, ward.code)!.change;
        const verdict = change.known ? change.value.verdict : "unknown";
        const words = {
          "clearly up": /^It is clearly going up: /,
          "clearly down": /^It is clearly going down: /,
          "no clear change": /^It is not clearly going/,
          "too few to say": /^Too few to say .* by chance/,
          "not comparable": /cannot be said/,
          "verdict withheld": /is not told/,
          unknown: /cannot be said/,
        };
        expect(course).toMatch(words[verdict]);
        said.add(verdict).add(ours);
      }
    }
    expect([...said]).toEqual(
      expect.arrayContaining(["higher than", "lower than", "not clearly", "no clear change", "too few to say"]),
    );
  });

  it("has the kinds with most offences of several, and none of one", () => {
    const lines = (figures: OffenceFigures) => localAnswerOf(AREA, figures, asked("Market")).wards[0]!.lines;
    expect(lines(CRIME)[2]).toMatch(/^Most of it: .+ \(\d+\s%\), .+ \(\d+\s%\) and .+ \(\d+\s%\)\.$/);
    expect(lines(CRIME)[0]).toMatch(/highest of 14 wards\. Many who do not live in Market /);
    expect(lines(figuresOf("shoplifting"))).toHaveLength(2);
  });

  it("names no place, though it was asked for by one", () => {
    const text = JSON.stringify(
      localAnswerOf(AREA, figuresOf("violence-and-sexual-offences"), asked("Mill Road")).wards,
    );
    expect(text).not.toContain("Mill Road");
  });
});

describe("the links", () => {
  it("are those of the settings that are links, else those of England and Wales", () => {
    const own = [
      { label: "Report it", url: "https://example.org/report" },
      { label: "Ring", url: "tel:+44 1223 358966" },
    ];
    expect(helpLinks(own)).toEqual(own);
    for (const odd of [
      null,
      undefined,
      "x",
      [],
      [{ label: "", url: "https://a.org" }],
      [{ label: "x", url: "javascript:alert(1)" }],
      [null],
    ])
      expect(helpLinks(odd).map(({ url }) => url)).toEqual(expect.arrayContaining(["tel:999", "tel:101"]));
  });
});
