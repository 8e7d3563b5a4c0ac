// Other inputs that are wrong: a sentence that says what, where and what to do, and nothing written.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeWorkplace, refused, square, type WardPlan, wardsOf } from "./workplace.ts";

describe("the ward file", () => {
  const ward = (plan: Partial<WardPlan>): string => wardsOf([{ code: "W1" }, { code: "W2", ...plan }]);
  const polygon = (...rings: readonly unknown[]) => ({ geometry: { type: "Polygon", coordinates: rings } });
  const download = "Download the wards as GeoJSON in WGS 84 (EPSG:4326) from the ONS Open Geography Portal.";
  it.each([
    ["that is not there", null, "wards.geojson cannot be read: it is not there. Check the path."],
    ["that is empty", "", "wards.geojson is empty. Download it again."],
    ["that is no JSON", "{", `wards.geojson is not GeoJSON. ${download}`],
    ["that is a web page", "<html>", "wards.geojson is a web page, not the data. Download the file itself."],
    [
      "without wards",
      '{"type":"FeatureCollection","features":[]}',
      `wards.geojson holds no list of wards. ${download}`,
    ],
    [
      "with a code twice",
      ward({ code: "W1" }),
      "wards.geojson has the ward W1 twice. Keep one polygon for each ward, its parts in one MultiPolygon.",
    ],
    [
      "without codes",
      wardsOf([{ code: "W1", properties: { name: "Market" } }]),
      `wards.geojson has no property that holds ward codes such as E05013050; it has name. ${download}`,
    ],
    [
      "with a ward without a code",
      ward({ code: " " }),
      `wards.geojson, feature 2 has no ward code in WD23CD. ${download}`,
    ],
    [
      "in easting and northing",
      ward(
        polygon([
          [545000, 258000],
          [546000, 258000],
          [546000, 259000],
          [545000, 258000],
        ]),
      ),
      `wards.geojson: Ward W2 (W2) is in easting and northing, not in degrees. ${download}`,
    ],
    [
      "that says it is in the National Grid",
      ward({}).replace("{", '{"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},'),
      `wards.geojson says that it is in easting and northing, not in degrees. ${download}`,
    ],
    [
      "with a point",
      ward({ geometry: { type: "Point", coordinates: [0.1, 52.2] } }),
      `wards.geojson: Ward W2 (W2) has no Polygon or MultiPolygon. ${download}`,
    ],
    ["with an empty polygon", ward(polygon()), `wards.geojson: Ward W2 (W2) has an empty polygon. ${download}`],
    [
      "with two corners",
      ward(
        polygon([
          [0.1, 52.2],
          [0.2, 52.2],
        ]),
      ),
      `wards.geojson: Ward W2 (W2) has a ring of fewer than three corners. ${download}`,
    ],
    [
      "with a line for a ring",
      ward(
        polygon([
          [0.1, 52.2],
          [0.2, 52.2],
          [0.3, 52.2],
        ]),
      ),
      `wards.geojson: Ward W2 (W2) has a ring that encloses nothing. ${download}`,
    ],
    [
      "with words for corners",
      ward(
        polygon([
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ]),
      ),
      `wards.geojson: Ward W2 (W2) has a corner without numbers. ${download}`,
    ],
    [
      "of another district",
      wardsOf([{ code: "X1", district: "E07000009" }]),
      "wards.geojson has no ward of Testford (E07000001); it has wards of E07000009. Check --area-code against the LAD column of the ward file, or the ward codes of the population file.",
    ],
    [
      "of another district, whose wards have residents in the population file",
      wardsOf(
        [{ code: "W1", district: "E07000009" }, { code: "X1" }].map((plan) => ({ district: "E07000008", ...plan })),
      ),
      "wards.geojson gives the wards of Testford the district code E07000009, not E07000001. Check --area-code against the LAD column of the ward file.",
    ],
    [
      "of another district of the same name",
      wardsOf(
        ["W1", "W2"].map((code) => ({ code, properties: { WD23CD: code, LAD23CD: "E07000009", LAD23NM: "Testford" } })),
      ),
      "wards.geojson gives the wards of Testford the district code E07000009, not E07000001. Check --area-code against the LAD column of the ward file.",
    ],
    [
      "with the latitude first",
      ward(polygon(square(11, 5220).map(([longitude, latitude]) => [latitude, longitude]))),
      "wards.geojson: Ward W2 (W2) has its latitudes before its longitudes. Save the wards again with the longitude first, as GeoJSON has it.",
    ],
  ])("%s fails the build", async (_, content, sentence) => {
    const { code, error } = await refused((place) =>
      content === null ? place.remove("wards.geojson") : place.write("wards.geojson", content),
    );
    expect(error).toBe(`${sentence}\n`);
    expect(code).toBe(1);
  });

  it("may leave its rings open", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", ward(polygon(square(11, 5220).slice(0, -1))));
    await place.build();
    expect(place.read("areas/testford/counts.csv")).toContain("W2,2025-01,drugs,1");
    expect((await place.check()).code).toBe(0);
  });
});

