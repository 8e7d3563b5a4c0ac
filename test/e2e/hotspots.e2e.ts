// The map of hotspots: how many, where exactly, is it real, will it last.
import { describe, expect } from "vitest";
import { elementsOf, elementTree } from "../element-tree.ts";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";
const HOTSPOTS = `${SHOPLIFTING}&map=hotspots`;

describe("the map of hotspots", () => {
  it("lists them with their numbers, and says what the density means", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.showMap("Hotspots");
    const [first = "", second = ""] = await dashboard.hotspots.list();
    expect(first).toContain("Downing Street Market");
    expect(first).toMatch(/575 . no clear change/);
    expect(second).toContain("Long Reach Road East Chesterton");
    expect(second).toContain("clearly up");
    expect(await dashboard.headline()).toBe("12 hotspots hold 78 % of shoplifting in 2.2 % of Cambridge");
    const legend = await dashboard.hotspots.legend();
    expect(legend).toContain("offences per km² a year");
    expect(legend).toContain("bandwidth 250 m, cells 50 m · 2,632 offences, 12 months to December 2025");
    expect(dashboard.address()).toContain("map=hotspots");
  });

  it("follows the bandwidth, and warns of one that draws the points", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    const before = await dashboard.hotspots.list();
    await dashboard.hotspots.setBandwidth(400);
    await expect.poll(() => dashboard.hotspots.legend()).toContain("bandwidth 400 m");
    await expect.poll(() => dashboard.hotspots.list()).not.toEqual(before);
    await expect.poll(() => dashboard.address()).toContain("bandwidth=400");
    await dashboard.hotspots.setBandwidth(100);
    await expect.poll(() => dashboard.text()).toContain("twice the usual distance between points");
  });

  it("shows the line of the hotspot that is chosen, and keeps it in the link", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    expect(await dashboard.trend.subject()).toBe("Shoplifting by month, Cambridge");
    await dashboard.hotspots.choose("Long Reach Road");
    await expect.poll(() => dashboard.trend.subject()).toBe("Shoplifting by month, Long Reach Road");
    expect(await dashboard.hotspots.panel()).toContain("Up 216 (273 %) on the year before");
    const link = dashboard.address();
    await dashboard.reload();
    await expect.poll(() => dashboard.hotspots.chosen()).toEqual(["Long Reach Road"]);
    expect(dashboard.address()).toBe(link);
    await dashboard.press("Escape");
    await expect.poll(() => dashboard.hotspots.chosen()).toEqual([]);
  });

  it("goes close to a ward, whose hotspots come first, with its places as circles", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    const classes = (await dashboard.hotspots.legend()).match(/[\d,]+ [\d,]+ [\d,]+ [\d,]+ [\d,]+/)?.[0];
    await dashboard.selectInTable("Coleridge");
    await expect.poll(async () => (await dashboard.hotspots.list())[0]).toContain("Perne Road");
    expect(await dashboard.hotspots.panel()).toContain("Mostly in Coleridge");
    const legend = await dashboard.hotspots.legend();
    expect(legend).toContain("a circle is a point on or near the named street");
    expect(legend).toContain(classes);
  });

  it("says how dense it is where the surface is clicked", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await dashboard.settle();
    await dashboard.clickMap("Castle");
    expect(await dashboard.hotspots.probe()).toMatch(
      /^Where you clicked: [\d,]+ offences per km² a year; [\d,]+ within 250 m in this period\./,
    );
  });

  it("says whether last year's map would have predicted it, and on how few points it rests", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await expect
      .poll(() => dashboard.hotspots.trust())
      .toContain("Oct 2024 to Sep 2025 scored on Oct 2025 to Dec 2025");
    expect(await dashboard.hotspots.trust()).toContain("Half of shoplifting falls on 7 of 1,302 points");
  });

  it("gives either curve as a picture and as a table", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await expect.poll(() => dashboard.hotspots.trust()).toContain("of later shoplifting");
    const [title = ""] = (await dashboard.hotspots.trust()).match(/The densest 2 % of the area held \d+ %/) ?? [];
    const prediction = await dashboard.download(new RegExp(`^SVG: ${title}`));
    expect(prediction.name).toBe("shoplifting-prediction.svg");
    const texts = elementsOf(elementTree(prediction.text), "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Share of offences caught", "Share of the area, densest first"]));
    expect(texts.join(" ")).toMatch(/Bandwidth 250 m.*published at a fixed list of map points.*Source: .*View: /);
    const points = await dashboard.download(/^CSV: The densest 2/);
    expect(points.text).toMatch(/^0\.0,0\.0\r?\n0\.5,\d/m);
    const concentration = await dashboard.download(/^SVG: Half of shoplifting falls on 7/);
    expect(concentration.name).toBe("shoplifting-concentration.svg");
    expect(concentration.text).toContain("half on 7");
    expect((await dashboard.download(/^CSV: Half of shoplifting/)).text).toMatch(/^100\.0,100\.0$/m);
    expect(await dashboard.overflow()).toBe(0);
  });
});

it("is used by keyboard alone", async ({ dashboard }) => {
  await dashboard.open(HOTSPOTS);
  await dashboard.hotspots.list();
  await dashboard.focusButton(/^1 Downing Street/);
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.hotspots.chosen()).toEqual(["Downing Street"]);
  const stops = await dashboard.tabStops();
  expect(stops.some((stop) => stop.includes("Long Reach Road"))).toBe(true);
  expect(stops.some((stop) => stop.includes("Hotspots as CSV"))).toBe(true);
});
