// The residents of an area's wards from Nomis: of just these wards where it has them, else of small areas summed by best fit.
import { AppFailure } from "../../core/basics/failure.ts";
import { type MonthRange, yearOf } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { sumBy } from "../../core/basics/sums.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import { bestFitOf } from "./best-fit-lookup.ts";
import type { FetchedWards, MapServer } from "./fetch-wards.ts";
import { type Figures, figuresOf, type Nomis, type NomisTable } from "./nomis-figures.ts";

export interface FetchedResidents {
  /** By ward code; a ward that no small area fits has none. */
  readonly residents: ReadonlyMap<string, number>;
  readonly year: number;
  readonly basis: "wards" | "best fit";
  /** As the package names it. */
  readonly source: string;
  readonly addresses: readonly string[];
  readonly retrieved: string;
  /** Why no better source was taken: sentences without a full stop. */
  readonly notes: readonly string[];
}

interface Place {
  readonly area: FoundArea;
  readonly period: MonthRange;
  readonly wards: FetchedWards;
}

/**
 * Of the nearest year to the middle of the months, exact wards before best fit. Throws an AppFailure that says why of each source, where
 * none has a figure for all.
 */
export async function fetchResidents(place: Place, nomis: Nomis, server: MapServer): Promise<FetchedResidents> {
  const { settings } = nomis;
  const estimates: NomisTable = {
    dataset: settings.estimates,
    title: "mid-year estimates of residents",
    choice: { gender: "0", c_age: "200" },
    year: null,
  };
  const census: NomisTable = {
    dataset: settings.census,
    title: "residents of Census 2021",
    choice: { c2021_restype_3: "0" },
    year: 2021,
  };
  const passed: string[] = [];
  const failures: AppFailure[] = [];
  // Nomis answers with a web page, or with nothing, for a type of areas that it has no longer. What came is said only where no other
  // source has figures: else it would read as a fault.
  const orWhy = (asked: Promise<Found | string>, what: string): Promise<Found | string> =>
    asked.catch((error: unknown) => {
      if (!(error instanceof AppFailure) || error.code !== "bad-input") throw error;
      failures.push(error);
      return `${settings.name} gave no ${what}`;
    });
  const exact = (table: NomisTable, type: string) =>
    orWhy(exactOf(table, type, place, nomis), `${table.title} for exactly these wards (${type})`);
  const tables = [
    () => exact(estimates, settings.wardTypeEstimates),
    () => exact(census, settings.wardTypeCensus),
  ] as const;
  const found = await nearestOf(tables, place, passed);
  if (found !== null) return { ...found, notes: passed };
  const fit = await bestFitOf(place.area, place.wards, server);
  if (typeof fit === "string") passed.push(fit);
  else {
    const summed = (table: NomisTable) => orWhy(summedOf(table, place, nomis, fit), `${table.title} by small area`);
    const fitted = await nearestOf([() => summed(estimates), () => summed(census)], place, passed);
    if (fitted !== null) return { ...fitted, notes: passed };
  }
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  throw new AppFailure(
    "not-found",
    `${settings.name} has no residents for the wards of ${place.area.name} as of ${place.wards.service.name}: ${passed.join("; ").slice(0, 360)}.`,
    "Give other wards with --wards-year, or residents as a file: npm run data -- build.",
  );
}

type Found = Omit<FetchedResidents, "notes">;

/** Of the sources that can be used that of the nearest year; the second is not asked where the first cannot be beaten. */
async function nearestOf(
  [first, second]: readonly [() => Promise<Found | string>, () => Promise<Found | string>],
  { period }: Place,
  passed: string[],
): Promise<Found | null> {
  const middle = (period.from + period.to + 1) / 2 / 12;
  const distance = ({ year }: Found): number => Math.abs(year + 0.5 - middle);
  const one = await first();
  if (typeof one === "string") passed.push(one);
  else if (yearOf(period.from) >= one.year || distance(one) <= 1) return one;
  const other = await second();
  if (typeof other === "string") {
    passed.push(other);
    return typeof one === "string" ? null : one;
  }
  return typeof one === "string" || distance(other) < distance(one) ? other : one;
}

/** Figures of the wards themselves, where they are just those of the boundaries. */
async function exactOf(table: NomisTable, type: string, { area, wards }: Place, nomis: Nomis): Promise<Found | string> {
  const figures = await figuresOf(table, type, area, nomis);
  const lacked = wards.codes.filter((code) => !figures.values.has(code)).length;
  const strange = figures.values.size - (wards.codes.length - lacked);
  if (lacked + strange > 0)
    return `the ${table.title} by ward (${type}) are of other wards: ${lacked} of ${wards.codes.length} lack theirs, ${strange} are none of them`;
  const missing = missingIn(figures);
  if (missing > 0) return `the ${table.title} by ward (${type}) lack ${numberOf(missing, "figures")}`;
  return {
    residents: new Map(wards.codes.map((code) => [code, figures.values.get(code)!])),
    year: figures.year,
    basis: "wards",
    source: `${nomis.settings.name} ${table.dataset}, ${table.title} of these wards`,
    addresses: [figures.address],
    retrieved: figures.retrieved,
  };
}

/** Figures of small areas, summed; only where each small area has one and no other came. */
async function summedOf(
  table: NomisTable,
  { area }: Place,
  nomis: Nomis,
  fit: Exclude<Awaited<ReturnType<typeof bestFitOf>>, string>,
): Promise<Found | string> {
  const figures = await figuresOf(table, nomis.settings.smallAreaType, area, nomis);
  const lacked = [...fit.wards.keys()].filter((code) => !figures.values.has(code)).length;
  const strange = figures.values.size - (fit.wards.size - lacked);
  if (lacked + strange > 0)
    return `the ${table.title} by small area are of others than ${fit.service}: ${lacked} lack theirs, ${strange} are none of them`;
  const missing = missingIn(figures);
  if (missing > 0) return `the ${table.title} by small area lack ${numberOf(missing, "figures")}`;
  const residents = new Map<string, number>();
  for (const [small, ward] of fit.wards) residents.set(ward, (residents.get(ward) ?? 0) + figures.values.get(small)!);
  return {
    residents,
    year: figures.year,
    basis: "best fit",
    source: `${nomis.settings.name} ${table.dataset}, ${table.title} in small areas, summed to wards by best fit (${fit.service})`,
    addresses: [figures.address, fit.address],
    retrieved: [figures.retrieved, fit.retrieved].toSorted()[0]!,
  };
}

function missingIn({ values }: Figures): number {
  return sumBy([...values.values()], (value) => (value === null ? 1 : 0));
}
