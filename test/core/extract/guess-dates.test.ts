// Why dates are taken to be of a form, in words.
import { expect, it } from "vitest";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";

it("says it of one row, and of many dates in two columns, as people read numbers", () => {
  const one = guessProfile(["Date", "What"], [["2025-01-03", "Alpha"]]);
  expect(one.columns[0]?.why).toBe("its name says so, and its first row has dates");
  const rows = Array.from({ length: 1200 }, (_, row) => [`${13 + (row % 12)}/01/2025`, `${13 + (row % 12)}/02/2025`]);
  expect(guessProfile(["Date from", "Date to"], rows).dates).toBe("a first number over 12 in 2,400 cells");
  expect(guessProfile(["Date"], [["13/01/2025"]]).dates).toBe("a first number over 12 in 1 cell");
  const mixed = guessProfile(["Date"], [["13/01/2025"], ["01/13/2025"]]);
  expect(mixed.dates).toBe("two forms are mixed");
  expect(mixed.questions[0]?.text).toMatch(
    /^Only the day can come first in 1 cell, and only the month in 1: two forms/,
  );
});
