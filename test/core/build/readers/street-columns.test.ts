// Street files as R, Python and databases write them again: other names of the same columns, and words for nothing.
import { expect, it } from "vitest";
import { POLICE_STREET } from "../../../../src/core/build/readers/police-street.ts";
import { readerOf } from "../../../../src/core/build/readers/readers.ts";
import { namesForce, streetMonth } from "../../../../src/core/build/readers/street-columns.ts";

const R = ["", "Crime.ID", "Month", "Falls.within", "Longitude", "Latitude", "Location", "Crime.type", "Context"];

function read(longitude: string, latitude: string, id = "NA", location = "NA", category = "Drugs") {
  const force = "Testshire Police";
  return POLICE_STREET.rows(R, { month: null })([
    "1",
    id,
    "2025-01",
    force,
    longitude,
    latitude,
    location,
    category,
    "NA",
  ]);
}

it("columns with points, underscores and row numbers are those of the police", () => {
  expect(readerOf(R)).toBe(POLICE_STREET);
  expect(readerOf(R.map((name) => name.toLowerCase().replace(".", "_")))).toBe(POLICE_STREET);
  expect(namesForce(R)).toBe(true);
  expect(namesForce(["Month", "Crime type"])).toBe(false);
  expect(read("0.1", "52", "a1", "Mill Road")).toMatchObject({
    crimeId: "a1",
    location: "Mill Road",
    force: "Testshire Police",
  });
});

it.each(["NA", "NULL", "NaN", ""])("%j is nothing: without coordinates, Crime ID or crime type", (nothing) => {
  expect(read(nothing, nothing)).toMatchObject({ kind: "unplaced" });
  expect(read("0.1", nothing)).toEqual({ kind: "rejected", reason: "half-coordinates" });
  expect(read("0.1", "52", nothing)).toMatchObject({ kind: "located", crimeId: "" });
  expect(read("0.1", "52", "a", "b", nothing)).toEqual({ kind: "rejected", reason: "no-category" });
});

it("months of another age are none", () => {
  expect(streetMonth("2010-12")).toBe(24_131);
  for (const text of ["9999-12", "1999-12", "2100-01", "2025-13", ""]) expect(streetMonth(text)).toBe(null);
});

it.each(["0x34", "0b110100", "0o64", "Infinity", "52,2", "5_2", "52°"])("%s is no coordinate", (text) => {
  expect(read("0.1", text)).toMatchObject({ kind: "rejected" });
  expect(read("0.1", "5.22e1")).toMatchObject({ kind: "located", latitude: 52.2 });
});
