// The builder on small inputs that were counted by hand: every file it writes, what it reports, and what it chooses.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_COUNTED, goldenInputs } from "./golden.ts";
import { contents } from "./workplace.ts";
import { zip } from "./zip.ts";

const PACKAGE = "areas/testford";

const GOLDEN: Readonly<Record<string, string>> = {
  "counts.csv": `ward_code,month,category,count
W1,2025-01,drugs,2
W2,2025-01,anti-social-behaviour,3
W2,2025-01,bicycle-theft,2
W2,2025-01,witchcraft,1
W2,2025-03,bicycle-theft,1
`,
  "places.csv": `place_id,longitude,latitude,name,ward_code
0.101000_52.201,0.101000,52.201,Parking Area,W2
0.105_52.205,0.105,52.205,Mill Lane,W2
0.115_52.205,0.115,52.205,"High Street, North",W1
0.125_52.205,0.125,52.205,Mill Road,
`,
  "place_counts.csv": `place_id,month,category,count
0.101000_52.201,2025-01,anti-social-behaviour,3
0.105_52.205,2025-01,bicycle-theft,2
0.105_52.205,2025-01,witchcraft,1
0.105_52.205,2025-03,bicycle-theft,1
0.115_52.205,2025-01,drugs,2
0.125_52.205,2025-01,bicycle-theft,1
`,
  "wards.geojson": `{"type":"FeatureCollection","features":[
{"type":"Feature","id":"W1","properties":{"code":"W1","name":"King's Hedges"},"geometry":{"type":"Polygon","coordinates":[[[0.11,52.2],[0.12,52.2],[0.12,52.21],[0.11,52.21],[0.11,52.2]]]}},
{"type":"Feature","id":"W2","properties":{"code":"W2","name":"Market"},"geometry":{"type":"Polygon","coordinates":[[[0.1,52.2],[0.11,52.2],[0.11,52.21],[0.1,52.21],[0.1,52.2]]]}}
]}
`,
  "population.csv": `ward_code,year,population
W1,2021,1000
W2,2021,2000
`,
  "figures.csv": `source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note
"B, 1",district,E07000001,Testford,All crime,,count,2024-09,12,10,published,
A,county,,Testshire,All crime,,percent,2024-09,12,,suppressed,below 5
`,
  "figure_groups.csv": `group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason
All crime twice,,,,20,drugs bicycle-theft,wider,Twice the same.,All crime; All crime,,
All crime,,,Recorded crime,10,all-crime,same,Two systems.,,total,It holds all.
`,
  "notes.csv": `date,scope_ward,scope_category,text,source,url
2025-01,,,Another,S,https://example.org/
2025-03,W1,drugs,"A ""new"" rule",,
`,
};

const RESOURCES = [
  "counts",
  "places",
  "place_counts",
  "wards",
  "population",
  "taxonomy",
  "figures",
  "figure_groups",
  "notes",
];

