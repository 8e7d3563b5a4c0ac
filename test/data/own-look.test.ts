// What the page takes each file for, by what is in it.
import { describe, expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import type { SaidKind, SeenFile } from "../../src/data/own-files.ts";
import { lookAt } from "../../src/data/own-look.ts";
import { makeWorkplace, street, wardsOf } from "../cli/workplace.ts";
import { zip } from "../cli/zip.ts";

const look = (name: string, text: string, as?: SaidKind): Promise<SeenFile> =>
  lookAt({ file: new File([text], name), index: 0, sheet: null, ...(as && { as }) }, possibleMonths(24_301));

/** What the page makes of files of these names, texts and kinds. */
const builtOf = (files: readonly (readonly [string, string, "police" | "wards" | "residents"])[]) =>
  buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z" },
      files: files.map(([file, content, kind]) => ({ file: new File([content], file), kind, profile: null })),
    },
    FORCE_AREAS,
    () => undefined,
  );

/** Two wards in each layout in which Nomis, ONS and councils give residents. */
const LAYOUTS: Readonly<Record<string, string>> = {
  "census2021-ts001-ward.csv":
    "date,geography,geography code,Residence type: Total; measures: Value,Residence type: Lives in a household; measures: Value\n" +
    "2021,Abbey,E05013050,1000,990\n2021,Arbury,E05013051,2000,2000\n",
  "NM_2014_1-2021.csv":
    "DATE,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GENDER_NAME,AGE_NAME,MEASURES_NAME,OBS_VALUE\n" +
    "2021,Abbey,E05013050,Total,All Ages,Value,1000\n2021,Arbury,E05013051,Total,All Ages,Value,2000\n",
  "TS007-2021-filtered.csv":
    "Electoral wards and divisions Code,Electoral wards and divisions,Age (2 categories) Code,Age (2 categories),Observation\n" +
    "E05013050,Abbey,1,Aged 15 years and under,200\nE05013050,Abbey,2,Aged 16 years and over,800\n" +
    "E05013051,Arbury,1,Aged 15 years and under,500\nE05013051,Arbury,2,Aged 16 years and over,1500\n",
  "nomis_2021_query.csv":
    '"TS001 - Number of usual residents"\n\n"Population","All usual residents"\n"Date","2021"\n\n' +
    '"2022 ward","mnemonic","Total: All usual residents"\n"Abbey","E05013050","1,000"\n"Arbury","E05013051","2,000"\n\n"Swapped."\n',
  "mid-2021.csv":
    "period,area_code,area_name,geography,sex,all_ages,aged_0_to_15\n" +
    "2021-06-30,E05013050,Abbey,Ward,Persons,1000,90\n2021-06-30,E05013050,Abbey,Ward,Females,500,40\n" +
    "2021-06-30,E05013051,Arbury,Ward,Persons,2000,90\n2021-06-30,E05013051,Arbury,Ward,Females,900,40\n",
};

describe("residents of wards", () => {
  it.each(Object.entries(LAYOUTS))("are told in the layout of %s, and are those of the builder", async (name, text) => {
    expect(await look(name, text)).toMatchObject({ kind: "residents", wards: 2, year: 2021 });
    const { write, read, build } = makeWorkplace();
    const wards = wardsOf([{ code: "E05013050" }, { code: "E05013051" }]);
    write("wards.geojson", wards);
    const made = await build("--population", write(name, text));
    expect(made).toMatchObject({ code: 0 });
    const files = [
      ["2025-01-testshire-street.csv", street({}), "police"],
      ["wards.geojson", wards, "wards"],
      [name, text, "residents"],
    ] as const;
    const built = await builtOf(files);
    const population = new TextDecoder().decode(built.files.get("population.csv"));
    expect(population).toBe(read("areas/testford/population.csv"));
  });

  it("that cannot be read are refused with the line, and not taken for offences", async () => {
    const spoilt = "ward_code,ward_name,population\nE05013050,Abbey,10,785\nE05013051,Arbury,9881\n";
    expect(await look("a.csv", spoilt)).toMatchObject({
      ...{ kind: "refused", meant: "residents", message: "a.csv:2: there are 4 fields where the header has 3." },
      remedy: 'Put numbers with a comma between thousands in quotes ("10,785"), or leave the comma out.',
    });
    const several = "ward_code,population,residents\nE05013050,1,2\nE05013051,3,4\n";
    expect(await look("b.csv", several)).toMatchObject({ remedy: 'Call that column "population".' });
  });

  it("are what the reader says is such, and so are offences", async () => {
    const spoilt = "ward_code,ward_name,population\nE05013050,Abbey,10,785\nE05013051,Arbury,9881\n";
    expect(await look("a.csv", spoilt, "offences")).toMatchObject({ kind: "extract" });
    const counts = "ward_code,month,persons\nE05013050,2025-01,1\nE05013051,2025-02,2\n";
    expect(await look("a.csv", counts)).toMatchObject({ kind: "extract" });
    expect(await look("a.csv", counts, "residents")).toMatchObject({ kind: "residents", wards: 2 });
  });
});

