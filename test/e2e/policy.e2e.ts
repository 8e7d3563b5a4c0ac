// The page under its own policy, in the page alone and as headers too: all it does works, and what it does not do is refused.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect } from "vitest";
import { readConfig } from "../../src/core/area/site-config.ts";
import { pageHeaders } from "../../tools/content-policy.ts";
import { it } from "./fixture.ts";

const SETTINGS = readConfig(
  JSON.parse(readFileSync(fileURLToPath(new URL("../../public/wardscope.json", import.meta.url)), "utf8")),
);
const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";
/** A ward is chosen: the titles of its charts are as elsewhere in the tests. */
const MARKET = `${SHOPLIFTING}&measure=rate&wards=E05013057`;
const STREETS = /tiles\.openfreemap\.org/;
const CREDITS =
  '<a href="https://streets.example/terms" target="_blank">© The street makers</a> <img src=x onerror=a()>';

/** A street map with tiles that are drawn from a file, so that its words come into the corner. */
const STYLE = JSON.stringify({
  version: 8,
  sources: {
    streets: { type: "vector", tiles: ["https://tiles.openfreemap.org/{z}/{x}/{y}.pbf"], attribution: CREDITS },
  },
  layers: [
    { id: "ground", type: "background", paint: { "background-color": "#eeeeee" } },
    { id: "roads", type: "line", source: "streets", "source-layer": "roads", paint: { "line-color": "#ffffff" } },
  ],
});

/** The tests of all else run under the policy in the page: whatever it refuses is an error of the page there. */
describe.each([
  ["in the page alone", {}],
  ["as headers too", pageHeaders(SETTINGS)],
])("the policy %s", (_, headers) => {
  it("lets the map draw, with streets, and keeps of their credits text and links alone", async ({ dashboard }) => {
    dashboard.host.serveWith(headers);
    await dashboard.host.watchPolicy();
    await dashboard.stub(STREETS, { body: Buffer.alloc(0), contentType: "application/x-protobuf" });
    await dashboard.stub(/openfreemap\.org\/styles/, { body: STYLE, contentType: "application/json" });
    await dashboard.open(MARKET);
    await dashboard.mapDrawn();
    await expect.poll(async () => (await dashboard.mapCredits()).text).toContain("© The street makers");
    await expect.poll(() => dashboard.elsewhere.some((address) => address.endsWith(".pbf"))).toBe(true);
    expect(await dashboard.hasLiveMap()).toBe(true);
    await expect.poll(() => dashboard.trend.hover(0.5)).toMatch(/20\d\d/);
    expect(await dashboard.copy("Copy link")).toContain("offence=shoplifting");
    expect((await dashboard.download("CSV")).text).toContain("Abbey");
    expect((await dashboard.download("SVG: 7 of 12 months with a shift inside the range")).text).toContain("<svg");
    expect(
      (await dashboard.download("PNG: 7 of 12 months with a shift inside the range")).bytes.length,
    ).toBeGreaterThan(9_000);
    await dashboard.onPaper.choosePicture();
    expect((await dashboard.download(/^PNG for documents/)).bytes.length).toBeGreaterThan(50_000);
    expect(await dashboard.paper()).toContain("Shoplifting");
    expect(await dashboard.sheets()).toBeGreaterThan(0);
  });

  it("refuses what an attacker would try", async ({ dashboard }) => {
    dashboard.host.serveWith(headers);
    dashboard.expectProblem(/./);
    await dashboard.open("?page=about");
    await dashboard.text();
    expect(await dashboard.host.attack()).toEqual([]);
    expect(dashboard.problems).toEqual([]);
    expect(dashboard.elsewhere).toEqual([]);
  });
});

describe("the policy as headers", () => {
  it("lets the workers find hotspots, test them and make patrols and trials of them", async ({ dashboard }) => {
    dashboard.host.serveWith(pageHeaders(SETTINGS));
    await dashboard.host.watchPolicy();
    await dashboard.open(`${SHOPLIFTING}&map=hotspots`);
    await expect.poll(async () => (await dashboard.hotspots.list()).length).toBeGreaterThan(3);
    await dashboard.mapDrawn();
    await dashboard.open(`${SHOPLIFTING}&page=patrols`);
    await dashboard.click(/^Best 6, together at most 2 km²$/);
    expect(await dashboard.hotspots.stops()).toHaveLength(6);
    for (const kind of ["GPX", "GeoJSON", "Phone page", "CSV"])
      expect((await dashboard.hotspots.file(kind)).text).not.toBe("");
    await dashboard.open(`${SHOPLIFTING}&page=trial&since=2025-01&treated=E05013054&untreated=E05013061`);
    await expect.poll(() => dashboard.hotspots.answer()).toContain("against the same months a year before");
    await dashboard.settle();
  });

  it("lets every page draw, be pointed at and be left", async ({ dashboard }) => {
    dashboard.host.serveWith(pageHeaders(SETTINGS));
    await dashboard.host.watchPolicy();
    const said: string[] = [];
    for (const page of ["offence", "wards", "ward&ward=E05013059", "assessment", "plan", "about"]) {
      await dashboard.open(`${SHOPLIFTING}&page=${page}`);
      await dashboard.settle();
      said.push(...(await dashboard.host.pointAtCharts()));
      await dashboard.follow("Map");
      await dashboard.mapDrawn();
    }
    expect(said.length).toBeGreaterThan(3);
  });

  it("lets another page show it", async ({ dashboard }) => {
    dashboard.host.serveWith(pageHeaders(SETTINGS));
    await dashboard.host.watchPolicy();
    const embedded = await dashboard.host.embed(`${SHOPLIFTING}&map=hotspots`);
    await expect.poll(() => embedded.text()).toMatch(/\d+ hotspots hold \d+/);
    await embedded.close();
  });
});

