// Rows of an extract: each has one fate; when it happened, and where, is what its cells say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { assertAddsUp, type IngestContext, ingestRow, makeRowCounts } from "../../../src/core/build/ingest.ts";
import type { StreetRow } from "../../../src/core/build/readers/street-row.ts";
import { makeTally } from "../../../src/core/build/tally.ts";
import { makeWardLookup } from "../../../src/core/build/ward-lookup.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { COLUMN_ROLES, type ColumnRole, DATE_FORMS, type ExtractProfile } from "../../../src/core/extract/profile.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { collectionOf, featureOf } from "../../mosaic.ts";

const ROLES = Object.keys(COLUMN_ROLES) as ColumnRole[];
const WARDS = collectionOf([
  featureOf("W1", [
    [
      [
        [0, 52],
        [0.1, 52],
        [0.1, 52.1],
        [0, 52.1],
        [0, 52],
      ],
    ],
  ]),
  featureOf("W2", [
    [
      [
        [0.1, 52],
        [0.2, 52],
        [0.2, 52.1],
        [0.1, 52.1],
        [0.1, 52],
      ],
    ],
  ]),
]);
const CONTEXT: IngestContext = {
  wards: makeWardIndex(WARDS),
  outskirts: null,
  period: null,
  wardNamed: makeWardLookup(WARDS),
};

function profileOf(roles: readonly ColumnRole[], more: Partial<ExtractProfile> = {}): ExtractProfile {
  return {
    columns: Object.fromEntries(roles.map((role) => [role, role])),
    ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
    ...{ offences: {}, categories: [], leftMonths: [] },
    ...more,
  };
}

/** A row with these cells, read by a profile of these columns. */
function read(cells: Partial<Record<ColumnRole, string>>, more: Partial<ExtractProfile> = {}): StreetRow {
  const given = { date: "2025-01-03", offence: "Burglary", ward: "W1", ...cells };
  const roles = Object.keys(given) as ColumnRole[];
  return extractReader(profileOf(roles, more)).rows(roles, { month: null })(roles.map((role) => given[role]!));
}

const reasonOf = (row: StreetRow): string => (row.kind === "rejected" ? row.reason : row.kind);
const DAY = Date.UTC(2025, 0, 3) / 60_000;

