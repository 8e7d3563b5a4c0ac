// A browser that cannot draw the live map: outlines take its place, and all else works.
import { expect } from "vitest";
import { it } from "./fixture.ts";

it.override("webgl", false);

it("shows outlines, charts and table, and moves them together", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting");
  await expect.poll(() => dashboard.notices()).toContain("cannot draw the live map");
  expect(await dashboard.hasLiveMap()).toBe(false);
  await dashboard.focusMap();
  await dashboard.press("ArrowDown", "Enter");
  await expect.poll(() => dashboard.selectedWards()).toHaveLength(1);
  expect((await dashboard.reports())[0]).toContain((await dashboard.selectedWards())[0]);
  expect((await dashboard.chartText("ranking")).length).toBeGreaterThan(14);
  expect(await dashboard.axe()).toEqual([]);
});

it("says on the page of trials that the lists take the map's place", async ({ dashboard }) => {
  await dashboard.open("?page=trial");
  await expect
    .poll(() => dashboard.notices())
    .toContain("This browser cannot draw the live map; wards and hotspots can be chosen from the lists.");
});
