// The map into the minutes: what a chair clicks, what is saved, and what is said of it.
import { expect } from "vitest";
import { elementsOf, elementTree } from "../element-tree.ts";
import { it } from "./fixture.ts";

it("saves the map and the hotspots as they are shown, and says so", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057");
  await dashboard.onPaper.choosePicture();
  const wards = await dashboard.download(/^SVG for print/);
  expect(wards.name).toBe("wards-shoplifting-2025.svg");
  const texts = elementsOf(elementTree(wards.text), "text").map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["Market has the highest rate, over four times Cambridge’s", "Abbey"]));
  expect(texts.join(" ")).toMatch(/Shoplifting, Cambridge, 12 months to December 2025.*Source: .*data\.police\.uk/);
  expect(wards.text).toContain("@font-face");
  await expect.poll(() => dashboard.onPaper.told()).toBe("Saved wards-shoplifting-2025.svg");
  const png = await dashboard.download(/^PNG for documents/);
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2400, 1640]);
  expect(await dashboard.coloursOf(png.bytes)).toBeGreaterThan(20);
  await dashboard.open("?offence=shoplifting&from=2025-01&to=2025-12&map=hotspots");
  const list = await dashboard.hotspots.list();
  await dashboard.onPaper.choosePicture();
  const hotspots = await dashboard.download(/^SVG for print/);
  expect(hotspots.name).toBe("hotspots-shoplifting-2025.svg");
  const numbers = elementsOf(elementTree(hotspots.text), "text").map(({ text }) => text);
  for (const index of list.keys()) expect(numbers).toContain(String(index + 1));
});
