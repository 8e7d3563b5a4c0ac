// One ward and two: no ranks, no classes of many, nothing said of "all wards".
import { expect, it } from "vitest";
import { MEASURE_IDS, type Measure } from "../../../src/core/figures/measure-ids.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { headlineOf } from "../../../src/core/wards/headline.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { rankingTitle } from "../../../src/core/wards/panel-titles.ts";
import { schemeOf } from "../../../src/core/wards/scheme.ts";
import { area, selected, YEAR_2025 } from "../../area.ts";

const TWO = ["Abbey", "Market"];

function about(wards: readonly string[], measure: Measure) {
  const dataset = area({
    wards,
    population: wards.map(() => 10_000),
    count: (ward, month) => 10 + ward ** 2 + (month % 5),
  });
  const selection = selected(dataset, "shoplifting");
  const figures = figuresOf(dataset, selection, YEAR_2025, offenceListOf(dataset, selection, YEAR_2025).selected);
  return {
    headline: headlineOf(figures, measure),
    title: rankingTitle(figures, measure),
    classes: schemeOf(dataset, selection, measure, "natural", 12).edges.length - 1,
  };
}

it("says the values of one or two wards, and ranks neither", () => {
  expect(about(["Abbey"], "rate")).toEqual({
    headline: "Abbey 14.1 per 1,000 residents a year",
    title: "The only ward",
    classes: 1,
  });
  expect(about(TWO, "count")).toEqual({
    headline: "Abbey 141, Market 153 offences",
    title: "The two wards",
    classes: 2,
  });
  for (const measure of MEASURE_IDS) {
    const { headline, title, classes } = about(TWO, measure);
    expect(`${headline} ${title}`).not.toMatch(/highest|lowest|of [12]\b|share the/);
    expect(classes).toBeLessThanOrEqual(3);
  }
});

it("ranks three", () => {
  expect(about([...TWO, "Trumpington"], "rate")).toMatchObject({
    headline: "Trumpington has the highest rate",
    title: "1 of 3 wards is above Testford’s 16.1",
  });
});
