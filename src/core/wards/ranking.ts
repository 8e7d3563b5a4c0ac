// The wards in order of the current measure, with the district's value to compare them with.

import { valueOrNull } from "../basics/known.ts";
import { formatCount, formatPercent, formatRate, formatShare, formatSigned, withPercent } from "../basics/numbers.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { Change } from "../statistics/change.ts";
import type { ChartTable } from "./chart-file.ts";
import type { ChoroplethModel, Measure } from "./choropleth.ts";
import { measuredValue } from "./scheme.ts";

export interface RankingBar {
  readonly code: string;
  readonly label: string;
  /** Null for no data. */
  readonly value: number | null;
  /** 95 % interval, for rates only. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly classIndex: number | null;
  /** The value as it is printed at the bar. */
  readonly text: string;
}

export interface RankingModel {
  readonly kind: "sequential" | "diverging";
  /** How many classes the map has: a class index means a colour only among so many. */
  readonly classes: number;
  /** Highest first; wards without data last. */
  readonly bars: readonly RankingBar[];
  /** The district's own value, null where the measure has none to compare with. */
  readonly district: { readonly value: number; readonly label: string } | null;
}

export function rankingOf(figures: OffenceFigures, choropleth: ChoroplethModel): RankingModel {
  const { measure, scheme } = choropleth;
  const bars = figures.wards.map((ward, index): RankingBar => {
    const rate = measure === "rate" ? valueOrNull(ward.rate) : null;
    return {
      code: ward.code,
      label: ward.name,
      value: valueOrNull(measuredValue(ward, measure)),
      interval: rate && [rate.low, rate.high],
      classIndex: choropleth.wards[index]!.classIndex,
      text: valueText(ward, measure),
    };
  });
  return {
    kind: scheme.kind,
    classes: scheme.edges.length - 1,
    bars: bars.sort(byValue),
    district: districtLine(figures, measure),
  };
}

/** The bars as a table: ward, value and, for rates, the ends of the 95 % interval. */
export function rankingTable({ bars }: RankingModel): ChartTable {
  const intervals = bars.some(({ interval }) => interval !== null);
  const ends = (interval: RankingBar["interval"]): readonly string[] => interval?.map(formatRate) ?? ["–", "–"];
  return {
    head: ["Ward", "Value", ...(intervals ? ["95 % from", "95 % to"] : [])],
    rows: bars.map(({ label, text, interval }) => [label, text, ...(intervals ? ends(interval) : [])]),
  };
}

/** A ward's or the district's value in a measure as it is printed: "84.1", "879", "+30 (+11 %)", "33 %", or "no data". */
export function valueText(ward: WardFigures, measure: Measure): string {
  const value = measuredValue(ward, measure);
  if (!value.known) return "no data";
  switch (measure) {
    case "count":
      return formatCount(value.value);
    case "rate":
      return formatRate(value.value);
    case "share":
      return formatShare(value.value);
    case "change":
      return ward.change.known ? differenceText(ward.change.value) : "no data";
    default:
      return measure satisfies never;
  }
}

/** "+30 (+11 %)", without a per cent on a small base. */
export function differenceText({ difference, percent }: Change): string {
  return withPercent(formatSigned(difference), percent);
}

/** A count or a change of the whole district is no yardstick for a ward: the mean of the wards is, for counts and shares. */
function districtLine(figures: OffenceFigures, measure: Measure): RankingModel["district"] {
  const { district, wards } = figures;
  if (measure === "rate" && district.rate.known)
    return { value: district.rate.value.value, label: `${district.name} ${formatRate(district.rate.value.value)}` };
  if (measure === "count" && district.count.known) {
    const mean = district.count.value / wards.length;
    return { value: mean, label: `mean ward ${formatCount(Math.round(mean))}` };
  }
  if (measure === "share" && district.share.known)
    return { value: 1 / wards.length, label: `equal parts ${formatPercent(100 / wards.length)}` };
  return null;
}

function byValue(a: RankingBar, b: RankingBar): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value || (a.label < b.label ? -1 : Number(a.label > b.label));
}
