// Published figures against each other and against the wards: the same figure with two values, twice, or under another ward's name.
import type { FigureRow } from "../area/area-package.ts";

/** Takes the figures of a table one after the other. */
export interface FigureReview {
  /** What is wrong with a figure beside those before it, without a full stop; null for nothing. */
  add(row: FigureRow, line: number): string | null;
  /** What is odd and does no harm, the first of it, by line: without full stops. */
  remarks(): readonly string[];
}

/** Remarks that are named; of others only the number is. */
const NAMED = 5;

/** `file` is what the table is called; `names` are all that a ward is called, by its code. */
export function makeFigureReview(file: string, names: ReadonlyMap<string, readonly string[]>): FigureReview {
  const seen = new Map<string, { readonly line: number; readonly said: string }>();
  const remarks: string[] = [];
  return {
    add(row, line) {
      const called = row.level === "ward" ? names.get(row.areaCode) : undefined;
      if (
        called !== undefined &&
        row.areaName !== "" &&
        !called.some((name) => lettersIn(name) === lettersIn(row.areaName))
      )
        remarks.push(`${file}:${line}: area_name is "${row.areaName}", but "${row.areaCode}" is ${called[0]}`);
      const [key, said] = [keyOf(row), `${row.status} ${row.value}`];
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { line, said });
      else if (first.said === said) remarks.push(`${file}:${line}: the same figure as in line ${first.line}`);
      else return `the same figure as in line ${first.line}, with another value`;
      return null;
    },
    remarks: () => {
      const more = remarks.length - NAMED;
      return more > 0 ? [...remarks.slice(0, NAMED), `${file}: and ${more} more like these`] : remarks;
    },
  };
}

/** What a ward is called: in both languages, and where another has its name with and without what tells them apart, as "Abbey (Cambridge)". */
export function namesOfWards(
  wards: readonly { readonly code: string; readonly name: string }[],
  described: readonly { readonly code: string; readonly nameCy?: string }[],
): ReadonlyMap<string, readonly string[]> {
  const welsh = new Map(described.map(({ code, nameCy }) => [code, nameCy]));
  return new Map(
    wards.map(({ code, name }) => {
      const other = welsh.get(code) ?? name;
      return [code, [name, other, ...[name, other].map((text) => text.replace(/ \([^)]*\)$/, ""))]];
    }),
  );
}

function keyOf(row: FigureRow): string {
  const { source, level, areaCode, areaName, group, subgroup, measure, periodEnd, periodMonths } = row;
  return JSON.stringify([source, level, areaCode || areaName, group, subgroup, measure, periodEnd, periodMonths]);
}

/** So that "King's Hedges" is "Kings Hedges", and "St. John's & Park" is "St Johns and Park". */
function lettersIn(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/\bward\b|[^\p{L}\p{N}]/gu, "");
}