describe("the population file", () => {
  it.each([
    [
      "without the residents",
      "ward_code,name\nW1,Market\n",
      'population-2021.csv lacks the column "population"; its columns are "ward_code", "name". Name the column with --population-column.',
    ],
    [
      "without the codes",
      "ward,population\nW1,7\n",
      'population-2021.csv lacks the column "ward_code"; its columns are "ward", "population". Name the column with --ward-column.',
    ],
    ["with a ward twice", "ward_code,population\nW1,7\nW1,8\n", "population-2021.csv:3: the ward W1 is listed twice."],
    [
      "with no number",
      "ward_code,population\nW1,7\nW2,many\n",
      'population-2021.csv:3: the population of W2 is "many", not a whole number.',
    ],
    [
      "with a fraction",
      "ward_code,population\nW1,7.5\n",
      'population-2021.csv:2: the population of W1 is "7.5", not a whole number.',
    ],
    ["with no code", "ward_code,population\n,7\n", "population-2021.csv:2: there is no ward code."],
    ["that is empty", "", "population-2021.csv is empty."],
  ])("%s fails the build", async (_, content, sentence) => {
    const { code, error } = await refused((place) => place.write("population-2021.csv", content));
    expect(error).toMatch(/^[^\n]+\. [A-Z][^\n]+\.\n$/);
    expect(error).toContain(sentence);
    expect(code).toBe(1);
  });

  it("of no year fails the build unless the year is given", async () => {
    const content = "ward_code,population\nW1,7\n";
    const { error } = await refused((place) => place.write("people.csv", content), "--population", "{}/people.csv");
    expect(error).toBe("people.csv does not say of which year it is. Add --population-year, such as 2021.\n");
    const place = makeWorkplace();
    const path = place.write("people.csv", content);
    expect((await place.build("--population", path, "--population-year", "2022")).code).toBe(0);
    expect(place.read("areas/testford/population.csv")).toContain("W1,2022,7");
  });

  it("may come from a spreadsheet: with a mark, semicolons, thousands and other columns", async () => {
    const place = makeWorkplace();
    place.write("population-2021.csv", '\uFEFFWD23CD;Name;All ages\r\nW1;Market;"1,000"\r\nW2;North;2000\r\n');
    await place.build();
    expect(place.read("areas/testford/population.csv")).toBe("ward_code,year,population\nW1,2021,1000\nW2,2021,2000\n");
  });
});

describe("notes and figures", () => {
  const notes = "date,scope_ward,scope_category,text,source,url\n";
  const figures =
    "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\n";
  it.each([
    ["notes", "date,text\n", 'notes.csv lacks the column "scope_ward".'],
    ["notes", `${notes}Spring,,,a,,\n`, 'notes.csv:2: date is "Spring", not a date such as 2025-01 or 2025-01-31.'],
    ["notes", `${notes}2025-01,,,a\n`, "notes.csv:2: there are 4 fields where the header has 6."],
    ["notes", `${notes}2025-01,W9,,a,,\n`, 'notes.csv:2: the ward "W9" is not in wards.geojson.'],
    [
      "figures",
      `${figures}A,district,,,All,,count,2024-09,12,many,published,\n`,
      'figures.csv:2: value is "many", not a number it can hold.',
    ],
    [
      "figures",
      `${figures}A,district,,,All,,count,2024-09,12,7,guessed,\n`,
      'figures.csv:2: status is "guessed", not one of published, derived, suppressed.',
    ],
    [
      "figures",
      `${figures}A,district,,,All,,count,2024-09,12,7,suppressed,\n`,
      'figures.csv:2: value is "7", but suppressed.',
    ],
  ])("%s that read %j fail the build", async (kind, content, sentence) => {
    const { code, error } = await refused(
      (place) => place.write(`${kind}.csv`, content),
      `--${kind}`,
      `{}/${kind}.csv`,
    );
    expect(error).toContain(sentence);
    expect(code).toBe(1);
  });
});

it("a folder that is no area package is not replaced, and nothing is read before it is refused", async () => {
  const place = makeWorkplace();
  place.write("areas/testford/thesis.txt", "mine");
  place.remove("wards.geojson");
  const { code, error } = await place.build();
  const folder = join(place.folder, "areas/testford");
  expect(error).toBe(
    `${folder} exists and is not an area package. Give --out a new folder, or empty that one yourself.\n`,
  );
  expect(code).toBe(1);
  expect(place.names("areas/testford")).toEqual(["thesis.txt"]);
});

it("a list of areas that is none is not replaced", async () => {
  const { error } = await refused((place) => place.write("areas/index.json", "[]"));
  expect(error).toBe("areas/index.json is not a list of areas. Correct or delete it, then build again.\n");
});

it("a path with a space or a letter of another language is fine", async () => {
  const place = makeWorkplace();
  const out = join(place.folder, "my areas", "søndre-by");
  const { code } = await place.build("--out", out, "--slug", "testford");
  expect(code).toBe(0);
  expect((await place.check("my areas/søndre-by")).code).toBe(0);
});

it("a file in the place of the folder stays, and is named as what it is", async () => {
  const place = makeWorkplace();
  place.write("areas/testford", "mine");
  const { code, error } = await place.build();
  expect(error).toBe(
    `${join(place.folder, "areas/testford")} cannot be written: it, or a part of its path, is a file and not a folder. What was there before is unchanged.\n`,
  );
  expect(code).toBe(1);
});