describe("a row", () => {
  it("of any cells under any columns has one fate, and the sums hold", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "2025-01-03",
        "03/01/2025 14:30",
        "45660.5",
        "0.05",
        "52.05",
        "530000",
        "180000",
        "W1",
        "ward w2",
      ),
      fc.constantFrom("Burglary", "8N", "Total", "12", "0", "1,200", "-3", "NULL", ""),
    );
    const rows = fc.array(fc.array(cell, { minLength: ROLES.length, maxLength: ROLES.length }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...DATE_FORMS), fc.subarray(ROLES), (cells, dateForm, left) => {
        const roles = ROLES.filter((role) => !left.includes(role));
        const profile = profileOf(roles, { dateForm, leftMonths: ["2025-02"] });
        const reader = extractReader(profile).rows(ROLES, { month: null, latest: parseMonth("2025-12")! });
        const [tally, counts] = [makeTally(), makeRowCounts()];
        for (const row of cells) ingestRow(tally, counts, CONTEXT, reader(row));
        assertAddsUp(counts);
        if (profile.columns.count === undefined) expect(counts.read).toBe(cells.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [{ date: "" }, "bad-date"],
    [{ date: "2025-02-30" }, "impossible-date"],
    [{ date: "2009-01-01" }, "impossible-month"],
    [{ date: "2199-01-01" }, "future"],
    [{ time: "25:00" }, "ward"],
    [{ date: "2025-02-30", time: "noon" }, "impossible-date"],
    [{ dateTo: "unknown" }, "ward"],
    [{ dateTo: "soon" }, "bad-date"],
    [{ date: "N/K", month: "2025-01" }, "ward"],
    [{ dateTo: "2025-01-02" }, "ends-before-it-begins"],
    [{ time: "14:30", dateTo: "2025-01-03", timeTo: "13:00" }, "ends-before-it-begins"],
    [{ offence: "" }, "no-category"],
    [{ offence: "Grand total" }, "total"],
    [{ offence: "Grand total", count: "<5" }, "total"],
    [{ count: "1.5" }, "bad-count"],
    [{ count: "-1" }, "bad-count"],
    [{ count: "" }, "blank-count"],
    [{ count: "", offence: "Grand total" }, "total"],
    [{ count: "", offence: "" }, "no-category"],
    [{ count: "", offence: "", date: "" }, "bad-date"],
    ...["<5", "< 5", "*", "c", "-", "..", "[x]", "[c]", "1-4", "fewer than 5", "suppressed"].map(
      (count) => [{ count }, "suppressed-count"] as const,
    ),
    [{ longitude: "52.05", latitude: "0.05" }, "swapped-coordinates"],
    [{ longitude: "0", latitude: "0" }, "ward"],
    [{ longitude: "0", latitude: "0", ward: "" }, "unplaced"],
    [{ longitude: "0.05", latitude: "0" }, "ward"],
    [{ easting: "0", northing: "180000" }, "ward"],
    [{ easting: "530000", northing: "0.00" }, "ward"],
    [{ easting: "", northing: "180000" }, "ward"],
    [{ longitude: "0.05", latitude: "" }, "ward"],
    [{ easting: "0", northing: "0", ward: "NULL" }, "unplaced"],
    [{ easting: "abc", northing: "1" }, "bad-coordinates"],
    [{ easting: "N/A", northing: "abc" }, "bad-coordinates"],
    [{ longitude: "0", latitude: "52.05" }, "located"],
    [{ longitude: "0", latitude: "N/A" }, "ward"],
    ...["N/A", "-", "#N/A", "n/k", "unknown", "Not recorded", "NULL", "?", "#REF!"].flatMap((none) => [
      [{ easting: none, northing: none }, "ward"] as const,
      [{ longitude: none, latitude: none }, "ward"] as const,
      [{ longitude: none, latitude: "0" }, "ward"] as const,
      [{ longitude: none, latitude: "52.05" }, "ward"] as const,
      [{ longitude: "0.05", latitude: none }, "ward"] as const,
      [{ easting: none, northing: "180000" }, "ward"] as const,
      [{ easting: "530000", northing: none, ward: "" }, "unplaced"] as const,
      [{ longitude: none, latitude: "52.05", easting: "530000", northing: "180000" }, "located"] as const,
      [{ longitude: none, latitude: none, ward: none }, "unplaced"] as const,
      [{ longitude: none, latitude: none, easting: "530000", northing: "180000" }, "located"] as const,
    ]),
    [{ easting: "530000", northing: "180000" }, "located"],
    [{ easting: "530,000", northing: "180,000.0" }, "located"],
    [{ easting: "530000,00", northing: "180000,5" }, "located"],
    [{ easting: "530,00", northing: "180000" }, "bad-coordinates"],
    [{ longitude: "0,0501", latitude: "52,05" }, "located"],
    [{ longitude: "0,050", latitude: "52,050" }, "located"],
    [{ longitude: "0,05,1", latitude: "52,05" }, "bad-coordinates"],
    [{ date: "", month: "Jan 2025" }, "ward"],
  ] as const)("with %j is %s", (cells, fate) => expect(reasonOf(read(cells))).toBe(fate));
});

