// Published figures beside the open data's: the nearest period, the same offences, the difference, and never one line.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../../src/core/area/area-package.ts";
import { coverageOf } from "../../../src/core/area/coverage.ts";
import { valueOrNull } from "../../../src/core/basics/known.ts";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { areaRatesOf } from "../../../src/core/published/area-rates.ts";
import { correspondenceOf } from "../../../src/core/published/figure-groups.ts";
import { nearestPeriod } from "../../../src/core/published/open-data-series.ts";
import { type LineBesideOpen, publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { sumsOf } from "../../../src/core/published/published-sums.ts";
import { anyArea, area, coverageWith, JANUARY, TWO_YEARS } from "../../area.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows, anyFigures, figureRow, SEPTEMBER } from "../../published-figures.ts";

const cambridge = builtInArea();
const figures = builtInFigures();

function only(rows: readonly FigureRow[], dataset = area()): LineBesideOpen {
  const [beside] = publishedBesideOpen(dataset, grouped(rows)).beside;
  if (beside === undefined) throw new Error("nothing beside the open data");
  return beside;
}

const { groups } = grouped([]);

describe("the nearest period", () => {
  const nearest = (to: number, months: number, missing: readonly number[] = []) => {
    const period = nearestPeriod(coverageWith(TWO_YEARS, missing), { from: to - months + 1, to });
    return period.known ? `${formatMonth(period.value.from)} ${formatMonth(period.value.to)}` : period.reason;
  };

  it.each([
    [JANUARY + 20, 12, [], "2024-10 2025-09"],
    [SEPTEMBER, 12, [], "2024-01 2024-12"],
    [SEPTEMBER - 36, 12, [], "2024-01 2024-12"],
    [JANUARY + 60, 3, [], "2025-10 2025-12"],
    [JANUARY + 4, 1, [], "2024-05 2024-05"],
    [SEPTEMBER, 12, [JANUARY + 2], "2024-04 2025-03"],
    [JANUARY + 4, 1, [JANUARY + 4], "2024-04 2024-04"],
    [SEPTEMBER, 12, [JANUARY + 11, JANUARY + 13], "this package has no 12 months in a row with a total"],
    [SEPTEMBER, 25, [], "this package has no 25 months in a row with a total"],
  ])("to that ending %d of %d months without %j is %s", (to, months, missing, expected) => {
    expect(nearest(to, months, missing)).toBe(expected);
  });

  it("is whole, of the length asked for, and none is nearer", () => {
    fc.assert(
      fc.property(
        anyArea,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 1, max: 14 }),
        (dataset, at, months) => {
          const { coverage } = dataset;
          const wanted = { from: JANUARY + at, to: JANUARY + at + months - 1 };
          const isWhole = (from: number): boolean =>
            Array.from({ length: months }, (_, index) => from + index).every(
              (month) => month >= coverage.range.from && month <= coverage.range.to && !coverage.missing.has(month),
            );
          const starts = Array.from({ length: 200 }, (_, index) => JANUARY - 100 + index).filter(isWhole);
          const least = Math.min(...starts.map((start) => Math.abs(start - wanted.from)));
          const found = valueOrNull(nearestPeriod(coverageOf(coverage, []), wanted));
          expect(found === null).toBe(starts.length === 0);
          if (found !== null) expect([isWhole(found.from), Math.abs(found.from - wanted.from)]).toEqual([true, least]);
        },
      ),
    );
  });
});

