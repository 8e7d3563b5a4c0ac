// Districts of 1 to 150 wards: nothing over another, no sideways scroll, and a page that does not grow with them.
import { describe, expect } from "vitest";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";
import { openMade, WINDOWS } from "./made-district.ts";

async function open(dashboard: Dashboard, wards: number, view: string): Promise<void> {
  await openMade(dashboard, wards, view);
  if (wards > 1) await dashboard.chartText("ranking");
  await dashboard.settle();
}

it.for([1, 2, 63, 150])(
  "nothing lies over another nor scrolls sideways, with %i wards",
  async (wards, { dashboard }) => {
    for (const view of ["measure=rate", "measure=change&wards=W1"]) {
      await open(dashboard, wards, view);
      for (const [width, height] of WINDOWS) {
        await dashboard.resize(width, height);
        await dashboard.settle();
        expect([width, await dashboard.overflow(), await dashboard.textOverlaps()]).toEqual([width, 0, []]);
      }
    }
  },
);

it.for([2, 63, 150])("axe finds nothing with %i wards, light or dark", async (wards, { dashboard }) => {
  await open(dashboard, wards, "measure=change");
  expect(await dashboard.axeInBoth()).toEqual([]);
});

describe("many wards", () => {
  it("make no longer page, and all of them are seen in place", async ({ dashboard }) => {
    await open(dashboard, 63, "measure=rate");
    const height = await dashboard.height();
    await dashboard.click("All 63 wards");
    await expect.poll(async () => (await dashboard.chartText("ranking")).length).toBeGreaterThan(2 * 63);
    expect(Math.abs((await dashboard.height()) - height)).toBeLessThan(40);
    expect((await dashboard.table()).length).toBe(64);
    await open(dashboard, 150, "measure=rate");
    expect(Math.abs((await dashboard.height()) - height)).toBeLessThan(40);
  });

  it("show a chosen ward between the highest and the lowest", async ({ dashboard }) => {
    await open(dashboard, 63, "measure=count");
    const [, , middle = ""] = [...(await dashboard.table())].slice(30, 33).map(([name]) => name ?? "");
    expect(await dashboard.chartText("ranking")).not.toContain(middle);
    await dashboard.selectInTable(middle);
    await expect.poll(() => dashboard.chartText("ranking")).toContain(middle);
    expect((await dashboard.chartText("ranking")).join(" ")).toMatch(/… \d+ wards …/);
  });

  it("are told apart by what a verdict supports", async ({ dashboard }) => {
    await open(dashboard, 63, "measure=change");
    expect(await dashboard.legend()).toMatch(/clear change: \d+ of 63 · pale: may be chance/);
  });
});

it("a single ward has no ranking, nothing to compare with and one class", async ({ dashboard }) => {
  await open(dashboard, 1, "measure=rate");
  expect(await dashboard.headline()).toMatch(/^Ashford [\d.]+ per 1,000 residents a year$/);
  expect(await dashboard.text()).not.toMatch(/only ward|wards by rate|1st|of 1\b|all 1 wards/);
  expect(await dashboard.classes()).toHaveLength(1);
});
