// JSON read with packed rings is the JSON that JSON.parse reads, and other text is refused like there.
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJsonRings } from "../../../src/core/geography/json-rings.ts";
import { positionsOf } from "../../../src/core/geography/packed-rings.ts";

/** The value with its rings as lists again. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) return positionsOf(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

const ring = fc.array(
  fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true })),
);
const coordinates = fc.oneof(ring, fc.array(ring), fc.array(fc.array(ring)), fc.jsonValue());
const feature = fc.record({
  type: fc.constant("Feature"),
  properties: fc.oneof(fc.jsonValue(), fc.record({ geometry: fc.record({ coordinates }) })),
  geometry: fc.oneof(
    fc.record({ type: fc.string(), coordinates }),
    fc.record({ geometries: fc.array(fc.record({ coordinates })) }),
  ),
});

it("is the same value, whatever the text holds and however it is spaced", () => {
  fc.assert(
    fc.property(
      fc.oneof(feature, fc.array(feature), fc.jsonValue()),
      fc.constantFrom("", " ", "\t", "\n  "),
      (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(plain(parseJsonRings(text))).toEqual(JSON.parse(text));
      },
    ),
  );
});

it("packs rings in the geometry of a feature and no list elsewhere", () => {
  const geometry = {
    type: "Polygon",
    coordinates: [
      [
        [0.1, 52],
        [0.2, 52.5],
        [0.1, 52],
      ],
    ],
  };
  const read = parseJsonRings(JSON.stringify({ properties: { geometry }, geometry }));
  expect(read).toEqual({
    properties: { geometry },
    geometry: { type: "Polygon", coordinates: [Float64Array.of(0.1, 52, 0.2, 52.5, 0.1, 52)] },
  });
});

it("takes and refuses the texts that JSON.parse does", () => {
  const texts = fc.array(
    fc.constantFrom(
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      '"geometry"',
      '"coordinates"',
      "[1,2]",
      "01",
      "1.",
      "-",
      "null",
      '"\\u"',
      " ",
    ),
    { maxLength: 9 },
  );
  const outcome = (read: (text: string) => unknown, text: string): unknown => {
    try {
      return plain(read(text));
    } catch (error) {
      return String(error);
    }
  };
  const start = fc.constantFrom("", '{"geometry":{"coordinates":');
  fc.assert(
    fc.property(start, texts, (first, rest) => {
      const text = `${first}${rest.join("")}`;
      expect(outcome(parseJsonRings, text)).toEqual(outcome(JSON.parse, text));
    }),
    { numRuns: 2000 },
  );
});