describe("beside the open data", () => {
  it("a count stands next to the sum of the wards in the nearest year, with the difference", () => {
    // 10 + 20 + 30 a month of each category: 720 shoplifting in a year.
    const { pairs, slugs, fit } = only(annualRows([500]));
    expect([slugs, fit]).toEqual([["shoplifting"], "same"]);
    expect(pairs[0]).toMatchObject({
      open: { value: { value: 720, text: "720", sharedMonths: 9, periodName: "year ending December 2024" } },
      difference: { value: 220 },
      differenceText: { value: "+220" },
      percent: { value: 44 },
    });
  });

  it("a rate stands next to a rate, and a monthly mean next to a monthly mean", () => {
    // 720 a year among 20,000; 60 a month.
    expect(only(annualRows([30], { measure: "rate_per_1000" })).pairs[0]).toMatchObject({
      open: { value: { text: "36.0" } },
      differenceText: { value: "+6.0" },
      percent: { known: false },
    });
    expect(only(annualRows([56], { measure: "monthly_mean" })).pairs[0]?.open).toMatchObject({ value: { text: "60" } });
  });

  it("a ward's rate rests on the ward's own residents", () => {
    // 360 a year among 2,000.
    const row = figureRow({ level: "ward", areaCode: "W3", measure: "rate_per_1000", value: 170 });
    expect(only([row]).pairs[0]?.open).toMatchObject({ value: { text: "180.0" } });
  });

  it("two series stay two, in two styles, the open data's once a year", () => {
    const { published, open } = only(annualRows([500, 600, 700]));
    expect([published.style, open.style]).toEqual(["published", "open data"]);
    expect(published.points.map(({ value }) => value)).toEqual([500, 600, 700]);
    expect(open.points.map(({ periodName }) => periodName)).toEqual([
      "year ending December 2024",
      "year ending December 2025",
    ]);
  });

  it("a figure without a month in common has a difference, no per cent, and says so first", () => {
    const pair = only(annualRows([500, null, null])).pairs[0];
    expect(pair).toMatchObject({ difference: { value: 220 }, percent: { known: false } });
    expect(pair?.reasons[0]).toMatch(/January 2024 .* December 2025: the two periods have no month in common/);
  });

  it("a withheld figure has no difference", () => {
    const pair = only([figureRow({ value: null, status: "suppressed" })]).pairs[0];
    expect(pair).toMatchObject({ difference: { known: false }, percent: { known: false }, point: { value: null } });
  });

  it("a small figure has a difference without a per cent", () => {
    expect(only(annualRows([49])).pairs[0]).toMatchObject({ difference: { known: true }, percent: { known: false } });
    expect(only(annualRows([50])).pairs[0]?.percent.known).toBe(true);
  });

  it("a year of the package itself is compared with that very year, without talk of months", () => {
    const pair = only([figureRow({ periodEnd: JANUARY + 20 })]).pairs[0];
    expect(pair?.open).toMatchObject({ value: { sharedMonths: 12 } });
    expect(pair?.reasons.join(" ")).not.toMatch(/in common/);
  });

  it.each([
    ["another district", { areaCode: "E07000001", areaName: "Fenland" }, "This package is not of Fenland."],
    ["the county", { level: "county" }, "This package is not of Testford."],
    ["a ward that is not there", { level: "ward", areaCode: "W9" }, "This package is not of Testford."],
    ["an unknown group", { group: "Graffiti" }, "No offence of this package is known to correspond to it."],
    ["a category that is not there", { subgroup: "Bicycle theft" }, "This package has no category bicycle-theft."],
    ["a theft without one of its categories", { subgroup: "" }, "This package has no category bicycle-theft."],
    [
      "a part of a category",
      { group: "Drug offences", subgroup: "Possession of drugs" },
      "This package does not divide drug offences into kinds such as this one.",
    ],
    ["a per cent", { measure: "percent" }, "This package gives no per cent of it."],
    ["too long a period", { periodMonths: 36 }, "This package has no 36 months in a row with a total."],
  ] as const)("%s stands alone", (_, row, reason) => {
    const { beside, alone } = publishedBesideOpen(area(), grouped([figureRow(row)]));
    expect([beside, alone.map((one) => one.reason)]).toEqual([[], [reason]]);
  });

  it("a rate of a ward whose residents nobody knows stands alone", () => {
    const dataset = area({ population: [null, 8000, 2000] });
    const row = figureRow({ level: "ward", areaCode: "W1", measure: "rate_per_1000" });
    expect(publishedBesideOpen(dataset, grouped([row])).alone[0]?.reason).toBe("The number of residents is not known.");
  });

  it("holds any rows, each exactly once, and no number for what is withheld", () => {
    fc.assert(
      fc.property(anyArea, anyFigures, (dataset, rows) => {
        const { beside, alone } = publishedBesideOpen(dataset, grouped(rows));
        const points = [
          ...beside.flatMap(({ pairs }) => pairs.map(({ point }) => point)),
          ...alone.flatMap(({ line }) => line.points),
        ];
        const held = points.map(({ row }) => row).filter((row) => rows.includes(row));
        expect(held).toHaveLength(rows.length);
        for (const { point, difference, percent } of beside.flatMap(({ pairs }) => pairs)) {
          if (point.value === null) expect([difference.known, percent.known]).toEqual([false, false]);
          if (percent.known) expect(point.value).toBeGreaterThanOrEqual(50);
        }
      }),
    );
  });
});

