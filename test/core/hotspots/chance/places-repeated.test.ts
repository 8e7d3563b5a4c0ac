// Repeat places against a count by hand, and when there is none.
import { describe, expect, it } from "vitest";
import { NO_WARD } from "../../../../src/core/area/dataset.ts";
import { valueOrNull } from "../../../../src/core/basics/known.ts";
import { repeatPlaces, repeatPlacesTable } from "../../../../src/core/hotspots/chance/places-repeated.ts";
import { JANUARY } from "../../../area.ts";
import { placesInSquare } from "../square-ground.ts";

const DECEMBER = JANUARY + 11;
const SPOTS = [
  { x: 10, y: 10, months: [1, 0, 2] },
  { x: 20, y: 10, months: [1] },
  { x: 30, y: 10, months: [0, 0, 0, 0, 0, 5], ward: 1 },
  { x: 40, y: 10, months: [9], ward: NO_WARD },
  { x: 50, y: 10, months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7] },
  { x: 60, y: 10, months: [1, 1, 1] },
];

describe("repeat places", () => {
  it("are those with two or more within 12 months, in the wards, most first", () => {
    const inMetres = placesInSquare(1000, SPOTS);
    const found = valueOrNull(repeatPlaces(inMetres, [0], DECEMBER))!;
    expect(found).toMatchObject({ places: 5, offences: 13, repeated: { places: 3, offences: 11 } });
    expect(found.most).toEqual([
      { place: 2, offences: 5 },
      { place: 0, offences: 3 },
      { place: 5, offences: 3 },
    ]);
    expect(repeatPlacesTable(found, inMetres).rows.map(([place, ward, , , count]) => [place, ward, count])).toEqual([
      ["Place 2", inMetres.wards[1]!.name, "5"],
      ["Place 0", inMetres.wards[0]!.name, "3"],
      ["Place 5", inMetres.wards[0]!.name, "3"],
    ]);
  });

  it("move with the end of the 12 months", () => {
    const found = valueOrNull(repeatPlaces(placesInSquare(1000, SPOTS), [0], DECEMBER + 1))!;
    expect(found.most[0]).toEqual({ place: 4, offences: 8 });
  });

  it("are not counted where the package does not hold all 12 months", () => {
    expect(repeatPlaces(placesInSquare(1000, SPOTS), [0], DECEMBER - 1)).toMatchObject({ known: false });
    expect(repeatPlaces(placesInSquare(1000, SPOTS, [JANUARY + 3]), [0], DECEMBER)).toMatchObject({
      reason: "a month of the 12 has no total",
    });
  });
});
