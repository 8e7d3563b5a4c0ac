// The meeting, as its chair goes through it: presents, walks by keys, takes slides of an own, puts them in order, takes the file.
import { unzipped } from "../render/slides/unzipped.ts";
import { expect } from "vitest";
import { it } from "./fixture.ts";

it("a chair presents the usual slides, collects some, reorders them and takes them as PowerPoint", async ({ dashboard }) => {
  await dashboard.open("");
  const { slides } = dashboard;
  await slides.key("p");
  await expect.poll(() => slides.title()).toBe("Cambridge: All crime");
  expect(await slides.place()).toMatch(/^1 \/ 1\d$/);
  expect(await dashboard.axeInBoth()).toEqual([]);
  await slides.key("ArrowRight");
  await expect.poll(() => slides.title()).toMatch(/^7 new clear rises and 2 new clear falls in wards since we last met/);
  expect(dashboard.query()).toContain("present=2");
  await slides.key("End");
  await expect.poll(() => slides.title()).toMatch(/^Numbers from Jan 2024/);
  await slides.key("Home");
  for (const title of await slides.walk()) expect(title).not.toBe("");
  await expect.poll(() => slides.titles()).toContain("Ten hotspots hold 41 % of all crime in 4.5 % of Cambridge");
  await slides.key("Escape");
  expect(await slides.isShown()).toBe(false);
  expect(dashboard.query()).not.toContain("present");

  await slides.add("this page");
  await expect.poll(() => dashboard.onPaper.told()).toBe("Added: 3 slides of your own. Press P to present them.");
  await slides.add(/outside the expected range/);
  await expect.poll(() => dashboard.onPaper.told()).toMatch(/^It is among your slides already/);
  await slides.open();
  expect(await slides.place()).toBe("1 / 3");
  await slides.key("o");
  await slides.press(/^Later: Market has the highest rate/);
  await slides.press(/^Remove: 5 of 14 wards/);
  await slides.key("o");
  await expect.poll(() => slides.place()).toBe("1 / 2");
  await expect.poll(() => slides.title()).toBe("2 of 12 months outside the expected range");
  const parts = await unzipped((await slides.download()).bytes);
  expect([...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(2);
  expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
  expect(parts.get("ppt/slides/slide1.xml")).toContain("2 of 12 months outside the expected range");
  expect(await dashboard.sheets()).toBe(2);
  await dashboard.resize(390, 800);
  expect(await dashboard.overflow()).toBe(0);
});
