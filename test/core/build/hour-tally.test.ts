// Times of day while rows are read: weights are those of a count by hand, parts add up in any order to the same bytes, and the
// tables pass their check.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOURS, PLACE_HOURS } from "../../../src/core/area/hour-tables.ts";
import { tableLines } from "../../../src/core/area/table-lines.ts";
import { hourRows, hoursBlock, placeHourRows } from "../../../src/core/build/hour-rows.ts";
import { ingestRow, makeRowCounts } from "../../../src/core/build/ingest.ts";
import type { LocatedRow, StreetRow } from "../../../src/core/build/readers/street-row.ts";
import { addTally, makeTally, type Tally } from "../../../src/core/build/tally.ts";
import { makeOutskirts } from "../../../src/core/geography/outskirts.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { partsOf, TWO_YEARS } from "../../area.ts";

const { boundaries } = partsOf();
const context = { wards: makeWardIndex(boundaries), outskirts: makeOutskirts(boundaries, 2000), period: TWO_YEARS };
const months = Array.from({ length: 24 }, (_, index) => TWO_YEARS.from + index);
const POINTS = boundaries.features.slice(0, 3).map(({ geometry }) => {
  const ring = (geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0]![0])!;
  const corners = ring.slice(0, -1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
  return [mean(0), mean(1)] as const;
});
/** Friday, 10 January 2025, 22:00. */
const FRIDAY = Date.UTC(2025, 0, 10, 22) / 60_000;

function rowAt(ward: number, category: string, moment?: LocatedRow["moment"], month = TWO_YEARS.from): LocatedRow {
  const [longitude, latitude] = POINTS[ward]!;
  return {
    kind: "located",
    ...{ month, force: "Testshire", category, longitude, latitude },
    ...{ longitudeText: String(longitude), latitudeText: String(latitude), location: "High Street" },
    ...(moment && { moment }),
  };
}

function tallied(rows: readonly StreetRow[]): Tally {
  const tally = makeTally();
  const counts = makeRowCounts();
  for (const row of rows) ingestRow(tally, counts, context, row);
  return tally;
}

function textsOf(tally: Tally): readonly string[] {
  const [wards, places] = [hourRows(tally, boundaries), placeHourRows(tally)];
  return [
    wards ? [...tableLines(HOURS, wards)].join("") : "",
    places ? [...tableLines(PLACE_HOURS, places)].join("") : "",
  ];
}

const anyRow = fc
  .record({
    ward: fc.nat({ max: 2 }),
    category: fc.constantFrom("Burglary", "Shoplifting", "Drugs"),
    from: fc.integer({ min: FRIDAY, max: FRIDAY + 20_000 }),
    length: fc.constantFrom(0, 0, 1, 59, 60, 61, 480, 1440, 1441, 10_080),
    month: fc.constantFrom(...months),
    timed: fc.boolean(),
  })
  .map(({ ward, category, from, length, month, timed }) =>
    rowAt(ward, category, timed ? { from, to: from + length } : undefined, month),
  );

describe("times of day of rows", () => {
  it("come to the weights of a count by hand", () => {
    const [first] = boundaries.features;
    const tally = tallied([
      rowAt(0, "Burglary", { from: FRIDAY, to: FRIDAY }),
      rowAt(0, "Burglary", { from: FRIDAY + 30, to: FRIDAY + 120 }),
      rowAt(0, "Burglary", { from: FRIDAY - 22 * 60, to: FRIDAY - 22 * 60 }),
      rowAt(0, "Burglary"),
    ]);
    const code = first!.properties.code;
    expect(textsOf(tally)[0]).toBe(
      [
        "ward_code,category,weekday,hour,weight,certain",
        `${code},burglary,5,0,1,1`,
        `${code},burglary,5,22,1.3333,1`,
        `${code},burglary,5,23,0.6667,0`,
        "",
      ].join("\n"),
    );
    const timed = [3, ...new Array<number>(23).fill(0)];
    expect(hoursBlock(tally, months)).toEqual([{ category: "burglary", timed, long: 0, midnight: 1 }]);
  });

  it("sum to the rows that have one, by ward and by place", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), (rows) => {
        const tally = tallied(rows);
        const timed = rows.filter(({ moment }) => moment !== undefined);
        const sumOf = (table: Iterable<{ readonly weight: number | string }> | null): number =>
          Array.from(table ?? []).reduce((sum, { weight }) => sum + Math.round(Number(weight) * 1e4), 0);
        expect(sumOf(hourRows(tally, boundaries))).toBe(timed.length * 1e4);
        expect(sumOf(placeHourRows(tally))).toBe(timed.length * 1e4);
        const long = timed.filter(({ moment }) => moment!.to - moment!.from > 1440).length;
        const block = hoursBlock(tally, months) ?? [];
        expect(block.reduce((sum, row) => sum + row.long, 0)).toBe(long);
      }),
    );
  });

  it("are the same bytes from parts that are added in any order", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), fc.nat({ max: 40 }), (rows, cut) => {
        const parts = [rows.slice(0, cut), rows.slice(cut)];
        const [forwards, backwards] = [makeTally(), makeTally()];
        for (const part of parts) addTally(forwards, tallied(part));
        for (const part of parts.toReversed()) addTally(backwards, tallied(part.toReversed()));
        expect(textsOf(forwards)).toEqual(textsOf(tallied(rows)));
        expect(textsOf(backwards)).toEqual(textsOf(forwards));
      }),
    );
  });

  it("make no table where no row has one", () => {
    const tally = tallied([rowAt(0, "Burglary"), rowAt(1, "Drugs")]);
    expect([hourRows(tally, boundaries), placeHourRows(tally), hoursBlock(tally, months)]).toEqual([null, null, null]);
  });
});
