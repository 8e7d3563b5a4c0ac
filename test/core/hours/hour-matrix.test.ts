// The table of hours against a count by hand, and what is said of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HourRow, hourCounts, weekOf } from "../../../src/core/hours/hour-counts.ts";
import { hourMatrixOf, seasonsOf, timedOffences } from "../../../src/core/hours/hour-matrix.ts";
import { hoursCaveats, hoursFinding, hoursTable, seasonLines } from "../../../src/core/hours/hour-words.ts";

const JANUARY = 2025 * 12;

function rowOf(of: string, category: string, weekday: number, hour: number, weight: number, certain = 0): HourRow {
  return { of, category, weekday, hour, weight, certain };
}

/** With spaces for those that do not break. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

const ROWS = [
  rowOf("W1", "burglary", 5, 22, 1.3333, 1),
  rowOf("W1", "burglary", 5, 23, 0.6667),
  rowOf("W1", "drugs", 5, 22, 3, 3),
  rowOf("W2", "burglary", 7, 23, 0.5),
  rowOf("W2", "burglary", 1, 0, 0.5),
];

describe("a table of hours", () => {
  it("holds what a count by hand holds, of some wards and categories", () => {
    const counts = hourCounts(ROWS);
    const all = hourMatrixOf(weekOf(counts, new Set(["W1", "W2"]), new Set(["burglary", "drugs"])));
    expect(all.total).toBe(6);
    expect([all.weight[4 * 24 + 22], all.weight[4 * 24 + 23], all.weight[0], all.weight[167]]).toEqual([
      4.3333, 0.6667, 0.5, 0.5,
    ]);
    expect(all.weekdays).toEqual([0.5, 0, 0, 0, 5, 0, 0.5]);
    expect([all.hours[0], all.hours[22], all.hours[23]]).toEqual([0.5, 4.3333, 1.1667]);
    expect(all.certain[4 * 24 + 22]).toBe(4);
    expect(hourMatrixOf(weekOf(counts, new Set(["W2"]), new Set(["burglary"]))).total).toBe(1);
    expect(hourMatrixOf(weekOf(counts, new Set(["W3"]), new Set(["burglary"]))).total).toBe(0);
  });

  it("adds up over wards and categories, and its sums are its total", () => {
    const anyRow = fc
      .tuple(fc.constantFrom("a", "b"), fc.constantFrom("x", "y"), fc.nat(167), fc.integer({ min: 1, max: 99_999 }))
      .map(([of, category, hour, weight]) => rowOf(of, category, Math.floor(hour / 24) + 1, hour % 24, weight / 1e4));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 50 }), (rows) => {
        const counts = hourCounts(rows);
        const of = (wards: readonly string[], slugs: readonly string[]) =>
          hourMatrixOf(weekOf(counts, new Set(wards), new Set(slugs)));
        const whole = of(["a", "b"], ["x", "y"]);
        const parts = ["a", "b"].flatMap((ward) => ["x", "y"].map((slug) => of([ward], [slug]).total));
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(whole.total).toBeCloseTo(sum(parts), 8);
        expect(sum(whole.weekdays)).toBeCloseTo(whole.total, 8);
        expect(sum(whole.hours)).toBeCloseTo(whole.total, 8);
      }),
    );
  });

  it("names runs of four hours over midnight and over the end of the week, none in another", () => {
    const weight = new Array<number>(168).fill(0);
    for (const hour of [166, 167, 0, 1]) weight[hour] = 5;
    for (const hour of [117, 118, 119, 120]) weight[hour] = 8;
    const matrix = hourMatrixOf({ weight, certain: weight });
    expect(matrix.runs.map(({ from, offences }) => [from, offences])).toEqual([
      [117, 32],
      [166, 20],
    ]);
    expect(plain(hoursFinding(matrix, "offences"))).toMatch(
      /^Most in 4 hours on end \(2 % of the week\): Friday 21:00 to 01:00, 32 of 52 \(62 %\); Sunday 22:00 to 02:00, 20 of 52 \(38 %\)\.$/,
    );
    expect(hoursTable(matrix).rows[117]).toEqual([
      "Friday",
      "21:00",
      "8",
      "8",
      "",
      "too few to say: 52 of at least 60 offences have a known hour",
    ]);
  });

  it("says what to know of it: months, coverage, long spans, midnights and what is marked", () => {
    const certain = Array.from({ length: 168 }, (_, hour) => (hour === 117 ? 30 : 1) as number);
    const matrix = hourMatrixOf({ weight: certain, certain });
    const hours = [{ category: "burglary", timed: [100, 97, 0], long: 37, midnight: 9 }];
    const timed = timedOffences({ hours }, new Set(["burglary"]));
    const range = { from: JANUARY, to: JANUARY + 2 };
    const scope = { range, offences: 250, noun: "offences", countedOf: null };
    const lines = plain(hoursCaveats(matrix, timed, scope).join(" "));
    expect(lines).toContain("Of all months of this package, January 2025 to March 2025, whatever period is chosen.");
    expect(lines).toContain(
      "Not whole years: January and February count once, the other months of the year are not there.",
    );
    expect(lines).toContain("197 of 250 offences (79 %) have a time of day; the others are not in this table.");
    expect(lines).toContain("Of 197 offences with a time of day, 37 had a span of over 24 hours");
    expect(lines).toContain("9 of 197 are recorded at 00:00 to the minute");
    expect(lines).toContain("▲ marks an hour with clearly more than this hour on other weekdays");
    expect(hoursFinding(matrix, "offences")).toContain(
      "One hour holds clearly more than the same hour on other weekdays: Friday 21:00 to 22:00.",
    );
  });

  it("tells whole years from others", () => {
    expect(seasonLines(new Array<number>(24).fill(3), JANUARY + 5)).toEqual([]);
    expect(seasonLines(new Array<number>(25).fill(3), JANUARY)).toEqual([
      "Not whole years: January counts 3 times, the others twice.",
    ]);
    expect(seasonsOf([1, 0, 1], JANUARY + 11)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
