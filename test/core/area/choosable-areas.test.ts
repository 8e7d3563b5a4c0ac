// Reading the list of areas for a choice: old lists, odd ones and hostile ones, and how large a national one is.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaEntry } from "../../../src/core/area/area-package.ts";
import { choosableAreas } from "../../../src/core/area/choosable-areas.ts";
import { areasMap } from "../../../src/core/geography/areas-map.ts";
import { areaSearch } from "../../../src/core/wards/area-search.ts";
import { madeIndex, madeIndexText } from "../../made-index.ts";

const read = (...entries: readonly object[]) => choosableAreas(entries as readonly AreaEntry[]);

describe("an area of a list", () => {
  it("of an older build has its name and months, and nothing that the list does not say", () => {
    expect(read({ slug: "a", name: "Alpha" }, { slug: "b", name: "Beta", from: "2024-01", to: "2025-12" })).toEqual(
      [
        { slug: "a", name: "Alpha", months: null },
        { slug: "b", name: "Beta", months: "Jan 2024 – Dec 2025" },
      ].map((area) => ({
        ...area,
        ...{ code: "", districts: [], partnerships: [], forces: [], postcodes: [], bbox: null, outline: "", apart: "" },
      })),
    );
  });

  it("is told from another of its name and months by its code, or by its slug", () => {
    const same = { name: "Alpha", from: "2024-01", to: "2025-12" };
    const apart = (...entries: readonly object[]) => read(...entries).map((area) => area.apart);
    expect(apart({ ...same, slug: "a", code: "E1" }, { ...same, slug: "b", code: "E2" })).toEqual(["E1", "E2"]);
    expect(apart({ ...same, slug: "a", code: "E1" }, { ...same, slug: "b", code: "E1" })).toEqual(["a", "b"]);
    expect(apart({ ...same, slug: "a" }, { ...same, slug: "b" })).toEqual(["a", "b"]);
    expect(apart({ ...same, slug: "a", code: "E1" }, { ...same, slug: "b", to: "2025-11" })).toEqual(["", ""]);
  });

  it("stands once, by its name, the first of a slug", () => {
    const found = read({ slug: "z", name: "Ávila" }, { slug: "y", name: "Zeta" }, { slug: "z", name: "Later" });
    expect(found.map(({ name }) => name)).toEqual(["Ávila", "Zeta"]);
  });

  it.each<[string, object]>([
    ["months that are none", { from: "2025-13", to: 7 }],
    ["months in the wrong order", { from: "2025-02", to: "2025-01" }],
    ["texts for lists", { forces: "Essex", partnerships: {}, districts: null, postcodes: "DH" }],
    ["lists of no texts", { forces: [1, null, {}, " "], postcodes: ["dh", "DHH", "D1", 5, ""] }],
    ["a box of no numbers", { bbox: ["0", 52, 1, 53] }],
    ["a box of three", { bbox: [0, 52, 1] }],
    ["a box inside out", { bbox: [1, 52, 0, 53] }],
    ["a box off the earth", { bbox: [0, -90, 1, 90] }],
    ["an outline of something else", { outline: { toString: () => "AA_A__A_" } }],
  ])("is read without %s", (_, odd) => {
    expect(read({ slug: "a", name: "A", ...odd })).toEqual(read({ slug: "a", name: "A" }));
  });

  it("has no more names and letters of each than can be read", () => {
    const long = "x".repeat(100_000);
    const [area] = read({ slug: "a", name: "A", forces: Array.from({ length: 1000 }, (_, index) => long + index) });
    expect(area!.forces.length).toBeLessThanOrEqual(40);
    expect(Math.max(...area!.forces.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });

  it("is found and drawn whatever stands in its entry, without an error and without a number that is none", () => {
    const entry = fc.record({ slug: fc.stringMatching(/^[a-z]{1,5}$/), name: fc.string({ minLength: 1 }) });
    const odd = fc.dictionary(
      fc.constantFrom("code", "from", "to", "bbox", "districts", "partnerships", "forces", "postcodes", "outline"),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, odd), { maxLength: 6 }), fc.string(), (given, typed) => {
        const areas = read(...given.map(([area, more]) => ({ ...more, ...area })));
        expect(areas.length).toBe(new Set(given.map(([{ slug }]) => slug)).size);
        expect(
          areaSearch(areas, null)
            .find(typed)
            .areas.every((area) => areas.includes(area)),
        ).toBe(true);
        expect(JSON.stringify(areasMap(areas))).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

describe("a list of 331 areas", () => {
  const entries = madeIndex(331);

  it("weighs less than 30 kB gzipped, with everything that an entry may say", () => {
    expect(new Set(entries.map(({ slug }) => slug)).size).toBe(331);
    expect(entries.every(({ outline, forces, postcodes }) => outline && (forces ?? postcodes))).toBe(true);
    expect(gzipSync(madeIndexText(entries)).length).toBeLessThan(30_000);
  });

  it("is read whole", () => {
    const areas = choosableAreas(entries);
    expect(areas).toHaveLength(331);
    expect(areasMap(areas)?.shapes.filter(({ path }) => path !== "")).toHaveLength(331);
  });
});
