// On paper: a map that can be read, nothing folded, and heads of tables on every sheet.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";
import { openMade } from "./made-district.ts";
import type { PrintedName } from "./paper-screen.ts";

/** What two names may share: letters are less high than their lines. */
const HAIR = 3;

function overlaps(names: readonly PrintedName[]): readonly string[] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > HAIR &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > HAIR,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

describe("the printed map", () => {
  it.for([14, 63, 150])(
    "has names of 8 points and more, none over another, of %i wards",
    async (wards, { dashboard }) => {
      await openMade(dashboard, wards, "measure=rate");
      await dashboard.chartText("ranking");
      const names = await dashboard.onPaper.names();
      expect(names.length).toBeGreaterThan(5);
      expect(Math.min(...names.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
      expect(overlaps(names)).toEqual([]);
      expect(await dashboard.onPaper.mapWidth()).toBeGreaterThan(wards > 20 ? 560 : 300);
    },
  );

  it("shows the number of every hotspot, none over another", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge&from=2025-01&to=2025-12&map=hotspots");
    const list = await dashboard.hotspots.list();
    const names = await dashboard.onPaper.names();
    const numbers = names.filter(({ text }) => /^\d+$/.test(text));
    expect(numbers.map(({ text }) => text)).toEqual(list.map((_, index) => String(index + 1)));
    expect(overlaps(names)).toEqual([]);
  });
});

it.for([
  "page=assessment",
  "page=wards",
  "page=about",
  "page=offence",
  "map=wards",
  "map=significance&offence=bicycle-theft",
])("nothing is printed folded on %s", async (view, { dashboard }) => {
  await dashboard.open(`?area=cambridge&${view}`);
  await dashboard.settle();
  expect(await dashboard.onPaper.folded()).toEqual([]);
});

it("nothing in the head of a table keeps it from being repeated on the next sheet", async ({ dashboard }) => {
  await openMade(dashboard, 63, "measure=rate");
  await dashboard.chartText("ranking");
  expect(await dashboard.onPaper.boxesInHeads()).toBe(0);
});

it("the row of the whole is printed once, and no head of a table without its first rows", async ({ dashboard }) => {
  await openMade(dashboard, 63, "measure=rate");
  await dashboard.chartText("ranking");
  expect(await dashboard.onPaper.repeatedFeet()).toBe(0);
  expect(await dashboard.onPaper.mayEndAfter(".ward-table :is(thead, tbody tr:first-child)")).toEqual([false, false]);
  await dashboard.open("?area=made&page=wards&cells=all");
  await dashboard.settle();
  expect(await dashboard.onPaper.repeatedFeet()).toBe(0);
  const matrix = ":is(#matrix, .matrix thead, .matrix tbody tr:first-child)";
  expect(await dashboard.onPaper.mayEndAfter(matrix)).toEqual([false, false, false]);
});

it("paper does not speak of what a reader may do on a screen", async ({ dashboard }) => {
  await dashboard.open("?area=cambridge&page=wards");
  await dashboard.settle();
  const text = await dashboard.onPaper.text();
  expect(text).toContain("Wards compared");
  expect(text).not.toMatch(/\b(?:choose|click|arrow keys|side by side|opens)\b/i);
});

it.for(["measure=rate", "page=wards", "page=offence&offence=shoplifting"])(
  "type of a chart is printed in 6 points or more on %s",
  async (view, { dashboard }) => {
    await dashboard.open(`?area=cambridge&${view}`);
    await dashboard.settle();
    await expect.poll(async () => (await dashboard.onPaper.chartSizesAround())[0].length).toBeGreaterThan(1);
    const sizes = await dashboard.onPaper.chartType();
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6);
  },
);

it.for(["measure=rate", "page=offence&offence=shoplifting"])(
  "charts are as wide after a print as before it on %s",
  async (view, { dashboard }) => {
    await dashboard.open(`?area=cambridge&${view}`);
    await dashboard.settle();
    await expect.poll(async () => (await dashboard.onPaper.chartSizesAround())[0].length).toBeGreaterThan(1);
    const [before, after] = await dashboard.onPaper.chartSizesAround();
    expect(after.slice(0, before.length)).toEqual(before);
  },
);

it.for(["page=assessment", "page=wards", "page=offence", "measure=rate"])(
  "no table has the shadow of hidden columns on %s",
  async (view, { dashboard }) => {
    await dashboard.open(`?area=cambridge&${view}`);
    await dashboard.settle();
    expect(await dashboard.onPaper.shadowedTables()).toBe(0);
  },
);

it.for(["page=offence&offence=shoplifting", "page=ward&wards=E05013057"])(
  "what comes late is printed without scrolling, once the page has rested, on %s",
  async (view, { dashboard }) => {
    await dashboard.open(`?area=cambridge&${view}`);
    await expect.poll(() => dashboard.onPaper.text(), { timeout: 15_000 }).toMatch(/outcomes of the newest 3 months/);
    expect(await dashboard.onPaper.text()).not.toMatch(/Loading what became/);
  },
);
