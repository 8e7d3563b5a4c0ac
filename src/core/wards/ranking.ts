// The wards in order of the current measure, with the district's value to compare them with.

import { formatSigned, withPercent } from "../basics/finer-numbers.ts";
import { valueOrNull } from "../basics/known.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import type { ChartTable } from "../figures/chart-file.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { Change } from "../statistics/change.ts";
import type { ChoroplethModel } from "./choropleth.ts";

export interface RankingBar {
  readonly code: string;
  readonly label: string;
  /** Null for no data. */
  readonly value: number | null;
  /** 95 % interval, for measures that have one. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The class whose colour it has on the map. */
  readonly classIndex: number | null;
  /** The value as it is printed at the bar. */
  readonly text: string;
  /** False for a change that may be chance: its colour is pale. */
  readonly clear: boolean;
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
  const definition = MEASURES[measure];
  const bars = figures.wards.map((ward, index): RankingBar => {
    const interval = definition.interval?.(ward) ?? null;
    return {
      code: ward.code,
      label: ward.name,
      value: valueOrNull(definition.value(ward)),
      interval: interval && [interval.low, interval.high],
      classIndex: choropleth.wards[index]!.colourIndex,
      clear: choropleth.wards[index]!.clear,
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

/** The bars as a table: ward, value and, for measures that have one, the ends of the 95 % interval. */
export function rankingTable({ bars }: RankingModel, measure: Measure): ChartTable {
  const { format } = MEASURES[measure];
  const intervals = hasIntervals(bars);
  const ends = (interval: RankingBar["interval"]): readonly string[] => interval?.map(format) ?? ["–", "–"];
  return {
    head: ["Ward", "Value", ...(intervals ? ["95 % from", "95 % to"] : [])],
    rows: bars.map(({ label, text, interval }) => [label, text, ...(intervals ? ends(interval) : [])]),
  };
}

export function hasIntervals(bars: readonly RankingBar[]): boolean {
  return bars.some(({ interval }) => interval !== null);
}

/** What the lines of the chart are, of those that it has: "Dashed line: Cambridge 17.8; thin lines: 95 % intervals". */
export function rankingLines({ bars, district }: RankingModel): string {
  const lines = [
    ...(district === null ? [] : [`dashed line: ${district.label}`]),
    ...(hasIntervals(bars) ? ["thin lines: 95 % intervals"] : []),
  ];
  return sentenceCase(lines.join("; "));
}

/** A ward's or the district's value in a measure as it is printed: "84.1", "879", "+30 (+11 %)", "33 %", or "no data". */
export function valueText(ward: WardFigures, measure: Measure): string {
  const definition = MEASURES[measure];
  const value = definition.value(ward);
  if (!value.known) return value.shown ?? "no data";
  const text = definition.format(value.value);
  return definition.kind === "difference" ? withPercent(text, definition.percent(ward)) : text;
}

/** "+30 (+11 %)", without a per cent on a small base. */
export function differenceText({ difference, percent }: Change): string {
  return withPercent(formatSigned(difference), percent);
}

/** The district's value where wards have one of its kind; where theirs add up to it, the mean of the wards; none for a change. */
function districtLine({ district, wards }: OffenceFigures, measure: Measure): RankingModel["district"] {
  const definition = MEASURES[measure];
  const whole = definition.value(district);
  if (!whole.known || definition.kind === "difference") return null;
  if (definition.kind === "ratio")
    return { value: whole.value, label: `${district.name} ${definition.format(whole.value)}` };
  const mean = whole.value / wards.length;
  return { value: mean, label: definition.mean(mean) };
}

function byValue(a: RankingBar, b: RankingBar): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value || (a.label < b.label ? -1 : Number(a.label > b.label));
}
