// References of the National Grid, by those that Ordnance Survey prints.
import fc from "fast-check";
import { expect, it } from "vitest";
import { gridReference } from "../../../src/core/geography/grid-reference.ts";

it.each([
  // Worked examples of Ordnance Survey's guide, and squares of its map of letters.
  [[651_409, 313_177], "TG 514 131"],
  [[530_700, 179_900], "TQ 307 799"],
  [[545_258, 259_206], "TL 452 592"],
  [[216_650, 771_250], "NN 166 712"],
  [[447_600, 1_141_400], "HU 476 414"],
  [[80_000, 5_000], "SV 800 050"],
] as const)("%s is %s", (point, reference) => {
  expect(gridReference(point)).toBe(reference);
});

it("is the corner of the hundred metres, and none far outside Britain", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 699_999 }), fc.integer({ min: 0, max: 1_299_999 }), (x, y) => {
      const reference = gridReference([x, y])!;
      expect(reference).toMatch(/^[HJNOST][A-HJ-Z] \d{3} \d{3}$/);
      expect(gridReference([x - (x % 100), y - (y % 100)])).toBe(reference);
      expect(gridReference([x + 100, y])).not.toBe(reference);
    }),
  );
  expect(gridReference([5_000_000, 0])).toBeNull();
});
