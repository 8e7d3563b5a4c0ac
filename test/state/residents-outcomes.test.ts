// What residents are told of an offence's outcomes is one number, whichever period, wards, district and offences they choose beside it.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import type { OutcomeRow } from "../../src/core/area/outcomes-table.ts";
import { outcomeCubeOf } from "../../src/core/assessment/outcome-cube.ts";
import { formatMonth, monthsOf } from "../../src/core/basics/months.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { shownDatasets } from "../../src/state/dataset-shown.ts";
import { firstOffence } from "../../src/state/offence-course.ts";
import { type AreaOutcomes, type ResidentsPicture, residentsPicture } from "../../src/state/outcome-models.ts";
import { CATEGORIES, JANUARY, partsOf } from "../area.ts";
import { asked } from "./answered.ts";

const DISTRICTS = ["E07000001", "E07000002"];
const OUTCOMES = ["awaiting-court-outcome", "investigation-complete-no-suspect-identified", "under-investigation"];
const OFFENCES = ["shoplifting", "burglary", "acquisitive-crime", "drugs"];

interface Package {
  readonly wards: number;
  readonly first: number;
  readonly months: number;
  readonly missing: readonly number[];
  /** Reports by outcome, one after another for each ward, month and category. */
  readonly reports: readonly number[];
}

const anyPackage: fc.Arbitrary<Package> = fc.record({
  wards: fc.integer({ min: 2, max: 4 }),
  first: fc.integer({ min: JANUARY - 6, max: JANUARY + 6 }),
  months: fc.integer({ min: 10, max: 34 }),
  missing: fc.array(fc.integer({ min: JANUARY, max: JANUARY + 24 }), { maxLength: 1 }),
  reports: fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 5,
    maxLength: 40,
  }),
});

/** The area, whose wards lie in two districts by turns, and what became of its reports. */
function outcomesOf({ wards, first, months, missing, reports }: Package): AreaOutcomes {
  const range = { from: first, to: first + months - 1 };
  const at = (ward: number, month: number, slug: string, outcome: number): number =>
    missing.includes(month) ? 0 : reports[(ward * 7 + month * 3 + slug.length * 11 + outcome * 5) % reports.length]!;
  const crimes = CATEGORIES.filter(({ isCrime }) => isCrime).map(({ category }) => category);
  const parts = partsOf({
    wards: Array.from({ length: wards }, (_, ward) => `Ward ${ward}`),
    population: Array.from({ length: wards }, () => 1000),
    range,
    missing: missing.filter((month) => month >= range.from && month <= range.to),
    count: (ward, month, slug) =>
      crimes.includes(slug) ? OUTCOMES.reduce((sum, _, outcome) => sum + at(ward, month, slug, outcome), 0) : 0,
  });
  const { descriptor, boundaries } = parts;
  const wardscope = {
    ...descriptor.wardscope,
    areaName: "The Fords",
    districts: DISTRICTS.map((code) => ({ code, name: `District ${code}` })),
    wards: boundaries.features.map(({ properties: { code } }, ward) => ({ code, district: DISTRICTS[ward % 2]! })),
  };
  const area = assemble({ ...parts, descriptor: { ...descriptor, wardscope } });
  const rows = monthsOf(range).flatMap((month) =>
    area.wards.flatMap(({ code }, ward) =>
      crimes.flatMap((category) =>
        OUTCOMES.map((outcome, index): OutcomeRow => {
          return { ward: code, month, category, outcome, count: at(ward, month, category, index) };
        }),
      ),
    ),
  );
  return { area, cube: outcomeCubeOf(area, rows), doubts: [] };
}

/** What a resident can choose. */
const anyChoice = fc.record({
  from: fc.nat(40),
  length: fc.nat(40),
  ward: fc.option(fc.nat(3)),
  district: fc.constantFrom(null, ...DISTRICTS),
  page: fc.constantFrom("offence", "ward"),
  offences: fc.subarray(OFFENCES, { minLength: 1, maxLength: 2 }),
});

it("is the same for all choices, of one calendar year or of none", () => {
  const show = shownDatasets("en");
  let again = 0;
  fc.assert(
    fc.property(anyPackage, fc.array(anyChoice, { minLength: 6, maxLength: 12 }), (made, choices) => {
      const outcomes = outcomesOf(made);
      const told = new Map<string, ResidentsPicture | null>();
      for (const { from, length, ward, district, page, offences } of choices) {
        const shown: Dataset = show(outcomes.area, district);
        const [first, last] = [from, from + length].map((month) => formatMonth(made.first + month));
        const place = `${ward === null ? "" : `&wards=W${ward + 1}`}${district === null ? "" : `&district=${district}`}`;
        const query = `?audience=public&page=${page}&offence=${offences.join()}&from=${first}&to=${last}${place}`;
        const offence = firstOffence(asked(query, shown));
        const picture = residentsPicture({ ...outcomes, area: shown.whole ?? shown }, offence);
        if (told.has(offence.slug)) {
          expect(picture).toEqual(told.get(offence.slug));
          if (picture?.told?.shares != null) again++;
        }
        told.set(offence.slug, picture);
        if (picture?.year != null)
          expect([picture.year.from % 12, picture.year.to - picture.year.from]).toEqual([0, 11]);
      }
    }),
    { numRuns: 60 },
  );
  expect(again).toBeGreaterThan(20);
});
