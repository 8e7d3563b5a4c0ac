// What became of the offences in the wards, as far as their rows say it. Parts add up to the whole, as those of a tally do.
import { SLUG } from "../area/area-package.ts";
import { isKnownOutcome, KNOWN_OUTCOMES, OTHER_OUTCOME } from "../area/known-outcomes.ts";
import { slugOf } from "../area/taxonomy.ts";
import { type Cell, cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { detached } from "../basics/detached.ts";
import type { Month } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";

export interface TalliedOutcomes {
  /** From `NOTHING` on; what stands at `NOTHING` is no outcome. */
  readonly names: { readonly slug: string; readonly label: string }[];
  /** Rows in the wards that have an outcome, under `cellKey(ward * MOST_OUTCOMES + outcome, month, category)`. */
  readonly cells: CountTable;
  readonly bySlug: Map<string, number>;
  /** Texts met before, so that most rows need no slug made. */
  readonly byText: Map<string, number>;
}

/** The outcome of a row that says none. */
export const NOTHING = 0;
/** More different ones than this are no outcomes: what comes later that is not known is counted without its name. */
export const MOST_OUTCOMES = 256;
const MOST_TEXTS = 10_000;

export function makeOutcomes(): TalliedOutcomes {
  return { names: [{ slug: "", label: "" }], cells: makeCountTable(), bySlug: new Map(), byText: new Map() };
}

/** Number of an outcome by its printed name, added when it is new. */
export function outcomeOf(outcomes: TalliedOutcomes, text: string): number {
  if (text === "") return NOTHING;
  const met = outcomes.byText.get(text);
  if (met !== undefined) return met;
  const slug = slugOf(text);
  const named = SLUG.test(slug) ? { slug, label: shortText(text.trim()) } : OTHER_OUTCOME;
  const number = numberOfName(outcomes, named);
  if (outcomes.byText.size < MOST_TEXTS) outcomes.byText.set(detached(text), number);
  return number;
}

/** Number of an outcome, added when it is new. */
function numberOfName(outcomes: TalliedOutcomes, named: { readonly slug: string; readonly label: string }): number {
  const { names, bySlug } = outcomes;
  const known = bySlug.get(named.slug);
  if (known !== undefined) return known;
  // Those that are known have their room whatever else comes.
  const most = MOST_OUTCOMES - 1 - (isKnownOutcome(named.slug) ? 0 : KNOWN_OUTCOMES.length);
  const isFull = names.length >= most && named.slug !== OTHER_OUTCOME.slug;
  if (isFull) return numberOfName(outcomes, OTHER_OUTCOME);
  bySlug.set(detached(named.slug), names.length);
  return names.push({ slug: detached(named.slug), label: detached(named.label) }) - 1;
}

/** Counts rows of a ward, month and category (number of the tally) that have an outcome; those that have none need not be counted. */
export function countOutcome(
  { cells }: TalliedOutcomes,
  ward: number,
  month: Month,
  category: number,
  outcome: number,
  times: number,
): void {
  if (outcome !== NOTHING) addCount(cells, cellKey(ward * MOST_OUTCOMES + outcome, month, category), times);
}

/** Cells with their counts, in no particular order; the place of a cell is the position of its ward. */
export function* outcomeCells({
  cells,
}: TalliedOutcomes): Generator<readonly [cell: Cell & { readonly outcome: number }, count: number]> {
  for (const [key, count] of entriesOf(cells)) {
    const { place, month, category } = cellOf(key);
    yield [{ place: Math.floor(place / MOST_OUTCOMES), month, category, outcome: place % MOST_OUTCOMES }, count];
  }
}

/** Adds everything in `from` to `into`; `categories` are the numbers there of the categories here. */
export function addOutcomes(into: TalliedOutcomes, from: TalliedOutcomes, categories: readonly number[]): void {
  const numbers = from.names.map((named, number) => (number === NOTHING ? NOTHING : numberOfName(into, named)));
  for (const [{ place, month, category, outcome }, count] of outcomeCells(from))
    countOutcome(into, place, month, categories[category]!, numbers[outcome]!, count);
}

/** Outcomes of rows in the wards that data.police.uk does not have, with their rows, by slug. */
export function unknownOutcomes(
  outcomes: TalliedOutcomes,
): readonly { readonly label: string; readonly rows: number }[] {
  const rows = new Map<number, number>();
  for (const [{ outcome }, count] of outcomeCells(outcomes)) rows.set(outcome, (rows.get(outcome) ?? 0) + count);
  const unknown = [...rows].flatMap(([outcome, count]) => {
    const { slug, label } = outcomes.names[outcome]!;
    return isKnownOutcome(slug) ? [] : [{ slug, label, rows: count }];
  });
  return unknown.sort((a, b) => (a.slug < b.slug ? -1 : 1)).map(({ label, rows: count }) => ({ label, rows: count }));
}
