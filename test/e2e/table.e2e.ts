// The table: sorted, copied, saved; and the search.
import { expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?offence=shoplifting&measure=rate&from=2025-01&to=2025-12";

it("sorts by any column, both ways, the district always last", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.sortTable("Change");
  const rising = await dashboard.table();
  expect(rising[0]?.[0]).toBe("East Chesterton");
  expect(rising.at(-2)?.[0]).toBe("Coleridge");
  await dashboard.sortTable("Change");
  const falling = await dashboard.table();
  expect(falling[0]?.[0]).toBe("Coleridge");
  expect(falling.at(-1)?.[0]).toBe("Cambridge");
  await dashboard.sortTable("Ward");
  expect((await dashboard.table())[0]?.[0]).toBe("Abbey");
});

it("is sorted by the measure of the map until the reader sorts it", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  const order = async () => (await dashboard.table()).map(([ward]) => ward);
  expect((await order()).slice(0, 2)).toEqual(["Market", "West Chesterton"]);
  await dashboard.chooseMeasure("Count");
  expect((await order()).slice(0, 2)).toEqual(["Market", "East Chesterton"]);
  await dashboard.sortTable("Ward");
  await dashboard.chooseMeasure("Change");
  expect((await order())[0]).toBe("Abbey");
});

it("says what its rates are of", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.table();
  expect(await dashboard.text()).toContain("Per 1,000 a year");
  expect(await dashboard.text()).not.toContain("annualised");
  await dashboard.open("?offence=shoplifting&measure=rate&from=2025-10&to=2025-12");
  // What comes late may move the table from under the pointer.
  const card = async () => {
    await dashboard.hoverInTable("Market");
    return dashboard.card();
  };
  await expect.poll(card).toContain("per 1,000 a year, annualised");
  expect(await dashboard.legend()).toContain("Offences per 1,000 residents a year, annualised");
});

it("saves what it shows as CSV, with source, period and parameters", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  const file = await dashboard.download("CSV");
  expect(file.name).toBe("cambridge-shoplifting-by-ward.csv");
  expect(file.text).toContain("Period,2025-01 to 2025-12");
  expect(file.text).toContain("data.police.uk");
  expect(file.text).toContain("Contains OS data © Crown copyright and database right 2023");
  expect(file.text).toContain("ward_code,ward_name");
  const market = file.text.split("\n").find((line) => line.startsWith("E05013057")) ?? "";
  expect(market.split(",").slice(1, 4)).toEqual(["Market", "10446", "879"]);
});

it("copies the same numbers", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  const text = await dashboard.copy("Copy");
  expect(text).toMatch(/E05013057\tMarket\t\d+\t879/);
});

it("finds wards and streets, and goes there", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  expect((await dashboard.search("kings"))[0]).toContain("King's Hedges");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toEqual(["King's Hedges"]);
  await dashboard.open(SHOPLIFTING);
  await dashboard.settle();
  expect((await dashboard.search("downing st"))[0]).toContain("Downing Street");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toEqual(["Market"]);
  expect(dashboard.address()).toContain("at=");
});

it("saves the charts beside the map as pictures, with source, months and view in them", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057");
  await dashboard.chartText("trend");
  const picture = await dashboard.download("SVG: 7 of 12 months with a shift inside the range");
  expect(picture.name).toBe("shoplifting-by-month-market.svg");
  expect(picture.text).toContain("data.police.uk");
  expect(picture.text).toContain("months to December 2025");
  const ranking = await dashboard.download("SVG: 5 of 14 wards are above Cambridge’s 18.1");
  expect(ranking.text).toContain("West Chesterton");
  const numbers = await dashboard.download("CSV: 5 of 14 wards are above Cambridge’s 18.1");
  expect(numbers.name).toBe("shoplifting-wards-by-rate-per-1-000-residents-a-year.csv");
  expect(numbers.text).toContain("\nMarket,84.1,78.7,89.9");
  const months = await dashboard.download("CSV: 7 of 12 months with a shift inside the range");
  expect(months.text).toMatch(/\nDecember 2025,57,73\.3,[^,]+\r?\n/);
});

it("saves them as PNG too, twice as fine as on the screen, and not blank", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057");
  await dashboard.chartText("trend");
  const title = "7 of 12 months with a shift inside the range";
  const { text } = await dashboard.download(`SVG: ${title}`);
  const [, width = 0, height = 0] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text)?.map(Number) ?? [];
  const picture = await dashboard.download(`PNG: ${title}`);
  expect(picture.name).toBe("shoplifting-by-month-market.png");
  expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  expect(await dashboard.coloursOf(picture.bytes)).toBeGreaterThan(20);
});