describe("the package of a small area", () => {
  it("has exactly the files, rows and sums that were counted by hand", async () => {
    const place = goldenInputs();
    const { code, error } = await place.build(
      ...ALL_COUNTED,
      "--figures",
      join(place.folder, "figures.csv"),
      "--figure-groups",
      join(place.folder, "figure-groups.csv"),
      "--notes",
      join(place.folder, "notes.csv"),
    );
    expect(error).toBe(
      "read 1 of 3  2025-01/2025-01-othershire-street.csv  1 row\n" +
        "read 2 of 3  2025-01/2025-01-testshire-street.csv  11 rows\n" +
        "read 3 of 3  2025-03/2025-03-testshire-street.csv  2 rows\n",
    );
    expect(code).toBe(0);
    expect(place.names(PACKAGE)).toEqual(["datapackage.json", "taxonomy.csv", ...Object.keys(GOLDEN)].sort());
    for (const [name, text] of Object.entries(GOLDEN)) expect(place.read(`${PACKAGE}/${name}`), name).toBe(text);
    const taxonomy = place.read(`${PACKAGE}/taxonomy.csv`).trimEnd().split("\n");
    expect(taxonomy).toHaveLength(16);
    expect(taxonomy.slice(1)).toEqual(taxonomy.slice(1).toSorted());
    expect(taxonomy.at(-1)).toMatch(/^witchcraft,Witchcraft,Other crime,true,15,/);
    expect(taxonomy[1]).toMatch(/^anti-social-behaviour,Anti-social behaviour,Anti-social behaviour,false,14,/);
  });

  it("is described by its files, months, forces, sums and inputs", async () => {
    const place = goldenInputs();
    const given = ["figures", "figure-groups", "notes"].flatMap((name) => [
      `--${name}`,
      join(place.folder, `${name}.csv`),
    ]);
    await place.build(...ALL_COUNTED, ...given);
    const { resources, wardscope, ...head } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    expect(head).toMatchObject({ name: "testford", title: "Recorded crime in Testford, January 2025 to March 2025" });
    expect(head.sources[0].title).toBe("Street-level crime, Othershire Police, Testshire Police, data.police.uk");
    expect(resources.map(({ name }: { name: string }) => name.replace("-", "_"))).toEqual(RESOURCES);
    for (const { path, bytes, hash } of resources) {
      const text = place.read(`${PACKAGE}/${path}`);
      expect([bytes, hash]).toEqual([Buffer.byteLength(text), `sha256:${sha256(text)}`]);
    }
    const force = (name: string, ...statuses: readonly string[]) =>
      statuses.map((status, index) => ({ month: `2025-0${index + 1}`, force: name, status }));
    const sent = (month: string, status: string, rows: number, placed: number) => ({ month, status, rows, placed });
    const located = (category: string, rows: readonly number[], withCoordinates = rows, by = "testshire") => ({
      ...{ force: by, category, rows, withCoordinates },
    });
    expect(wardscope).toEqual({
      formatVersion: 2,
      areaCode: "E07000001",
      areaName: "Testford",
      districts: [{ code: "E07000001", name: "Testford" }],
      months: [
        ...force("othershire", "submitted", "missing", "missing"),
        ...force("testshire", "submitted", "missing", "submitted"),
      ].sort((a, b) => (a.month + a.force < b.month + b.force ? -1 : 1)),
      requiredForces: ["testshire", "othershire"],
      rows: { read: 14, placed: 9, rim: 1, outside: 1, unplaced: 2, outsideMonths: 0, setApart: 0, rejected: 1 },
      readByCategory: { "anti-social-behaviour": 3, "bicycle-theft": 5, drugs: 4, witchcraft: 1 },
      coverage: [
        {
          force: "othershire",
          name: "Othershire Police",
          role: "required",
          months: [
            sent("2025-01", "submitted", 1, 1),
            sent("2025-02", "missing", 0, 0),
            sent("2025-03", "missing", 0, 0),
          ],
        },
        {
          force: "testshire",
          name: "Testshire Police",
          role: "home",
          months: [
            ...[
              sent("2025-01", "submitted", 11, 7),
              sent("2025-02", "missing", 0, 0),
              sent("2025-03", "accepted", 1, 1),
            ],
          ],
        },
      ],
      located: [
        located("drugs", [1, 0, 0], [1, 0, 0], "othershire"),
        located("anti-social-behaviour", [3, 0, 0]),
        located("bicycle-theft", [4, 0, 1]),
        located("drugs", [3, 0, 0], [1, 0, 0]),
        located("witchcraft", [1, 0, 0]),
      ],
      setApart: [],
      repeatedCrimeIds: 1,
      boundaryVintage: "2023",
      rim: { metres: 500 },
      population: { year: 2021, source: "Office for National Statistics (population-2021.csv)", total: 3000 },
      inputs: ["2025-01/2025-01-othershire", "2025-01/2025-01-testshire", "2025-03/2025-03-testshire"].map(
        (name, index) => ({
          name: `${name}-street.csv`,
          sha256: sha256(place.read(`police/${name}-street.csv`)),
          rows: [1, 11, 2][index],
        }),
      ),
      builtAt: "2025-02-01T12:00:00.000Z",
    });
    expect(JSON.parse(place.read("areas/index.json"))).toEqual({
      areas: [
        {
          slug: "testford",
          name: "Testford",
          code: "E07000001",
          from: "2025-01",
          to: "2025-03",
          bbox: [0.1, 52.2, 0.12, 52.21],
          outline: "_A__A_AA",
        },
      ],
    });
  });

  it("ends with a report of what became of every row", async () => {
    const { out } = await goldenInputs().build();
    expect(out.replace(/ +/g, " ").replace(/Wrote .* kB/, "Wrote it")).toBe(
      `Testford (E07000001): 2 wards, January 2025 to March 2025

 Files 3
 Rows 14
 in the wards 8 57.1 %
 within 500 m of them 1 7.1 %
 outside the area 1 7.1 %
 without coordinates 2 14.3 %
 outside the months 0 0.0 %
 of forces set apart 1 7.1 %
 rejected 1 7.1 %

 Rejected rows
 coordinates are not numbers 1
 2025-03/2025-03-testshire-street.csv:3

 Coverage Months Rows In the wards With coordinates
 Othershire Police set apart 2025-01 submitted 1 1 -
 2025-02 to 2025-03 missing - - -
 Testshire Police home force 2025-01 submitted 11 7 81.8 %
 2025-02 missing - - -
 2025-03 too small 1 1 100.0 %
 March 2025 of Testshire Police holds 1 row, other months about 11: it counts as not submitted. Get its file again, or give --accept-months 2025-03 if it is whole.
 Othershire Police sent 1 of 3 months: its 1 offence here is in no number.
 Get the files that are missing, or give --require-forces othershire: then months without them are missing.
 1 row in the wards has the Crime ID of another row there; all are counted.

 Not read
 files of outcomes or of stop and search, which hold no offences: 1

 Categories the taxonomy does not know (kept, as crimes in "Other crime")
 Witchcraft 1

 Residents
 population-2021.csv
 the column "population", by "ward_code": residents of 2021 (said in its name) of 2 wards

 Warnings
 1 row (7.1 %) was rejected and is in no number: see the first lines of each reason under "Rejected rows" before the package is used
 E07000001 is no district of geo/force-areas.csv: Testshire Police, with most rows here, is taken for its force
 1 row in the wards is the same as another, Crime ID and all, and counted again: 1 in 2025-01/2025-01-testshire-street.csv; take the copy out, or download the file again

Wrote it, checked.
`,
    );
  });

  it("is sound to the check", async () => {
    const place = goldenInputs();
    await place.build();
    const { code, out } = await place.check();
    expect(out).toMatch(/testford is sound: 7 files, 2 wards, 3 months \(2 missing\), 8 offences\.\n\n {2}Coverage /);
    expect(code).toBe(0);
  });
});

