// Every screen, light and dark, from 320 to 2560 pixels and on paper.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const VIEW = "?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057,E05013054";

describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
  it.override("page", { colorScheme });

  it.for([VIEW, `${VIEW}&measure=change`, "?page=about"])("axe finds nothing in %s", async (view, { dashboard }) => {
    await dashboard.open(view);
    await dashboard.settle();
    expect(await dashboard.axe()).toEqual([]);
  });
});

it("nothing scrolls sideways from 320 to 2560 pixels", async ({ dashboard }) => {
  await dashboard.open(VIEW);
  for (const width of [320, 390, 600, 768, 860, 1024, 1280, 1440, 1920, 2560]) {
    await dashboard.resize(width, 900);
    await dashboard.settle();
    expect([width, await dashboard.overflow()]).toEqual([width, 0]);
  }
});

it("prints on one sheet of A4", async ({ dashboard }) => {
  await dashboard.open("?offence=shoplifting&measure=rate&from=2025-01&to=2025-12&wards=E05013057");
  await dashboard.settle();
  expect(await dashboard.sheets()).toBe(1);
});

describe("a phone", () => {
  it.override("page", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  it("has the sentence before the map, and the offences behind one button", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting");
    await dashboard.settle();
    const text = await dashboard.text();
    expect(text.indexOf("Shoplifting in Cambridge")).toBeLessThan(text.indexOf("Offences per 1,000 residents"));
    await dashboard.click("Offence: Shoplifting");
    await dashboard.chooseOffence("Burglary");
    expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
    expect(await dashboard.axe()).toEqual([]);
  });
});
