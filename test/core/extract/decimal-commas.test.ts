// Coordinates with decimal commas, beside those with commas between their thousands.
import fc from "fast-check";
import { expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";

it("reads a decimal comma as a point, and no comma between thousands as one", () => {
  const degrees = fc.tuple(fc.double({ min: -3, max: 1.5, noNaN: true }), fc.double({ min: 51, max: 54, noNaN: true }));
  const metres = fc.tuple(fc.integer({ min: 300_000, max: 600_000 }), fc.integer({ min: 120_000, max: 500_000 }));
  const header = ["Date", "Offence", "X", "Y"];
  const readAt = (x: string, y: string) => {
    const rows = Array.from({ length: 3 }, () => ["2025-01-03", "Burglary", x, y]);
    const { profile } = guessProfile(header, rows);
    const row = extractReader(profile).rows(header, { month: null })(rows[0]!);
    return row.kind === "located" ? [row.longitude, row.latitude] : [Object.keys(profile.columns), row];
  };
  const thousands = (value: number): string => String(value).replace(/(\d{3})$/, ",$1");
  const comma = (text: string): string => text.replace(".", ",");
  fc.assert(
    fc.property(degrees, metres, fc.integer({ min: 2, max: 8 }), ([x, y], [east, north], digits) => {
      const [lon, lat] = [x.toFixed(digits), y.toFixed(digits)];
      expect(readAt(comma(lon), comma(lat))).toEqual(readAt(lon, lat));
      const plain = readAt(String(east), String(north));
      expect(readAt(thousands(east), thousands(north))).toEqual(plain);
      expect(readAt(`${east},00`, `${north},0`)).toEqual(plain);
    }),
  );
  const [longitude, latitude] = readAt("0,1336", "52,2053") as number[];
  expect([longitude, latitude]).toEqual([0.1336, 52.2053]);
});
