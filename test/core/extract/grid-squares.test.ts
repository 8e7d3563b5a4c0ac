// A grid reference is the middle of its square: the same place as that of eastings and northings, and none where the square is large.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { gridSquare } from "../../../src/core/extract/grid-squares.ts";
import type { ExtractProfile } from "../../../src/core/extract/profile.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { gridReference } from "../../../src/core/geography/grid-reference.ts";

const metres = fc.tuple(fc.integer({ min: 0, max: 699_999 }), fc.integer({ min: 0, max: 1_299_999 }));
/** Figures behind the letters that `gridReference` gives. */
const written = ([easting, northing]: readonly [number, number], figures: number, between: string): string => {
  const letters = gridReference([easting, northing])!.slice(0, 2);
  const of = (value: number): string =>
    String(value % 100_000)
      .padStart(5, "0")
      .slice(0, figures);
  return `${letters}${between}${of(easting)}${between}${of(northing)}`;
};
const surveyed = (header: readonly string[], rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(header);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
const readBy = (profile: ExtractProfile, header: readonly string[]) =>
  extractReader(parseProfile(profileText({ ...profile, force: "Testshire" }), "p.json")).rows(header, { month: null });

describe("a grid reference", () => {
  it("is the square whose south-west corner has its figures", () => {
    expect(gridSquare("TL 4512 5832")).toEqual({ easting: 545_120, northing: 258_320, side: 10 });
    fc.assert(
      fc.property(metres, fc.integer({ min: 2, max: 5 }), fc.constantFrom("", " "), (place, figures, between) => {
        const side = 10 ** (5 - figures);
        const [easting, northing] = place.map((value) => Math.floor(value / side) * side);
        expect(gridSquare(written(place, figures, between))).toEqual({ easting, northing, side });
        expect(gridSquare(written(place, figures, between).toLowerCase())).toEqual({ easting, northing, side });
      }),
    );
  });

  it.each(["TL", "TL 45 583", "TL 123456 123456", "IL 4512 5832", "TL 451 58x", "A1 4512 5832", "TL 1 2"])(
    "is none in %j",
    (text) => expect(gridSquare(text)).toBeNull(),
  );

  it("is found by its name or its form, and read as the metres of the middle of its square", () => {
    const near = fc.tuple(fc.integer({ min: 400_000, max: 600_000 }), fc.integer({ min: 150_000, max: 400_000 }));
    fc.assert(
      fc.property(
        fc.array(near, { minLength: 3, maxLength: 20 }),
        fc.integer({ min: 3, max: 5 }),
        fc.constantFrom("Grid ref", "OSGR", "Where"),
        (places, figures, name) => {
          const between = name === "Where" ? " " : "";
          const half = 10 ** (5 - figures) / 2;
          const header = ["Date", name, "Offence"];
          const rows = places.map((place) => ["2025-01-03", written(place, figures, between), "Burglary"]);
          const { profile, missing } = surveyed(header, rows);
          expect([profile.columns, missing]).toEqual([{ date: "Date", grid: name, offence: "Offence" }, []]);
          const plain = {
            ...profile,
            columns: { date: "Date", easting: "East", northing: "North", offence: "Offence" },
          };
          const [read, readPlain] = [readBy(profile, header), readBy(plain, ["Date", "East", "North", "Offence"])];
          for (const [at, place] of places.entries()) {
            const [east, north] = place.map((value) => String(Math.floor(value / (2 * half)) * 2 * half + half));
            expect(read(rows[at]!)).toEqual(readPlain(["2025-01-03", east!, north!, "Burglary"]));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is no place where its square is large or nothing is known, and a fault where it is none", () => {
    const header = ["Date", "Grid", "Ward", "Offence"];
    const profile = surveyed(header, [["2025-01-03", "TL 451 583", "Abbey", "Burglary"]]).profile;
    const kinds = ["TL 45 58", "", "N/A", "by the bridge", "TL 451 583"].map((text) =>
      readBy(profile, header)(["2025-01-03", text, "Abbey", "Burglary"]),
    );
    expect(kinds.map((row) => (row.kind === "rejected" ? row.reason : row.kind))).toEqual([
      ...["ward", "ward", "ward", "bad-coordinates", "located"],
    ]);
  });

  it("is not seen in the numbers of records", () => {
    const rows = Array.from({ length: 30 }, (_, at) => ["2025-01-03", `ST${240_100 + at}`, "Abbey", "Burglary"]);
    const { columns } = surveyed(["Date", "Crime ref", "Ward", "Offence"], rows).profile;
    expect([columns.grid, columns.id]).toEqual([undefined, "Crime ref"]);
  });
});
