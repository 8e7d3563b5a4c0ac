// Where density grew or shrank: areas of either period, each with the verdict of its own counts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSurfaces, type DifferenceAnalysis } from "../../../../src/core/hotspots/density/difference.ts";
import { expectSameNumbers } from "../same-numbers.ts";
import { anyBandwidth, anySpots, FIRST_YEAR, placesWith, SECOND_YEAR, SHOPLIFTING, type Spot } from "../spots.ts";

const MONTHS = { first: Array.from({ length: 12 }, (_, m) => m), second: Array.from({ length: 12 }, (_, m) => m + 12) };
const LATER = { ...MONTHS, both: [...MONTHS.first, ...MONTHS.second] };

function differenceOf(spots: readonly Spot[], missing: readonly number[] = []): DifferenceAnalysis {
  const found = compareSurfaces(
    placesWith([...QUIET, ...spots], missing),
    SHOPLIFTING,
    { earlier: FIRST_YEAR, later: SECOND_YEAR },
    250,
  );
  if (!found.known) throw new Error(found.reason);
  return found.value;
}

/** Single offences all over, so that the mean of the surface is low. */
const QUIET = [200, 1200, 2600, 3200, 3900].flatMap((east) =>
  [100, 1000, 1900].map((north): Spot => ({ east, north, count: 1, months: [0, 12], name: "Quiet" })),
);
const STEADY = { east: 500, north: 500, count: 10, months: LATER.both, name: "Steady" };
const GONE = { east: 2000, north: 1500, count: 12, months: MONTHS.first, name: "Gone" };
const NEW = { east: 3500, north: 500, count: 12, months: MONTHS.second, name: "New" };

describe("the difference of two periods", () => {
  it("has the areas of both, with what they were and are", () => {
    const { areas } = differenceOf([STEADY, GONE, NEW]);
    const seen = areas.map(({ name, wasHotspot, isHotspot, change }) => [name, wasHotspot, isHotspot, change.verdict]);
    expect(seen).toEqual([
      ["New", false, true, "clearly up"],
      ["Steady", true, true, "no clear change"],
      ["Gone", true, false, "clearly down"],
    ]);
  });

  it("counts each area in both periods", () => {
    const { areas } = differenceOf([STEADY, GONE, NEW]);
    expect(areas.map(({ change }) => [change.before, change.after])).toEqual([
      [0, 144],
      [120, 120],
      [144, 0],
    ]);
  });

  it("takes the later outline where areas of both periods touch", () => {
    const { areas } = differenceOf([
      { east: 700, north: 500, count: 12, months: MONTHS.first },
      { east: 1000, north: 500, count: 12, months: MONTHS.second },
    ]);
    expect(areas).toHaveLength(1);
    expect(areas[0]).toMatchObject({ wasHotspot: true, isHotspot: true });
    expect(areas[0]?.change).toMatchObject({ before: 0, after: 144 });
  });

  it("has each area as the map of its own period has it", () => {
    fc.assert(
      fc.property(anySpots, anySpots, anyBandwidth, (first, second, bandwidth) => {
        const spots = [
          ...first.map((spot) => ({ ...spot, months: MONTHS.first })),
          ...second.map((spot) => ({ ...spot, months: MONTHS.second })),
        ];
        const inMetres = placesWith(spots);
        const found = compareSurfaces(inMetres, SHOPLIFTING, { earlier: FIRST_YEAR, later: SECOND_YEAR }, bandwidth);
        if (!found.known) return;
        expectSameNumbers(inMetres, SHOPLIFTING, found.value, bandwidth);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it("says why there is none when a month is missing", () => {
    const inMetres = placesWith([STEADY], [FIRST_YEAR.from + 2]);
    const found = compareSurfaces(inMetres, SHOPLIFTING, { earlier: FIRST_YEAR, later: SECOND_YEAR }, 250);
    expect(found).toEqual({ known: false, reason: "the earlier period: 1 of 12 months not submitted" });
  });
});
