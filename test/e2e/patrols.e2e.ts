// Patrols from hotspots, and whether an action worked.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";

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
    const sheet = await dashboard.hotspots.sheet();
    expect(sheet).toContain("as the crow flies");
    const order = /Order of visits: ([^.]+)/.exec(sheet)![1]!.split(", ");
    const gpx = await dashboard.hotspots.file("GPX");
    expect(gpx.name).toBe("patrol-sheet.gpx");
    expect(gpx.text.match(/<wpt /g)).toHaveLength(6);
    expect([...gpx.text.matchAll(/<rtept [^>]*><name>(\w+)\. /g)].map(([, number]) => number)).toEqual(order);
    const areas = JSON.parse((await dashboard.hotspots.file("GeoJSON")).text);
    expect(areas.type).toBe("FeatureCollection");
    const page = await dashboard.hotspots.file("Phone page");
    expect(page.text).toContain("<!doctype html>");
    expect(page.text).not.toMatch(/<(script|link|img)\b/);
    expect([...page.text.matchAll(/class="route-number"[^>]*>(\w+)</g)].map(([, number]) => number)).toEqual(order);
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
