// Every layout of files of offences that the builder can read: another one is a file of its own and a line here.
import { POLICE_GRID } from "./police-grid.ts";
import { POLICE_STREET } from "./police-street.ts";
import { columnAt, type StreetReader } from "./street-row.ts";

/** The first that recognises a file reads it. */
export const READERS = {
  "police-street": POLICE_STREET,
  "police-grid": POLICE_GRID,
} as const satisfies Readonly<Record<string, StreetReader>>;

const ALL: readonly StreetReader[] = Object.values(READERS);

/** Names of columns that are printed of a file that nobody recognises, and letters of each. */
const [MOST_NAMES, MOST_LETTERS] = [12, 40];

/** The reader of files with this header line; null when no layout is known that has it. */
export function readerOf(header: readonly string[]): StreetReader | null {
  return ALL.find((reader) => reader.recognises(header)) ?? null;
}

/**
 * What a header of no known layout lacks of the nearest one, and what it has instead: a sentence about the file, without its
 * full stop. The nearest is the one of whose columns it has the greatest share; of equal ones, the first.
 */
export function unknownLayout(header: readonly string[], readers: readonly StreetReader[] = ALL): string {
  const candidates = readers.map(({ layout, columns }) => {
    const missing = columns.filter((name) => columnAt(header, name) < 0);
    return { layout, missing, share: missing.length / columns.length };
  });
  const { layout, missing } = candidates.reduce((a, b) => (b.share < a.share ? b : a));
  const lacking = missing.length === 1 ? "the column" : "the columns";
  return `it lacks ${lacking} ${quoted(missing)} of ${layout}; its columns are ${quoted(header)}`;
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `"${shortened(name.trim())}"`);
  return [...shown, ...(names.length > MOST_NAMES ? [`and ${names.length - MOST_NAMES} more`] : [])].join(", ");
}

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name;
}
