// The pointer over the map: what it lights up, what it chooses, what it looks like; and a finger, which hovers over nothing.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const WARDS = "?area=cambridge&offence=shoplifting&measure=rate&from=2025-01&to=2025-12";
const HOTSPOTS = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12&map=hotspots";
/** The middle of the hotspot of most offences. */
const DOWNING_STREET = [0.1214, 52.2035] as const;
/** Inside the box of Cambridge, outside its wards. */
const BESIDE = [0.0756, 52.1685] as const;

describe("over the wards", () => {
  it("lights up the ward under it, and none once it leaves the map", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    await dashboard.hoverMap("Abbey");
    await expect.poll(() => dashboard.card()).toContain("Abbey 291 offences");
    expect(await dashboard.cursor()).toBe("pointer");
    await dashboard.hoverMapAt(...BESIDE);
    await expect.poll(() => dashboard.card()).toBe("");
    await dashboard.hoverMap("Market");
    await expect.poll(() => dashboard.litRows()).toEqual(["Market"]);
    await dashboard.hoverRanking("Romsey");
    await expect.poll(() => dashboard.litRows()).toEqual(["Romsey"]);
  });

  it("adds a ward with Ctrl and takes it out again, and a click beside the wards clears all", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    await dashboard.clickMap("Market");
    await dashboard.clickMap("Abbey", ["Control"]);
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Market", "Abbey"]);
    await dashboard.clickMap("Market", ["Control"]);
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Abbey"]);
    await dashboard.clickMapAt(...BESIDE);
    await expect.poll(() => dashboard.selectedWards()).toEqual([]);
  });
});

describe("over the hotspots", () => {
  it("lights up the line of the hotspot under it, and opens and closes it by a click", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await dashboard.settle();
    await dashboard.hoverMapAt(...DOWNING_STREET);
    await expect.poll(() => dashboard.hotspots.lit()).toEqual(["Downing Street"]);
    expect(await dashboard.cursor()).toBe("pointer");
    await dashboard.hoverMap("Castle");
    await expect.poll(() => dashboard.hotspots.lit()).toEqual([]);
    expect(await dashboard.cursor()).toBe("crosshair");
    await dashboard.clickMapAt(...DOWNING_STREET);
    await expect.poll(() => dashboard.hotspots.chosen()).toEqual(["Downing Street"]);
    expect(dashboard.address()).toMatch(/hotspot=\d+_\d+/);
    await dashboard.clickMapAt(...DOWNING_STREET);
    await expect.poll(() => dashboard.hotspots.chosen()).toEqual([]);
    expect(await dashboard.selectedWards()).toEqual([]);
  });
});

describe("a finger", () => {
  it.override("page", { hasTouch: true, isMobile: true, viewport: { width: 820, height: 1180 } });

  it("selects the ward that it taps, and lights up none", async ({ dashboard }) => {
    await dashboard.open(WARDS);
    await dashboard.tapMap("Abbey");
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Abbey"]);
    expect(await dashboard.litRows()).toEqual([]);
  });
});
