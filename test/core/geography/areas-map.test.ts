// The small map of the areas of a list.
import { describe, expect, it } from "vitest";
import type { EntryBox } from "../../../src/core/geography/area-outline.ts";
import { areasMap, areasNear, namesOnMap } from "../../../src/core/geography/areas-map.ts";

const placed = (slug: string, bbox: EntryBox | null, outline = "AA_A__A_") => ({ slug, bbox, outline });
const TWO = [placed("south", [0, 50, 1, 51]), placed("north", [-1, 54, 0, 55])];

describe("the map of areas", () => {
  it("has north above, west to the left, degrees as wide as they are in the middle of all, and everything within it", () => {
    const { width, height, shapes } = areasMap(TWO)!;
    const [south, north] = ["south", "north"].map((slug) => shapes.find((shape) => shape.slug === slug)!);
    expect(north!.y).toBeLessThan(south!.y);
    expect(north!.x).toBeLessThan(south!.x);
    const perDegree = { x: south!.x - north!.x, y: (south!.y - north!.y) / 4 };
    expect(perDegree.x / perDegree.y).toBeCloseTo(Math.cos((52.5 * Math.PI) / 180), 2);
    const numbers = shapes.flatMap(({ path }) => [...path.matchAll(/([\d.]+) ([\d.]+)/g)]);
    expect(numbers).toHaveLength(10);
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeLessThanOrEqual(width);
      expect(Number(y)).toBeLessThanOrEqual(height);
    }
  });

  it("leaves out areas without a box, has a place alone for those without an outline, and is none for no area", () => {
    const map = areasMap([...TWO, placed("nowhere", null), placed("bare", [0, 52, 0.1, 52.1], "<script>")])!;
    expect(map.shapes.map(({ slug }) => slug)).not.toContain("nowhere");
    expect(map.shapes.find(({ slug }) => slug === "bare")).toMatchObject({ path: "" });
    expect(areasMap([placed("nowhere", null)])).toBeNull();
    expect(areasMap([])).toBeNull();
  });

  it("does not blow up a single point", () => {
    const map = areasMap([placed("point", [0.1, 52, 0.1, 52])])!;
    expect([map.width, map.height, map.shapes[0]!.reach]).toEqual([16, 16, 0]);
  });

  it("offers to a finger the areas around it, the nearest first, and none where there is none", () => {
    const row = [0, 1, 2, 3].map((west) => placed(`a${west}`, [west, 52, west + 0.9, 53]));
    const map = areasMap(row)!;
    const [first, second] = ["a0", "a1"].map((slug) => map.shapes.find((shape) => shape.slug === slug)!);
    const between = (first!.x + second!.x) / 2;
    expect(areasNear(map, between + 1, first!.y, 20, 6)).toEqual(["a1", "a0"]);
    expect(areasNear(map, between + 1, first!.y, 1000, 3)).toHaveLength(3);
    expect(areasNear(map, first!.x, first!.y - 500, 20, 6)).toEqual([]);
  });

  it("names areas where there is room, the larger first, and no two names over each other", () => {
    const large = placed("large", [0, 52, 1, 53]);
    const inside = placed("small", [0.45, 52, 0.55, 52.1]);
    const map = areasMap([large, inside, placed("far", [2, 50, 2.5, 50.5])])!;
    expect(namesOnMap(map, (slug) => slug)).toEqual(["large", "far"]);
    expect(namesOnMap(map, () => "x".repeat(300))).toEqual([]);
  });
});
