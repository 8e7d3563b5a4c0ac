// Finding an area among many, by name, partnership, force, code or postcode.
import { describe, expect, it } from "vitest";
import { type ChoosableArea, choosableAreas } from "../../../src/core/area/choosable-areas.ts";
import { areaSearch } from "../../../src/core/wards/area-search.ts";
import { forgivingSearch } from "../../../src/core/wards/forgiving-search.ts";
import { madeIndex } from "../../made-index.ts";

const area = (name: string, more: Partial<ChoosableArea> = {}): ChoosableArea => ({
  ...{
    slug: name.toLowerCase().replace(/\W+/g, "-"),
    name,
    code: "",
    months: null,
    bbox: null,
    outline: "",
    apart: "",
  },
  ...{ districts: [], partnerships: [], forces: [], postcodes: [] },
  ...more,
});
const AREAS = [
  area("Basingstoke and Deane", { partnerships: ["North Hampshire"], forces: ["Hampshire"], postcodes: ["RG"] }),
  area("County Durham", { code: "E06000047", forces: ["Durham"], postcodes: ["DH", "DL"] }),
  area("Darlington", { forces: ["Durham"], postcodes: ["DL"] }),
  area("North Devon", { forces: ["Devon & Cornwall"] }),
  area("The Fords", { districts: ["Eastford", "Ystrad Mawr"], forces: ["Ynys Môn"] }),
];
const found = (typed: string, forgiving: typeof forgivingSearch | null = forgivingSearch) =>
  areaSearch(AREAS, forgiving).find(typed);
const names = (typed: string, forgiving?: null) => found(typed, forgiving).areas.map(({ name }) => name);

describe("an area is found", () => {
  it("by the beginning of any word of its name, before areas that are called so otherwise", () => {
    expect(names("north")).toEqual(["North Devon", "Basingstoke and Deane"]);
    expect(names("durham")).toEqual(["County Durham", "Darlington"]);
    expect(names("dev")[0]).toBe("North Devon");
  });

  it.each([
    ["partnership", "north hampsh", "Basingstoke and Deane"],
    ["district", "eastford", "The Fords"],
    ["force, without its accent", "ynys mon", "The Fords"],
    ["force as it calls itself", "DEVON & CORNWALL POLICE", "North Devon"],
    ["force as it was called", "hampshire constabulary", "Basingstoke and Deane"],
    ["code", "E06000047", "County Durham"],
  ])("by its %s", (_, typed, name) => {
    expect(names(typed)).toEqual([name]);
    expect(names(typed, null)).toEqual([name]);
  });

  it("by a code alone where one has it, whatever codes come near", () => {
    const near = [area("Selby", { code: "E07000169" }), area("Oxford", { code: "E07000178" })];
    const { find } = areaSearch([...near, area("Cambridge", { code: "E07000008" })], forgivingSearch);
    expect(find("e07000008").areas.map(({ name }) => name)).toEqual(["Cambridge"]);
    expect(find("").areas.length).not.toBe(1);
  });

  it.each(["dh", "DH1", "dh1 3", "DH1 3AA", " dh13aa "])("by a postcode: %j", (typed) => {
    expect(names(typed)).toContain("County Durham");
    expect(names(typed)).not.toContain("North Devon");
  });

  it("by a postcode in every area that has some of it, and the postcode area is named where there is none", () => {
    expect(found("DL3 7")).toEqual({ areas: [AREAS[1], AREAS[2]], postcode: "DL", onlyNear: false });
    expect(found("SW1A 1AA")).toEqual({ areas: [], postcode: "SW", onlyNear: false });
  });

  it("where it is misspelt, as soon as the code for that has come", () => {
    expect(names("darlingtn")).toContain("Darlington");
    expect(names("darlingtn", null)).toEqual([]);
  });

  it("not at all by what nothing is called, and what comes near is said to", () => {
    const { areas, onlyNear } = found("Derlimgtam");
    expect([areas.map(({ name }) => name), onlyNear]).toEqual([["Darlington"], true]);
    expect(found("zzzzzz")).toEqual({ areas: [], postcode: null, onlyNear: false });
    expect(found("?!")).toEqual({ areas: [], postcode: null, onlyNear: false });
  });
});

describe("of 331 areas", () => {
  const all = choosableAreas(madeIndex(331));
  const search = areaSearch(all, forgivingSearch);

  it("each is among the first found by its whole name, and first where no other name begins so", () => {
    for (const { name, slug } of all) {
      const places = search.find(name).areas.map((one) => one.slug);
      expect(places).toContain(slug);
      const alike = all.filter((other) => other.name.startsWith(name));
      if (alike.length === 1) expect(places[0]).toBe(slug);
    }
  });

  it("no more than twelve are offered, and each of two letters", () => {
    for (const { name } of all) {
      const { areas } = search.find(name.slice(0, 2));
      expect(areas.length).toBeGreaterThan(0);
      expect(areas.length).toBeLessThanOrEqual(12);
    }
  });
});
