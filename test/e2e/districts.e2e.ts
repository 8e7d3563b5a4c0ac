// An area of two districts: all of it, or one; and wards with names in two languages.
import { describe, expect } from "vitest";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";

const DISTRICTS = [
  { code: "E07000001", name: "North Camford" },
  { code: "E07000002", name: "South Camford" },
];

/** The first five wards of Cambridge become a district, the others another; King's Hedges has a Welsh name. */
async function twoDistricts(dashboard: Dashboard): Promise<void> {
  await dashboard.change("areas/cambridge/datapackage.json", (text) => {
    const descriptor = JSON.parse(text);
    const wards = Array.from({ length: 14 }, (_, index) => ({
      code: `E050130${50 + index}`,
      district: DISTRICTS[index < 5 ? 0 : 1]!.code,
      ...(index === 0 && { nameCy: "Yr Abaty" }),
    }));
    return JSON.stringify({ ...descriptor, wardscope: { ...descriptor.wardscope, districts: DISTRICTS, wards } });
  });
}

describe("an area of two districts", () => {
  it("is shown whole, then by district: sentence, list, table, address and Back", async ({ dashboard }) => {
    await twoDistricts(dashboard);
    await dashboard.open("?offence=shoplifting&measure=count");
    expect(await dashboard.table()).toHaveLength(15);
    const before = await dashboard.table();
    await dashboard.chooseDistrict("North Camford");
    await expect.poll(() => dashboard.table()).toHaveLength(6);
    expect(await dashboard.reports()).toEqual([expect.stringContaining("North Camford")]);
    expect(dashboard.address()).toMatch(/^\?district=E07000001&offence=shoplifting&measure=count/);
    const rows = new Map(before.map((row) => [row[0], row]));
    for (const row of (await dashboard.table()).slice(0, -1))
      expect(rows.get(row[0])?.slice(0, 3)).toEqual(row.slice(0, 3));
    expect(await dashboard.axe()).toEqual([]);
    await dashboard.back();
    await expect.poll(() => dashboard.table()).toEqual(before);
  });

  it("opens as its link says, and keeps the district on every page", async ({ dashboard }) => {
    await twoDistricts(dashboard);
    await dashboard.open("?district=E07000002&offence=shoplifting");
    expect(await dashboard.table()).toHaveLength(10);
    await dashboard.follow("Assessment");
    await expect.poll(() => dashboard.text()).toContain("South Camford");
    expect(dashboard.address()).toContain("district=E07000002");
    expect(await dashboard.district()).toBe("South Camford");
  });
});

describe("a ward with two names", () => {
  it("is found by either, and shown under that of the site's language", async ({ dashboard }) => {
    await twoDistricts(dashboard);
    await dashboard.open("?offence=shoplifting");
    expect((await dashboard.search("abaty"))[0]).toMatch(/Abbey.*Yr Abaty/);
    dashboard.replace("wardscope.json", { body: '{"language":"cy","streetStyle":null}' });
    await dashboard.open("?offence=shoplifting");
    expect((await dashboard.table()).map(([name]) => name)).toContain("Yr Abaty");
    expect((await dashboard.search("abbey"))[0]).toMatch(/Yr Abaty.*Abbey/);
  });
});
