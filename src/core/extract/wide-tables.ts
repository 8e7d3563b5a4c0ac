// Tables with a column for each month, year or offence: they have to be turned into rows before anything can be read.
import { columnNames } from "./column-names.ts";
import { monthNamed, readMonth } from "./dates.ts";
import { isSerial } from "./guess-dates.ts";
import { categoryOfName } from "./offence-names.ts";
import type { ExtractProfile } from "./profile.ts";
import { isYear } from "./year-months.ts";

/** Columns named alike from which on a table has one for each. */
const WIDE = 2;
const ADVICE = "Make it one with a row for each ward, month and offence, and a column of counts.";

/** What columns are named after that no other column holds, with what to do: a sentence or none. `columns`: what was found. */
export function wideNotes(header: readonly string[], columns: ExtractProfile["columns"]): readonly string[] {
  const used = new Set(Object.values(columns));
  const named = (holds: (name: string) => boolean): number =>
    columnNames(header).filter((name) => !used.has(name) && holds(name)).length;
  const hasTime = columns.date !== undefined || columns.month !== undefined;
  const hasOffence = columns.offence !== undefined || columns.code !== undefined;
  const kinds = [
    ["month", hasTime ? 0 : named(isMonthName)],
    ["year", hasTime ? 0 : named(isYear)],
    ["offence", hasOffence ? 0 : named((name) => categoryOfName(name) !== null)],
  ] as const;
  return kinds
    .filter(([, count]) => count >= WIDE)
    .slice(0, 1)
    .map(
      ([kind, count]) =>
        `${count} columns are named after ${kind}s: this table has a column for each ${kind}. ${ADVICE}`,
    );
}

function isMonthName(name: string): boolean {
  // A workbook keeps a month as the number of its first day.
  return typeof readMonth(name, "iso") === "number" || isSerial(name) || monthNamed(name) !== null;
}
