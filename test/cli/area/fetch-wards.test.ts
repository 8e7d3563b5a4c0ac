// Wards as a map server on this machine gives them: which are taken, and a sentence for whatever it gets wrong.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fetchWards, findWards } from "../../../src/cli/area/fetch-wards.ts";
import { AREA, type AreaPlace, areaPlace, DISTRICT, PERIOD, wardCode, wardLayer } from "./area-workplace.ts";

async function fetched({ server }: AreaPlace, year: number | null = null, period = PERIOD) {
  const asked = { area: AREA, period, year };
  return fetchWards(await findWards(asked, server), asked, server);
}

it("takes the newest generalised wards up to the last month, and says that they are those of the first", async () => {
  const place = await areaPlace();
  const { service, geojson, codes, notes, address } = await fetched(place);
  expect(service.name).toBe("WD_MAY_2025_UK_BGC_V2");
  expect(codes).toEqual([1, 2, 3].map(wardCode));
  expect(notes).toEqual(["3 wards as of May 2025 (WD_MAY_2025_UK_BGC_V2), the same as in January 2024"]);
  expect(address).toBe(`${place.fake.address}/arcgis/WD_MAY_2025_UK_BGC_V2/FeatureServer/0`);
  const { features } = JSON.parse(geojson);
  expect(features.map(({ properties }: { properties: unknown }) => properties)[0]).toEqual({
    ...{ WD25CD: wardCode(1), LAD25CD: DISTRICT, WD25NM: `Ward ${wardCode(1)}` },
  });
  const query = place.fake.asked.find((path) => path.includes("f=geojson"));
  expect(query).toContain(`where=LAD25CD='${DISTRICT}'&outFields=WD25CD,LAD25CD,WD25NM&returnGeometry=true&outSR=4326`);
  expect(query).toContain("orderByFields=FID&resultOffset=0&resultRecordCount=1000");
});

it("takes those before for months before, and says what is not known", async () => {
  const place = await areaPlace();
  const period = { from: PERIOD.from, to: PERIOD.to - 4 };
  expect((await fetched(place, null, period)).notes).toEqual([
    "3 wards as of May 2023 (WD_MAY_2023_UK_BGC), in force for all of January 2024 to April 2025",
  ]);
  const old = { from: PERIOD.from - 60, to: PERIOD.to };
  expect((await fetched(place, null, old)).notes[0]).toMatch(/; whether they are those of January 2019 is not known$/);
  const older = { from: PERIOD.from - 60, to: PERIOD.from - 50 };
  expect((await fetched(place, null, older)).notes[0]).toMatch(/2022 .*: there are none of November 2019 or before$/);
});

it("compares with those before where a service has none of the first month", async () => {
  const place = await areaPlace();
  place.fake.layers.set("WD_MAY_2023_UK_BGC", { ...wardLayer(23), records: wardLayer(23).records.slice(-1) });
  expect((await fetched(place)).notes[0]).toMatch(/, the same as in January 2024$/);
});

it("says that a district was redrawn", async () => {
  const place = await areaPlace();
  place.fake.layers.set("WD_MAY_2023_UK_BGC", wardLayer(23, 3, 4));
  expect((await fetched(place)).notes).toEqual([
    "3 wards as of May 2025 (WD_MAY_2025_UK_BGC_V2); the wards were redrawn since January 2024: offences of all months are counted in the new ones",
  ]);
});

it("passes over wards without a district, and empty ones, and never takes those of 200 m", async () => {
  const place = await areaPlace();
  const bare = wardLayer(25).records.map(({ attributes, geometry }) => ({
    attributes: { WD25CD: attributes["WD25CD"]!, WD25NM: attributes["WD25NM"]! },
    geometry,
  }));
  place.fake.layers.set("WD_MAY_2025_UK_BGC_V2", { records: bare });
  place.fake.layers.set("WD_MAY_2025_UK_BFC", { records: [], fields: ["WD25CD", "WD25NM", "LAD25CD"] });
  place.fake.layers.set("WD_MAY_2025_UK_BSC", wardLayer(25));
  expect((await fetched(place)).notes).toEqual([
    "WD_MAY_2025_UK_BGC_V2 does not say in which district a ward lies",
    "WD_MAY_2025_UK_BFC has no ward of Testford",
    "3 wards as of May 2023 (WD_MAY_2023_UK_BGC), in force for all of January 2024 to August 2025",
  ]);
  await expect(fetched(place, 2025)).rejects.toThrow(
    "ONS Open Geography has no wards of Testford that can be used: WD_MAY_2025_UK_BGC_V2 does not say in which district",
  );
});

it("takes the year that is asked for, and says which there are", async () => {
  const place = await areaPlace();
  expect((await fetched(place, 2022)).notes).toEqual([
    "3 wards as of December 2022 (Wards_December_2022_Boundaries_UK_BGC), as asked for",
  ]);
  await expect(fetched(place, 2020)).rejects.toThrow(
    "ONS Open Geography has no wards of 2020 that are drawn finely enough: it has those of 2022, 2023 and 2025.",
  );
});

