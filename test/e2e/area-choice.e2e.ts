// Choosing an area among many: as the first page, and over the page of another.
import { describe, expect } from "vitest";
import { madeArea, madeFiles } from "../made-area.ts";
import { madeIndex, madeIndexText } from "../made-index.ts";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";

/** Districts of real names in made places, with Cambridge, whose package is there, and a made area of a name that would be markup. */
const HOSTILE = `</option><img src=x onerror=alert()>"'&lt;`;
const INDEX = madeIndexText([...madeIndex(331), { ...madeIndex(2)[1]!, slug: "made", name: HOSTILE }]);
const MADE = madeFiles(madeArea(12, 36));

function publish(dashboard: Dashboard): void {
  for (const [path, body] of MADE) dashboard.replace(path, { body });
  dashboard.replace("areas/index.json", { body: INDEX });
}

it("begins with the choice: by keys alone, on the map, in lists; then with the area last opened, until that is forgotten", async ({
  dashboard,
}) => {
  publish(dashboard);
  const { areas } = dashboard;
  await dashboard.open("?offence=shoplifting&measure=count");
  await expect.poll(() => dashboard.headline()).toBe("Choose an area");
  expect(await dashboard.title()).toBe("Wardscope · Choose an area");
  const lists = await areas.lists();
  expect(lists.slice(0, 2)).toEqual([
    "332 areas, by police force",
    expect.stringMatching(/^Avon and Somerset \d areas$/),
  ]);
  expect(lists.at(-1)).toMatch(/^Force not stated \d+ areas$/);
  const stops = await dashboard.tabStops();
  expect(stops.slice(0, 4).map((stop) => stop.split("\n")[0])).toEqual([
    "Skip to the content",
    expect.stringContaining("Wardscope"),
    expect.stringContaining("Find by name, partnership or postcode"),
    expect.stringContaining("Avon and Somerset"),
  ]);
  expect(await dashboard.axe()).toEqual([]);
  expect(await dashboard.paper()).not.toMatch(/Avon and Somerset|Find by name/);
  for (const width of [390, 1024]) {
    await dashboard.resize(width, 800);
    expect(await dashboard.overflow()).toBe(0);
  }

  const found = await areas.find("south camb");
  expect(found[0]).toMatch(/^South Cambridgeshire .*Cambridgeshire force, [A-Z][a-z]{2} 20\d\d – /);
  expect(await areas.lit()).toContain("south-cambridgeshire");
  await dashboard.setColours("dark");
  expect(await dashboard.axe()).toEqual([]);
  expect((await areas.find("QA1 1"))[0]).toContain("Avon and Somerset force");
  expect(await areas.find("zzzzzz")).toEqual([expect.stringMatching(/^No area here is called “zzzzzz”\./)]);
  await areas.find("south cambridge");
  await areas.find("cambridge");
  await dashboard.press("ArrowDown", "Enter");
  await expect.poll(() => dashboard.reports()).toEqual([expect.stringContaining("Shoplifting in Cambridge")]);
  expect(dashboard.address()).toBe("?area=cambridge&offence=shoplifting&measure=count&map=wards");

  await dashboard.back();
  await expect.poll(() => dashboard.headline()).toBe("Choose an area");
  expect(await areas.lists()).toContain("Last opened here");
  expect(await areas.pointAt("cambridge")).toBe("Cambridge");
  await areas.clickMap("cambridge");
  await dashboard.reports();
  // The second opening is like the first: what is typed is searched for.
  for (const _ of ["first", "second"]) {
    await areas.open();
    await expect.poll(() => dashboard.focused()).toMatch(/^Find by name/);
    await dashboard.press("Escape");
    await expect.poll(() => areas.isOpen()).toBe(false);
  }
  await dashboard.open("?offence=burglary");
  expect((await dashboard.reports())[0]).toContain("Burglary in Cambridge");
  expect(dashboard.address()).toContain("?area=cambridge&offence=burglary");
  await dashboard.open("?page=about");
  await expect.poll(() => dashboard.text()).toContain("Which areas were last opened here: Cambridge");
  await dashboard.click("Forget what is stored");
  await expect.poll(() => dashboard.text()).toContain("Forgotten.");
  await dashboard.open();
  await expect.poll(() => dashboard.headline()).toBe("Choose an area");
  expect(await areas.lists()).not.toContain("Last opened here");
});

describe("a phone", () => {
  it.override("page", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  it("switches from the head to another area of whatever name, which keeps the page and the offence and no ward", async ({
    dashboard,
  }) => {
    publish(dashboard);
    const { areas } = dashboard;
    await dashboard.open("?area=cambridge&page=wards&offence=shoplifting&wards=E05013057&audience=public");
    await dashboard.headline();
    expect(await areas.open()).toBe("Cambridge");
    expect(await dashboard.axe()).toEqual([]);
    expect(await dashboard.overflow()).toBe(0);
    await dashboard.press("Escape");
    await expect.poll(() => areas.isOpen()).toBe(false);
    expect(await dashboard.focused()).toBe("Area: Cambridge");

    await areas.open();
    const near = await areas.tapMap("cambridge");
    expect(near).toContain("Cambridge");
    expect(near.length).toBeGreaterThan(1);
    const [first] = await areas.find("option");
    expect(first).toContain(HOSTILE);
    await dashboard.press("Escape");
    expect(await areas.isOpen()).toBe(true);
    await areas.find("option");
    await dashboard.press("Enter");
    await expect.poll(() => dashboard.address()).toMatch(/^\?area=made&page=wards&offence=shoplifting/);
    await expect.poll(() => areas.isOpen()).toBe(false);
    expect(dashboard.address()).not.toContain("wards=");
    expect(dashboard.address()).toContain("audience=public");
    await expect.poll(() => dashboard.focused()).toMatch(/^Area: /);
    expect(await dashboard.host.foreign()).toEqual([]);
  });
});
