// A build of one district with workbooks of the Home Office's tables, and the figures that it gives.
import Papa from "papaparse";
import { type Sheet, SUBGROUPS, wholeYear, yearSheet } from "./home-office-ods.ts";
import { makeWorkplace, street, type Workplace, wardsOf } from "./workplace.ts";

/** Of one place in the list of all subgroups, of a year's four quarters with `place + 1` each, so of the whole area. */
export const COUNTS = Object.entries(SUBGROUPS).flatMap(([group, names]) =>
  names.map((subgroup) => ({ group, subgroup })),
);
export const sumOf = (wanted: (one: (typeof COUNTS)[number]) => boolean, quarters = 4): number =>
  COUNTS.reduce((total, one, place) => total + (wanted(one) ? quarters * (place + 1) : 0), 0);

interface Plan {
  readonly district?: string;
  readonly name?: string;
  readonly force?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly more?: readonly string[];
}

/** A build of one district with these workbooks. */
export async function buildWith({
  district = "E07000008",
  name = "Cambridge",
  force = "cambridgeshire",
  files = {},
  more = [],
}: Plan) {
  const place = makeWorkplace();
  place.remove("police");
  place.write(`police/2025-01/2025-01-${force}-street.csv`, street({ category: "Drugs" }, { category: "Shoplifting" }));
  place.write(
    "wards.geojson",
    wardsOf([
      { code: "W1", district },
      { code: "W2", district },
    ]),
  );
  const given = Object.entries(files).flatMap(([file, bytes]) => ["--home-office", place.write(file, bytes)]);
  const words = more.map((word) => word.replace("{}", place.folder));
  const { code, out, error } = await place.build("--area-code", district, "--area-name", name, ...given, ...words);
  const said = error.replaceAll(`${place.folder}/`, "").replace(/^(read .*\n)+/, "");
  return { place, code, out, error: said };
}

/** The figures of a package or a file of the same columns by area, group, subgroup and end, with their notes. */
export function figuresIn(place: Workplace): ReadonlyMap<string, { readonly value: number; readonly note: string }> {
  const rows = Papa.parse<readonly string[]>(place.read("areas/testford/figures.csv").trim()).data.slice(1);
  return new Map(
    rows.map(([, , code, , group, subgroup, , end, , value, , note = ""]) => [
      [code, group, subgroup, end].join("|"),
      { value: Number(value), note },
    ]),
  );
}

export function ends(figures: ReturnType<typeof figuresIn>, code = "E07000008"): readonly string[] {
  const own = [...figures.keys()].map((key) => key.split("|")).filter(([area]) => area === code);
  return [...new Set(own.map(([, , , end = ""]) => end))].sort();
}

export const years = (first: number, last: number, more: Parameters<typeof wholeYear>[1] = {}): readonly Sheet[] =>
  Array.from({ length: last - first + 1 }, (_, index) =>
    yearSheet(`${first + index}_${String((first + index + 1) % 100).padStart(2, "0")}`, wholeYear(first + index, more)),
  );
