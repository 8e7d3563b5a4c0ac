// What the open data of a package gives for a published figure: its value in the nearest period it can give.
import type { FigureRow } from "../area/area-package.ts";
import { type Coverage, coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { countIn } from "../area/known-total.ts";
import { select } from "../area/offences.ts";
import { complete } from "../area/period.ts";
import type { Known, Unknown } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf, shiftRange } from "../basics/months.ts";
import { allWards, districtPopulation } from "../figures/offence-figures.ts";
import { rate } from "../statistics/rates.ts";
import type { Correspondence } from "./figure-groups.ts";
import { formatPublished, publishedPeriodName, rangeEnding } from "./published-measures.ts";
import type { Indicator } from "./published-series.ts";

export interface OpenValue {
  readonly period: MonthRange;
  readonly periodName: string;
  /** Months that the period and that of the published figure have in common. */
  readonly sharedMonths: number;
  /** In the measure of the published figure. */
  readonly value: number;
  readonly text: string;
}

/** Whether a row is of the district of the package or of one of its wards. */
export function isInPackage(dataset: Dataset, { level, areaCode }: Pick<Indicator, "level" | "areaCode">): boolean {
  return wardsOf(dataset, level, areaCode) !== null;
}

/** The run of as many months with a total that begins nearest to the wanted one, the earlier of two; unknown when there is none. */
export function nearestPeriod(coverage: Coverage, wanted: MonthRange): Known<MonthRange> {
  const { from, to } = coverage.range;
  const months = lengthOf(wanted);
  let nearest: MonthRange | null = null;
  for (let start = from; start + months - 1 <= to; start++) {
    const range = { from: start, to: start + months - 1 };
    const nearer = nearest === null || Math.abs(start - wanted.from) < Math.abs(nearest.from - wanted.from);
    if (nearer && complete(coverage, range).known) nearest = range;
  }
  return nearest === null
    ? unknown(`this package has no ${months} ${months === 1 ? "month" : "months in a row"} with a total`)
    : known(nearest);
}

/** The open data's value for the nearest period to that of the row. */
export function openValue(dataset: Dataset, row: FigureRow, found: Correspondence): Known<OpenValue> {
  const without = withoutValue(dataset, row, found);
  if (without !== null) return without;
  const period = nearestPeriod(coverageFor(dataset, found), rangeEnding(row.periodEnd, row.periodMonths));
  return period.known ? openValueIn(dataset, row, found, period.value) : period;
}

/** The open data's value for a given period; unknown where a month of it has no total. */
export function openValueIn(
  dataset: Dataset,
  row: FigureRow,
  found: Correspondence,
  period: MonthRange,
): Known<OpenValue> {
  const without = withoutValue(dataset, row, found);
  if (without !== null) return without;
  const whole = complete(coverageFor(dataset, found), period);
  const value = whole.known ? measured(dataset, row, found, period) : whole;
  const wanted = rangeEnding(row.periodEnd, row.periodMonths);
  const shared = Math.min(wanted.to, period.to) - Math.max(wanted.from, period.from) + 1;
  return mapKnown(value, (number) => ({
    period,
    periodName: publishedPeriodName(period.to, lengthOf(period)),
    sharedMonths: Math.max(0, shared),
    value: number,
    text: formatPublished(number, row.measure),
  }));
}

/** Periods of a year's distance before and after this one that the open data has whole, in the order of time. */
export function yearsAround(coverage: Coverage, period: MonthRange): readonly MonthRange[] {
  const { from, to } = coverage.range;
  if (lengthOf(period) > 12) return [period];
  const years = Math.ceil((to - from + 1) / 12);
  const shifts = Array.from({ length: 2 * years + 1 }, (_, index) => 12 * (index - years));
  return shifts.map((months) => shiftRange(period, months)).filter((range) => complete(coverage, range).known);
}

/** What can be counted of the offences of the open data that correspond to a published figure. */
export function coverageFor({ coverage, taxonomy }: Dataset, found: Correspondence): Coverage {
  return coverageOf(coverage, select(taxonomy, found.found ? found.slugs : [])?.categories ?? []);
}

/** Why the open data can have no value, whatever the period; null where it can. */
function withoutValue(dataset: Dataset, row: Indicator, found: Correspondence): Unknown | null {
  if (!found.found) return unknown(found.reason);
  if (!isInPackage(dataset, row)) return unknown(`${row.areaName || row.areaCode} is not an area of this package`);
  if (row.measure === "percent") return unknown("this package gives no per cent of it");
  const slugs = dataset.taxonomy.offences.map(({ slug }) => slug);
  const missing = found.slugs.find((slug) => !slugs.includes(slug));
  return missing === undefined ? null : unknown(`this package has no category ${missing}`);
}

function measured(dataset: Dataset, row: Indicator, found: Correspondence, period: MonthRange): Known {
  const selection = select(dataset.taxonomy, found.found ? found.slugs : []);
  const wards = wardsOf(dataset, row.level, row.areaCode);
  if (selection === null || wards === null) throw new Error(`no open data for ${row.group} in ${row.areaCode}`);
  const count = countIn(dataset.cube, selection.categories, wards, period);
  if (row.measure === "count" || !count.known) return count;
  if (row.measure === "monthly_mean") return known(count.value / lengthOf(period));
  const residents = row.level === "ward" ? dataset.wards[wards[0]!]!.population : districtPopulation(dataset);
  return mapKnown(rate(count.value, residents, lengthOf(period)), ({ value }) => value);
}

function wardsOf(dataset: Dataset, level: Indicator["level"], areaCode: string): readonly number[] | null {
  if (level === "district") return areaCode === dataset.code ? allWards(dataset) : null;
  if (level !== "ward") return null;
  const index = dataset.wardIndices.get(areaCode);
  return index === undefined ? null : [index];
}
