// The pages of hotspots, patrols and trials, light and dark, on paper and on the smallest screen.
import { expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";
const HOTSPOTS = `${SHOPLIFTING}&map=hotspots`;

it.for([
  HOTSPOTS,
  `${SHOPLIFTING}&map=difference&wards=E05013057`,
  "?offence=bicycle-theft&map=significance",
  `${SHOPLIFTING}&page=patrols`,
  `${SHOPLIFTING}&page=trial&treated=E05013052&untreated=E05013061`,
])("axe finds nothing in %s, light or dark", async (view, { dashboard }) => {
  await dashboard.open(view);
  await dashboard.settle();
  expect(await dashboard.axeInBoth()).toEqual([]);
});

it("prints the hotspots on one sheet of A4", async ({ dashboard }) => {
  await dashboard.open(HOTSPOTS);
  await dashboard.hotspots.list();
  await dashboard.settle();
  expect(await dashboard.sheets()).toBe(1);
});

it("the map stays in view beside its list, and below them nothing is left empty", async ({ dashboard }) => {
  for (const width of [1440, 1920]) {
    await dashboard.resize(width, 900);
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await dashboard.settle();
    const { left, width: wide } = await dashboard.boxOf(".trust-panel");
    expect([left, wide]).toEqual([0, width]);
    await dashboard.scrollTo(".hotspot-item:last-child");
    const { top, height } = await dashboard.boxOf(".map-area");
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + height).toBeLessThanOrEqual(900);
  }
});

it("nothing of it scrolls sideways on a phone", async ({ dashboard }) => {
  await dashboard.resize(320, 700);
  for (const view of [HOTSPOTS, `${SHOPLIFTING}&page=patrols`, `${SHOPLIFTING}&page=trial`]) {
    await dashboard.open(view);
    await dashboard.settle();
    expect([view, await dashboard.overflow()]).toEqual([view, 0]);
  }
});
