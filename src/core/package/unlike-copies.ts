// Whether the counts of two public copies are of the same things: where they are not, one count less the other tells what is withheld.
import {
  type Boundaries,
  type CategoryRow,
  DESCRIPTOR_FILE,
  WARDS_FILE,
  type WardFeature,
} from "../area/area-package.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { TABLES } from "../area/tables.ts";
import { slugOf } from "../area/taxonomy.ts";
import type { Month } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import { nameList } from "../basics/words.ts";
import type { Beside } from "../disclosure/beside-packages.ts";
import type { GoneFrom } from "../disclosure/gone-again.ts";
import { labelPoint } from "../geography/label-point.ts";
import { packedPolygonsOf } from "../geography/packed-rings.ts";
import { makeWardIndex, wardAt } from "../geography/ward-index.ts";

/** A public copy with what its counts are of. */
export interface CopyBeside extends Beside {
  /** As a sentence names it. */
  readonly name: string;
  readonly categories: readonly CategoryRow[];
  readonly boundaries: Boundaries;
  readonly block: Pick<Descriptor["wardscope"], "counting" | "requiredForces" | "districts" | "disclosure" | "builtAt">;
}

/** The codes of the wards of a copy. */
export function wardsIn({ boundaries }: Pick<CopyBeside, "boundaries">): ReadonlySet<string> {
  return new Set(boundaries.features.map(({ properties }) => properties.code));
}

/** The wards and months of a copy, and what is gone from it. */
export function holdingOf(copy: Pick<CopyBeside, "boundaries" | "submitted" | "block">): GoneFrom {
  return { wards: wardsIn(copy), submitted: copy.submitted, gone: copy.block.disclosure?.gone ?? [] };
}

/** What is not the same in two copies, without a full stop, and the file that has it. */
export interface Unlike {
  readonly file: string;
  readonly text: string;
}

/** What to do about it, sentences. */
export const MAKE_ALIKE =
  "Make both by the same profile, wards and forces, or publish one of them only: one that was never published can be deleted. Months that no other copy has can be published by themselves.";

/** Wards and categories that a sentence names. */
const NAMED = 3;

/**
 * Nothing where the copies have no month in common, or no ground. A ward of one may not lie in other wards of the other, as its label
 * point tells, nor a category that has counts on the common ground be none of the other: then a union of wards or categories of the one
 * is one of the other only where they are the same ones.
 */
export function unlikeCopies(own: CopyBeside, other: CopyBeside): readonly Unlike[] {
  const months = new Set([...own.submitted].filter((month) => other.submitted.has(month)));
  if (months.size === 0) return [];
  const { faults, wards } = commonGround(own, other);
  if (wards.size === 0) return [];
  const categories = [...unlikeCategories(own, other, months, wards), ...unlikeCategories(other, own, months, wards)];
  // Both ways round they may say the same.
  const all = [...new Map([...faults, ...categories].map((one) => [one.text, one])).values()];
  return all.length > 0 ? all : [...unlikeProfiles(own, other), ...unlikeForces(own, other)];
}

/** Whether two copies have months and ground in common. */
export function haveInCommon(own: CopyBeside, other: CopyBeside): boolean {
  return [...own.submitted].some((month) => other.submitted.has(month)) && commonGround(own, other).wards.size > 0;
}

/** The wards of either copy that lie on ground of the other, and what is wrong with them. */
function commonGround(own: CopyBeside, other: CopyBeside) {
  const [mine, theirs] = [own, other].map(({ boundaries }) => featuresOf(boundaries)) as [Features, Features];
  const wards = new Set<string>();
  /** Wards of the other copy, under other codes, by the own ward with which they share ground. */
  const moved = new Map<string, Set<string>>();
  for (const [here, there, isOwn] of [
    [mine, other.boundaries, true],
    [theirs, own.boundaries, false],
  ] as const) {
    const index = makeWardIndex(there);
    const known = featuresOf(there);
    for (const [code, ward] of here) {
      const found = there.features[wardAt(index, ...labelPoint(ward))]?.properties.code;
      if (found !== undefined || known.has(code)) wards.add(code);
      if (found === undefined || found === code) continue;
      const [first, second] = isOwn ? [code, found] : [found, code];
      moved.set(first, (moved.get(first) ?? new Set()).add(second));
    }
  }
  const changed = [...mine].flatMap(([code, ward]) => {
    const twin = theirs.get(code);
    return twin !== undefined && cornersOf(twin) !== cornersOf(ward) && !moved.has(code) ? [wardName(ward)] : [];
  });
  const faults: Unlike[] = [];
  const pairs = [...moved].map(([code, found]) => {
    const names = [...found].sort(compareTexts).map((one) => wardName(theirs.get(one)!));
    return `${wardName(mine.get(code)!)} lies where ${nameList(names, NAMED)} ${names.length === 1 ? "does" : "do"}`;
  });
  if (pairs.length > 0) {
    const text = `the wards of ${own.name} are others than those of ${other.name}: ${nameList(pairs, NAMED)}`;
    faults.push({ file: WARDS_FILE, text });
  }
  if (changed.length > 0) {
    const text = `the boundary of ${nameList(changed, NAMED)} is another in ${own.name} than in ${other.name}`;
    faults.push({ file: WARDS_FILE, text });
  }
  return { faults, wards };
}

