// The Home Office's tables by partnership, from a workbook to the published figures of a package.
import { describe, expect, it } from "vitest";
import {
  NEW_HEADER,
  notesSheets,
  OLD_HEADER,
  ods,
  officialRow,
  type Sheet,
  SUBGROUPS,
  wholeYear,
  xlsx,
  yearSheet,
} from "./home-office-ods.ts";
import { makeWorkplace, street, type Workplace, wardsOf } from "./workplace.ts";

/** Of one place in the list of all subgroups, of a year's four quarters with `place + 1` each, so of the whole area. */
const COUNTS = Object.entries(SUBGROUPS).flatMap(([group, names]) => names.map((subgroup) => ({ group, subgroup })));
const sumOf = (wanted: (one: (typeof COUNTS)[number]) => boolean, quarters = 4): number =>
  COUNTS.reduce((total, one, place) => total + (wanted(one) ? quarters * (place + 1) : 0), 0);

interface Plan {
  readonly district?: string;
  readonly name?: string;
  readonly force?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly more?: readonly string[];
}

/** A build of one district with these workbooks. */
async function build({
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

/** Values by group, subgroup and end. */
function valuesIn(place: Workplace, file = "areas/testford/figures.csv"): ReadonlyMap<string, number> {
  const lines = place.read(file).trim().split("\n").slice(1);
  const row =
    /^"?Home Office.*?",district,([^,]*),("[^"]*"|[^,]*),([^,]*),([^,]*),count,(\d{4}-\d{2}),12,(\d+),derived,/;
  return new Map(
    lines.flatMap((line) => {
      const found = row.exec(line.replace(/^Home Office[^,]*,[^,]*\)/, '"Home Office"'));
      return found === null ? [] : [[[found[1], found[3], found[4], found[5]].join("|"), Number(found[6])] as const];
    }),
  );
}

const years = (first: number, last: number, more: Parameters<typeof wholeYear>[1] = {}): readonly Sheet[] =>
  Array.from({ length: last - first + 1 }, (_, index) =>
    yearSheet(`${first + index}_${String((first + index + 1) % 100).padStart(2, "0")}`, wholeYear(first + index, more)),
  );

describe("a workbook of whole years", () => {
  it("gives annual counts of groups, subgroups, all burglary and all recorded crime, that pass the check", async () => {
    const { place, code, out } = await build({
      files: { "prc-csp.ods": ods([...notesSheets("23 July 2024"), ...years(2020, 2023)]) },
    });
    expect(code).toBe(0);
    const values = valuesIn(place);
    const at = (group: string, subgroup = "", end = "2024-03") =>
      values.get(["E07000008", group, subgroup, end].join("|"));
    expect(at("Robbery")).toBe(sumOf(({ group }) => group === "Robbery"));
    expect(at("Robbery", "Robbery of personal property")).toBe(sumOf(({ subgroup }) => /personal/.test(subgroup)));
    expect(at("Theft offences", "Burglary")).toBe(sumOf(({ subgroup }) => /burglary/i.test(subgroup)));
    expect(at("All recorded crime")).toBe(sumOf(() => true));
    expect(at("Public order offences", "Public order offences")).toBeUndefined();
    expect(new Set([...values.keys()].map((key) => key.split("|")[3]))).toEqual(
      new Set(["2021-03", "2022-03", "2023-03", "2024-03"]),
    );
    // Nine groups, 17 subgroups of those that have several, burglary and the total; of four years.
    expect(values.size).toBe(4 * (9 + 16 + 1 + 1));
    expect(out).toMatch(
      /Home Office tables: 305 rows of prc-csp\.ods in 0\.0 s\n {4}Cambridge \(Cambridge\): 108 figures of 4 years/,
    );
    const descriptor = JSON.parse(place.read("areas/testford/datapackage.json")) as {
      sources: { title: string }[];
      description: string;
    };
    expect(descriptor.sources.map(({ title }) => title)).toContain(
      "Recorded crime by partnership (23 July 2024), Home Office",
    );
    expect(descriptor.description).toContain("Open Government Licence");
    const groups = place.read("areas/testford/figure_groups.csv");
    expect(groups).toMatch(/^All recorded crime,,,Recorded crime,10,all-crime,same,.*,,total,/m);
    expect(groups).toMatch(/^Theft offences,Shoplifting,,,\d+,shoplifting,same,.*,,tested,$/m);
    expect((await place.check()).out).toMatch(/without faults|No fault|is sound|0 faults/i);
  });
});
void [NEW_HEADER, OLD_HEADER, officialRow, xlsx];
