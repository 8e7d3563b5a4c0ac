// The columns of a sheet of the Home Office's tables, in both spellings that they have had.
import { nameList } from "../basics/words.ts";

const SPELLINGS = {
  year: ["Financial Year"],
  quarter: ["Financial Quarter"],
  force: ["Police Force", "Force Name"],
  partnership: ["CSP Name"],
  description: ["Offence Description"],
  group: ["Offence Group"],
  subgroup: ["Offence Subgroup"],
  code: ["Offence Code"],
  count: ["Offence Count", "Number of Offences"],
} as const;

export type HomeOfficeColumns = Readonly<Record<keyof typeof SPELLINGS, number>>;

/** Where the columns stand; or what is wrong with a header, without a full stop. */
export function homeOfficeColumns(header: readonly string[]): HomeOfficeColumns | string {
  const places = header.map(lettersIn);
  const placeOf = (names: readonly string[]): number => {
    const letters = names.map(lettersIn);
    return places.findIndex((place) => letters.includes(place));
  };
  const found = Object.entries(SPELLINGS).map(([column, names]) => [column, placeOf(names)] as const);
  const missing = found.flatMap(([column, place]) =>
    place < 0 ? [SPELLINGS[column as keyof typeof SPELLINGS].join(" or ")] : [],
  );
  if (missing.length === 0) return Object.fromEntries(found) as HomeOfficeColumns;
  if (missing.length === 1 && missing[0] === "CSP Name")
    return "there is no column CSP Name: it is the table by police force, not the one by Community Safety Partnership";
  const there = header.filter((name) => name !== "").map((name) => name.slice(0, 40));
  return `a header with ${nameList(missing)} was expected, and it has ${there.length === 0 ? "nothing" : nameList(there, 6)}`;
}

function lettersIn(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
