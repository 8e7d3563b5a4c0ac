// The measures of a ward. Whatever shows one reads it from here: an added measure is an entry here and a file of its own.

import { type Noun, nounFor } from "../area/offences.ts";
import { fileNumber, formatRate, formatShare, formatSigned } from "../basics/finer-numbers.ts";
import { valueOrNull } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { verdictText } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { DifferenceMeasure, MeasureDefinition, RatioMeasure, TotalMeasure } from "./measure-definition.ts";
import type { Measure } from "./measure-ids.ts";
import type { WardFigures } from "./offence-figures.ts";

const COUNT: TotalMeasure = {
  kind: "total",
  label: "Count",
  noun: "count",
  column: "Count",
  subject: "wards by count",
  title: (noun) => `Number of ${noun}`,
  unit: (noun) => noun,
  needsResidents: false,
  value: ({ count }) => count,
  interval: null,
  format: formatCount,
  formatEdge: formatCount,
  file: ({ count }) => ({ count: fileNumber(valueOrNull(count)) }),
  ofWindow: ({ count }) => count,
  timing: "whole period",
  isWhole: true,
  highest: ({ ward, part, district }) => `${ward} has the highest count, ${part} of ${district}`,
  mean: (value) => `mean ward ${formatCount(Math.round(value))}`,
  whole: allOffences,
};

const RATE: RatioMeasure = {
  kind: "ratio",
  label: "Rate",
  noun: "rate",
  column: "Per 1,000 a year",
  subject: "wards by rate per 1,000 residents",
  title: (noun) => `${sentenceCase(noun)} per 1,000 residents`,
  unit: () => "per 1,000 residents",
  needsResidents: true,
  value: ({ rate }) => mapKnown(rate, ({ value }) => value),
  interval: ({ rate }) => valueOrNull(rate),
  format: formatRate,
  formatEdge: (edge, decimals) => {
    if (decimals !== null) return edge.toFixed(decimals);
    return edge >= 10 && Number.isInteger(edge) ? formatCount(edge) : formatRate(edge);
  },
  file: (ward) => {
    const rate = valueOrNull(ward.rate);
    return {
      rate_per_1000: fileNumber(rate?.value, 4),
      rate_low_95: fileNumber(rate?.low, 4),
      rate_high_95: fileNumber(rate?.high, 4),
    };
  },
  ofWindow: ({ count, population }) => (population ? (COMMON_THRESHOLDS.rateBase * count) / population : null),
  timing: "per year",
  highest: ({ ward, times, district }) => `${ward} has the highest rate${times ? `, ${times} ${district}` : ""}`,
};

const CHANGE: DifferenceMeasure = {
  kind: "difference",
  label: "Change",
  noun: "change",
  column: "Change",
  subject: "wards by change on the year before",
  title: (noun) => `Change in ${noun} on the year before`,
  unit: () => "on the year before",
  needsResidents: false,
  value: ({ change }) => mapKnown(change, ({ difference }) => difference),
  interval: null,
  format: (value) => formatSigned(value),
  formatEdge: (edge, decimals) => formatSigned(edge, decimals ?? (Number.isInteger(edge) ? 0 : 1)),
  file: (ward) => {
    const change = valueOrNull(ward.change);
    return {
      count_before: fileNumber(change?.before),
      change: fileNumber(change?.difference),
      change_percent: fileNumber(change && valueOrNull(change.percent), 1),
      p_adjusted: change?.pAdjusted ? String(Number(change.pAdjusted.toPrecision(4))) : "",
      verdict: change === null ? "" : verdictText(change),
    };
  },
  between: (before, after) => after - before,
  percent: ({ change }) => (change.known ? change.value.percent : change),
  judged: ({ change }) => change,
  verdictColumn: "Verdict",
};

const SHARE: TotalMeasure = {
  kind: "total",
  label: "Share",
  noun: "share",
  column: "Share of district",
  subject: "wards by share of the district",
  title: (noun) => `Share of the district’s ${noun}`,
  unit: () => "of the district",
  needsResidents: false,
  value: ({ share }) => mapKnown(share, ({ value }) => value),
  interval: null,
  format: formatShare,
  formatEdge: (edge, decimals) =>
    decimals === null ? formatPercent(100 * edge) : `${(100 * edge).toFixed(decimals)}\u00a0%`,
  file: ({ share }) => ({ share_of_district: fileNumber(valueOrNull(share)?.value, 4) }),
  ofWindow: ({ count, whole }) => (whole > 0 ? count / whole : null),
  timing: "timeless",
  highest: ({ ward, part, district, offence }) => `${ward} holds ${part} of ${district} ${offence}`,
  mean: (value) => `equal parts ${formatPercent(100 * value)}`,
  whole: allOffences,
};

/** Each under its name in the address. */
export const MEASURES = { count: COUNT, rate: RATE, change: CHANGE, share: SHARE } satisfies Readonly<
  Record<Measure, MeasureDefinition>
>;

/** "all 879 offences" */
function allOffences({ count }: WardFigures, noun: Noun): string {
  const all = valueOrNull(count) ?? 0;
  return `all ${formatCount(all)} ${nounFor(all, noun)}`;
}
