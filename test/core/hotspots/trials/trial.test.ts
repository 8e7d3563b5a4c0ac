// The areas of a trial in the address: what is written comes back, and nothing that makes no sense does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDegrees } from "../../../../src/core/geography/british-grid.ts";
import {
  formatTrialArea,
  parseTrialArea,
  type TrialPart,
  toggled,
} from "../../../../src/core/hotspots/trials/trial.ts";
import { placesOfParts } from "../../../../src/core/hotspots/trials/trial-areas.ts";
import { parseView } from "../../../../src/core/view/view.ts";
import { PAGE_IDS } from "../../../../src/views/shell/pages.ts";
import { placesWith, SOUTH, WEST } from "../spots.ts";

const degrees = (most: number) => fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((units) => units / 1e5 + 0);
const anyPart: fc.Arbitrary<TrialPart> = fc.oneof(
  fc.stringMatching(/^[EW]\d{8}$/).map((code) => ({ kind: "ward" as const, code })),
  fc.stringMatching(/^\d{6}_\d{6}$/).map((id) => ({ kind: "hotspot" as const, id })),
  fc
    .array(fc.tuple(degrees(180), degrees(85)), { minLength: 3, maxLength: 12 })
    .map((ring) => ({ kind: "drawn" as const, ring })),
);
const anyParts = fc.uniqueArray(anyPart, { maxLength: 8, selector: (part) => formatTrialArea([part]) });

describe("the areas of a trial", () => {
  it("come back from the text they were written as", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(parseTrialArea(formatTrialArea(parts))).toEqual(parts);
      }),
    );
  });

  it("come back from the address of the page", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = formatTrialArea(parts);
        expect(parseView(`?treated=${text}`, PAGE_IDS).treated).toBe(text);
      }),
    );
  });

  it("are never more than what makes sense in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parts = parseTrialArea(text);
        expect(parseTrialArea(formatTrialArea(parts))).toEqual(parts);
      }),
    );
  });

  it.each(["", "@1:2", "@1:2:3:4", "@a:b:c:d:e:f", "a b"])("are none in %j", (text) => {
    expect(parseTrialArea(text)).toEqual([]);
  });

  it("take a part in, and out again", () => {
    fc.assert(
      fc.property(anyParts, anyPart, (parts, part) => {
        const once = toggled(parts, part);
        const text = formatTrialArea([part]);
        const had = parts.some((other) => formatTrialArea([other]) === text);
        expect(once.length).toBe(parts.length + (had ? -1 : 1));
      }),
    );
  });

  it("hold the places of wards and of drawn rings, each once", () => {
    const inMetres = placesWith([
      { east: 500, north: 500, count: 1 },
      { east: 1500, north: 500, count: 1 },
      { east: 3000, north: 500, count: 1 },
    ]);
    const corner = (east: number, north: number) => toDegrees(WEST + east, SOUTH + north);
    const ring = [corner(1000, 0), corner(3500, 0), corner(3500, 1000), corner(1000, 1000)];
    const parts: readonly TrialPart[] = [
      { kind: "ward", code: "W1" },
      { kind: "drawn", ring },
    ];
    expect(placesOfParts(inMetres, parts.slice(0, 1), [])).toEqual([0, 1]);
    expect(placesOfParts(inMetres, parts.slice(1), [])).toEqual([1, 2]);
    expect(placesOfParts(inMetres, parts, [])).toEqual([0, 1, 2]);
    expect(placesOfParts(inMetres, [{ kind: "hotspot", id: "1_1" }], [])).toEqual([]);
  });
});
