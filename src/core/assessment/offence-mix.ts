// The mix of a ward's recorded crime beside the district's: which kinds are a larger part of it, and which a smaller.

import { type Known, known, madeOf, unknown } from "../basics/known.ts";
import { sum } from "../basics/sums.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";
import { DISTRICT, figuresFor, type Share } from "../figures/offence-figures.ts";
import { binomialTwoSided } from "../statistics/binomial.ts";
import { wilsonInterval } from "../statistics/distributions.ts";
import { benjaminiHochberg } from "../statistics/false-discovery.ts";
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
  /**
   * Whether the ward's part differs clearly from the district's: the exact binomial test of the ward's count against the
   * district's part, adjusted (Benjamini and Hochberg) over all kinds of the mix, is under `clearP`. "alike" otherwise, and where
   * neither the count nor the one that the district's part would give is `fewestOfPart`.
   */
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

/**
 * The mix of a ward code or "district". Unknown where the period has no total or the ward has no crime, or is not there. The
 * test knows chance alone: it asks whether the ward's offences could be so many drawn from the district's.
 */
export function offenceMixOf(list: readonly ListedFigures[], code: string): Known<OffenceMix> {
  const crimes = categoriesOf(list).filter(({ figures }) => figures.selection.isCrime);
  const ward = countsOf(crimes, code);
  const district = countsOf(crimes, DISTRICT);
  if (!ward.known) return ward;
  if (!district.known) return district;
  const [total, whole] = [sum(ward.value), sum(district.value)];
  if (total === 0) return unknown("no crime was recorded in this period");
  const expected = district.value.map((count) => count / whole);
  const adjusted = benjaminiHochberg(expected.map((part, index) => chanceOf(ward.value[index]!, total, part)));
  const parts = crimes.map(({ offence }, index): MixPart => {
    const count = ward.value[index]!;
    const share = shareOf(count, total);
    const other = shareOf(district.value[index]!, whole);
    const enough = Math.max(count, total * other.value) >= THRESHOLDS.fewestOfPart;
    const clear = enough && adjusted[index]! < THRESHOLDS.clearP;
    const position = !clear ? "alike" : share.value > other.value ? "larger" : "smaller";
    return { offence: offence.slug, label: offence.label, count, share, district: other, position };
  });
  const largest = Math.max(...parts.flatMap((part) => [part.share.value, part.district.value]));
  return known({ parts: parts.sort((a, b) => b.count - a.count), total, largest, few: total < THRESHOLDS.percentBase });
}

/** A kind that is all of the district's crime or none of it is so in every ward. */
function chanceOf(count: number, total: number, part: number): number {
  return part <= 0 || part >= 1 ? 1 : binomialTwoSided(count, total, part);
}

/** The count of each, or why there is none. */
function countsOf(list: readonly ListedFigures[], code: string): Known<readonly number[]> {
  const counts: number[] = [];
  for (const { figures } of list) {
    const ward = figuresFor(figures, code);
    if (ward === null) return unknown("there is no such ward");
    if (!ward.count.known) return madeOf(ward.count);
    counts.push(ward.count.value);
  }
  return known(counts);
}

function shareOf(count: number, total: number): Share {
  const [low, high] = wilsonInterval(count, total);
  return { value: count / total, low, high };
}