type Features = ReadonlyMap<string, WardFeature>;

function featuresOf({ features }: Boundaries): Features {
  return new Map(features.map((feature) => [feature.properties.code, feature]));
}

function wardName({ properties: { code, name } }: WardFeature): string {
  return `${name} (${code})`;
}

/** The same of rings that begin elsewhere, or go the other way round. */
function cornersOf(ward: WardFeature): string {
  const corners = new Set<string>();
  for (const ring of packedPolygonsOf(ward).flat())
    for (let at = 0; at < ring.length; at += 2) corners.add(`${ring[at]} ${ring[at + 1]}`);
  return [...corners].sort(compareTexts).join();
}

/** Of the categories of one copy with counts or withheld cells. */
function unlikeCategories(
  one: CopyBeside,
  other: CopyBeside,
  months: ReadonlySet<Month>,
  wards: ReadonlySet<string>,
): readonly Unlike[] {
  const counted = new Set<string>();
  for (const cells of [one.counts, one.withheld])
    for (const { ward, month, category } of cells) if (months.has(month) && wards.has(ward)) counted.add(category);
  const described = new Map(other.categories.map((row) => [row.category, row]));
  const [lacking, otherwise]: [string[], Unlike[]] = [[], []];
  for (const row of one.categories) {
    if (!counted.has(row.category)) continue;
    const there = described.get(row.category);
    if (there === undefined) lacking.push(`"${row.label}"`);
    else if (meaningOf(there) !== meaningOf(row))
      otherwise.push({
        file: TABLES.taxonomy.file,
        text: [
          `"${row.category}" is not the same`,
          ...[[one, row] as const, [other, there] as const]
            .toSorted(([a], [b]) => compareTexts(a.name, b.name))
            .map(([copy, described]) => `in ${copy.name} it is ${inWords(described)}`),
        ].join("; "),
      });
  }
  if (lacking.length === 0) return otherwise;
  const [isAre, category] = lacking.length === 1 ? ["is", "category"] : ["are", "categories"];
  const text = `${nameList(lacking, NAMED)} ${isAre} counted in ${one.name} and ${isAre} no ${category} of ${other.name}`;
  return [...otherwise, { file: TABLES.taxonomy.file, text }];
}

function meaningOf({ label, group, isCrime }: CategoryRow): string {
  return [slugOf(label), slugOf(group), isCrime].join();
}

function inWords({ label, group, isCrime }: CategoryRow): string {
  return `${isCrime ? "a crime" : "no crime"}, "${label}" in "${group}"`;
}

function unlikeProfiles(own: CopyBeside, other: CopyBeside): readonly Unlike[] {
  const [mine, theirs] = [own.block.counting, other.block.counting];
  if (mine === theirs) return [];
  const text =
    mine === undefined || theirs === undefined
      ? `${(mine === undefined ? other : own).name} says by what profile it counts, and ${(mine === undefined ? own : other).name} does not: it is of other files, or of an earlier version of the program`
      : `the profile of ${own.name} is another than that of ${other.name}, or the version of the program is`;
  return [{ file: DESCRIPTOR_FILE, text }];
}

/** Forces that are counted beside those of the districts. */
function unlikeForces(own: CopyBeside, other: CopyBeside): readonly Unlike[] {
  const besidesHome = ({ block }: CopyBeside): string =>
    block.requiredForces
      .filter((force) => !(block.districts ?? []).some((district) => district.force === force))
      .toSorted(compareTexts)
      .join(", ") || "no other force";
  const [mine, theirs] = [besidesHome(own), besidesHome(other)];
  if (mine === theirs) return [];
  const text = `beside the police of their districts, ${mine} is counted in ${own.name} and ${theirs} in ${other.name}`;
  return [{ file: DESCRIPTOR_FILE, text }];
}
