// The meeting, as its chair goes through it: presents, walks by keys, takes slides of an own, puts them in order, takes the file.
import JSZip from "jszip";
import { expect } from "vitest";
import { it } from "./fixture.ts";

it("a chair presents the usual slides, collects some, reorders them and takes them as PowerPoint", async ({
  dashboard,
}) => {
  const { slides } = dashboard;
  await dashboard.open("");
  await dashboard.settle();
  await dashboard.press("p");
  await expect.poll(() => slides.title()).toBe("Cambridge: All crime");
  await expect.poll(() => slides.place()).toMatch(/^1 \/ 1\d$/);
  expect(await dashboard.axeInBoth()).toEqual([]);
  await dashboard.press("ArrowRight");
  await expect.poll(() => slides.title()).toMatch(/ new clear .* in wards since we last met \(1 July 2025\)$/);
  expect(dashboard.address()).toContain("present=2");
  expect(await dashboard.focused()).toMatch(/Slide 2 of 1\d: /);
  await dashboard.press("End");
  await expect.poll(() => slides.title()).toMatch(/^Numbers from /);
  await dashboard.press("Home", " ", "ArrowLeft");
  await expect.poll(() => slides.title()).toBe("Cambridge: All crime");
  await expect
    .poll(() => slides.titles(), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/hotspots hold \d+.% of all crime/));
  await dashboard.press("Escape", "Escape");
  await expect.poll(() => slides.isShown()).toBe(false);
  expect(dashboard.address()).not.toContain("present");

  await slides.add("this page");
  await expect.poll(() => dashboard.onPaper.told()).toBe("Added: 3 slides of your own. Press P to present them.");
  await slides.add(/outside the expected range/);
  await expect.poll(() => dashboard.onPaper.told()).toMatch(/^It is among your slides already/);
  await slides.open();
  await expect.poll(() => slides.place()).toBe("1 / 3");
  await dashboard.press("o");
  await dashboard.click(/^Later: Market has the highest rate/);
  await dashboard.click(/^Remove: 5 of 14 wards/);
  await dashboard.press("o");
  await expect.poll(() => slides.place()).toBe("1 / 2");
  await expect.poll(() => slides.title()).toBe("2 of 12 months outside the expected range");
  const file = await dashboard.download("PowerPoint");
  expect(file.name).toBe("slides-cambridge.pptx");
  const parts = await JSZip.loadAsync(file.bytes);
  const count = (form: RegExp): number => Object.keys(parts.files).filter((name) => form.test(name)).length;
  expect([count(/slides\/slide\d+\.xml$/), count(/charts\/chart\d+\.xml$/), count(/media\/.*\.png$/)]).toEqual([
    2, 1, 1,
  ]);
  expect(await parts.file("ppt/slides/slide1.xml")?.async("text")).toContain("2 of 12 months outside");
  expect(await dashboard.sheets()).toBe(2);
  await dashboard.resize(390, 800);
  expect(await dashboard.overflow()).toBe(0);
});

it("slides that are still worked out are waited for, which is said in front of all, and then saved", async ({
  dashboard,
}) => {
  dashboard.replace("areas/cambridge/figures.csv", { delayMilliseconds: 3_000 });
  await dashboard.open("?area=cambridge&page=assessment&section=published&present=1");
  await expect.poll(() => dashboard.slides.place()).toMatch(/^1 \/ 1\d$/);
  const saved = dashboard.download("PowerPoint");
  await expect
    .poll(() => dashboard.onPaper.toldInFront())
    .toMatch(/^\d+ of 1\d slides (is|are) still being worked out\./);
  expect((await saved).name).toBe("slides-cambridge.pptx");
});
