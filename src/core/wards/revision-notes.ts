// What charts say of counts that were revised after the package first had them: like a note, of what is shown alone.

import type { RevisionRow } from "../area/area-package.ts";
import { blankRow } from "../area/blank-row.ts";
import { coverageOf } from "../area/coverage.ts";
import { total } from "../area/cube.ts";
import type { Dataset, Revisions } from "../area/dataset.ts";
import { NOTES } from "../area/first-tables.ts";
import { nounFor, type Selection } from "../area/offences.ts";
import { formatMonth, type Month, type MonthRange, monthName } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";

/** A count of a month is named where it was revised by more than this part of what it was. */
const OVER = 0.02;
/** So many are named one by one, of more only the largest change. */
const MOST_NAMED = 3;

interface Revised {
  readonly month: Month;
  /** "" where there is nothing else that it could be of. */
  readonly ward: string;
  readonly before: number;
  readonly now: number;
}

/** What a dataset holds of the rows of `revisions.csv`. */
export function revisionsOf(rows: readonly RevisionRow[]): Revisions {
  const byWard = new Map<string, RevisionRow[]>();
  for (const row of rows) {
    const own = byWard.get(row.ward) ?? [];
    if (own.length === 0) byWard.set(row.ward, own);
    own.push(row);
  }
  return {
    rows,
    notes(dataset, selection, wards, range) {
      const scopes = wards.length === 0 ? [dataset.wards.map(({ code }) => code)] : wards.map((code) => [code]);
      const found = scopes.flatMap((codes) => revisedIn(dataset, byWard, selection, codes, range));
      return found.length > MOST_NAMED ? [largestOf(found, selection)] : found.map((one) => noteOf(one, selection));
    },
  };
}

/** Months whose count in these wards together was revised by more than 2 %; none without a total. */
function revisedIn(
  dataset: Dataset,
  byWard: ReadonlyMap<string, readonly RevisionRow[]>,
  { categories }: Selection,
  codes: readonly string[],
  range: MonthRange,
): readonly Revised[] {
  const slugs = new Set(categories.map((index) => dataset.taxonomy.categories[index]!.category));
  const changes = new Map<Month, number>();
  for (const row of codes.flatMap((code) => byWard.get(code) ?? []))
    if (slugs.has(row.category) && row.month >= range.from && row.month <= range.to)
      changes.set(row.month, (changes.get(row.month) ?? 0) + row.after - row.before);
  const { missing } = coverageOf(dataset.coverage, categories);
  const wards = codes.flatMap((code) => dataset.wardIndices.get(code) ?? []);
  const only = codes.length === 1 ? dataset.wards[wards[0] ?? -1] : undefined;
  return [...changes].flatMap(([month, change]) => {
    const now = total(dataset.cube, categories, wards, { from: month, to: month });
    const before = now - change;
    if (missing.has(month) || before < 0 || Math.abs(change) <= OVER * before) return [];
    return [{ month, ward: only?.name ?? "", before, now }];
  });
}

function noteOf(revised: Revised, selection: Selection): ReturnType<Revisions["notes"]>[number] {
  return withText(revised.month, `Revised in later files: ${countsText(revised, selection)}.`);
}

function largestOf(all: readonly Revised[], selection: Selection): ReturnType<Revisions["notes"]>[number] {
  const size = ({ before, now }: Revised): number => Math.abs(now - before);
  const largest = all.reduce((most, one) => (size(one) > size(most) ? one : most));
  const counts = `${all.length} monthly counts by over 2 %`;
  return withText(
    largest.month,
    `Revised in later files: ${counts}, most of all ${countsText(largest, selection)}. “About the data” lists them.`,
  );
}

/** "840 offences in May 2025 in Market, 812 before". */
function countsText({ month, ward, before, now }: Revised, { noun }: Selection): string {
  const where = ward === "" ? "" : ` in ${ward}`;
  return `${formatCount(now)} ${nounFor(now, noun)}${where} in ${monthName(month)}, ${formatCount(before)} before`;
}

function withText(month: Month, text: string): ReturnType<Revisions["notes"]>[number] {
  return { month, note: { ...blankRow(NOTES), date: formatMonth(month), text } };
}