it("puts pages together wherever the word stands that there are more, however few the layer gives at a time", async () => {
  const place = await areaPlace();
  place.fake.layers.set("WD_MAY_2025_UK_BGC_V2", { ...wardLayer(25, 7), maxRecordCount: 2 });
  expect((await fetched(place)).codes).toHaveLength(7);
  expect(place.fake.asked.filter((path) => path.includes("f=geojson"))).toHaveLength(4);
  const other = await areaPlace();
  other.fake.layers.set("WD_MAY_2025_UK_BGC_V2", { ...wardLayer(25, 7), gives: 3 });
  expect((await fetched(other)).codes).toHaveLength(7);
});

it("asks nothing twice: what was kept whole is used, what is spoilt is asked for again", async () => {
  const place = await areaPlace();
  const first = await fetched(place);
  const { length } = place.fake.asked;
  expect(await fetched(place)).toEqual(first);
  expect(place.fake.asked).toHaveLength(length);
  const folder = join(place.folder, "answers");
  const [spoilt = ""] = readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), "utf8").includes("f=geojson"),
  );
  writeFileSync(join(folder, spoilt), readFileSync(join(folder, spoilt), "utf8").slice(0, 200));
  expect(await fetched(place)).toEqual(first);
  expect(place.fake.asked).toHaveLength(length + 1);
});

const CUT = { type: "FeatureCollection", features: [] };
const FEATURES = wardLayer(25).records.map(({ attributes, geometry }) => ({
  ...{ type: "Feature", properties: attributes, geometry },
}));
const whole = (features: readonly unknown[], more = {}): string => JSON.stringify({ ...CUT, features, ...more });

it.each<readonly [string, string, string, string]>([
  ["services", "/arcgis?", "<!DOCTYPE html><title>Sign In</title>", 'what came is a web page ("Sign In")'],
  ["services", "/arcgis?", '{"services":[]}', 'what came is "{"services":[]}"'],
  [
    "services",
    "/arcgis?",
    '{"services":[{"name":"Roads","type":"FeatureServer"}]}',
    "what came is a list of services that are none of ward boundaries",
  ],
  ["a layer", "/0?", '{"error":{"code":499,"message":"Token Required","details":[]}}', 'an error: "Token Required"'],
  [
    "a layer",
    "/0?",
    '{"name":"x"}',
    "expected is what the layer of WD_MAY_2025_UK_BGC_V2 is, with its fields, as JSON",
  ],
  ["a count", "returnCountOnly", '{"count":"many"}', "expected is the number of wards of Testford as JSON"],
  ["a count", "returnCountOnly", "", "what came is an empty answer"],
  ["a page", "f=geojson", whole(FEATURES.slice(0, 2)), "what came is 2 records where its own count is 3"],
  ["a page", "f=geojson", whole([]), "what came is 0 records where its own count is 3"],
  [
    "a page",
    "f=geojson",
    whole(FEATURES.slice(0, 3), { exceededTransferLimit: true }),
    "what came is 3 records and the word that there are more",
  ],
  [
    "a page",
    "f=geojson",
    whole(FEATURES.slice(0, 3), { properties: { exceededTransferLimit: true } }),
    "what came is 3 records and the word that there are more",
  ],
  ["a page", "f=geojson", whole(FEATURES), "what came is 4 records where its own count is 3"],
  ["a page", "f=geojson", whole([...FEATURES.slice(0, 2), FEATURES[3]]), "a ward of another district, E07000002"],
  ["a page", "f=geojson", whole([...FEATURES.slice(0, 2), FEATURES[1]]), `the ward ${wardCode(2)} twice`],
  [
    "a page",
    "f=geojson",
    whole([...FEATURES.slice(0, 2), { ...FEATURES[2], geometry: null }]),
    `the ward ${wardCode(3)} without a boundary`,
  ],
  [
    "a page",
    "f=geojson",
    '{"geometryType":"esriGeometryPolygon","features":[]}',
    "expected is a FeatureCollection of GeoJSON",
  ],
  [
    "a page",
    "f=geojson",
    '{"error":{"message":"Cannot perform query.","details":["x"]}}',
    'an error: "Cannot perform query. x"',
  ],
])("what is wrong with %s is said, and not kept", async (_, part, body, sentence) => {
  const place = await areaPlace();
  place.fake.instead = ({ href }, response) => href.includes(part) && Boolean(response.end(body) ?? true);
  const failure = await fetched(place).then(
    () => "it went on",
    (error: Error) => error.message,
  );
  expect(failure).toContain(sentence);
  expect(failure.length).toBeLessThan(600);
  place.fake.instead = null;
  expect((await fetched(place)).codes).toHaveLength(3);
});
