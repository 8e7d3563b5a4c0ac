// "Reproduce the assessment": every published ward figure, what the open data gives, and why they differ.
import { describe, expect, it } from "vitest";
import { total } from "../../../src/core/area/cube.ts";
import { reproductionOf } from "../../../src/core/published/reproduce.ts";
import { area, JANUARY, selected } from "../../area.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";

const cambridge = builtInArea();
const figures = builtInFigures();
const { figures: reproduced, summary, sentence } = reproductionOf(cambridge, grouped(figures));

function find(wardName: string, group: string, label: string, periodName = "year ending September 2024") {
  return reproduced.find(
    (one) =>
      one.wardName === wardName &&
      one.group === group &&
      one.label === label &&
      one.periodName === periodName &&
      one.unit === "number",
  );
}

describe("the reproduction of the assessment", () => {
  it("holds every ward row once, and sums apart", () => {
    const wards = figures.filter(({ level }) => level === "ward");
    const printed = reproduced.filter(({ isSum }) => !isSum).map(({ point }) => point.row);
    expect(printed).toHaveLength(wards.length);
    expect(new Set(printed)).toEqual(new Set(wards));
    expect(reproduced.filter(({ isSum }) => isSum).map(({ point }) => point.note)).toEqual([
      "367 + 44",
      "997 + 96",
      "909 + 83",
      "289 + 29",
      "370 + 45",
    ]);
  });

  it("gives the open data's count of that ward in the nearest year", () => {
    const market = cambridge.wards.findIndex(({ name }) => name === "Market");
    const { categories } = selected(cambridge, "shoplifting");
    const count = total(cambridge.cube, categories, [market], { from: JANUARY, to: JANUARY + 11 });
    const found = find("Market", "Theft", "Shoplifting");
    expect(found?.point.text).toBe("805");
    expect(found?.open).toMatchObject({ value: { value: count, sharedMonths: 9 } });
    expect(found?.difference).toEqual({ known: true, value: count - 805 });
  });

  it("gives a reason for every figure", () => {
    expect(reproduced.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
    expect(find("Market", "Hate crime", "Hate crime")?.reasons).toEqual(["The open data does not mark hate crime."]);
  });

  it("says of a derived figure how it was worked out", () => {
    const found = find("Coleridge", "Theft", "Shoplifting", "year ending September 2023");
    expect(found?.reasons.join(" ")).toMatch(/not printed, but worked out: 690 − 219/);
  });

  it("says of a rate that residents were counted otherwise, and of a count does not", () => {
    const reasons = (measure: string) =>
      reproduced.find(({ point, open }) => open.known && point.row.measure === measure)?.reasons.join(" ");
    expect(reasons("rate_per_1000")).toMatch(/mid-2022.*2021/);
    expect(reasons("count")).not.toMatch(/residents/);
  });

  it("sums up how much of it the open data can give", () => {
    expect(summary).toEqual({ printed: 90, withOpenData: 59, withSharedMonths: 32 });
    expect(sentence).toMatch(/^Of 90 published ward figures 59 have a counterpart in the open data, and 32/);
  });

  it("is empty when there are no figures, and says so", () => {
    const nothing = reproductionOf(area(), grouped([]));
    expect([nothing.figures, nothing.sentence]).toEqual([[], "This package brings no published ward figures."]);
  });
});
