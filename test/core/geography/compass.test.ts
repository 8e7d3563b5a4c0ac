// Arrow keys between wards: each reaches what lies there, and together they reach every ward.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Direction, nextWard } from "../../../src/core/geography/compass.ts";
import { labelsOf, type WardLabel } from "../../../src/core/geography/label-point.ts";
import { builtInArea } from "../../built-in-area.ts";

const DIRECTIONS: readonly Direction[] = ["up", "down", "left", "right"];

function ward(code: string, longitude: number, latitude: number): WardLabel {
  return { code, name: code, longitude, latitude };
}

/** Codes that the arrow keys reach from the ward. */
function reachable(wards: readonly WardLabel[], from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const code of reached) {
    for (const direction of DIRECTIONS) {
      const next = nextWard(wards, code, direction);
      if (next !== null) reached.add(next);
    }
  }
  return reached;
}

const cross = [ward("N", 0, 53), ward("S", 0, 51), ward("W", -1, 52), ward("E", 1, 52), ward("M", 0, 52)];

it.each([
  ["up", "N"],
  ["down", "S"],
  ["left", "W"],
  ["right", "E"],
] as const)("goes %s to the ward that lies there", (direction, code) => {
  expect(nextWard(cross, "M", direction)).toBe(code);
});

it("stays put at the edge of the area", () => {
  expect(nextWard(cross, "N", "up")).toBeNull();
});

it("starts in the north when no ward has the focus", () => {
  expect(nextWard(cross, null, "down")).toBe("N");
});

it("gives null for a code that is no ward", () => {
  expect(nextWard(cross, "X", "up")).toBeNull();
});

it("prefers the ward straight ahead to one as far off to the side", () => {
  const wards = [ward("from", 0, 52), ward("aside", 0.007, 52.007), ward("ahead", 0, 52.0085)];
  expect(nextWard(wards, "from", "up")).toBe("ahead");
});

it("moves in the direction of the key, or not at all", () => {
  fc.assert(
    fc.property(scattered(), fc.constantFrom(...DIRECTIONS), (wards, direction) => {
      const from = wards[0]!;
      const to = wards.find((candidate) => candidate.code === nextWard(wards, from.code, direction));
      if (!to) return;
      const east = to.longitude - from.longitude;
      const north = to.latitude - from.latitude;
      expect({ up: north, down: -north, left: -east, right: east }[direction]).toBeGreaterThan(0);
    }),
  );
});

it("reaches every ward from every other, wherever they lie", () => {
  fc.assert(
    fc.property(scattered(), (wards) => {
      for (const { code } of wards) expect(reachable(wards, code).size).toBe(wards.length);
    }),
    { seed: 2024, numRuns: 300 },
  );
});

it("reaches every ward of Cambridge", () => {
  const wards = labelsOf(builtInArea().boundaries);
  for (const { code } of wards) expect(reachable(wards, code).size).toBe(14);
});

function scattered(): fc.Arbitrary<readonly WardLabel[]> {
  const metre = fc.integer({ min: 0, max: 500 });
  const points = fc.uniqueArray(fc.tuple(metre, metre), {
    minLength: 2,
    maxLength: 25,
    selector: ([x, y]) => `${x} ${y}`,
  });
  return points.map((list) => list.map(([x, y], index) => ward(`W${index}`, x / 5000, 52 + y / 5000)));
}
