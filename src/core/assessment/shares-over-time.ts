// The parts of an offence year by year (the assessment's Figure 4).
import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { countIn } from "../area/known-total.ts";
import { complete } from "../area/period.ts";
import { type Known, madeOf, unknown } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import type { MonthRange } from "../basics/months.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import { type YearEnd, yearLabel, yearsIn } from "./annual.ts";

export interface ShareYear {
  readonly label: string;
  readonly range: MonthRange;
  /** Slug, label and part of the whole (0 to 1) of each sub-group, in the order of the list. */
  readonly parts: readonly { readonly slug: string; readonly label: string; readonly share: Known }[];
}

/** Each part of the whole in these wards (indices) in every year of the package; without parts, the whole's part of all crime. */
export function sharesOverTime(
  dataset: Dataset,
  whole: ListedFigures,
  parts: readonly ListedFigures[],
  wards: readonly number[],
  yearEnd: YearEnd,
): readonly ShareYear[] {
  const alone = parts.length === 0;
  const base = alone ? crimes(dataset) : whole.offence.categories;
  return yearsIn(dataset.coverage.range, yearEnd).map((range) => ({
    label: yearLabel(range, yearEnd),
    range,
    parts: (alone ? [whole] : parts).map(({ offence }) => ({
      slug: offence.slug,
      label: offence.label,
      share: shareIn(dataset, offence.categories, base, wards, range),
    })),
  }));
}

function shareIn(
  dataset: Dataset,
  part: readonly number[],
  whole: readonly number[],
  wards: readonly number[],
  range: MonthRange,
): Known {
  const there = complete(coverageOf(dataset.coverage, whole), range);
  if (!there.known) return there;
  if (!part.every((index) => whole.includes(index))) return unknown("incidents are never part of all crime");
  const sum = countIn(dataset.cube, whole, wards, range);
  if (!sum.known) return madeOf(sum);
  if (sum.value === 0) return unknown("nothing was recorded in this year");
  return mapKnown(countIn(dataset.cube, part, wards, range), (count) => count / sum.value);
}

function crimes(dataset: Dataset): readonly number[] {
  return dataset.taxonomy.categories.flatMap(({ isCrime }, index) => (isCrime ? [index] : []));
}
