// Text of twice its size, on the smallest screen (which is also 400 % zoom) and on a usual one: every page.
import { expect } from "vitest";
import { it } from "./fixture.ts";

const CAMBRIDGE = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";

const PAGES: readonly (readonly [view: string, current: string])[] = [
  [`${CAMBRIDGE}&wards=E05013057,E05013054`, "Map"],
  [`${CAMBRIDGE}&map=hotspots`, "Map"],
  [`${CAMBRIDGE}&page=offence`, "Offence"],
  [`${CAMBRIDGE}&page=wards`, "Wards"],
  [`${CAMBRIDGE}&page=ward&wards=E05013057`, "Wards"],
  [`${CAMBRIDGE}&page=assessment`, "Assessment"],
  [`${CAMBRIDGE}&page=plan`, "Plan"],
  [`${CAMBRIDGE}&page=patrols`, "Patrols"],
  [`${CAMBRIDGE}&page=trial&treated=E05013052&untreated=E05013061`, "Did it work?"],
  [`${CAMBRIDGE}&page=about`, "About"],
  [`${CAMBRIDGE}&page=alike`, "Alike"],
];

it("nothing of any page lies over anything, is cut off or scrolls sideways, and the menu says which it is", async ({
  dashboard,
}) => {
  await dashboard.setTextSize(32);
  for (const [width, views] of [
    [320, PAGES],
    [390, PAGES.slice(0, 1)],
    [1440, PAGES.slice(0, 4)],
  ] as const) {
    await dashboard.resize(width, 900);
    for (const [view, current] of views) {
      await dashboard.open(view);
      await dashboard.settle();
      expect(await dashboard.textScale()).toBe(2);
      expect(await dashboard.currentItems(), view).toEqual([current]);
      const faults = [...(await dashboard.textOverlaps()), ...(await dashboard.textCuts())];
      expect([view, width, await dashboard.overflow(), faults]).toEqual([view, width, 0, []]);
    }
  }
  await dashboard.setTextSize(16);
});
