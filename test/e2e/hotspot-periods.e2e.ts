// Hotspots of two periods, hotspots against chance, and what cannot be shown.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";
const HOTSPOTS = `${SHOPLIFTING}&map=hotspots`;

describe("two periods", () => {
  it("are set side by side in the same classes", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.list();
    await dashboard.hotspots.compareBeside("Jan 2024 to Dec 2024");
    await expect.poll(() => dashboard.mapCount()).toBe(2);
    expect(dashboard.address()).toContain("against=2024-01");
    expect(await dashboard.text()).toContain("12 months to December 2024");
  });

  it("are compared by what the verdict supports", async ({ dashboard }) => {
    await dashboard.open(HOTSPOTS);
    await dashboard.hotspots.show("Change");
    await expect.poll(() => dashboard.headline()).toBe("Clearly up in three hotspots, clearly down in four hotspots");
    const list = await dashboard.hotspots.list();
    expect(list.find((line) => line.includes("Perne Road"))).toContain("clearly down");
    expect(dashboard.address()).toContain("map=difference");
  });
});

it("tests bicycle theft against chance, and says how that agrees with the density", async ({ dashboard }) => {
  await dashboard.open("?offence=bicycle-theft&from=2024-01&to=2024-12&map=significance");
  await expect.poll(() => dashboard.headline()).toBe("15 squares hold more bicycle theft than chance would put there");
  await expect.poll(() => dashboard.hotspots.panel()).toContain("density hotspots hold or touch such a square");
});

describe("what cannot be shown", () => {
  it("says so for a package without places", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      JSON.stringify({
        ...JSON.parse(text),
        resources: JSON.parse(text).resources.filter(({ path }: { path: string }) => !path.startsWith("place")),
      }),
    );
    await dashboard.open(HOTSPOTS);
    await expect.poll(() => dashboard.hotspots.panel()).toContain("These are counts by ward, without the points");
  });

  it("says so for fewer than ten offences, and for a missing month", async ({ dashboard }) => {
    await dashboard.open("?offence=robbery&from=2025-06&to=2025-06&map=hotspots&wards=");
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      text.replace(/("month":\s*"2025-03"[^}]*"status":\s*)"submitted"/, '$1"missing"'),
    );
    await dashboard.open(HOTSPOTS);
    await expect.poll(() => dashboard.hotspots.panel()).toContain("1 of 12 months not submitted");
  });

  it("shows residents areas without places, and violence by ward only", async ({ dashboard }) => {
    await dashboard.open(`${HOTSPOTS}&audience=public&wards=E05013057`);
    expect((await dashboard.hotspots.list())[0]).toContain("Area 1 in Market");
    expect(await dashboard.hotspots.panel()).not.toContain("Downing Street");
    expect(await dashboard.hotspots.legend()).not.toContain("a circle is");
    await dashboard.chooseOffence("Violence and sexual offences");
    await expect.poll(() => dashboard.hotspots.panel()).toContain("shown by ward only");
  });
});
