// The table of districts: every district of the lookup with its partnership and its force, as data.police.uk names its files.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readForceAreas } from "../src/cli/package/home-force.ts";
import { forceName, isPoliceForce } from "../src/core/area/force-names.ts";
import { districtOf, forceSlug } from "../src/core/build/force-areas.ts";
import { forceAreasText } from "../tools/force-area-file.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LOOKUP = join(ROOT, "../shared/data/lookups/district-partnership-force-2024.csv");

describe("geo/force-areas.csv", () => {
  it("has the 318 districts of England and Wales, each of one of the 43 forces", async () => {
    const areas = await readForceAreas();
    const forces = new Map(areas.map(({ code, force }) => [code, force]));
    expect(forces.size).toBe(318);
    for (const { code, force } of areas) expect(forces.get(code)).toBe(force);
    expect(new Set(forces.values()).size).toBe(43);
    expect([...forces.values()].every(isPoliceForce)).toBe(true);
    expect(areas.every(({ partnershipCode }) => /^(?:E22|W14)\d{6}$/.test(partnershipCode))).toBe(true);
  });

  it("names the district, its partnership where it has one, and its force", async () => {
    const areas = await readForceAreas();
    const manchester = {
      code: "E08000003",
      name: "Manchester",
      partnership: "Manchester",
      force: "greater-manchester",
    };
    expect(districtOf(areas, "E08000003", "M")).toEqual(manchester);
    expect(districtOf(areas, "E06000060", "B")).toEqual({
      ...{ code: "E06000060", name: "Buckinghamshire", force: "thames-valley" },
    });
    expect(districtOf(areas, "E07009999", "Testford")).toEqual({ code: "E07009999", name: "Testford" });
    expect(districtOf(areas, "E09000001", "")).toMatchObject({ force: "city-of-london" });
    expect(districtOf(areas, "E09000033", "")).toMatchObject({ name: "Westminster", force: "metropolitan" });
  });

  it.skipIf(!existsSync(LOOKUP))("is what the script makes of the lookup (skipped where it is missing)", () => {
    const text = forceAreasText(readFileSync(LOOKUP, "utf8"));
    expect(readFileSync(join(ROOT, "geo/force-areas.csv"), "utf8")).toBe(text);
  });
});

it.each([
  ["Avon and Somerset", "avon-and-somerset", "Avon and Somerset Constabulary"],
  ["Devon & Cornwall", "devon-and-cornwall", "Devon & Cornwall Police"],
  ["Dyfed-Powys", "dyfed-powys", "Dyfed-Powys Police"],
  ["Greater Manchester", "greater-manchester", "Greater Manchester Police"],
  ["London, City of", "city-of-london", "City of London Police"],
  ["Metropolitan Police", "metropolitan", "Metropolitan Police Service"],
])("the force of %s has files named %s and is called %s", (area, slug, name) => {
  expect([forceSlug(area), forceName(slug)]).toEqual([slug, name]);
});

it("a force that is none of data.police.uk's is called by its slug", () => {
  expect([forceName("camden-council"), isPoliceForce("camden-council")]).toEqual(["camden-council", false]);
});

it("a lookup without a column, with a force that is not known, or with too few forces is refused", () => {
  const header = "ltla24_code,ltla24_name,csp24_code,csp24_name,pfa24_code,pfa24_name";
  expect(() => forceAreasText("a,b\n1,2")).toThrow("no column like");
  expect(() => forceAreasText(`${header}\nE1,A,E22,A,E23,Ruritania`)).toThrow("1 forces, not 43; unknown: ruritania");
  expect(() => forceAreasText(`${header}\nE1,A,E22,A,E23,Kent`)).toThrow("1 forces, not 43; unknown: ");
});
