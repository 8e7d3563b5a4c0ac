// A number of things, and the sentences that hold one: one is never in the plural.
import { expect, it } from "vitest";
import { numberOf } from "../../../src/core/basics/number-of.ts";

it("says one in the singular and every other number in the plural", () => {
  expect([0, 1, 2, 11, 21].map((count) => numberOf(count, "wards"))).toEqual([
    "0 wards",
    "1 ward",
    "2 wards",
    "11 wards",
    "21 wards",
  ]);
});