describe("the moment of a row", () => {
  const momentOf = (cells: Partial<Record<ColumnRole, string>>, more: Partial<ExtractProfile> = {}) => {
    const row = read(cells, more);
    return row.kind === "rejected" ? row.reason : (row.moment ?? null);
  };

  it.each([
    [{ time: "14:30" }, { from: DAY + 870, to: DAY + 870 }],
    [{ date: "2025-01-03 14:30" }, { from: DAY + 870, to: DAY + 870 }],
    [
      { time: "14:30", timeTo: "16:00" },
      { from: DAY + 870, to: DAY + 960 },
    ],
    [
      { time: "14:30", dateTo: "2025-01-05", timeTo: "08:00" },
      { from: DAY + 870, to: DAY + 2 * 1440 + 480 },
    ],
    [
      { time: "22:00", timeTo: "06:00" },
      { from: DAY + 1320, to: DAY + 1440 + 360 },
    ],
    [
      { time: "14:30", dateTo: "2025-01-03" },
      { from: DAY + 870, to: DAY + 870 },
    ],
    [
      { time: "14:30", dateTo: "2025-01-04" },
      { from: DAY + 870, to: DAY + 2 * 1440 - 1 },
    ],
    [{ dateTo: "2025-01-04 08:00" }, { from: DAY, to: DAY + 1440 + 480 }],
    [{}, null],
    [{ time: "unknown" }, null],
    [{ dateTo: "2025-01-05" }, null],
    [{ time: "00:00" }, null],
    [{ time: "21:00-03:00" }, { from: DAY + 1260, to: DAY + 1440 + 180 }],
    [{ date: "2025-01-03 21:00 to 23:30" }, { from: DAY + 1260, to: DAY + 1410 }],
    [{ time: "00:00-06:00" }, { from: DAY, to: DAY + 360 }],
    [{ time: "22:00-00:00" }, { from: DAY + 1320, to: DAY + 1440 }],
    [{ time: "00:00-00:00" }, null],
    [
      { time: "21:00-03:00", dateTo: "unknown", timeTo: "N/K" },
      { from: DAY + 1260, to: DAY + 1440 + 180 },
    ],
  ])("of %j is %j", (cells, moment) => expect(momentOf(cells)).toEqual(moment));

  it("is not known where what stands for a time is none, and the row says what stands there", () => {
    const odd = fc.constantFrom("noon", "approx 21:00", "25:00", "evening", "21:00-03:00+05:00", "between 1 and 2");
    const around = fc.record({
      time: fc.constantFrom("14:30", "", "unknown"),
      dateTo: fc.constantFrom("", "2025-01-03", "2025-01-04 08:00"),
    });
    fc.assert(
      fc.property(odd, around, fc.constantFrom("date", "time", "timeTo"), (text, cells, where) => {
        const given = {
          ...cells,
          ...(where === "date" ? { date: `2025-01-03 ${text}`, time: "" } : { [where]: text }),
        };
        expect(read(given)).toMatchObject({ kind: "ward", oddTime: text });
        expect(momentOf(given)).toBeNull();
      }),
    );
    expect(read({ time: "21:00-03:00", timeTo: "23:00" })).toMatchObject({ kind: "ward", oddTime: "21:00-03:00" });
    expect(read({ time: "14:30", timeTo: "16:00-17:00" })).toMatchObject({ kind: "ward", oddTime: "16:00-17:00" });
    for (const time of ["14:30", "unknown", "N/K", "#N/A", "", "21:00-03:00"])
      expect(read({ time })).not.toHaveProperty("oddTime");
  });

  it("is midnight where the profile says that 00:00 is", () => {
    expect(momentOf({ time: "00:00" }, { midnight: "time" })).toEqual({ from: DAY, to: DAY });
    expect(momentOf({ date: "45660.0" }, { midnight: "time", dateForm: "excel" })).toEqual({ from: DAY, to: DAY });
    expect(momentOf({ date: "45660.0" }, { dateForm: "excel" })).toBeNull();
    expect(momentOf({ date: "45660" }, { midnight: "time", dateForm: "excel" })).toBeNull();
    expect(momentOf({ date: "2025-01-03 00:00" }, { midnight: "time" })).toEqual({ from: DAY, to: DAY });
  });

  it("is none of a date that has no time of day, whatever 00:00 is taken for", () => {
    const dates = fc.oneof(
      fc.tuple(fc.integer({ min: 40_600, max: 46_000 }), fc.constantFrom("", ".0", ".000000001")).map((parts) => ({
        ...{ date: parts.join(""), dateForm: "excel" as const },
      })),
      fc.constantFrom("2025-01-03", "2025-01-03 00:00:00", "2025-01-03T00:00").map((date) => ({
        ...{ date, dateForm: "iso" as const },
      })),
    );
    const time = fc.constantFrom("", "unknown", "N/A", "-");
    fc.assert(
      fc.property(dates, time, fc.constantFrom("time", "no-time"), ({ date, dateForm }, cell, midnight) => {
        expect(momentOf({ date, time: cell }, { dateForm, midnight })).toBeNull();
        expect(momentOf({ date, time: cell, dateTo: date, timeTo: cell }, { dateForm, midnight })).toBeNull();
        if (/^\d+$/.test(date)) expect(momentOf({ date }, { dateForm, midnight })).toBeNull();
      }),
    );
    expect(momentOf({ date: "45660.5" }, { dateForm: "excel" })).toEqual({ from: DAY + 720, to: DAY + 720 });
    expect(momentOf({ date: "45660", time: "00:00" }, { dateForm: "excel", midnight: "time" })).toEqual({
      ...{ from: DAY, to: DAY },
    });
  });

  it("is in the month of its date, unless another column says the month", () => {
    const monthOf = (row: StreetRow) => (row.kind === "rejected" ? row.reason : row.month);
    expect(monthOf(read({}))).toBe(parseMonth("2025-01"));
    expect(monthOf(read({ month: "2025-03-01" }))).toBe(parseMonth("2025-03"));
  });
});

describe("a ward", () => {
  it("is known by its code or its name, however it is written; a name that two have is none", () => {
    const named = (names: readonly string[]) =>
      makeWardLookup(
        collectionOf(
          names.map((name, index) => {
            const feature = featureOf(`E0500000${index}`, WARDS.features[0]!.geometry.coordinates as never);
            return { ...feature, properties: { ...feature.properties, name } };
          }),
        ),
      );
    const find = named(["St. Mary's & Abbey", "Castle (Cambridge)", "Castle (Ely)", "Market"]);
    expect(find("ST MARYS AND ABBEY WARD")).toBe(0);
    expect(find("e05000001")).toBe(1);
    expect(find("castle (ely)")).toBe(2);
    expect(find("Castle")).toBeNull();
    expect(find("Elsewhere")).toBe(0xffff);
  });
});
