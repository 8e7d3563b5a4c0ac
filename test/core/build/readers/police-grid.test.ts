// Street files of before 2013: metres of the National Grid become the degrees of the same place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POLICE_GRID } from "../../../../src/core/build/readers/police-grid.ts";
import { readerOf } from "../../../../src/core/build/readers/readers.ts";
import type { Rejection, StreetRow } from "../../../../src/core/build/readers/street-row.ts";
import { toGrid } from "../../../../src/core/geography/british-grid.ts";

const HEADER = ["Month", "Reported by", "Falls within", "Easting", "Northing", "Location", "Crime type", "Context"];
const APRIL_2012 = 24_147;

function rowOf(easting: string, northing: string): StreetRow {
  const force = "Avon and Somerset Constabulary";
  const cells = ["2012-04", force, force, easting, northing, "On or near Mill Road", "Burglary", ""];
  return POLICE_GRID.rows(HEADER, { month: APRIL_2012 })(cells);
}

describe("a row in metres", () => {
  it("lies where it does in degrees, at six decimals", () => {
    expect(readerOf(HEADER)).toBe(POLICE_GRID);
    // Bristol, from the transformation of Ordnance Survey.
    const row = rowOf("360667", "169714");
    if (row.kind !== "located") throw new Error(row.kind);
    expect(row.longitude).toBeCloseTo(-2.567, 3);
    expect(row.latitude).toBeCloseTo(51.425, 3);
    expect(row.longitudeText).toMatch(/^-2\.\d{6}$/);
    expect(row).toMatchObject({
      month: APRIL_2012,
      category: "Burglary",
      location: "On or near Mill Road",
      crimeId: "",
    });
  });

  it("of anywhere in the kingdom comes back to within half a metre", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150_000, max: 650_000 }), fc.integer({ min: 50_000, max: 1_000_000 }), (x, y) => {
        const row = rowOf(String(x), String(y));
        if (row.kind !== "located") return;
        const [easting, northing] = toGrid(row.longitude, row.latitude);
        expect(Math.hypot(easting - x, northing - y)).toBeLessThan(0.5);
      }),
    );
  });

  it("without a position is without coordinates", () => {
    expect(rowOf("", " ")).toMatchObject({ kind: "unplaced" });
    expect(rowOf("NA", "NA")).toMatchObject({ kind: "unplaced" });
  });

  it.each<[Rejection, string, string]>([
    ["half-coordinates", "", "169714"],
    ["bad-coordinates", "east", "169714"],
    ["zero-coordinates", "0", "0"],
    ["far-coordinates", "0.105", "52.205"],
    ["far-coordinates", "9999999", "169714"],
    ["far-coordinates", "360667", "-1"],
  ])("is refused for %s: %s, %s", (reason, easting, northing) => {
    expect(rowOf(easting, northing)).toEqual({ kind: "rejected", reason });
  });
});
