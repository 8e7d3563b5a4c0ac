// One line of a street file: whatever stands in it, it has one meaning, and each reason of refusal is met.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findStreetColumns,
  type Rejection,
  readStreetRow,
  type StreetColumns,
  type StreetRow,
} from "../../../src/core/build/street-rows.ts";
import { anyFields, HEADER, type Line, lineOf } from "../../street-lines.ts";

const JANUARY_2025 = 24_300;
const COLUMNS = columnsOf(HEADER);

function columnsOf(header: readonly string[]): StreetColumns {
  const columns = findStreetColumns(header);
  if ("width" in columns) return columns;
  throw new Error(`columns are missing: ${columns}`);
}

function rowOf(line: Partial<Line>): StreetRow {
  return readStreetRow(COLUMNS, lineOf(line), { month: JANUARY_2025, text: "2025-01" });
}

describe("the columns", () => {
  it("are found by name, in any order, case and spacing, with others between", () => {
    const header = ["x", " crime TYPE", "Latitude", "Longitude ", "Falls within", "MONTH", "Location"];
    expect(columnsOf(header)).toEqual({
      month: 5,
      longitude: 3,
      latitude: 2,
      location: 6,
      category: 1,
      force: 4,
      width: 7,
    });
    expect(columnsOf(header.filter((name) => name !== "Falls within")).force).toBe(-1);
  });

  it("that are missing are named as they are printed", () => {
    expect(findStreetColumns(["month", "Lat", "Longitude", "Location"])).toEqual(["Latitude", "Crime type"]);
  });

  it("of any header are found or named", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (header) => {
        const found = findStreetColumns(header);
        if ("width" in found) expect(found.width).toBe(header.length);
        else expect(found.length).toBeGreaterThan(0);
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
      location: "On or near Mill Road",
    });
  });

  it("without coordinates is unplaced", () => {
    expect(rowOf({ longitude: "", latitude: " " })).toEqual({
      kind: "unplaced",
      month: JANUARY_2025,
      category: "Drugs",
    });
  });

  it.each<[Rejection, Partial<Line>]>([
    ["bad-month", { month: "Jan-25" }],
    ["bad-month", { month: "2025-13" }],
    ["bad-month", { month: "" }],
    ["other-month", { month: "2025-02" }],
    ["no-category", { category: " " }],
    ["bad-coordinates", { longitude: "" }],
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
    expect(readStreetRow(COLUMNS, lineOf({}).slice(1), null)).toEqual(wrongWidth);
    expect(readStreetRow(COLUMNS, [...lineOf({}), ""], null)).toEqual(wrongWidth);
    expect(readStreetRow(COLUMNS, [], null)).toEqual(wrongWidth);
  });

  it("of any text in any column is located in the kingdom, unplaced, or refused; it never throws", () => {
    const fileMonth = fc.constantFrom(null, { month: JANUARY_2025, text: "2025-01" });
    fc.assert(
      fc.property(anyFields, fileMonth, (fields, month) => {
        const row = readStreetRow(COLUMNS, fields, month);
        if (row.kind === "rejected") return;
        expect(row.category.trim()).not.toBe("");
        expect(Number.isInteger(row.month)).toBe(true);
        if (row.kind === "unplaced") return;
        expect(row.longitude).toBeGreaterThanOrEqual(-9);
        expect(row.longitude).toBeLessThanOrEqual(2.5);
        expect(row.latitude).toBeGreaterThanOrEqual(49);
        expect(row.latitude).toBeLessThanOrEqual(61.5);
      }),
      { numRuns: 500 },
    );
  });
});
