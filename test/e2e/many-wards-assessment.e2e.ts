// The assessment of districts of 1 to 150 wards: nothing over another, no sideways scroll, and the matrix that holds them all.
import { describe, expect } from "vitest";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";
import { openMade, WINDOWS } from "./made-district.ts";

async function open(dashboard: Dashboard, wards: number, view: string): Promise<void> {
  await openMade(dashboard, wards, view);
  await dashboard.assessment.headings();
  await dashboard.settle();
}

it.for([1, 2, 63, 150])(
  "nothing lies over another nor scrolls sideways, with %i wards",
  async (wards, { dashboard }) => {
    for (const view of ["page=wards&show=matrix-change", "page=offence", "page=assessment", "page=ward&wards=W1"]) {
      await open(dashboard, wards, `${view}&offence=burglary`);
      for (const [width, height] of WINDOWS) {
        await dashboard.resize(width, height);
        await dashboard.assessment.scrollThrough();
        await dashboard.settle();
        expect([view, width, await dashboard.overflow(), await dashboard.textOverlaps()]).toEqual([view, width, 0, []]);
      }
    }
  },
);

/** What needs an order of wards, and what needs more than one. */
const ORDER = /highest|lowest|fifth|\d(st|nd|rd|th) of|flagged|not ranked/i;
const ONE = /\b1 (wards|cells|comparisons|changes)\b|any of 1\b|Benjamini-Hochberg|among all|wards compared/i;

it.for([1, 2])("no page ranks %i wards", async (wards, { dashboard }) => {
  for (const view of [
    "page=map",
    "page=wards",
    "page=wards&wards=W1",
    "page=offence",
    "page=assessment",
    "page=ward&wards=W1",
  ]) {
    await open(dashboard, wards, `${view}&offence=burglary`);
    await dashboard.assessment.scrollThrough();
    const text = await dashboard.text();
    expect([view, ORDER.exec(text)?.[0] ?? null]).toEqual([view, null]);
    if (wards === 1) expect([view, ONE.exec(text)?.[0] ?? null]).toEqual([view, null]);
  }
});

it.for([1, 150])("axe finds nothing with %i wards, light or dark", async (wards, { dashboard }) => {
  await open(dashboard, wards, "page=wards&offence=burglary");
  expect(await dashboard.axeInBoth()).toEqual([]);
});

describe("the matrix of many wards", () => {
  it.for([19, 150])("has room for each of its numbers, with %i wards", async (wards, { dashboard }) => {
    await open(dashboard, wards, "page=wards&offence=burglary&show=matrix-change,cells-all");
    for (const [width, height] of WINDOWS) {
      await dashboard.resize(width, height);
      await dashboard.assessment.scrollThrough();
      expect([width, await dashboard.assessment.cellsTooNarrow()]).toEqual([width, []]);
    }
  });

  it("goes down, shows those that are marked, finds one by name and all on request", async ({ dashboard }) => {
    await open(dashboard, 150, "page=wards&offence=burglary");
    await dashboard.assessment.choose("Change");
    const marked = await dashboard.assessment.matrix();
    expect(marked.length).toBeLessThan(150 * 15);
    await dashboard.assessment.choose("All 150");
    await expect
      .poll(async () => (await dashboard.assessment.matrix()).length)
      .toBe(151 * (marked.length / rowsIn(marked)));
    await dashboard.assessment.find("coldford");
    await expect.poll(async () => rowsIn(await dashboard.assessment.matrix())).toBe(3);
  });
});

/** How many wards, the district's row among them. */
function rowsIn(cells: readonly string[]): number {
  return new Set(cells.map((cell) => cell.split(", ")[1])).size;
}
