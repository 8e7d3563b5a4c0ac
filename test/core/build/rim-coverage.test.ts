// Which part of the rim the files cover: by whose districts the points around the area are in.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Boundaries } from "../../../src/core/area/area-package.ts";
import { directionOf } from "../../../src/core/basics/direction-of.ts";
import { DIRECTIONS } from "../../../src/core/basics/directions.ts";
import { rimCoverageOf } from "../../../src/core/build/rim-coverage.ts";
import {
  addSurroundings,
  districtRowsOf,
  makeSurroundings,
  notePoint,
  type Surroundings,
} from "../../../src/core/build/surroundings.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";

const [WEST, SOUTH, SIDE] = [545_000, 257_000, 10_000];
const corners = [
  [0, 0],
  [SIDE, 0],
  [SIDE, SIDE],
  [0, SIDE],
  [0, 0],
] as const;
const SQUARE: Boundaries = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      id: "W1",
      properties: { code: "W1", name: "Whole" },
      geometry: { type: "Polygon", coordinates: [corners.map(([x, y]) => [...toDegrees(WEST + x, SOUTH + y)])] },
    },
  ],
};

interface Rows {
  readonly force?: string;
  readonly district: string;
  readonly lies: "in" | "near" | "far";
  readonly times: number;
  /** Metres from the corner of the square. */
  readonly at?: readonly [east: number, north: number];
}

function surroundingsOf(rows: readonly Rows[]): Surroundings {
  const surroundings = makeSurroundings();
  for (const { force = "Testshire Police", district, lies, times, at = [5000, 5000] } of rows) {
    const [longitude, latitude] = toDegrees(WEST + at[0], SOUTH + at[1]);
    const known = districtRowsOf(surroundings, { force, district });
    known.rows += times;
    if (lies === "in") known.placed += times;
    if (lies === "near") notePoint(surroundings, { force, district, longitude, latitude });
  }
  return surroundings;
}

const OWN: Rows = { district: "Here", lies: "in", times: 5000 };
/** A district in the west of which the force has hundreds of rows a month, some near the square. */
const WEST_OF_IT: readonly Rows[] = [
  { district: "Westshire", lies: "far", times: 5000 },
  ...[1000, 5000, 9000].map((north): Rows => ({ district: "Westshire", lies: "near", times: 1, at: [-700, north] })),
];
const around = (district: string, times = 1): readonly Rows[] =>
  [1000, 5000, 9000].flatMap((along): readonly Rows[] => [
    { district, lies: "near", times, at: [SIDE + 700, along] },
    { district, lies: "near", times, at: [along, SIDE + 700] },
    { district, lies: "near", times, at: [along, -700] },
  ]);

describe("the rim", () => {
  it("is covered where the force has many rows of the district beyond, and not where it has a few", () => {
    const { metres, covered, uncovered } = rimCoverageOf(
      surroundingsOf([OWN, ...WEST_OF_IT, ...around("Elsewhere")]),
      SQUARE,
      12,
    );
    expect(metres).toBe(500);
    expect(covered).toBeGreaterThan(0.2);
    expect(covered).toBeLessThan(0.35);
    expect(uncovered).toEqual(DIRECTIONS.filter((direction) => direction !== "west"));
  });

  it("is covered all round where all districts beyond are the force's", () => {
    const rows = [
      OWN,
      ...WEST_OF_IT,
      { district: "Elsewhere", lies: "far", times: 5000 } as const,
      ...around("Elsewhere"),
    ];
    expect(rimCoverageOf(surroundingsOf(rows), SQUARE, 12)).toEqual({ metres: 500, covered: 1, uncovered: [] });
  });

  it("is not covered by the transport police, however many rows they have", () => {
    const rows = [OWN, ...around("Elsewhere", 500)].map((row) =>
      row.district === "Elsewhere" ? { ...row, force: "British Transport Police" } : row,
    );
    expect(rimCoverageOf(surroundingsOf(rows), SQUARE, 12)).toEqual({
      metres: 500,
      covered: 0,
      uncovered: [...DIRECTIONS],
    });
  });

  it("is not said to be covered or not where nothing is known of what lies around", () => {
    expect(rimCoverageOf(surroundingsOf([OWN]), SQUARE, 12)).toEqual({ metres: 500 });
    expect(rimCoverageOf(makeSurroundings(), SQUARE, 12)).toEqual({ metres: 500 });
  });

  const POINTS = fc.array(
    fc.record({
      force: fc.constantFrom("Testshire Police", "Otherfolk Police"),
      district: fc.constantFrom("", "Here", "Elsewhere"),
      lies: fc.constantFrom("in" as const, "near" as const, "far" as const),
      times: fc.integer({ min: 1, max: 9000 }),
      at: fc.tuple(fc.integer({ min: -1900, max: SIDE + 1900 }), fc.constantFrom(-900, -100, SIDE + 300)),
    }),
    { maxLength: 20 },
  );

  it("is told by rows that say in which district they lie, and by no others", () => {
    fc.assert(
      fc.property(POINTS, (rows) => {
        const placed = rows.filter(({ lies }) => lies === "in");
        const sum = (some: readonly Rows[]) => some.reduce((all, { times }) => all + times, 0);
        const tells = 2 * sum(placed.filter(({ district }) => district !== "")) > sum(placed);
        const found = rimCoverageOf(surroundingsOf(rows), SQUARE, 12);
        if (!tells) expect(found).toEqual({ metres: 500 });
        else if (found.covered !== undefined) expect(found.covered === 1).toBe(found.uncovered?.length === 0);
        else expect(found).toEqual({ metres: 500 });
      }),
    );
  });

  it("of rows without districts is not known, however many lie around and whosever they are", () => {
    fc.assert(
      fc.property(POINTS, (rows) => {
        const nameless = rows.map((row) => ({ ...row, district: "" }));
        expect(rimCoverageOf(surroundingsOf(nameless), SQUARE, 12)).toEqual({ metres: 500 });
      }),
    );
  });

  it("learns nothing from points of its own district that lie just outside", () => {
    const stray: Rows = { district: "Here", lies: "near", times: 90, at: [SIDE + 20, 5000] };
    const rows = [OWN, ...WEST_OF_IT, ...around("Elsewhere")];
    expect(rimCoverageOf(surroundingsOf([...rows, stray]), SQUARE, 12)).toEqual(
      rimCoverageOf(surroundingsOf(rows), SQUARE, 12),
    );
  });

  it("is the same when the rows were counted in parts", () => {
    const [one, other] = [[OWN, ...WEST_OF_IT], around("Elsewhere")];
    const added = surroundingsOf(one);
    addSurroundings(added, surroundingsOf(other));
    addSurroundings(added, surroundingsOf(one));
    expect(added).toEqual(surroundingsOf([...one, ...other, ...one]));
  });
});

it("a direction is the nearest of eight", () => {
  const round = DIRECTIONS.map((_, eighth) => {
    const angle = (eighth * Math.PI) / 4 + 0.3;
    return directionOf(Math.sin(angle), Math.cos(angle));
  });
  expect(round).toEqual(DIRECTIONS);
  expect(directionOf(0, 0)).toBe("north");
});
