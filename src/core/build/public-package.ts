// A public copy of a package: the same area with small counts withheld, and without what could tell them.
import { type Boundaries, type CategoryRow, type CountRow, PUBLIC_VERSION } from "../area/area-package.ts";
import type { PackageCoverage } from "../area/coverage.ts";
import { descriptorText } from "../area/descriptor-text.ts";
import { DATA_PACKAGE, resourceOf } from "../area/listed-file.ts";
import { tableLines } from "../area/table-lines.ts";
import { TABLES } from "../area/tables.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { AppFailure } from "../basics/failure.ts";
import { formatMonth, monthsOf, parseMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import { nameList } from "../basics/words.ts";
import type { Beside } from "../disclosure/beside-packages.ts";
import { districtsOf } from "../disclosure/cell-groups.ts";
import { type FilledRows, filledRows } from "../disclosure/filled-rows.ts";
import { listedCategories, taxonomyLines } from "../disclosure/listed-categories.ts";
import { spreadOf, unrecordedIn } from "../disclosure/located-spread.ts";
import { isWithheld, publicCounts } from "../disclosure/public-counts.ts";
import { isPublicField, KEPT_TABLES } from "../disclosure/public-files.ts";
import { sumSentence } from "../disclosure/sum-sentence.ts";
import { type CategorySum, categoriesOfPolice, sumsOfCategories, toldCells } from "../disclosure/sums-of-categories.ts";
import { LEAST_THRESHOLD } from "../disclosure/withheld-under.ts";
import { inWrittenOrder } from "../disclosure/written-order.ts";
import type { WrittenFile } from "./package-descriptor.ts";
import type { PackageLines } from "./package-files.ts";
import { unsureMonths } from "./unsure-months.ts";

/** A package as it is: `coverage` is made of its descriptor and of these categories, in this order. */
export interface PackageToPublish {
  readonly descriptor: WrittenDescriptor;
  readonly categories: readonly CategoryRow[];
  readonly coverage: PackageCoverage;
  readonly counts: Iterable<CountRow>;
  readonly boundaries: Boundaries;
}

export interface PublicPackage {
  /** Of every file but the descriptor. */
  readonly lines: PackageLines;
  readonly descriptorOf: (files: readonly WrittenFile[]) => string;
  /** How many counts are withheld, and how many sums over them are published. */
  readonly withheld: number;
  readonly totals: number;
  /** Months ("2025-03") that are missing in it, since it depends on what is withheld whether they count. */
  readonly left: readonly string[];
  /** Months in which it depends on what is withheld whether a force counts that need not be there. */
  readonly unsure: readonly string[];
  /** Of the months and wards that were `had`, those that it has not. */
  readonly gone: readonly string[];
  /** What it tells. */
  readonly told: Pick<Beside, "counts" | "withheld" | "submitted"> & { readonly wards: ReadonlySet<string> };
}

/** What is known beside the package. */
export interface BesideCopy {
  /** Public copies that are out already, of the same threshold. */
  readonly beside?: readonly Beside[];
  /** Months ("2025-03") that count whatever is withheld. */
  readonly accepted?: readonly string[];
  /** Months and codes of wards that copies had in whose place it comes. */
  readonly had?: readonly string[];
}

/**
 * `lines` are those of the files of the whole package. Throws an AppFailure for a threshold under 3, where no
 * month is left, and where a category is the sum of others, or can be by what the copy would tell.
 */
export function publicPackage(
  { descriptor, categories, coverage: whole, counts, boundaries }: PackageToPublish,
  lines: PackageLines,
  threshold: number,
  { beside = [], accepted = [], had = [] }: BesideCopy = {},
): PublicPackage {
  if (!Number.isInteger(threshold) || threshold < LEAST_THRESHOLD)
    throw new AppFailure(
      "bad-usage",
      `With a threshold of ${threshold} nothing is withheld: such a count could only be one number.`,
      `Give a whole number from ${LEAST_THRESHOLD} up; 5 is usual.`,
    );
  const districtOf = districtsOf(descriptor.wardscope);
  const all = [...counts];
  const forceOf = forcesOfWards(descriptor.wardscope);
  const { requiredForces } = descriptor.wardscope;
  const unsure = new Map(
    (descriptor.wardscope.coverage ?? []).map((force) => {
      const hidden = all.filter((row) => isWithheld(row, threshold) && forceOf(row.ward) === force.force);
      const months = unsureMonths(force, hidden, threshold).filter((month) => !accepted.includes(month));
      return [force.force, months] as const;
    }),
  );
  const undecided = (isRequired: boolean): readonly string[] =>
    inOrder([...unsure].flatMap(([force, months]) => (requiredForces.includes(force) === isRequired ? months : [])));
  const left = undecided(true);
  const missing = new Map([...left.map((month) => [parseMonth(month)!, ""] as const), ...whole.missing]);
  const coverage = { ...whole, missing };
  const submitted = new Set(monthsOf(coverage.range).filter((month) => !coverage.missing.has(month)));
  const wards = new Set(boundaries.features.map(({ properties }) => properties.code));
  if (left.length > 0 && submitted.size === 0) throw noneLeft(left);
  const sent = all.filter(({ month }) => submitted.has(month));
  const ofPolice = categoriesOfPolice(descriptor.wardscope);
  const [sum] = sumsOfCategories(sent, threshold, ofPolice);
  if (sum !== undefined) throw isSum(sum, "is", categories, boundaries);
  const made = publicCounts({ counts: sent, submitted, wards, districtOf }, threshold, beside);
  const [supposed] = sumsOfCategories(toldCells(made.counts, made.withheld, threshold), threshold, ofPolice);
  if (supposed !== undefined) throw isSum(supposed, "can be", categories, boundaries);
  const slugs = categories.map(({ category }) => category);
  const filled = filledRows(coverage, { counts: sent, threshold, slugs, forceOf });
  const isLeft = ({ month, force }: { readonly month: string; readonly force: string }): boolean =>
    requiredForces.includes(force) && unsure.get(force)?.includes(month) === true;
  const months = descriptor.wardscope.months.map((sent) =>
    isLeft(sent) ? { ...sent, status: "missing" as const } : sent,
  );
  const leftOut = Object.fromEntries(
    [...unsure].filter(([force, of]) => requiredForces.includes(force) && of.length > 0),
  );
  const kept = new Set([...wards, ...Array.from(submitted, formatMonth)]);
  const gone = inOrder(had).filter((one) => !kept.has(one));
  const listed = listedCategories(categories, sent);
  const disclosure = {
    ...disclosureOf(categories, filled, threshold, listed),
    ...(left.length > 0 && { left: leftOut }),
    ...(gone.length > 0 && { gone }),
  };
  const block = publicBlock({ ...descriptor.wardscope, months }, disclosure);
  return {
    lines: {
      ...(Object.fromEntries(
        Object.keys(lines).map((name) => [name, isKept(name) ? lines[name] : null]),
      ) as unknown as PackageLines),
      ...(listed.length < categories.length && { taxonomy: taxonomyLines(listed) }),
      counts: tableLines(TABLES.counts, made.counts),
      withheld: tableLines(TABLES.withheld, made.withheld),
      withheldTotals: tableLines(TABLES.withheldTotals, made.totals),
    },
    descriptorOf: (files) =>
      descriptorText(
        inWrittenOrder({
          ...descriptor,
          $schema: DATA_PACKAGE,
          resources: files.map(resourceOf),
          wardscope: block,
        }),
      ),
    withheld: made.withheld.length,
    totals: made.totals.length,
    ...{ left, gone, told: { ...made, submitted, wards } },
    unsure: undecided(false).filter((month) => !left.includes(month)),
  };
}

/** Each text once. */
function inOrder(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareTexts);
}

