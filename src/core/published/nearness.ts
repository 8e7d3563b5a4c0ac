// How near the open data are to the official count: the same place and 12 months, by offence, where both count the same.
import type { CompareRow } from "../area/compare-table.ts";
import type { Dataset } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import { OFFICIAL_GROUPS, type OfficialGroupId } from "../area/official-groups.ts";
import { rangeName } from "../area/range-name.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { type MonthRange, within } from "../basics/months.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence } from "../basics/words.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { OfficialPlace } from "./official-places.ts";

/** Offences of the open data, by slug, and the official groups that count the same offences. */
const SAME_OFFENCES: Readonly<Record<string, readonly OfficialGroupId[]>> = {
  [ALL_CRIME.slug]: ["total"],
  "bicycle-theft": ["bicycle-theft"],
  burglary: ["burglary"],
  "criminal-damage-and-arson": ["damage"],
  drugs: ["drugs"],
  "other-crime": ["against-society"],
  "other-theft": ["other-theft"],
  "possession-of-weapons": ["weapons"],
  "public-order": ["public-order"],
  robbery: ["robbery"],
  shoplifting: ["shoplifting"],
  "theft-from-the-person": ["theft-from-the-person"],
  "vehicle-crime": ["vehicle-offences"],
  "violence-and-sexual-offences": ["violence", "sexual-offences"],
};

export interface Nearness {
  /** Slug and printed name in the open data. */
  readonly slug: string;
  readonly label: string;
  readonly groups: readonly OfficialGroupId[];
  /** Categories of the open data (indices). */
  readonly categories: readonly number[];
  readonly official: number;
  readonly open: number;
  /** How much more the open data have, as a part of the official count; null where that is 0. */
  readonly more: number | null;
}

/** The months of the official counts. */
export function officialMonths({ periodEnd }: CompareRow): MonthRange {
  return { from: periodEnd - 11, to: periodEnd };
}

/**
 * Every offence of the package that an official group counts the same, or why there is none: the package has not all of the months, or
 * not all districts of the place. An offence of which a month has no total has no entry. What had no coordinates is in no ward,
 * and so not in the open count.
 */
export function nearnessOf(
  dataset: Dataset,
  place: OfficialPlace,
  districts: readonly string[],
): Known<readonly Nearness[]> {
  const months = officialMonths(place.row);
  if (place.districts.length !== districts.length)
    return unknown(`the official count is of ${place.row.name} as a whole`);
  if (!within(months, dataset.coverage.range)) return unknown(`these data do not have all of ${rangeName(months)}`);
  const wards = dataset.wards.map((_, index) => index);
  let why = "no offence is counted alike";
  const found = dataset.taxonomy.offences.flatMap(({ slug, label, categories }): Nearness[] => {
    const groups = SAME_OFFENCES[slug] ?? [];
    const counts = groups.map((group) => place.row[group]);
    if (counts.length === 0 || counts.includes(null)) return [];
    const open = knownTotal(dataset, categories, wards, months);
    if (!open.known) {
      why = isWithheld(open)
        ? "counts of these months are withheld"
        : `${rangeName(months)} has no total (${open.reason})`;
      return [];
    }
    const official = counts.reduce<number>((sum, count) => sum + count!, 0);
    const more = official === 0 ? null : open.value / official - 1;
    return [{ slug, label, groups, categories, official, open: open.value, more }];
  });
  return found.length === 0 ? unknown(why) : known(found);
}

/** Whether it must be said wherever the offence is counted. No per cent is made of few. */
export function isFarFromOfficial({ official, more }: Nearness): boolean {
  return more !== null && official >= THRESHOLDS.percentBase && Math.abs(more) > THRESHOLDS.nearnessTold;
}

/** "8 % more", "as many"; null where the count is too small for a per cent. */
export function nearnessWords({ official, open, more }: Nearness): string | null {
  if (official < THRESHOLDS.percentBase || more === null) return null;
  const percent = Math.round(Math.abs(100 * more));
  if (official === open) return "as many";
  if (percent === 0) return `under ${formatPercent(1)} ${more > 0 ? "more" : "fewer"}`;
  return `${formatPercent(percent)} ${more > 0 ? "more" : "fewer"}`;
}

/**
 * What is said with the numbers of an offence (its categories, indices), a sentence for each offence of them that is far from its
 * official count; of several the one that is chosen itself.
 */
export function nearnessCaveats(
  all: readonly Nearness[],
  categories: readonly number[],
  months: MonthRange,
  name: string,
): readonly string[] {
  const same = all.find((one) => one.categories.join() === categories.join());
  const inside = all.filter((one) => one.categories.length === 1 && categories.includes(one.categories[0]!));
  return (same === undefined ? inside : [same]).filter(isFarFromOfficial).map((far) => {
    const { label, official, open } = far;
    return `In ${name} these data have ${nearnessWords(far)} of ${inSentence(label)} than the police’s official count of ${rangeName(months)}: ${formatCount(open)} against ${formatCount(official)}.`;
  });
}

/** The official groups as one name. */
export function officialName(groups: readonly OfficialGroupId[]): string {
  return groups
    .map((group, index) => (index === 0 ? OFFICIAL_GROUPS[group].label : inSentence(OFFICIAL_GROUPS[group].label)))
    .join(" and ");
}
