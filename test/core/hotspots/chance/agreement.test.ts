// Agreement of hotspots and hot cells: what contains, touches and misses.
import { describe, expect, it } from "vitest";
import { toDegrees } from "../../../../src/core/geography/british-grid.ts";
import type { Outline } from "../../../../src/core/geography/polygons.ts";
import { agreementOf } from "../../../../src/core/hotspots/chance/agreement.ts";
import type { Level, SignificanceCell } from "../../../../src/core/hotspots/chance/significance.ts";
import { SOUTH, WEST } from "../square-ground.ts";

/** A closed square, metres from the south-west corner of the test district. */
function ring(x: number, y: number, side: number) {
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ] as const;
  return corners.map(([east, north]) => [...toDegrees(WEST + east, SOUTH + north)]);
}

function hotspot(x: number, y: number, side: number): { readonly outline: Outline } {
  return { outline: [[ring(x, y, side)]] };
}

function cell(x: number, y: number, level: Level | null): SignificanceCell {
  const square = [ring(x, y, 200)];
  const place = { index: 0, easting: WEST + x, northing: SOUTH + y };
  return { ...place, count: 9, z: 3, pPermutation: 0.001, pAdjusted: 0.01, level, square };
}

describe("agreementOf", () => {
  it("counts a hotspot that lies in a hot cell, one that overlaps one and one that only touches one", () => {
    const cells = [cell(0, 0, 99)];
    const shares = [hotspot(50, 50, 20), hotspot(150, 150, 300), hotspot(200, 0, 100), hotspot(300, 300, 100)].map(
      (area) => agreementOf([area], cells).hotspots.part,
    );
    expect(shares).toEqual([1, 1, 1, 0]);
  });

  it("counts a hot cell whose centre lies in a hotspot, and not one that a hotspot only overlaps", () => {
    const { hotCells } = agreementOf([hotspot(0, 0, 250)], [cell(0, 0, 90), cell(200, 0, 95), cell(600, 600, 99)]);
    expect(hotCells).toEqual({ part: 1, whole: 3, share: { known: true, value: 1 / 3 } });
  });

  it("leaves out cells that are not hot", () => {
    const { hotspots, hotCells } = agreementOf([hotspot(0, 0, 250)], [cell(0, 0, null)]);
    expect(hotspots).toMatchObject({ part: 0, whole: 1, share: { known: true, value: 0 } });
    expect(hotCells).toMatchObject({ whole: 0, share: { known: false, reason: "no cell is hot beyond chance" } });
  });

  it("has no share of no hotspots", () => {
    expect(agreementOf([], [cell(0, 0, 90)]).hotspots.share).toEqual({ known: false, reason: "there is no hotspot" });
  });
});
