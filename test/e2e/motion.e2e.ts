// For readers who have not asked for less motion: the same things happen, only not at once.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

describe("with motion", () => {
  it.override("page", { reducedMotion: "no-preference" });

  it("map, charts and words follow a choice", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge&offence=shoplifting&measure=rate&from=2025-01&to=2025-12&fill=100");
    await expect.poll(() => dashboard.colourIn("Market")).toBe("#174766");
    await dashboard.chooseMeasure("Change");
    await expect.poll(() => dashboard.colourIn("Coleridge")).toBe("#0F766E");
    await dashboard.selectInTable("Romsey");
    await expect.poll(() => dashboard.trend.subject()).toBe("Shoplifting by month, Romsey");
    expect((await dashboard.reports())[0]).toContain("Shoplifting in Romsey");
  });

  it("the map of hotspots goes to a ward and back", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12&map=hotspots");
    await dashboard.hotspots.list();
    await dashboard.selectInTable("Coleridge");
    await expect.poll(() => dashboard.hotspots.legend()).toContain("a circle is a point on or near the named street");
    await dashboard.click("All of Cambridge");
    await expect.poll(() => dashboard.selectedWards()).toEqual([]);
    await dashboard.hotspots.choose("Long Reach Road");
    await expect.poll(() => dashboard.hotspots.chosen()).toEqual(["Long Reach Road"]);
  });
});
