// Everything without a mouse.
import { expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?offence=shoplifting&measure=rate&from=2025-01&to=2025-12";

it("walks over the map by arrow keys, says what is there, selects and clears", async ({ dashboard }) => {
  await dashboard.open(`${SHOPLIFTING}&wards=E05013057`);
  await dashboard.focusMap();
  expect(await dashboard.spoken()).toMatch(/^Market: 84\.1 .*, selected$/);
  expect(await dashboard.litRows()).toEqual(["Market"]);
  await dashboard.press("ArrowUp");
  const first = await dashboard.spoken();
  expect(first).toMatch(/^.+: [\d.]+ per 1,000 residents a year, (no clear change|clearly up|clearly down)/);
  await dashboard.press("ArrowRight", "ArrowDown");
  expect(await dashboard.spoken()).not.toBe(first);
  const [name = ""] = (await dashboard.spoken()).split(":");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toEqual([name]);
  expect(await dashboard.spoken()).toContain("selected");
  await dashboard.press("Escape");
  await expect.poll(() => dashboard.selectedWards()).toEqual([]);
});

it("speaks of a ward as soon as the map has the focus, and leaves it with the focus", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.focusMap();
  expect(await dashboard.spoken()).toMatch(/^King's Hedges: /);
  await dashboard.press("Tab");
  expect(await dashboard.spoken()).toBe("");
  expect(await dashboard.litRows()).toEqual([]);
});

it("reaches every control by Tab, in the order of reading", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.table();
  const stops = await dashboard.tabStops();
  const order = [
    "Skip to the content",
    "Find a ward or a street",
    "All crime",
    "Rate",
    "Map of the wards",
    "First month",
  ];
  const places = order.map((name) => stops.findIndex((stop) => stop.includes(name)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

it("comes to the map by its second stop, and from a word to what it means", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.table();
  await dashboard.press("Tab", "Tab");
  expect(await dashboard.focused()).toContain("Skip to the map");
  await dashboard.press("Enter");
  expect(await dashboard.focused()).toContain("Map of the wards");
  await dashboard.follow("Expected range");
  await expect.poll(() => dashboard.focused()).toMatch(/^Expected range/);
  expect(dashboard.address()).toContain("section=word-expected-range");
});

it("opens and closes panels by Enter and Escape, and gives the focus back", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.settle();
  await dashboard.focusButton(/^Period: /);
  await dashboard.press("Enter", "Tab", "Enter");
  expect(await dashboard.focused()).toContain("Period: ");
  await dashboard.press("Enter", "Tab", "Escape");
  expect(await dashboard.focused()).toContain("Period: ");
});

it("adds nothing that keys pass by: Enter does, or the button, and the focus stays", async ({ dashboard }) => {
  await dashboard.open(SHOPLIFTING);
  await dashboard.settle();
  await dashboard.focusChoice("Add a ward");
  await dashboard.press("ArrowDown", "ArrowDown", "ArrowDown");
  expect(await dashboard.selectedWards()).toEqual([]);
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toEqual(["Castle"]);
  await dashboard.press("C", "o", "l", "e");
  expect(await dashboard.selectedWards()).toEqual(["Castle"]);
  await dashboard.press("Tab");
  expect(await dashboard.focused()).toBe("Add: Coleridge");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toHaveLength(2);
  for (let more = 0; more < 2; more++) {
    expect(await dashboard.focused()).toBe("Add a ward");
    await dashboard.press("ArrowDown", "Enter");
    await expect.poll(() => dashboard.selectedWards()).toHaveLength(3 + more);
  }
  expect(await dashboard.focused()).toBe("Add a ward");
  await dashboard.focusButton("Clear Shoplifting in Coleridge");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.selectedWards()).toHaveLength(3);
  await expect.poll(() => dashboard.focused()).toMatch(/^In words/);
});

it("leaves no place out and adds none to a trial that keys pass by", async ({ dashboard }) => {
  await dashboard.open(`${SHOPLIFTING}&page=patrols`);
  await dashboard.hotspots.stops();
  await dashboard.focusChoice("Leave out Long Reach Road");
  await dashboard.press("ArrowDown", "ArrowDown");
  expect(dashboard.address()).not.toContain("patrol=");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused()).toMatch(/Long Reach Road.*Left out: .*Take back/);
  await dashboard.follow("Did it work?");
  await dashboard.focusChoice(/^Add a ward: Where something was done/);
  await dashboard.press("ArrowDown", "ArrowDown");
  expect(dashboard.address()).not.toContain("treated=");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.address()).toContain("treated=");
  expect(await dashboard.focused()).toMatch(/^Add a ward: Where something/);
  await dashboard.focusButton("Remove Arbury");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused()).toMatch(/^Where something was done/);
});
