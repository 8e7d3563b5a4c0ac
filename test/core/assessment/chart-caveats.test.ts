// What the files of a chart say of an offence and of wards, away from the page that says it too.
import { describe, expect, it } from "vitest";
import { axisNotes, chartCaveats, listCaveats, monthNotes } from "../../../src/core/assessment/chart-caveats.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { figuresFor, type OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { area, JANUARY, TWO_YEARS, YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { figuresIn } from "./listed.ts";

const CAMBRIDGE = builtInArea();
const MARKET = "E05013057";

function ofWard(figures: OffenceFigures, code: string): readonly string[] {
  return chartCaveats(CAMBRIDGE, figures, [figuresFor(figures, code)!]);
}

describe("the caveats of a chart", () => {
  it("are those of its offence", () => {
    const textOf = (slug: string): string => ofWard(figuresIn(CAMBRIDGE, slug), "district").join(" ");
    expect(textOf("shoplifting")).toContain("part of a change can be reporting");
    expect(textOf("violence-and-sexual-offences")).toContain("The open data cannot tell violence from sexual offences");
    expect(textOf("violence-and-sexual-offences")).not.toContain("2023");
    expect(textOf("drugs")).toContain("Recorded numbers of drugs partly follow where the police already look");
    expect(textOf("bicycle-theft")).toBe("");
  });

  it("are those of its wards: a poor denominator, few offences, by name where there are several", () => {
    const shoplifting = figuresIn(CAMBRIDGE, "shoplifting");
    expect(ofWard(shoplifting, MARKET).at(-1)).toContain("its rate is not a resident's risk");
    expect(chartCaveats(CAMBRIDGE, shoplifting, shoplifting.wards).join(" ")).toContain("who do not live in Market");
    const data = area({ count: (ward, month) => (month === YEAR_2025.to ? 5 * (ward + 1) : 0) });
    const figures = figuresIn(data, "burglary");
    expect(chartCaveats(data, figures, figures.wards)).toContain(
      "Few offences in Arbury: a handful more or less changes the rate much.",
    );
    expect(chartCaveats(data, figures, figures.wards.slice(0, 1)).at(-1)).toMatch(/^Few offences: a handful/);
  });

  it("say each thing once", () => {
    for (const { figures } of listFigures(CAMBRIDGE, YEAR_2025)) {
      const caveats = chartCaveats(CAMBRIDGE, figures, [figures.district, ...figures.wards]);
      expect(new Set(caveats).size).toBe(caveats.length);
      expect(caveats.filter((text) => /as incidents/.test(text)).length).toBeLessThanOrEqual(1);
      expect(caveats.filter((text) => /where the police/.test(text)).length).toBeLessThanOrEqual(1);
    }
  });

  it("name the offences that each is of where all are shown", () => {
    const caveats = listCaveats(CAMBRIDGE, listFigures(CAMBRIDGE, YEAR_2025), MARKET);
    expect(caveats.find((text) => text.includes("follow where the police"))).toMatch(
      /^Recorded numbers of drugs, possession of weapons and anti-social behaviour partly /,
    );
    expect(caveats.filter((text) => text.includes("who do not live in Market"))).toHaveLength(1);
  });
});

describe("notes of months", () => {
  it("stand under the number that they have on the axis", () => {
    expect(axisNotes([{ month: JANUARY, text: "A campaign began.", source: "Testshire" }])).toEqual([
      "Note 1 on the axis, January 2024: A campaign began. (Testshire)",
    ]);
  });

  it("stand with their months in charts without such numbers", () => {
    const figures = figuresIn(CAMBRIDGE, "shoplifting");
    const notes = monthNotes(CAMBRIDGE, figures, [figures.district], TWO_YEARS);
    expect(notes[0]).toMatch(/^September 2024: Retailers' campaigns/);
    expect(notes).toHaveLength(2);
  });
});