function noneLeft(months: readonly string[]): AppFailure {
  return new AppFailure(
    "bad-input",
    `It depends on numbers that are withheld whether ${nameList(months, NAMED)} ${months.length === 1 ? "counts" : "count"}, and no other month would be left in a public copy.`,
    `Take a lower threshold, more months or larger wards, or give --accept-months ${months.join(" ")}.`,
  );
}

/** `verb` is "can be" where the counts are no sums, and what the copy would tell of them does not say so. */
function isSum(
  sum: CategorySum,
  verb: "is" | "can be",
  categories: readonly CategoryRow[],
  { features }: Boundaries,
): AppFailure {
  const labelOf = (slug: string): string => categories.find(({ category }) => category === slug)?.label ?? slug;
  const wardOf = (code: string): string =>
    features.find(({ properties }) => properties.code === code)?.properties.name ?? code;
  const label = `"${labelOf(sum.sum)}"`;
  const text = sumSentence(sum, verb, { category: labelOf, ward: wardOf });
  return verb === "is"
    ? new AppFailure(
        "bad-input",
        `${text}.`,
        `Leave ${label} out of what is read, as one of the totals of the profile, or count all of it as one category: also where it is no total, and its few counts add up by chance. Of more months or larger wards fewer do.`,
      )
    : new AppFailure(
        "bad-input",
        `By what a public copy would tell, ${text}. By the counts themselves it is not, but nobody who has the copy, and no check of it, can know.`,
        `Count ${label} and one of the others as one category, or read more months or larger wards, of which more counts are told.`,
      );
}

const NAMED = 3;

function isKept(name: string): name is (typeof KEPT_TABLES)[number] | "wards" {
  return name === "wards" || KEPT_TABLES.some((kept) => kept === name);
}

/** Of each ward the force of its district; else the first that must be there, which is at home here. */
function forcesOfWards(block: WrittenDescriptor["wardscope"]): (ward: string) => string | undefined {
  const { districts = [], requiredForces } = block;
  const forces = new Map(districts.map(({ code, force }) => [code, force]));
  const districtOf = districtsOf(block);
  return (ward) => forces.get(districtOf(ward)) ?? requiredForces[0];
}

type Block = WrittenDescriptor["wardscope"];

function publicBlock(whole: Block, disclosure: NonNullable<Block["disclosure"]>): Block {
  const kept = Object.fromEntries(Object.entries(whole).filter(([field]) => isPublicField(field))) as typeof whole;
  const { builtAt, ...block } = kept;
  return { ...block, formatVersion: PUBLIC_VERSION, disclosure, ...(builtAt !== undefined && { builtAt }) };
}

function disclosureOf(
  categories: readonly CategoryRow[],
  filled: FilledRows,
  threshold: number,
  listed: readonly CategoryRow[],
) {
  const told = [...categories.entries()].filter(([, row]) => listed.includes(row));
  const spread = told.flatMap(([index, { category }]) => {
    const part = spreadOf(filled, index);
    return part > 0 ? [[category, part] as const] : [];
  });
  const unrecorded = told.flatMap(([index, { category }]) => {
    const months = unrecordedIn(filled, index).map(formatMonth);
    return months.length > 0 ? [[category, months] as const] : [];
  });
  return { threshold, spread: Object.fromEntries(spread), unrecorded: Object.fromEntries(unrecorded) };
}
