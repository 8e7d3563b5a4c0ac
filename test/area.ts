// Areas for tests: square wards in a row, with the counts that a function gives; and any such area, for properties.
import fc from "fast-check";
import type { CategoryRow, CountRow, NoteRow, WardFeature } from "../src/core/area/area-package.ts";
import type { Coverage, PackageCoverage } from "../src/core/area/coverage.ts";
import type { Dataset } from "../src/core/area/dataset.ts";
import type { Descriptor } from "../src/core/area/descriptor-form.ts";
import { type Selection, select } from "../src/core/area/offences.ts";
import { formatMonth, type Month, type MonthRange, monthsOf } from "../src/core/basics/months.ts";
import { assemble, type PackageParts } from "../src/core/package/assemble.ts";

/** January 2024. */
export const JANUARY = 24_288;
/** January 2024 to December 2025. */
export const TWO_YEARS: MonthRange = { from: JANUARY, to: JANUARY + 23 };
export const YEAR_2025: MonthRange = { from: JANUARY + 12, to: JANUARY + 23 };

export interface Plan {
  readonly wards: readonly string[];
  /** Residents by ward; null: not known. */
  readonly population: readonly (number | null)[];
  readonly range: MonthRange;
  readonly missing: readonly Month[];
  readonly categories: readonly CategoryRow[];
  readonly notes: readonly NoteRow[];
  /** Count of a ward (index), month and category (slug). */
  readonly count: (ward: number, month: Month, category: string) => number;
}

export const CATEGORIES: readonly CategoryRow[] = [
  category("shoplifting", "Shoplifting", "Acquisitive crime", 1),
  category("burglary", "Burglary", "Acquisitive crime", 2),
  category("drugs", "Drugs", "Drugs", 3),
  { ...category("anti-social-behaviour", "Anti-social behaviour", "Anti-social behaviour", 4), isCrime: false },
];

const PLAN: Plan = {
  wards: ["Arbury", "King's Hedges", "Market"],
  population: [10_000, 8_000, 2_000],
  range: TWO_YEARS,
  missing: [],
  categories: CATEGORIES,
  notes: [],
  count: (ward) => 10 * (ward + 1),
};

export function category(slug: string, label: string, group: string, order: number): CategoryRow {
  return { category: slug, label, group, isCrime: true, order, definition: "" };
}

export function area(plan: Partial<Plan> = {}): Dataset {
  return assemble(partsOf(plan));
}

/** Codes are W1, W2 and so on. */
export function partsOf(plan: Partial<Plan> = {}): PackageParts {
  const whole = { ...PLAN, ...plan };
  const { wards, population, categories, notes } = whole;
  return {
    slug: "testford",
    descriptor: descriptorOf(whole.range, whole.missing),
    counts: [...countRows(whole)],
    taxonomy: categories,
    boundaries: { type: "FeatureCollection", features: wards.map(squareWard) },
    population: population.flatMap((residents, index) =>
      residents === null ? [] : [{ ward: codeOf(index), year: 2021, population: residents }],
    ),
    notes,
  };
}

export function descriptorOf(range: MonthRange, missing: readonly Month[] = []): Descriptor {
  return {
    name: "testford",
    title: "Testford",
    sources: [{ title: "A test" }],
    licenses: [{ name: "OGL-UK-3.0", title: "Open Government Licence v3.0", path: "https://example.org/licence" }],
    resources: [],
    wardscope: {
      formatVersion: 1,
      areaCode: "E07000000",
      months: monthsOf(range).map((month) => ({
        month: formatMonth(month),
        force: "testshire",
        status: missing.includes(month) ? "missing" : "submitted",
      })),
      requiredForces: ["testshire"],
      unplaced: [],
      boundaryVintage: "2023",
      population: null,
      inputs: [],
      builtAt: "2026-01-01T00:00:00Z",
    },
  };
}

/** The coverage of a package, and of an offence, of which no more is known than the months without totals. */
export function coverageWith(range: MonthRange, missing: readonly Month[] = []): PackageCoverage & Coverage {
  const months = new Map(missing.map((month) => [month, "not submitted"]));
  return {
    range,
    missing: months,
    labels: CATEGORIES.map(({ label }) => label),
    forces: null,
    categories: [],
    located: null,
  };
}

/** The selection of offences by slug; throws when none of them is there. */
export function selected(dataset: Dataset, ...slugs: readonly string[]): Selection {
  const chosen = select(dataset.taxonomy, slugs);
  if (chosen === null) throw new Error(`no such offence: ${slugs}`);
  return chosen;
}

/** Any small area, with missing months, wards without residents or anybody who knows them, and empty categories. */
export const anyArea: fc.Arbitrary<Dataset> = fc
  .record({
    wards: fc.integer({ min: 1, max: 5 }),
    months: fc.integer({ min: 1, max: 40 }),
    first: fc.integer({ min: JANUARY - 30, max: JANUARY + 30 }),
    gaps: fc.array(fc.nat(39), { maxLength: 2 }),
    population: fc.array(fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 })), { freq: 6 }), {
      minLength: 5,
      maxLength: 5,
    }),
    counts: fc.array(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)), { minLength: 1, maxLength: 60 }),
    categories: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ wards, months, first, gaps, population, counts, categories }) => {
    const missing = gaps.filter((gap) => gap < months).map((gap) => first + gap);
    return area({
      wards: Array.from({ length: wards }, (_, index) => `Ward ${index + 1}`),
      population: population.slice(0, wards),
      range: { from: first, to: first + months - 1 },
      missing,
      categories: CATEGORIES.slice(-categories),
      count: (ward, month, slug) =>
        missing.includes(month) ? 0 : counts[(ward * 7 + month * 3 + slug.length * 11) % counts.length]!,
    });
  });

/** Any period that lies in the package. */
export function anyPeriod(dataset: Dataset): fc.Arbitrary<MonthRange> {
  const { from, to } = dataset.coverage.range;
  const month = fc.integer({ min: from, max: to });
  return fc.tuple(month, month).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
}

function anySelection(dataset: Dataset): fc.Arbitrary<Selection> {
  const slugs = dataset.taxonomy.offences.map((offence) => offence.slug);
  return fc.subarray(slugs, { minLength: 1 }).map((some) => selected(dataset, ...some));
}

/** Any area with any selection and period of it. */
export const anyQuestion: fc.Arbitrary<{
  readonly dataset: Dataset;
  readonly selection: Selection;
  readonly period: MonthRange;
}> = anyArea.chain((dataset) =>
  fc.record({ dataset: fc.constant(dataset), selection: anySelection(dataset), period: anyPeriod(dataset) }),
);

function* countRows({ wards, range, categories, count }: Plan): Generator<CountRow> {
  for (const ward of wards.keys())
    for (const month of monthsOf(range))
      for (const { category: slug } of categories) {
        const some = count(ward, month, slug);
        if (some !== 0) yield { ward: codeOf(ward), month, category: slug, count: some };
      }
}

function codeOf(index: number): string {
  return `W${index + 1}`;
}

function squareWard(name: string, index: number): WardFeature {
  const [west, east] = [index / 8, (index + 1) / 8];
  const ring = [
    [west, 52],
    [east, 52],
    [east, 53],
    [west, 53],
    [west, 52],
  ];
  const code = codeOf(index);
  return { type: "Feature", id: code, properties: { code, name }, geometry: { type: "Polygon", coordinates: [ring] } };
}
