// A frozen copy of the official counts that come with the project, read as the page reads them; and small tables for tests.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { COMPARE, type CompareRow } from "../src/core/area/compare-table.ts";
import { OFFICIAL_GROUP_IDS, type OfficialGroupId } from "../src/core/area/official-groups.ts";
import { readTable } from "../src/core/package/table-reader.ts";
import { officialTable } from "../src/core/published/official-places.ts";
import { comparedGroup } from "../src/core/published/place-rates.ts";

const FILE = fileURLToPath(new URL("./fixtures/compare.csv", import.meta.url));
let rows: readonly CompareRow[] | null = null;

/** Year ending June 2025. */
export function officialRows(): readonly CompareRow[] {
  rows ??= compareRowsOf(readFileSync(FILE, "utf8"));
  return rows;
}

export function compareRowsOf(text: string): readonly CompareRow[] {
  return readTable(COMPARE, { file: COMPARE.file, rows: Papa.parse<string[]>(text.trim()).data });
}

/** A place of one district, or what its force gave to none, with the same count in every group unless told otherwise. */
export function officialRow(
  plan: Partial<CompareRow> & { readonly count?: number | null },
  counts: Partial<Record<OfficialGroupId, number | null>> = {},
): CompareRow {
  const { count = 0, ...more } = plan;
  return {
    ...{ kind: "place", name: "Testford", forceArea: "Testshire", partnerships: "E22000001", districts: "E07000001" },
    ...{ residents: 100_000, residentsYear: 2025, periodEnd: 24_305 },
    ...(Object.fromEntries(OFFICIAL_GROUP_IDS.map((group) => [group, count])) as Record<
      OfficialGroupId,
      number | null
    >),
    ...counts,
    ...more,
  };
}

/** Places that are called as the texts are, the first among the others. */
export function amongPlaces(texts: readonly string[]) {
  const rows = texts.map((name, index) =>
    officialRow({ name, forceArea: name, districts: `E${10_000_000 + index}`, count: 100 * index }),
  );
  const table = officialTable(rows);
  const [own = { row: officialRow({}), districts: [] }, ...others] = table.places;
  return comparedGroup(table, own, others, "robbery");
}
