// The table of the assessment's page for one offence, flat: what `analyse` prints and a download holds.

import type { Dataset } from "../area/dataset.ts";
import { countIn } from "../area/known-total.ts";
import { type Known, known, madeOf, unknown } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import { lengthOf } from "../basics/months.ts";
import { isWithheld } from "../basics/withheld.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { classify } from "../statistics/breaks.ts";
import { type Verdict, verdictText } from "../statistics/change.ts";
import { mostClasses, schemeOf } from "../wards/scheme.ts";
import { flagsOf } from "./flags.ts";
import { funnelOf } from "./funnel.ts";
import type { FunnelPlace } from "./funnel-ward.ts";

/** Why a field of the object is null, by the name of the field. */
type Reasons = Readonly<Record<string, string>>;

export interface OffenceTableRow {
  readonly wardCode: string;
  readonly wardName: string;
  readonly count: number | null;
  readonly population: number | null;
  /** Per 1,000 residents a year, with the 95 % interval of chance. */
  readonly rate: number | null;
  readonly rateLow: number | null;
  readonly rateHigh: number | null;
  readonly expected: number | null;
  readonly ratio: number | null;
  /** Limits of the ratio by an exact Poisson test, not widened. */
  readonly funnelLow95: number | null;
  readonly funnelHigh95: number | null;
  readonly funnelLow998: number | null;
  readonly funnelHigh998: number | null;
  readonly before: number | null;
  readonly change: number | null;
  readonly changePercent: number | null;
  readonly changePhi: number | null;
  readonly z: number | null;
  readonly p: number | null;
  readonly pAdjusted: number | null;
  readonly verdict: Verdict | null;
  /** By rate. */
  readonly flagged: boolean | null;
  readonly reasons: Reasons;
}

export interface OffenceTable {
  /** Slug; of several offences seen as one, with commas between. */
  readonly offence: string;
  /** Overdispersion of the funnel plot, not bounded below by 1. */
  readonly funnelPhi: number | null;
  /** Edges of the classes of rates: of all wards and rolling windows, and of the period alone. */
  readonly mapBreaks: readonly number[] | null;
  readonly periodBreaks: readonly number[] | null;
  readonly reasons: Reasons;
  readonly wards: readonly OffenceTableRow[];
}

export function offenceTableOf(dataset: Dataset, figures: OffenceFigures): OffenceTable {
  const funnel = funnelOf(figures);
  const flags = flagsOf(figures, "rate");
  const whole = {
    funnelPhi: mapKnown(funnel, ({ phi }) => phi),
    mapBreaks: mapBreaks(dataset, figures),
    periodBreaks: periodBreaks(dataset, figures),
  };
  return {
    offence: figures.selection.slugs.join(","),
    ...nullable(whole),
    reasons: reasonsOf(whole),
    wards: figures.wards.map((ward, index) => {
      const place = funnel.known ? funnel.value.wards[index]!.place : funnel;
      const change = changeFields(ward, beforeOf(dataset, figures, ward));
      const fields = { ...numbersOf(ward), ...placeFields(place), ...change, flagged: flags[index]! };
      const { code: wardCode, name: wardName } = ward;
      return { wardCode, wardName, ...nullable(fields), reasons: reasonsOf(fields) };
    }),
  };
}

function numbersOf(ward: WardFigures) {
  return {
    count: ward.count,
    population: ward.population === null ? unknown("the number of residents is not known") : known(ward.population),
    rate: mapKnown(ward.rate, ({ value }) => value),
    rateLow: mapKnown(ward.rate, ({ low }) => low),
    rateHigh: mapKnown(ward.rate, ({ high }) => high),
  };
}

function placeFields(place: Known<FunnelPlace>) {
  return {
    expected: mapKnown(place, ({ expected }) => expected),
    ratio: mapKnown(place, ({ ratio }) => ratio),
    funnelLow95: mapKnown(place, ({ limits }) => limits.low95),
    funnelHigh95: mapKnown(place, ({ limits }) => limits.high95),
    funnelLow998: mapKnown(place, ({ limits }) => limits.low998),
    funnelHigh998: mapKnown(place, ({ limits }) => limits.high998),
  };
}

/** Unknown where it rests on counts that are withheld. */
function told<Of>(change: Known<Of>, of: (change: Of) => number): Known {
  const value = mapKnown(change, of);
  return value.known && Number.isNaN(value.value) ? unknown("it rests on counts that are withheld") : value;
}

/** The earlier total, which a public copy may tell where it withholds the change. */
function beforeOf(
  { cube, wardIndices }: Dataset,
  { selection, comparison }: OffenceFigures,
  { code, change }: WardFigures,
): Known {
  return comparison.known && isWithheld(change)
    ? countIn(cube, selection.categories, [wardIndices.get(code)!], comparison.value)
    : mapKnown(change, ({ before }) => before);
}

function changeFields({ change }: WardFigures, before: Known) {
  return {
    before,
    change: mapKnown(change, ({ difference }) => difference),
    changePercent: change.known ? change.value.percent : madeOf(change),
    changePhi: told(change, ({ phi }) => phi),
    z: told(change, ({ z }) => z),
    p: told(change, ({ p }) => p),
    pAdjusted: told(change, ({ pAdjusted }) => pAdjusted),
    verdict:
      change.known && change.value.reason !== null
        ? unknown(verdictText(change.value))
        : mapKnown(change, ({ verdict }) => verdict),
  };
}

/** As the map colours rates: from all wards and all rolling windows of the data. */
function mapBreaks(dataset: Dataset, figures: OffenceFigures): Known<readonly number[]> {
  if (!dataset.wards.some(({ population }) => population !== null && population > 0))
    return unknown("the number of residents is not known");
  if (dataset.coverage.missing.size === lengthOf(dataset.coverage.range)) return unknown("no month has a total");
  return known(schemeOf(dataset, figures.selection, "rate", "natural", lengthOf(figures.period)).edges);
}

/** Natural breaks of the rates of the period alone. */
function periodBreaks(dataset: Dataset, figures: OffenceFigures): Known<readonly number[]> {
  const rates = figures.wards.flatMap(({ rate }) => (rate.known ? [rate.value.value] : []));
  if (rates.length > 0) return known(classify(rates, mostClasses(dataset, rates.length), "natural"));
  const [first] = figures.wards;
  return first !== undefined && !first.rate.known ? first.rate : unknown("there are no wards");
}

type Nullable<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Known<infer Value> ? Value | null : never;
};

function nullable<Fields extends Readonly<Record<string, Known<unknown>>>>(fields: Fields): Nullable<Fields> {
  const pairs = Object.entries(fields).map(([name, field]) => [name, field.known ? field.value : null]);
  return Object.fromEntries(pairs) as Nullable<Fields>;
}

function reasonsOf(fields: Readonly<Record<string, Known<unknown>>>): Reasons {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.known ? [] : [[name, field.reason]])),
  );
}
