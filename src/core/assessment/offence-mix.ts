// The mix of a ward's recorded crime beside the district's: which kinds are a larger part of it, and which a smaller.

import { type Known, known, unknown } from "../basics/known.ts";
import { sum } from "../basics/sums.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";
import { DISTRICT, figuresFor, type Share } from "../figures/offence-figures.ts";
import { wilsonInterval } from "../statistics/distributions.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

export interface MixPart {
  /** Slug of the category. */
  readonly offence: string;
  readonly label: string;
  readonly count: number;
  /** Part of the ward's crime, with its 95 % Wilson interval. */
  readonly share: Share;
  /** The same part of the district's crime. */
  readonly district: Share;
  /** Whether the district's part lies under, over or in the ward's interval, which shows chance only. */
  readonly position: "larger" | "smaller" | "alike";
}

export interface OffenceMix {
  /** Every category that is a crime, the ward's largest first. Incidents are no part of it. */
  readonly parts: readonly MixPart[];
  readonly total: number;
  /** The largest share of either: where a scale may end. */
  readonly largest: number;
  /** True when the shares rest on under 50 offences. */
  readonly few: boolean;
}

/** The mix of a ward code or "district". Unknown where the period has no total or the ward has no crime, or is not there. */
export function offenceMixOf(list: readonly ListedFigures[], code: string): Known<OffenceMix> {
  const crimes = categoriesOf(list).filter(({ figures }) => figures.selection.isCrime);
  const ward = countsOf(crimes, code);
  const district = countsOf(crimes, DISTRICT);
  if (!ward.known) return ward;
  if (!district.known) return district;
  const [total, whole] = [sum(ward.value), sum(district.value)];
  if (total === 0) return unknown("no crime was recorded in this period");
  const parts = crimes.map(({ offence }, index): MixPart => {
    const count = ward.value[index]!;
    const share = shareOf(count, total);
    const other = shareOf(district.value[index]!, whole);
    const position = other.value < share.low ? "larger" : other.value > share.high ? "smaller" : "alike";
    return { offence: offence.slug, label: offence.label, count, share, district: other, position };
  });
  const largest = Math.max(...parts.flatMap((part) => [part.share.value, part.district.value]));
  return known({ parts: parts.sort((a, b) => b.count - a.count), total, largest, few: total < THRESHOLDS.percentBase });
}

/** The count of each, or why there is none. */
function countsOf(list: readonly ListedFigures[], code: string): Known<readonly number[]> {
  const counts: number[] = [];
  for (const { figures } of list) {
    const ward = figuresFor(figures, code);
    if (ward === null) return unknown("there is no such ward");
    if (!ward.count.known) return ward.count;
    counts.push(ward.count.value);
  }
  return known(counts);
}

function shareOf(count: number, total: number): Share {
  const [low, high] = wilsonInterval(count, total);
  return { value: count / total, low, high };
}
