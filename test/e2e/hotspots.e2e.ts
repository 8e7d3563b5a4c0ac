// Hotspots: how many, where exactly, is it real, will it last; patrols from them, and whether an action worked.
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
    await expect.poll(() => dashboard.text()).toContain("twice the usual distance between map points");
  });

  it("shows the line of the hotspot that is chosen, and keeps it in the link", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    expect(await dashboard.hotspots.trendSubject()).toBe("Shoplifting by month, Cambridge");
    await dashboard.hotspots.choose("Long Reach Road");
    await expect.poll(() => dashboard.hotspots.trendSubject()).toBe("Shoplifting by month, Long Reach Road");
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
    expect(await dashboard.hotspots.panel()).toContain("In Coleridge");
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
    expect(await dashboard.hotspots.trust()).toContain("Half of shoplifting falls on 7 of 1,302 map points");
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

describe("two periods", () => {
  it("are set side by side in the same classes", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await dashboard.hotspots.compareBeside("Jan 2024 to Dec 2024");
    await expect.poll(() => dashboard.hotspots.maps()).toBe(2);
    expect(dashboard.address()).toContain("against=2024-01");
    expect(await dashboard.text()).toContain("12 months to December 2024");
  });

  it("are compared by what the verdict supports", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.show("Change");
    await expect.poll(() => dashboard.headline()).toBe("Clearly up in two hotspots, clearly down in four hotspots");
    const list = await dashboard.hotspots.list();
    expect(list.find((line) => line.includes("Perne Road"))).toContain("clearly down");
    expect(dashboard.address()).toContain("map=difference");
  });
});

it("tests bicycle theft against chance, and says how that agrees with the density", async ({ dashboard }) => {
  await dashboard.open("?offence=bicycle-theft&from=2024-01&to=2024-12&map=significance");
  await expect.poll(() => dashboard.headline()).toBe("15 squares hold more bicycle theft than chance would put there");
  await expect.poll(() => dashboard.hotspots.panel()).toContain("density hotspots hold or touch such a square");
});

describe("what cannot be shown", () => {
  it("says so for a package without places", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      JSON.stringify({
        ...JSON.parse(text),
        resources: JSON.parse(text).resources.filter(({ path }: { path: string }) => !path.startsWith("place")),
      }),
    );
    await dashboard.open(HOTSPOTS);
    await expect.poll(() => dashboard.hotspots.panel()).toContain("This area package has no places");
  });

  it("says so for fewer than ten offences, and for a missing month", async ({ dashboard }) => {
    await dashboard.open("?offence=robbery&from=2025-06&to=2025-06&map=hotspots&wards=");
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      text.replace(/("month":\s*"2025-03"[^}]*"status":\s*)"submitted"/, '$1"missing"'),
    );
    await dashboard.open(HOTSPOTS);
    await expect.poll(() => dashboard.hotspots.panel()).toContain("1 of 12 months not submitted");
  });

  it("shows residents areas without places, and violence by ward only", async ({ dashboard }) => {
    await dashboard.open(`${HOTSPOTS}&audience=public&wards=E05013057`);
    expect((await dashboard.hotspots.list())[0]).toContain("Area 1 in Market");
    expect(await dashboard.hotspots.panel()).not.toContain("Downing Street");
    expect(await dashboard.hotspots.legend()).not.toContain("a circle is");
    await dashboard.chooseOffence("Violence and sexual offences");
    await expect.poll(() => dashboard.hotspots.panel()).toContain("shown by ward only");
  });
});

describe("patrols", () => {
  it("are suggested, can be rejected with a reason, and stay in the link", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=patrols`);
    await dashboard.click(/^Best 6 within 2 km²$/);
    const stops = await dashboard.hotspots.stops();
    expect(stops).toHaveLength(6);
    await dashboard.hotspots.leaveOut("Long Reach Road", "private land");
    await expect.poll(() => dashboard.hotspots.stops()).not.toContain("Long Reach Road");
    expect(await dashboard.hotspots.sheet()).toContain("Long Reach Road, East Chesterton: private land");
    const sheet = await dashboard.hotspots.sheet();
    await dashboard.reload();
    await dashboard.hotspots.stops();
    expect(await dashboard.hotspots.sheet()).toBe(sheet);
    expect(sheet).toContain("There is no hour of day in the open data");
    expect(sheet).toMatch(/Data to December 2025; \d+ months old/);
  });

  it("come as a printed sheet of one page and as files", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=patrols`);
    await dashboard.click(/^Best 6 within 2 km²$/);
    await dashboard.hotspots.stops();
    expect(await dashboard.sheets()).toBe(1);
    const gpx = await dashboard.hotspots.file("GPX");
    expect(gpx.name).toBe("patrol-sheet.gpx");
    expect(gpx.text.match(/<wpt /g)).toHaveLength(6);
    const areas = JSON.parse((await dashboard.hotspots.file("GeoJSON")).text);
    expect(areas.type).toBe("FeatureCollection");
    const page = await dashboard.hotspots.file("Phone page");
    expect(page.text).toContain("<!doctype html>");
    expect(page.text).not.toMatch(/<(script|link|img)\b/);
    expect((await dashboard.hotspots.file("CSV")).text).toMatch(/straight/i);
  });
});

describe("did it work", () => {
  it("answers in a sentence, and keeps areas and month in the link", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=trial&since=2025-01`);
    await dashboard.hotspots.addWard("something", "Coleridge");
    await dashboard.hotspots.addWard("nothing", "Romsey");
    await expect.poll(() => dashboard.hotspots.answer()).toContain("against the same months a year before");
    const answer = await dashboard.hotspots.answer();
    await dashboard.reload();
    await expect.poll(() => dashboard.hotspots.answer()).toBe(answer);
    expect(dashboard.address()).toContain("treated=E05013054");
  });

  it("takes an area that is drawn on the map", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=trial&since=2025-01&untreated=E05013052`);
    await dashboard.settle();
    await dashboard.hotspots.draw("something", [
      [0.4, 0.4],
      [0.6, 0.4],
      [0.6, 0.6],
      [0.4, 0.6],
    ]);
    await expect.poll(() => dashboard.address()).toMatch(/treated=@[-\d.:]+/);
    await expect.poll(() => dashboard.hotspots.answer()).toContain("Weighted displacement difference");
  });
});

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  it.override("page", { colorScheme });

  it.for([
    HOTSPOTS,
    `${SHOPLIFTING}&map=difference&wards=E05013057`,
    "?offence=bicycle-theft&map=significance",
    `${SHOPLIFTING}&page=patrols`,
    `${SHOPLIFTING}&page=trial&treated=E05013052&untreated=E05013061`,
  ])("axe finds nothing in %s", async (view, { dashboard }) => {
    await dashboard.open(view);
    await dashboard.settle();
    expect(await dashboard.axe()).toEqual([]);
  });
});

it("prints the hotspots on one sheet of A4", async ({ dashboard }) => {
  await dashboard.open(HOTSPOTS);
  await dashboard.hotspots.list();
  await dashboard.settle();
  expect(await dashboard.sheets()).toBe(1);
});

it("nothing of it scrolls sideways on a phone", async ({ dashboard }) => {
  await dashboard.resize(320, 700);
  for (const view of [HOTSPOTS, `${SHOPLIFTING}&page=patrols`, `${SHOPLIFTING}&page=trial`]) {
    await dashboard.open(view);
    await dashboard.settle();
    expect([view, await dashboard.overflow()]).toEqual([view, 0]);
  }
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
