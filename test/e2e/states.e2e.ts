// The sad ways: every one ends in a sentence and a way on.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const DESCRIPTOR = "areas/cambridge/datapackage.json";

describe("a package that cannot be shown", () => {
  const cases = [
    { name: "is missing", file: DESCRIPTOR, override: { status: 404, body: "no" }, says: /Cambridge|cambridge/ },
    {
      name: "is of an unknown version",
      file: DESCRIPTOR,
      edit: ['"formatVersion": 2', '"formatVersion": 9'],
      says: /version 9/,
    },
    { name: "is no JSON", file: DESCRIPTOR, override: { body: "<html>moved</html>" }, says: /datapackage|package/ },
    {
      name: "lacks a column",
      file: "areas/cambridge/counts.csv",
      edit: ["ward_code,", "ward,"],
      says: /counts\.csv.*ward_code/,
    },
    {
      name: "is cut off by the network",
      file: "areas/cambridge/wards.geojson",
      override: { drop: true },
      says: /wards\.geojson/,
    },
  ] as const;

  for (const item of cases) {
    it(`says so when it ${item.name}, and works when it is tried again`, async ({ dashboard }) => {
      if ("edit" in item) await dashboard.change(item.file, (text) => text.replace(item.edit[0], item.edit[1]));
      else dashboard.replace(item.file, item.override);
      await dashboard.open();
      await expect.poll(() => dashboard.text()).toMatch(item.says);
      expect(await dashboard.headline()).toBe("This area cannot be shown");
      expect(await dashboard.axe()).toEqual([]);
      dashboard.replace(item.file, null);
      await dashboard.click("Try again");
      await expect.poll(() => dashboard.headline()).not.toBe("This area cannot be shown");
      expect(await dashboard.table()).toHaveLength(15);
    });
  }

  it("offers the areas there are when the address names another", async ({ dashboard }) => {
    await dashboard.open("?area=atlantis");
    await expect.poll(() => dashboard.text()).toContain('There is no area "atlantis" here.');
    expect(await dashboard.title()).toBe("Wardscope · This area cannot be shown");
    await dashboard.follow("Cambridge");
    await expect.poll(() => dashboard.headline()).not.toBe("This area cannot be shown");
  });
});

describe("what stands in the window while the area loads", () => {
  for (const [width, height, view] of [
    [390, 844, ""],
    [1280, 720, ""],
    [390, 844, "?audience=public"],
    [390, 844, "?page=patrols"],
    [1440, 900, "?page=patrols"],
    [390, 844, "?map=hotspots"],
    [1024, 768, "?map=hotspots"],
    [1024, 768, "?page=assessment"],
  ] as const)
    it(`does not move when the rest comes, at ${width} pixels of ${view || "the map"}`, async ({ dashboard }) => {
      await dashboard.resize(width, height);
      dashboard.replace("areas/cambridge/counts.csv", { delayMilliseconds: 1_500 });
      await dashboard.open(view);
      await dashboard.headline();
      await dashboard.settle();
      expect(await dashboard.layoutShift()).toBeLessThan(0.1);
    });
});

it("asks for a choice where the address names no area that there is", async ({ dashboard }) => {
  const two = '{"areas":[{"slug":"cambridge","name":"Cambridge"},{"slug":"oxford","name":"Oxford"}]}';
  dashboard.replace("areas/index.json", { body: two });
  await dashboard.open("?area=atlantis");
  await expect.poll(() => dashboard.text()).toContain("Choose an area");
});

it("says that its settings are broken, and asks no other host for streets", async ({ dashboard }) => {
  await dashboard.change("wardscope.json", (text) => text.replace("}", ",}"));
  for (const view of ["?page=about", "?page=wards", "?offence=shoplifting"]) {
    await dashboard.open(view);
    await expect.poll(() => dashboard.text()).toContain("Until that is mended, the page goes by its defaults");
    expect((await dashboard.text()).split("Until that is mended")).toHaveLength(2);
  }
  await dashboard.settle();
  await expect.poll(() => dashboard.hasLiveMap()).toBe(true);
  expect(dashboard.elsewhere).toEqual([]);
});

it("says how it decides, as it decides", async ({ dashboard }) => {
  await dashboard.open("?page=about");
  await expect.poll(() => dashboard.text()).toContain("2 of 3 in the outer third of one side");
  expect(await dashboard.text()).toContain("at least half of the net change, clear or not");
  expect(await dashboard.title()).toBe("Wardscope · Cambridge · About the data");
});

it("works without the names of streets, and says so", async ({ dashboard }) => {
  dashboard.replace("areas/cambridge/places.csv", { status: 500, body: "" });
  await dashboard.open("?offence=shoplifting");
  await expect.poll(() => dashboard.notices()).toContain("Street names could not be loaded");
  expect(await dashboard.search("market")).toHaveLength(1);
});

it("goes on working offline", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting");
  await dashboard.mapDrawn();
  await dashboard.settle();
  await dashboard.offline();
  await expect.poll(() => dashboard.notices()).toContain("come back with the network");
  await expect.poll(() => dashboard.host.device.news()).toContain("You are offline: showing the figures loaded on ");
  await dashboard.chooseOffence("Burglary");
  expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
});

it("tells readers that the months are old, by the clock of the reader", async ({ dashboard }) => {
  await dashboard.setDate("2026-04-15");
  await dashboard.open();
  await dashboard.settle();
  expect(await dashboard.notices()).not.toContain("The latest month here");
  await dashboard.setDate("2026-05-15");
  await dashboard.reload();
  await expect.poll(() => dashboard.notices()).toContain("The latest month here is December 2025, 5 months ago");
});

describe("the street map", () => {
  const STYLE = /tiles\.openfreemap\.org\/styles/;

  it("is asked for once and done without when it cannot be reached", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting");
    await expect.poll(() => dashboard.notices()).toContain("The street map cannot be reached");
    expect(dashboard.elsewhere.every((address) => STYLE.test(address))).toBe(true);
    expect(await dashboard.hasLiveMap()).toBe(true);
  });

  it("lies under the wards when it is there", async ({ dashboard }) => {
    const ground = { id: "ground", type: "background", paint: { "background-color": "#ff0000" } };
    const style = { version: 8, sources: {}, layers: [ground] };
    await dashboard.stub(STYLE, { body: JSON.stringify(style), contentType: "application/json" });
    await dashboard.open("?offence=shoplifting&fill=50&from=2025-01&to=2025-12");
    await expect.poll(() => dashboard.colourIn("Market")).toMatch(/^#8[B-D][0-9A-F]{4}$/);
    expect(await dashboard.notices()).not.toContain("street map");
  });
});
