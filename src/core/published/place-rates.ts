// Official rates of places beside each other: who is clearly higher, and between which ranks a place lies.
import type { CompareRow } from "../area/compare-table.ts";
import type { OfficialGroupId } from "../area/official-groups.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { yearOf } from "../basics/months.ts";
import { exactPoissonInterval, normalQuantile } from "../statistics/exact-interval.ts";
import { jointTail, type RankInterval, rankInterval, type Uncertain } from "../statistics/rank-interval.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { OfficialPlace, OfficialTable } from "./official-places.ts";

/** A place's rate of a group, per 1,000 residents and year, and within what it may lie. */
export interface PlaceRate extends Uncertain {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Beside the own place: whether its rate is clearly higher or lower than the own one, or cannot be told apart. */
  readonly side: "own" | "higher" | "lower" | "same";
}

export interface ComparedGroup {
  readonly group: OfficialGroupId;
  readonly own: PlaceRate;
  /** The others, the highest rate first. */
  readonly others: readonly PlaceRate[];
  readonly ranks: RankInterval;
  /** Places of the set that have no number. */
  readonly without: readonly string[];
  /** Rates of the force area and of England and Wales, with what was given to no place; null where a number is missing. */
  readonly force: number | null;
  readonly nation: number | null;
}

/** The group of one place among others, or why there is no comparison. */
export function comparedGroup(
  table: OfficialTable,
  own: OfficialPlace,
  others: readonly OfficialPlace[],
  group: OfficialGroupId,
): Known<ComparedGroup> {
  if (own.row[group] === null) return unknown("not in the official table");
  if (own.row.residents === null) return unknown("the number of residents is not known");
  const counted = others.filter(({ row }) => row[group] !== null && row.residents !== null);
  const tail = jointTail(counted.length + 1, THRESHOLDS.confidence);
  const level: Level = { tail, z: normalQuantile(tail) };
  const mine = rateOf(table, own, group, level);
  const rates = counted.map((place) => rateOf(table, place, group, level));
  const sided = rates.map((rate): PlaceRate => ({ ...rate, side: sideOf(rate, mine) }));
  return known({
    group,
    own: { ...mine, side: "own" },
    others: sided.toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1)),
    ranks: rankInterval(mine, rates),
    without: others.filter((place) => !counted.includes(place)).map(({ row }) => row.name),
    force: rateOfAll(table, group, own.row.forceArea),
    nation: rateOfAll(table, group, null),
  });
}

/** The probability on each side of an interval, and the normal quantile of it. */
interface Level {
  readonly tail: number;
  readonly z: number;
}

/**
 * The exact Poisson interval of the count, widened on both sides by what the residents may have drifted since they were counted. Upwards
 * it allows for what the force gave to no place, as if it were spread like the rest; where that is much of all its crimes, for all of
 * it, since single districts are known to be behind such a share.
 */
function rateOf(table: OfficialTable, { row, districts }: OfficialPlace, group: OfficialGroupId, level: Level) {
  const count = row[group]!;
  const [low] = exactPoissonInterval(count, level.tail, level.z);
  const part = unassignedPart(table, row.forceArea, group);
  const unassigned = table.unassigned.get(row.forceArea)?.[group] ?? 0;
  const more = leavesMuch(table, row.forceArea) ? unassigned : count * part;
  const [, high] = exactPoissonInterval(count + Math.ceil(more), level.tail, level.z);
  const perResident = THRESHOLDS.rateBase / row.residents!;
  const drift = THRESHOLDS.residentsDrift * Math.max(1, yearOf(row.periodEnd) - (row.residentsYear ?? 0));
  return {
    code: districts[0]!,
    name: row.name,
    count,
    value: count * perResident,
    interval: [(low * perResident) / (1 + drift), (high * perResident) / (1 - drift)] as const,
  };
}

function sideOf(rate: Uncertain, own: Uncertain): "higher" | "lower" | "same" {
  if (rate.interval[0] > own.interval[1]) return "higher";
  return rate.interval[1] < own.interval[0] ? "lower" : "same";
}

/** Whether a force gave so much of all its crimes to no place that it is told. */
export function leavesMuch(table: OfficialTable, forceArea: string): boolean {
  return unassignedPart(table, forceArea, "total") >= THRESHOLDS.unassignedTold;
}

/** What a force gave to no place for one that it gave to some; 0 where it is not known. */
export function unassignedPart(table: OfficialTable, forceArea: string, group: OfficialGroupId): number {
  const rest = table.unassigned.get(forceArea)?.[group] ?? 0;
  const placed = table.places.reduce((sum, { row }) => sum + (row.forceArea === forceArea ? (row[group] ?? 0) : 0), 0);
  return placed === 0 ? 0 : rest / placed;
}

/** Per 1,000 residents of a force area (null: of England and Wales), with what was given to no place. */
function rateOfAll(table: OfficialTable, group: OfficialGroupId, forceArea: string | null): number | null {
  const isIn = (row: CompareRow): boolean => forceArea === null || row.forceArea === forceArea;
  const rows = table.places.map(({ row }) => row).filter(isIn);
  const counts = [...rows, ...[...table.unassigned.values()].filter(isIn)].map((row) => row[group]);
  const residents = rows.map((row) => row.residents);
  const [all, people] = [sumKnown(counts), sumKnown(residents)];
  return all === null || people === null ? null : (THRESHOLDS.rateBase * all) / people;
}

/** Null where one is not known. */
function sumKnown(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0);
}