describe("the same inputs", () => {
  it("give the same bytes, whatever the order in which they are given", async () => {
    const place = goldenInputs();
    await place.build();
    const first = contents(join(place.folder, PACKAGE));
    const parts = ["police/2025-03", "police/2025-01"].map((name) => join(place.folder, name));
    await place.build("--police", ...parts);
    const second = contents(join(place.folder, PACKAGE));
    const names = /"name":"2025-0\d\//g;
    const { "datapackage.json": descriptor = "", ...tables } = first;
    const { "datapackage.json": again = "", ...sameTables } = second;
    expect(sameTables).toEqual(tables);
    expect(again).toBe(descriptor.replace(names, '"name":"'));
    const features = JSON.parse(place.read("wards.geojson"));
    place.write("wards.geojson", JSON.stringify({ ...features, features: features.features.toReversed() }));
    await place.build("--police", ...parts);
    expect(contents(join(place.folder, PACKAGE))).toEqual(second);
  });

  it("give the same tables from a ZIP, stored or deflated, as from a folder", async () => {
    const place = goldenInputs();
    await place.build();
    const expected = contents(join(place.folder, PACKAGE));
    const names = ["2025-01/2025-01-testshire", "2025-01/2025-01-othershire", "2025-03/2025-03-testshire"];
    const entries = names.map((name, index) => ({
      name: `${name}-street.csv`,
      text: place.read(`police/${name}-street.csv`),
      deflate: index > 0,
    }));
    const archive = place.write(
      "crimes.zip",
      zip([...entries, { name: "2025-01/2025-01-testshire-outcomes.csv", text: "no" }]),
    );
    expect((await place.build("--police", archive)).code).toBe(0);
    expect(contents(join(place.folder, PACKAGE))).toEqual(expected);
  });

  it("give a package without another's rows when rows are shuffled", async () => {
    const place = goldenInputs();
    await place.build();
    const tables = () =>
      Object.keys(GOLDEN)
        .slice(0, 5)
        .map((name) => place.read(`${PACKAGE}/${name}`));
    const expected = tables();
    const file = "police/2025-01/2025-01-testshire-street.csv";
    const [header, ...rows] = place.read(file).trimEnd().split("\n");
    place.write(file, `${[header, ...rows.toReversed()].join("\n")}\n`);
    await place.build();
    expect(tables()).toEqual(expected);
  });
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
