// Every screen, light and dark, from 320 to 2560 pixels and on paper.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const VIEW = "?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057,E05013054";

/** Four wards of the longest names of offences: more cannot be asked for. */
const FULLEST =
  "?offence=anti-social-behaviour,shoplifting,violence-and-sexual-offences,criminal-damage-and-arson&measure=count" +
  "&wards=E05013057,E05013054,E05013050,E05013055";

it.for([VIEW, `${VIEW}&measure=change`, "?page=about"])(
  "axe finds nothing in %s, light or dark",
  async (view, { dashboard }) => {
    await dashboard.open(view);
    await dashboard.settle();
    expect(await dashboard.axeInBoth()).toEqual([]);
  },
);

it("nothing scrolls sideways from 320 to 2560 pixels", async ({ dashboard }) => {
  await dashboard.open(VIEW);
  for (const width of [320, 390, 600, 768, 860, 1024, 1280, 1440, 1920, 2560]) {
    await dashboard.resize(width, 900);
    await dashboard.settle();
    expect([width, await dashboard.overflow()]).toEqual([width, 0]);
  }
});

it.for([
  "?offence=shoplifting&measure=share&from=2024-01&to=2024-12",
  "?offence=shoplifting&page=trial&from=2025-01&to=2025-12&treated=E05013052&untreated=E05013061",
  "?offence=bicycle-theft&map=significance&from=2024-01&to=2024-12",
  "?offence=shoplifting&map=hotspots&from=2025-01&to=2025-12",
  `${FULLEST}&map=hotspots`,
])("every table of %s scrolls by itself and by keyboard, also where all is unfolded", async (view, { dashboard }) => {
  await dashboard.resize(390, 900);
  await dashboard.open(view);
  if (view.includes("=trial")) await dashboard.hotspots.answer();
  if (view.includes("map=hotspots")) await dashboard.hotspots.choose("1");
  await dashboard.settle();
  await dashboard.unfold();
  expect(await dashboard.scrollers()).toEqual({ all: expect.any(Array), unreachable: [] });
  for (const width of [390, 860, 1440]) {
    await dashboard.resize(width, 900);
    await dashboard.settle();
    expect([width, await dashboard.overflow()]).toEqual([width, 0]);
  }
});

it("prints on one sheet of A4", async ({ dashboard }) => {
  for (const view of [VIEW, FULLEST]) {
    await dashboard.open(view);
    await dashboard.chartText("ranking");
    await dashboard.settle();
    expect(await dashboard.sheets()).toBe(1);
  }
});

it("prints area, ranking, numbered notes, source and address, and nothing that only a screen can use", async ({
  dashboard,
}) => {
  const two = '{"areas":[{"slug":"cambridge","name":"Cambridge"},{"slug":"oxford","name":"Oxford"}]}';
  dashboard.replace("areas/index.json", { body: two });
  await dashboard.open(`${FULLEST}&area=cambridge`);
  await dashboard.chartText("ranking");
  const text = await dashboard.paper();
  expect(text).toContain("wards by count");
  expect(text).toMatch(/January 2025 British Transport Police files stop/);
  expect(text).toMatch(/This view: http\S+measure=count&from=2025-01&to=2025-12&wards=E05013057,\S+/);
  expect(text).toContain("Contains OS data © Crown copyright and database right 2023.");
  expect(text).not.toMatch(/\d notes? on|Oxford|Compare with|Drag to choose/);
});

it("names every source in the corner of the map, in one line of it", async ({ dashboard }) => {
  await dashboard.open(VIEW);
  await dashboard.settle();
  const { text, height } = await dashboard.mapCredits();
  expect(text).toMatch(
    /^Source: .*data\.police\.uk; .*Government Licence v3\.0\. .*Crown copyright and database right 2023\.$/,
  );
  expect(height).toBeLessThan(30);
});

describe("a phone", () => {
  it.override("page", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  it("has the sentence before the map, and the offences behind one button", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting");
    await dashboard.settle();
    const text = await dashboard.text();
    expect(text.indexOf("Shoplifting in Cambridge")).toBeLessThan(text.indexOf("Offences per 1,000 residents"));
    await dashboard.click("Offence: Shoplifting");
    await dashboard.chooseOffence("Burglary");
    expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
    expect(await dashboard.axe()).toEqual([]);
  });

  it("has the measure of the map in the first column of the table, without intervals", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting&measure=rate&from=2025-01&to=2025-12");
    expect((await dashboard.table())[0]?.[1]).toMatch(/^84\.1/);
    expect(await dashboard.text()).not.toContain("78.7–89.9");
    await dashboard.chooseMeasure("Share");
    expect((await dashboard.table())[0]?.slice(0, 2)).toEqual(["Market", "33 %"]);
  });

  it("prints the markers of the key one under the other", async ({ dashboard }) => {
    await dashboard.open(FULLEST);
    const tops = await dashboard.legendMarkers();
    expect(tops).toHaveLength(4);
    for (const [index, top] of tops.entries()) expect(top).toBeGreaterThan((tops[index - 1] ?? -1) + 10);
  });
});
