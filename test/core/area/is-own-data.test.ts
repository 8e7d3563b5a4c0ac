// Whose records a package holds is told by what it says of itself, whatever licence its publisher gave it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { holdsOwnRecords, isOwnData } from "../../../src/core/area/is-own-data.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../../../src/core/area/open-government-licence.ts";
import { OWN_DATA_LICENCE } from "../../../src/core/area/own-data-licence.ts";
import { recordLimits } from "../../../src/core/area/record-limits.ts";
import { recordWords } from "../../../src/core/area/record-words.ts";
import { area } from "../../area.ts";

const { descriptor: whole } = area();
const OPEN = {
  ...whole,
  licenses: [OPEN_GOVERNMENT_LICENCE],
  sources: [{ title: "Street-level crime, data.police.uk", path: "https://data.police.uk/" }],
};
const DISCLOSURE = { threshold: 5, spread: {}, unrecorded: {} };
/** What no package of open data says. */
const MARKS = { counting: "a".repeat(64), hours: [], points: "exact" as const };

it("is of own records by each of its marks, under any licence and beside any source", () => {
  const marks = fc.subarray(Object.entries(MARKS), { minLength: 1 });
  fc.assert(
    fc.property(marks, fc.boolean(), fc.boolean(), (some, isOpenBySource, isCopy) => {
      const wardscope = {
        ...OPEN.wardscope,
        ...Object.fromEntries(some),
        ...(isCopy && { disclosure: DISCLOSURE }),
      };
      const described = { ...OPEN, wardscope, ...(!isOpenBySource && { sources: [{ title: "Our own extract" }] }) };
      expect(isOwnData(described)).toBe(true);
      expect(holdsOwnRecords(described)).toBe(!isCopy);
      expect(recordWords(described).name).toBe("own records");
      expect(recordLimits(described).noTime).not.toContain("The police publish");
    }),
  );
});

it("is open data without a mark; a public copy is one of police files alone", () => {
  expect(isOwnData(OPEN)).toBe(false);
  expect(isOwnData({ ...OPEN, wardscope: { ...OPEN.wardscope, points: "anonymised" } })).toBe(false);
  expect(isOwnData({ ...OPEN, licenses: [OWN_DATA_LICENCE] })).toBe(true);
  const copy = { ...OPEN, wardscope: { ...OPEN.wardscope, disclosure: DISCLOSURE } };
  expect(isOwnData(copy)).toBe(false);
  expect(isOwnData({ ...copy, sources: [{ title: "Own extract, not open data" }] })).toBe(true);
});

it("a public copy says that it leaves out the time of day, and not that there is none", () => {
  const own = { ...OPEN, licenses: [OWN_DATA_LICENCE] };
  expect(recordLimits(own).noTime).toBe("These records have no time of day.");
  const copy = recordLimits({ ...own, wardscope: { ...own.wardscope, disclosure: DISCLOSURE } });
  expect(copy.noTime).toBe("This public copy leaves out the time of day.");
  expect(copy.noHours).toBe("This public copy leaves out the hour of day: it cannot say when to be there.");
});
