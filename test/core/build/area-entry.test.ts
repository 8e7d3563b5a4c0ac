// What the list of areas says of an area: what finds it, and the few letters of its outline.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Boundaries } from "../../../src/core/area/area-package.ts";
import { areaEntry, type BuiltArea } from "../../../src/core/build/area-entry.ts";
import type { ForceArea } from "../../../src/core/build/force-areas.ts";
import { MOST_OUTLINE_CORNERS, readOutline } from "../../../src/core/geography/area-outline.ts";
import { areaOf } from "../../../src/core/geography/polygons.ts";
import { CAMBRIDGE } from "../../built-in-area.ts";

const ring = (...corners: Position[]): Position[][] => [[...corners, corners[0]!]];
const box = (west: number, south: number, size: number) =>
  ring([west, south], [west + size, south], [west + size, south + size], [west, south + size]);

function wards(...rings: Position[][][]): Boundaries {
  const features = rings.map((coordinates, index) => ({
    type: "Feature" as const,
    id: `W${index}`,
    properties: { code: `W${index}`, name: `Ward ${index}` },
    geometry: { type: "Polygon" as const, coordinates },
  }));
  return { type: "FeatureCollection", features };
}

const AREA: BuiltArea = {
  slug: "coast",
  name: "Coast",
  code: "E1",
  period: { from: 24_300, to: 24_311 },
  boundaries: wards(box(0, 52, 1), box(1, 52, 1)),
  districts: ["E1"],
  postcodes: null,
};

const district = (code: string, name: string, partnership: string, forceArea: string): ForceArea => ({
  ...{ code, name, partnershipCode: `P-${partnership}`, partnership, forceArea, force: forceArea.toLowerCase() },
});
const TABLE = [
  district("E1", "Coast", "Coast", "Shire"),
  district("E2", "Hill", "Hill North", "Shire"),
  district("E2", "Hill", "Hill South", "Shire"),
  district("E3", "Vale", "Vale and Dale", "Dales & Fells"),
];

describe("the entry of an area", () => {
  it("of a district that is a partnership of the same name has its force, and nothing of what is not known", () => {
    expect(areaEntry(AREA, TABLE)).toEqual({
      ...{ slug: "coast", name: "Coast", code: "E1", from: "2025-01", to: "2025-12", bbox: [0, 52, 2, 53] },
      ...{ forces: ["Shire"], outline: "AA_A__A_" },
    });
    expect(areaEntry({ ...AREA, districts: ["X9"] }, TABLE)).not.toHaveProperty("forces");
  });

  it("names its partnerships where their name is another, its districts where they are several, and all forces", () => {
    expect(areaEntry({ ...AREA, name: "Hill", districts: ["E2"] }, TABLE)).toMatchObject({
      partnerships: ["Hill North", "Hill South"],
    });
    expect(areaEntry({ ...AREA, districts: ["E3", "E1"] }, TABLE)).toMatchObject({
      districts: ["Coast", "Vale"],
      partnerships: ["Coast", "Vale and Dale"],
      forces: ["Dales & Fells", "Shire"],
    });
  });

  it("has the postcode areas of the package's postcodes, each once", () => {
    const postcodes = ["SR7 1AA", "DH1 3AA", "DH1 3AB", "S1 1AA"].map((postcode) => ({ postcode }));
    expect(areaEntry({ ...AREA, postcodes }, TABLE).postcodes).toEqual(["DH", "S", "SR"]);
    expect(areaEntry({ ...AREA, postcodes: [] }, TABLE)).not.toHaveProperty("postcodes");
  });
});

describe("an outline", () => {
  it("of the built-in area holds as much ground as its wards, to within a twentieth", () => {
    const boundaries = JSON.parse(readFileSync(`${CAMBRIDGE}/wards.geojson`, "utf8")) as Boundaries;
    const { outline, bbox } = areaEntry({ ...AREA, boundaries }, []);
    const rings = readOutline(outline!, bbox)!;
    const whole = boundaries.features.reduce(
      (sum, { geometry }) => sum + areaOf(geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates),
      0,
    );
    const shares = areaOf(rings.map((one) => [one.map((at) => [...at])])) / whole;
    expect(shares).toBeGreaterThan(0.95);
    expect(shares).toBeLessThan(1.05);
  });

  it("has the large parts of an area, the largest first, and no hole, no islet, nor what is too small for the grid", () => {
    const parts = areaEntry({ ...AREA, boundaries: wards(box(3, 52, 0.5), box(0, 52, 1), box(2, 52, 0.1)) }, []);
    expect(parts.outline?.split(".")).toHaveLength(2);
    const [large, small] = readOutline(parts.outline!, parts.bbox)!;
    expect(Math.max(...large!.map(([x]) => x!))).toBeCloseTo(1, 1);
    expect(Math.min(...small!.map(([x]) => x!))).toBeCloseTo(3, 1);
    const speck = areaEntry({ ...AREA, boundaries: wards(ring([0, 52], [0, 52], [0, 52])) }, []);
    expect(speck).not.toHaveProperty("outline");
  });

  it("of any star has at most 16 corners, each within a step of the grid of one of its own, and reads back", () => {
    const star = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 90 });
    fc.assert(
      fc.property(star, (reaches) => {
        const corners = reaches.map((reach, index): Position => {
          const angle = (2 * Math.PI * index) / reaches.length;
          return [reach * Math.cos(angle), 52 + reach * Math.sin(angle)];
        });
        const { outline = "", bbox } = areaEntry({ ...AREA, boundaries: wards(ring(...corners)) }, []);
        const rings = readOutline(outline, bbox)!;
        const step = Math.max(bbox[2] - bbox[0], bbox[3] - bbox[1]) / 63;
        expect(rings.flat().length - rings.length).toBeLessThanOrEqual(MOST_OUTLINE_CORNERS);
        for (const [x, y] of rings.flat())
          expect(corners.some(([a, b]) => Math.hypot(a! - x!, b! - y!) <= step)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is bounded in time for a ring of a hundred thousand corners", () => {
    const corners = Array.from({ length: 100_000 }, (_, index): Position => {
      const angle = (2 * Math.PI * index) / 100_000;
      const reach = index % 2 === 0 ? 1 : 0.5;
      return [reach * Math.cos(angle), 52 + reach * Math.sin(angle)];
    });
    const { outline } = areaEntry({ ...AREA, boundaries: wards(ring(...corners)) }, []);
    expect(outline).toHaveLength(2 * MOST_OUTLINE_CORNERS);
  });

  it.each(["", "AA", "AAAA_", "AAAAA", "AA_A__.", "AA_A<_", "AA_A__\n", "A".repeat(60)])(
    "is not read from %j",
    (text) => {
      expect(readOutline(text, [0, 52, 1, 53])).toBeNull();
    },
  );
});