describe("boundaries", () => {
  const all = JSON.parse(wardsOf([{ code: "W1" }, { code: "W2" }, { code: "W9", district: "E07000009" }]));
  const without = (geometry: unknown, ...codes: readonly string[]): string =>
    JSON.stringify({
      ...all,
      features: all.features.map((feature: { properties: object; geometry: unknown }) =>
        codes.includes(String(Object.values(feature.properties)[0])) ? { ...feature, geometry } : feature,
      ),
    });

  it.each([null, { type: "Point", coordinates: [0, 0] }])(
    "are read as the builder reads them where another district's ward has none: %o",
    async (geometry) => {
      const text = without(geometry, "W9");
      expect(await look("wards.geojson", text)).toMatchObject({
        ...{ kind: "wards", wards: 2, districts: [{ code: "E07000001" }] },
      });
      const { write, read, build } = makeWorkplace();
      write("wards.geojson", text);
      const made = await build();
      expect(made).toMatchObject({ code: 0 });
      const files = [
        ["2025-01-testshire-street.csv", street({}, { longitude: "0.115", category: "Drugs" }), "police"],
        ["wards.geojson", text, "wards"],
        ["population-2021.csv", read("population-2021.csv"), "residents"],
      ] as const;
      const built = await builtOf(files);
      for (const name of ["wards.geojson", "counts.csv", "population.csv"])
        expect(new TextDecoder().decode(built.files.get(name)), name).toBe(read(`areas/testford/${name}`));
      expect(built.report.join("\n").includes("W9")).toBe(made.out.includes("W9"));
    },
  );

  it.each([
    ["a ward of the only district without one", without(null, "W2", "W9"), "has no Polygon"],
    ["none at all", without(null, "W1", "W2", "W9"), "has no Polygon"],
    ["TopoJSON", '{"type":"Topology","objects":{}}', "is TopoJSON"],
    ["a part of a file", '{"type":"FeatureCollection","exceededTransferLimit":true,"features":[]}', "only a part"],
  ])("are refused as such: %s", async (_, text, message) => {
    const found = await look("wards.geojson", text);
    expect(found).toMatchObject({ kind: "refused", meant: "wards", message: expect.stringContaining(message) });
  });

  it("in other forms are refused as such by their names, and in a list or a ZIP", async () => {
    expect(await look("wards.kml", "<kml></kml>")).toMatchObject({ kind: "refused", meant: "wards" });
    expect(await look("wards.geojson", "")).toMatchObject({ kind: "refused", meant: "wards" });
    const zipped = new File([zip([{ name: "wards.shp", text: "x" }]) as Uint8Array<ArrayBuffer>], "a.zip");
    expect(await lookAt({ file: zipped, index: 0, sheet: null }, possibleMonths(24_301))).toMatchObject({
      ...{ kind: "refused", meant: "wards" },
    });
    expect(await look("list.json", JSON.stringify(all.features))).toMatchObject({ kind: "wards", wards: 3 });
    expect(await look("photo.csv", "a\nb\n")).toMatchObject({ kind: "refused", meant: null });
  });
});
