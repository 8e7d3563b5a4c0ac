// What is advised where there are too few offences can be chosen.
import fc from "fast-check";
import { expect, it } from "vitest";
import { moreOffences } from "../../../../src/core/hotspots/density/more-offences.ts";
import { area, CATEGORIES, JANUARY, selected } from "../../../area.ts";

const CITY = area();
const MONTHS = 24;

it("is a longer period only where there is one, and more kinds only where there are more", () => {
  const anyKinds = fc.subarray([...CATEGORIES.keys()], { minLength: 1 });
  const anyLength = fc.integer({ min: 1, max: MONTHS });
  fc.assert(
    fc.property(anyKinds, anyLength, fc.option(anyLength, { nil: undefined }), (categories, length, longest) => {
      const period = { from: JANUARY, to: JANUARY + length - 1 };
      const said = moreOffences(CITY, { categories }, period, longest === undefined ? {} : { longest });
      expect(said.includes("longer period")).toBe(length < Math.min(longest ?? MONTHS, MONTHS));
      expect(said.includes("more kinds")).toBe(
        CATEGORIES.some(({ isCrime }, at) => isCrime && !categories.includes(at)),
      );
      expect(said).toMatch(/^( Choose [a-z ]+\.)?$/);
    }),
  );
});

it("lists what there is", () => {
  const drugs = selected(CITY, "drugs");
  const year = { from: JANUARY + 12, to: JANUARY + 23 };
  expect(moreOffences(CITY, drugs, year, { bandwidth: true })).toBe(
    " Choose a longer period, a larger bandwidth or more kinds of offence.",
  );
  expect(moreOffences(CITY, drugs, year, { longest: 12 })).toBe(" Choose more kinds of offence.");
  expect(moreOffences(CITY, selected(CITY, "all-crime"), CITY.coverage.range)).toBe("");
});
