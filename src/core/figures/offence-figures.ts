// The numbers of one offence in one period: each ward's and the district's count, rate, share and change.
// Map, chart, table, sentence and export all read them from here, so they cannot disagree.

import { type Coverage, coverageOf, type PackageCoverage } from "../area/coverage.ts";
import { type Cube, monthly } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import { countIn } from "../area/known-total.ts";
import type { Selection } from "../area/offences.ts";
import { comparisonOf, complete } from "../area/period.ts";
import { coverageInWards, wardsByForce } from "../area/ward-coverage.ts";
import type { Known } from "../basics/known.ts";
import { known, madeOf, unknown } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf } from "../basics/months.ts";
import { onceEach } from "../basics/once-each.ts";
import type { Judged } from "../statistics/change.ts";
import { wilsonInterval } from "../statistics/distributions.ts";
import type { Rate } from "../statistics/rates.ts";
import { rate } from "../statistics/rates.ts";
import type { Cell } from "./cell-runs.ts";
import { judgeCells } from "./month-comparison.ts";

/** Part of the district's count, 0 to 1, with its 95 % Wilson interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface WardFigures {
  /** Ward code, or "district". */
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
  readonly count: Known;
  readonly rate: Known<Rate>;
  readonly share: Known<Share>;
  readonly change: Known<Judged>;
}

export interface OffenceFigures {
  readonly selection: Selection;
  readonly period: MonthRange;
  /** The months it is compared with (the same a year earlier, unless others were asked for), or why there are none. */
  readonly comparison: Known<MonthRange>;
  /** In the order of the dataset's wards. */
  readonly wards: readonly WardFigures[];
  /** Index of each ward by its code. */
  readonly wardIndices: ReadonlyMap<string, number>;
  readonly district: WardFigures;
  /** Wards whose changes are judged together: all of the area, also where one of its districts is shown. */
  readonly judgedWards: number;
}

export const DISTRICT = "district";

/**
 * `districtChange` is the district's change as judged among the offences of the list (`districtChanges`). `comparison` is the
 * year before unless given.
 */
export function figuresOf(
  dataset: Dataset,
  selection: Selection,
  period: MonthRange,
  districtChange: Known<Judged>,
  comparison: Known<MonthRange> = comparable(dataset, period),
): OffenceFigures {
  const changes = wardChanges(dataset, selection, period, comparison);
  const { categories } = selection;
  const there = complete(coverageOf(dataset.coverage, categories), period);
  const countOf = (wards: readonly number[]): Known =>
    there.known ? countIn(dataset.cube, categories, wards, period) : there;
  const whole = countOf(allWards(dataset));
  const ofWard = (index: number): WardFigures => {
    const ward = dataset.wards[index]!;
    const count = countOf([index]);
    return {
      code: ward.code,
      name: ward.name,
      population: ward.population,
      count,
      rate: rateOf(count, ward.population, period),
      share: shareOf(count, whole),
      change: changes[index]!,
    };
  };
  const population = districtPopulation(dataset);
  return {
    selection,
    period,
    comparison,
    wards: dataset.wards.map((_, index) => ofWard(index)),
    wardIndices: dataset.wardIndices,
    judgedWards: (dataset.whole ?? dataset).wards.length,
    district: {
      code: DISTRICT,
      name: dataset.name,
      population,
      count: whole,
      rate: rateOf(whole, population, period),
      share: shareOf(whole, whole),
      change: districtChange,
    },
  };
}

/** The district's change for each of these selections, judged as one family; unknown where the period cannot be compared. */
export function districtChanges(
  dataset: Dataset,
  selections: readonly Selection[],
  period: MonthRange,
  comparison: Known<MonthRange> = comparable(dataset, period),
): readonly Known<Judged>[] {
  const wards = allWards(dataset);
  const groups = wardsByForce(dataset);
  return judgeCells(
    selections.map(({ categories }) => ({
      ...cellOf(dataset.cube, coverageOf(dataset.coverage, categories), wards),
      byForce: groups.map((group) => cellOf(dataset.cube, coverageOf(group.coverage, categories), group.wards)),
    })),
    comparison,
    period,
  );
}

/** Residents of the district, or null when a ward's are unknown. */
export function districtPopulation(dataset: Dataset): number | null {
  let sum = 0;
  for (const ward of dataset.wards) {
    if (ward.population === null) return null;
    sum += ward.population;
  }
  return sum;
}

export function allWards(dataset: Dataset): readonly number[] {
  return dataset.wards.map((_, index) => index);
}

/** The figures of a ward code or of "district"; null for a code that is not there. */
export function figuresFor(figures: OffenceFigures, code: string): WardFigures | null {
  if (code === DISTRICT) return figures.district;
  const index = figures.wardIndices.get(code);
  return index === undefined ? null : figures.wards[index]!;
}

/** The same months a year earlier, or why there is no comparison: either run may lack months. */
export function comparable(dataset: Dataset, period: MonthRange): Known<MonthRange> {
  const coverage = coverageOf(dataset.coverage, []);
  const whole = complete(coverage, period);
  return whole.known ? comparisonOf(coverage, period) : whole;
}

/** Judged among all wards of the area, of which the dataset may be one district: a ward's verdict does not depend on the view. */
function wardChanges(
  dataset: Dataset,
  selection: Selection,
  period: MonthRange,
  comparison: Known<MonthRange>,
): readonly Known<Judged>[] {
  const family = dataset.whole ?? dataset;
  const coverage = coverageInWards(family);
  const offenceIn = onceEach((known: PackageCoverage) => coverageOf(known, selection.categories));
  const judged = judgeCells(
    family.wards.map(({ code }, index) => cellOf(family.cube, offenceIn(coverage(code)), [index])),
    comparison,
    period,
  );
  return dataset.wards.map(({ code }) => judged[family.wardIndices.get(code)!]!);
}

/** The counts of some wards (indices) as a cell of a comparison. */
export function cellOf(cube: Cube, coverage: Coverage, wards: readonly number[]): Cell {
  const counts: Cell["counts"] = (some) => (months) => monthly(cube, some, wards, months);
  return { counts, coverage, wards, withheld: cube.withheld };
}

function rateOf(count: Known, population: number | null, period: MonthRange): Known<Rate> {
  return count.known ? rate(count.value, population, lengthOf(period)) : madeOf(count);
}

function shareOf(count: Known, whole: Known): Known<Share> {
  if (!count.known) return madeOf(count);
  if (!whole.known) return madeOf(whole);
  if (whole.value === 0) return unknown("nothing was recorded in the district in this period");
  const [low, high] = wilsonInterval(count.value, whole.value);
  return known({ value: count.value / whole.value, low, high });
}
