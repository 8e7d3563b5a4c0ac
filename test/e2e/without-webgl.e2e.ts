// A browser that cannot draw the live map: outlines take its place, and all else works.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";
import { openMade, WINDOWS } from "./made-district.ts";

describe("without WebGL", () => {
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

  it.for([2, 63])(
    "names of %i wards can be read in every window, and none lies over another",
    async (wards, { dashboard }) => {
      for (const view of ["measure=rate", "map=hotspots"]) {
        await openMade(dashboard, wards, view);
        await expect.poll(() => dashboard.hasLiveMap()).toBe(false);
        for (const [width, height] of WINDOWS) {
          await dashboard.resize(width, height);
          await dashboard.settle();
          expect([width, await dashboard.textOverlaps()]).toEqual([width, []]);
          // A name that is drawn again meanwhile has no size.
          await expect.poll(() => dashboard.leastNameOnOutlines()).toBeGreaterThan(12.5);
        }
      }
    },
  );
});