it("says no request what the reader has chosen, and keeps nothing on the device", async ({ dashboard }) => {
  await dashboard.open(`${SHOPLIFTING}&map=hotspots`);
  await dashboard.hotspots.list();
  await dashboard.chooseOffence("Burglary");
  await dashboard.open(`${SHOPLIFTING}&page=assessment`);
  await dashboard.settle();
  expect(dashboard.host.referrers.length).toBeGreaterThan(10);
  expect(dashboard.host.referrers.filter((referrer) => referrer.includes("offence"))).toEqual([]);
  expect(await dashboard.host.kept()).toEqual([]);
});

/** Names that would be markup, a link, a formula or an end of something, if they were let. */
const HOSTILE = `=<img src=x onerror=attacked()>"'</script><svg/onload=attacked()>&lt;\u202e[a](javascript:attacked())`;
const CELL = `"${HOSTILE.replaceAll('"', '""')}"`;

it("shows hostile names and links of a package as text, on every page and in every file", async ({ dashboard }) => {
  dashboard.host.serveWith(pageHeaders(SETTINGS));
  await dashboard.host.watchPolicy();
  await dashboard.host.before(() => Object.assign(window, { attacked: () => console.error("attacked") }));
  const folder = "areas/cambridge";
  await dashboard.change("wardscope.json", (text) =>
    text
      .replace('"Wardscope"', JSON.stringify(HOSTILE))
      .replace('"contact": ""', `"contact": ${JSON.stringify(HOSTILE)}`),
  );
  await dashboard.change("areas/index.json", (text) =>
    text.replace(/"name":\s*"Cambridge"/, `"name":${JSON.stringify(HOSTILE)}`),
  );
  await dashboard.change(`${folder}/wards.geojson`, (text) =>
    text.replace('"name":"Market"', `"name":${JSON.stringify(HOSTILE)}`),
  );
  await dashboard.change(`${folder}/taxonomy.csv`, (text) =>
    text.replace(/^shoplifting,.*$/m, `shoplifting,${CELL},Acquisitive crime,true,1,${CELL}`),
  );
  await dashboard.change(`${folder}/places.csv`, (text) => text.replace(/,Sidney Street,/g, `,${CELL},`));
  await dashboard.change(`${folder}/notes.csv`, (text) => `${text}2025-06,,,${CELL},${CELL},javascript:attacked()\n`);
  await dashboard.change(`${folder}/datapackage.json`, (text) =>
    text
      .replaceAll(/"title":\s*"[^"]*"/g, `"title":${JSON.stringify(HOSTILE)}`)
      .replaceAll(/"path":\s*"https:[^"]*"/g, '"path":"javascript:attacked()"')
      .replaceAll(/"(areaName)":\s*"[^"]*"/g, `"$1":${JSON.stringify(HOSTILE)}`)
      .replaceAll(/"(?:hash|bytes)":\s*(?:"[^"]*"|\d+),?/g, ""),
  );
  for (const page of [
    "map&map=hotspots",
    "offence",
    "wards",
    "ward&ward=E05013057",
    "assessment",
    "plan",
    "about",
    "map",
  ]) {
    await dashboard.open(`${SHOPLIFTING}&page=${page}`);
    await dashboard.settle();
    expect(await dashboard.text(), page).toContain("<img src=x onerror=attacked()>");
    expect(await dashboard.host.foreign(), page).toEqual([]);
    await dashboard.host.pointAtCharts();
    await dashboard.paper();
  }
  const table = await dashboard.download("CSV");
  expect(table.text).toContain(`"'=<img src=x`);
  await dashboard.open(`${SHOPLIFTING}&page=patrols`);
  await dashboard.click(/^Best 6, together at most 2 km²$/);
  await dashboard.hotspots.stops();
  expect(await dashboard.host.foreign()).toEqual([]);
  expect((await dashboard.hotspots.file("Phone page")).text).not.toMatch(/<(?:img|script|svg\/)|href="javascript/);
  expect((await dashboard.hotspots.file("GPX")).text).not.toMatch(/<img|<script/);
});
