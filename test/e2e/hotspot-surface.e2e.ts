// The surface of the density on the map: seen at once, never gone while it changes, and in the end that of the view.
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";

const VIEW = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12&map=hotspots";
const VIOLENCE = VIEW.replace("shoplifting", "violence-and-sexual-offences");
/** Dense at every bandwidth. */
const DOWNING_STREET = [0.1214, 52.2035] as const;
const PLACES = [DOWNING_STREET, [0.1538, 52.1916], [0.1453, 52.2269], [0.13, 52.2], [0.115, 52.207]] as const;

/** The colour where nothing lies on the map. */
async function bare(dashboard: Dashboard): Promise<string> {
  await dashboard.open(`${VIOLENCE}&audience=public`);
  await expect.poll(() => dashboard.hotspots.panel()).toContain("shown by ward only");
  await dashboard.settle();
  const [colour = ""] = await dashboard.coloursSeen(...DOWNING_STREET);
  return colour;
}

/** The colours of some places once nothing moves any more. */
async function picture(dashboard: Dashboard): Promise<readonly string[]> {
  await dashboard.hotspots.list();
  await dashboard.settle();
  const colours = async (): Promise<readonly string[]> =>
    (await Promise.all(PLACES.map(([longitude, latitude]) => dashboard.coloursSeen(longitude, latitude)))).flat();
  let before: readonly string[];
  let now: readonly string[] = [];
  do {
    before = now;
    await pause(1000);
    now = await colours();
  } while (now.join() !== before.join());
  return now;
}

it("never goes while the reach of an offence changes, nor with the colours of the page", async ({ dashboard }) => {
  const nothing = await bare(dashboard);
  await dashboard.open(VIEW);
  await expect.poll(() => dashboard.coloursSeen(...DOWNING_STREET)).not.toEqual([nothing]);
  await picture(dashboard);
  const seen = dashboard.coloursSeen(...DOWNING_STREET, 2500);
  for (const metres of [260, 300, 360, 400]) await dashboard.hotspots.setBandwidth(metres);
  expect(await seen).not.toContain(nothing);
  const inTheDark = dashboard.coloursSeen(...DOWNING_STREET, 1500);
  await dashboard.setColours("dark");
  expect(await inTheDark).not.toContain(nothing);
});

it("is in the end that of the view, whatever was asked for in between", async ({ dashboard }) => {
  await dashboard.open(VIEW);
  await dashboard.hotspots.list();
  for (const metres of [400, 150, 260]) await dashboard.hotspots.setBandwidth(metres);
  await expect.poll(() => dashboard.address()).toContain("bandwidth=260");
  const slid = await picture(dashboard);
  await dashboard.reload();
  expect(await picture(dashboard)).toEqual(slid);
  expect(new Set(slid).size).toBeGreaterThan(2);
});