describe("violence and sexual offences", () => {
  const part = { subgroup: "", level: "ward", areaCode: "W1" } as const;
  const violence = figureRow({ ...part, group: "Violence against the person", value: 370 });
  const sexual = figureRow({ ...part, group: "Sexual offences", value: 45, source: "A report, section 2" });

  it("are added up where both are printed, and the sum says of what", () => {
    expect(sumsOf(groups, [violence, sexual])).toMatchObject([{ value: 415, status: "derived", note: "370 + 45" }]);
  });

  it("are not added up when one is withheld, missing, printed twice, or of another place or time", () => {
    expect(sumsOf(groups, [violence, { ...sexual, value: null, status: "suppressed" }])).toEqual([]);
    expect(sumsOf(groups, [violence])).toEqual([]);
    expect(sumsOf(groups, [violence, sexual, { ...sexual, value: 46 }])).toEqual([]);
    expect(sumsOf(groups, [violence, { ...violence, value: 1 }, sexual])).toEqual([]);
    expect(sumsOf(groups, [violence, { ...sexual, areaCode: "W2" }])).toEqual([]);
    expect(sumsOf(groups, [violence, { ...sexual, periodEnd: SEPTEMBER - 12 }])).toEqual([]);
  });

  it("of the assessment stand beside the open data as one, in the district and in wards", () => {
    const sums = publishedBesideOpen(cambridge, grouped(figures)).beside.filter(
      ({ line }) => line.group === "Violence against the person and sexual offences",
    );
    expect(sums.map(({ line, fit }) => [line.areaName, fit])).toEqual([
      ["Cambridge", "same"],
      ["King's Hedges", "same"],
      ["Market", "same"],
      ["Petersfield", "same"],
    ]);
  });

  it("of the assessment: the open data's category is wider than violence alone, and that comes first", () => {
    const found = publishedBesideOpen(cambridge, grouped(figures)).beside.find(
      ({ line }) => line.group === "Violence against the person" && line.areaName === "Romsey",
    );
    expect(found?.fit).toBe("wider");
    expect(found?.pairs.at(-1)?.reasons[0]).toBe("The open data's category also holds sexual offences.");
  });
});

describe("the correspondence", () => {
  it("names only categories that the built-in area has, and gives a reason in every case", () => {
    const slugs = cambridge.taxonomy.offences.map(({ slug }) => slug);
    for (const row of figures) {
      const found = correspondenceOf(groups, row);
      expect(found.reason).toMatch(/\.$/);
      if (found.found) expect(found.slugs.filter((slug) => !slugs.includes(slug))).toEqual([]);
    }
  });

  it("knows every group of the assessment", () => {
    const unknown = figures.filter((row) => /is known to correspond/.test(correspondenceOf(groups, row).reason));
    expect(unknown.map(({ group }) => group)).toEqual([]);
  });
});

describe("rates of district, county and nation", () => {
  const rates = areaRatesOf(cambridge, grouped(figures));
  const textsOf = (group: string) =>
    rates.find((entry) => entry.group === group)?.rates.map(({ areaName, point }) => `${areaName} ${point.text}`);

  it.each([
    ["All recorded crime", ["Cambridge 104.6", "Cambridgeshire 65.5"]],
    ["All acquisitive crime", ["Cambridge 50.2", "Cambridgeshire 24.6"]],
    ["Burglary", ["Cambridge 4.9", "Cambridgeshire 3.7", "England and Wales 4.4"]],
    ["Theft", ["Cambridge 39.2", "Cambridgeshire 16.5", "England and Wales 18.6"]],
    ["Violence against the person", ["Cambridge 28.6", "Fenland 31.7", "Cambridgeshire 22.7"]],
    ["Drug offences", ["Cambridge 2.3", "Cambridgeshire 1.7"]],
    ["Anti-social behaviour", ["Cambridge 15.1", "Cambridgeshire 12.1"]],
  ])("%s stand side by side", (group, texts) => {
    expect(textsOf(group)).toEqual(texts);
  });

  it("warn of different years and different estimates of residents", () => {
    const burglary = rates.find(({ group }) => group === "Burglary");
    expect(burglary?.cautions).toHaveLength(2);
    expect(burglary?.cautions[0]).toMatch(/year ending September 2024 and year ending March 2024/);
    expect(rates.find(({ group }) => group === "Drug offences")?.cautions).toEqual([]);
  });

  it("have the open data's rate of the district with them", () => {
    const all = rates.find(({ group }) => group === "All recorded crime")?.open;
    expect(all).toMatchObject({ known: true, value: { periodName: "year ending December 2024" } });
    const unlike = areaRatesOf(
      area(),
      grouped([figureRow({ group: "Graffiti", measure: "rate_per_1000", level: "county" })]),
    );
    expect(unlike[0]?.open.known).toBe(false);
  });
});
