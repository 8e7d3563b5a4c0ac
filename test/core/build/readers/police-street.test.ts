// One line of a police street file: whatever stands in it, it has one meaning, and each reason of refusal is met.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POLICE_STREET } from "../../../../src/core/build/readers/police-street.ts";
import { readerOf, unknownLayout } from "../../../../src/core/build/readers/readers.ts";
import type { Rejection, StreetRow } from "../../../../src/core/build/readers/street-row.ts";
import { anyFields, HEADER, type Line, lineOf } from "../../../street-lines.ts";

const JANUARY_2025 = 24_300;

function rowOf(line: Partial<Line>): StreetRow {
  return POLICE_STREET.rows(HEADER, { month: JANUARY_2025 })(lineOf(line));
}

describe("the columns", () => {
  it("are found by name, in any order, case and spacing, with others between", () => {
    const header = ["x", " crime TYPE", "Latitude", "Longitude ", "Falls within", "MONTH", "Location"];
    expect(readerOf(header)).toBe(POLICE_STREET);
    const read = POLICE_STREET.rows(header, { month: null });
    expect(read(["", "Drugs", "52.205", "0.105", "Testshire Police", "2025-01", "Mill Road"])).toMatchObject({
      kind: "located",
      month: JANUARY_2025,
      category: "Drugs",
      longitude: 0.105,
      latitude: 52.205,
      location: "Mill Road",
      force: "Testshire Police",
    });
    const withId = POLICE_STREET.rows([...header, "crime id"], { month: null });
    expect(withId(["", "Drugs", "52.205", "0.105", "", "2025-01", "Mill Road", " a1 "])).toMatchObject({
      crimeId: "a1",
    });
    const without = POLICE_STREET.rows(header.toSpliced(4, 1), { month: null });
    expect(without(["", "Drugs", "52.205", "0.105", "2025-01", "Mill Road"])).toMatchObject({ force: "" });
  });

  it("that are missing are named as they are printed, with those that are there", () => {
    const header = ["month", "Lat", " Longitude", "Location"];
    expect(readerOf(header)).toBe(null);
    expect(unknownLayout(header)).toBe(
      'it lacks the columns "Latitude", "Crime type" of a street file of data.police.uk; its columns are "month", "Lat", "Longitude", "Location"',
    );
    const many = Array.from({ length: 20 }, (_, index) => `${index} ${"x".repeat(60)}`);
    expect(unknownLayout(many).length).toBeLessThan(800);
    expect(unknownLayout(many)).toMatch(/, "11 x{37}…", and 8 more$/);
  });

  it("of any header are found or named", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (header) => {
        if (readerOf(header) === null) expect(unknownLayout(header)).toMatch(/^it lacks the columns? "/);
      }),
    );
  });
});

describe("a line", () => {
  it("with everything is located, its coordinates as numbers and as published", () => {
    expect(rowOf({ longitude: " 0.1050 ", latitude: "52.205", location: "On or near Mill Road" })).toEqual({
      kind: "located",
      month: JANUARY_2025,
      category: "Drugs",
      longitude: 0.105,
      latitude: 52.205,
      longitudeText: "0.1050",
      latitudeText: "52.205",
      crimeId: "",
      location: "On or near Mill Road",
      district: "",
      force: "Testshire Police",
    });
  });

  it("without coordinates is unplaced", () => {
    expect(rowOf({ longitude: "", latitude: " " })).toEqual({
      kind: "unplaced",
      month: JANUARY_2025,
      category: "Drugs",
      force: "Testshire Police",
    });
  });

  it.each<[Rejection, Partial<Line>]>([
    ["bad-month", { month: "Jan-25" }],
    ["bad-month", { month: "2025-13" }],
    ["bad-month", { month: "" }],
    ["other-month", { month: "2025-02" }],
    ["no-category", { category: " " }],
    ["half-coordinates", { longitude: "" }],
    ["bad-coordinates", { latitude: "52,2" }],
    ["bad-coordinates", { latitude: "Infinity" }],
    ["zero-coordinates", { longitude: "0", latitude: "0.0" }],
    ["swapped-coordinates", { longitude: "52.205", latitude: "0.105" }],
    ["far-coordinates", { longitude: "12.5", latitude: "41.9" }],
  ])("is refused for %s: %j", (reason, line) => {
    expect(rowOf(line)).toEqual({ kind: "rejected", reason });
  });

  it("with more or fewer fields than the header is refused", () => {
    const wrongWidth = { kind: "rejected", reason: "wrong-width" };
    const read = POLICE_STREET.rows(HEADER, { month: null });
    for (const cells of [lineOf({}).slice(1), [...lineOf({}), ""], []]) expect(read(cells)).toEqual(wrongWidth);
  });

  it("of any text in any column is located in the kingdom, unplaced, or refused; it never throws", () => {
    const fileMonth = fc.constantFrom(null, JANUARY_2025);
    fc.assert(
      fc.property(anyFields, fileMonth, (fields, month) => {
        const row = POLICE_STREET.rows(HEADER, { month })(fields);
        if (row.kind === "rejected") return;
        expect(row.category.trim()).not.toBe("");
        expect(Number.isInteger(row.month)).toBe(true);
        if (row.kind !== "located") return;
        expect(row.longitude).toBeGreaterThanOrEqual(-9);
        expect(row.longitude).toBeLessThanOrEqual(2.5);
        expect(row.latitude).toBeGreaterThanOrEqual(49);
        expect(row.latitude).toBeLessThanOrEqual(61.5);
      }),
      { numRuns: 500 },
    );
  });
});
