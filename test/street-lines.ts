// Lines of street files for properties: good ones, nearly good ones, and any text at all.
import fc from "fast-check";

export const HEADER = ["Month", "Falls within", "Longitude", "Latitude", "Location", "Crime type"];

export interface Line {
  readonly month: string;
  readonly force: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly location: string;
  readonly category: string;
}

const LINE: Line = {
  month: "2025-01",
  force: "Testshire Police",
  longitude: "0.05",
  latitude: "52.5",
  location: "On or near Mill Road",
  category: "Drugs",
};

/** Fields in the order of the header. */
export function lineOf(line: Partial<Line>): readonly string[] {
  const { month, force, longitude, latitude, location, category } = { ...LINE, ...line };
  return [month, force, longitude, latitude, location, category];
}

/** Names that objects have of their own, signs of several code units, half of one, and what spreadsheets make of numbers. */
const NASTY = [
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "\uFEFF",
  "\uD800",
  "👮",
  "é",
  "ı",
  "-0",
  "1e999",
  "NaN",
];
const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("", " ", "-", ",", '"', ...NASTY));
const orAny = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: anyText });
const number = (min: number, max: number): fc.Arbitrary<string> => fc.double({ min, max, noNaN: true }).map(String);

/** Mostly of the two years from January 2024 on, in or near three wards of a degree by an eighth, of a few crime types. */
const nearlyGood = fc
  .record({
    month: orAny(fc.constantFrom("2024-01", "2025-01", "2025-12", "2026-01", "2023-12", "2025-13")),
    force: anyText,
    longitude: orAny(
      fc.oneof(number(-0.1, 0.5), number(-200, 200), fc.constantFrom("0", "0.125", "0.25", "0.375", "0.05")),
    ),
    latitude: orAny(fc.oneof(number(51.5, 53.5), number(-200, 200), fc.constantFrom("52", "53", "52.5"))),
    location: anyText,
    category: orAny(fc.constantFrom("Drugs", "Burglary", "drugs ", "Witchcraft", "Anti-social behaviour")),
    somewhere: fc.boolean(),
  })
  .map(({ somewhere, ...line }) => lineOf(somewhere ? line : { ...line, longitude: "", latitude: " " }));

/** Fields of one line, as many as the header has or not. */
export const anyFields: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 6, arbitrary: nearlyGood },
  { weight: 1, arbitrary: fc.array(anyText, { minLength: HEADER.length, maxLength: HEADER.length }) },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 9 }) },
);
