// Faults of one kind are cut short together, whether they are of one thing or of many.
import { expect, it } from "vitest";
import { areNumberOf, numberOf } from "../../../src/core/basics/number-of.ts";
import { addFault, faultLines, makeFaults } from "../../../src/core/package/faults.ts";

it.each<readonly [what: string, text: (count: number) => string]>([
  ["rows", (count) => `"${count}" has ${numberOf(count, "rows")} here, but 0 in located`],
  ["fields", (count) => `there ${areNumberOf(count, "fields")} where the header has 4`],
])("%s", (_, text) => {
  const faults = makeFaults();
  for (const count of [1, 2, 1, 3, 1, 2, 1]) addFault(faults, "a.csv", count, text(count));
  const lines = faultLines(faults);
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toBe("a.csv: and 2 more like this.");
});

it("of other things are of another kind", () => {
  const faults = makeFaults();
  for (const things of ["rows", "months"]) addFault(faults, "a.csv", 1, `it has ${numberOf(2, things)}`);
  expect(faults.kinds.size).toBe(2);
});
