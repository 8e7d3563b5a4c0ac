// Which column says what became of the offences: by its name, and by how many of its values are outcomes that are known.

import type { GuessedColumn } from "./guess-places.ts";
import { cellValue } from "./no-value.ts";
import { isBareType, outcomeNamed } from "./outcome-names.ts";
import type { ExtractProfile } from "./profile.ts";
import type { SampledColumn } from "./sampled-column.ts";

const NAMED = /\b(?:outcomes?|disposals?|finalis\w*|clear ?up|clearance|results?|status)\b/;
const SURELY = /\b(?:outcomes?|disposals?|finalis\w*|clear ?up)\b/;
/** Of several, or of how many: numbers of such a column are counts. */
const OF_TYPES = /\boutcome\b(?!.*\b(?:count|total|days?|rate)\b)/;
const NO_OUTCOME = /\b(?:dates?|times?|day|month|year|officer|count|total|rate|ref|reference|id)\b/;
/** Part of the values that must be known. */
const ENOUGH = 0.5;

/** The column of those named so of which most values are known; null for none. */
export function outcomeColumn(columns: readonly SampledColumn[]): GuessedColumn | null {
  const known = columns
    .filter((column) => NAMED.test(column.plain))
    .map((column) => ({ column, ...understood(column) }))
    .filter(({ part }) => part >= ENOUGH)
    .toSorted((a, b) => Number(SURELY.test(b.column.plain)) - Number(SURELY.test(a.column.plain)) || b.part - a.part);
  const [first] = known;
  if (first === undefined) return null;
  return { role: "outcome", column: first.column.name, why: `its name says so, and ${first.words}` };
}

/** Of columns whose names say outcomes, why none is taken for them; sentences. */
export function outcomeColumnNotes(
  columns: readonly SampledColumn[],
  taken: ExtractProfile["columns"],
): readonly string[] {
  if (taken.outcome !== undefined) return [];
  const used = new Set(Object.values(taken));
  return columns
    .filter(
      ({ name, plain, values }) =>
        SURELY.test(plain) && !NO_OUTCOME.test(plain) && values.length > 0 && !used.has(name),
    )
    .map(
      (column) =>
        `"${column.name}" is not used, so that nothing is said of what became of the reports: ${understood(column).words}. If it holds outcomes, choose it as such, and say what they are.`,
    );
}

function understood({ plain, values }: SampledColumn): { readonly part: number; readonly words: string } {
  const told = values.filter((text) => cellValue(text) !== "");
  const bare = told.filter(isBareType);
  const isOfTypes = OF_TYPES.test(plain) && bare.every((text) => outcomeNamed(text) !== null);
  const known = told.filter((text) => (isOfTypes || !isBareType(text)) && outcomeNamed(text) !== null).length;
  return {
    part: told.length === 0 ? 0 : known / told.length,
    words:
      told.length === 0
        ? "none of its first rows says one"
        : told.length === 1
          ? `its one value is ${known === 1 ? "an" : "no"} outcome that is known`
          : `${known === told.length ? "all" : known === 0 ? "none" : known} of its first ${told.length} values ${known === 1 ? "is an outcome that is" : "are outcomes that are"} known`,
  };
}
