// The ward of a cell: by code, by name, by both where they agree, and by a name beside that of the area.
import fc from "fast-check";
import { expect, it } from "vitest";
import { NO_WARD } from "../../../src/core/area/dataset.ts";
import { makeWardLookup } from "../../../src/core/build/ward-lookup.ts";

const NAMES = ["Abbey", "Market", "Cambridge Road", "Castle (Cambridge)", "King's Hedges", "Stow-cum-Quy"];
const WARDS = {
  type: "FeatureCollection" as const,
  features: NAMES.map((name, at) => ({
    type: "Feature" as const,
    properties: { code: `E0501305${at}`, name },
    geometry: { type: "Polygon" as const, coordinates: [] },
  })),
};
const wardOf = makeWardLookup(WARDS, ["Cambridge", "E07000008"]);
const ward = fc.nat(NAMES.length - 1);
const code = (at: number): string => WARDS.features[at]!.properties.code;
const plain = (at: number): string => NAMES[at]!.replace(" (Cambridge)", "");

it("is that of code and name together, in any order and with any sign between", () => {
  const both = fc.constantFrom(
    ...["C N", "C - N", "C-N", "C: N", "C, N", "N (C)", "N - C", "N [C]", "(C) N", "Cambridge - N (C)", "C N Ward"],
  );
  fc.assert(
    fc.property(ward, both, fc.boolean(), (at, form, isPlain) => {
      const name = isPlain ? plain(at) : NAMES[at]!;
      expect(wardOf(form.replace(/C(?!a)/, code(at)).replace("N", name))).toBe(at);
    }),
  );
});

it("is none where code and name are of two wards, or the code is of none", () => {
  fc.assert(
    fc.property(ward, ward, (at, other) => {
      fc.pre(at !== other);
      expect(wardOf(`${code(at)} ${plain(other)}`)).toBe(NO_WARD);
      expect(wardOf(`${plain(at)} (E05099999)`)).toBe(NO_WARD);
    }),
  );
  expect(wardOf("E05013050 Elsewhere")).toBe(NO_WARD);
});

it("is that of a name beside the area's, and no other", () => {
  fc.assert(
    fc.property(ward, fc.constantFrom("A - N", "N, A", "A: N", "N (A)", "A / N"), (at, form) => {
      expect(wardOf(form.replace("A", "Cambridge").replace("N", plain(at)))).toBe(at);
    }),
  );
  for (const text of [
    "Peterborough - Abbey",
    "Cambridge - Elsewhere",
    "Cambridge Abbey",
    "Abbey - Market",
    "Cambridge",
  ])
    expect(wardOf(text)).toBe(NO_WARD);
  expect(makeWardLookup(WARDS)("Cambridge - Abbey")).toBe(NO_WARD);
});
