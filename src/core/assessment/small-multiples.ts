// Small multiples: many small trends side by side, all wards of one offence or all offences of one ward.

import { coverageOf } from "../area/coverage.ts";
import { type Dataset, monthlyCounts } from "../area/dataset.ts";
import { withheldMonths } from "../area/gap-text.ts";
import { indicesOf } from "../area/ward-indices.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { untoldText } from "../basics/untold.ts";
import { isWithheld } from "../basics/withheld.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import { allWards, DISTRICT, figuresFor, type OffenceFigures } from "../figures/offence-figures.ts";
import { isClear, type Judged, judgedOf, type Verdict } from "../statistics/change.ts";
import { indexSeries, lengthAdjusted, rollingMean } from "../statistics/series.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { verdictsTitle } from "../wards/panel-titles.ts";

/** What is drawn: counts, counts of months made equally long, or an index whose first 12 months are 100. */
export type SeriesKind = "count" | "length-adjusted" | "index";

export interface MultiplesOptions {
  readonly kind: SeriesKind;
  /** One scale for all panels, or each its own. */
  readonly scale: "common" | "own";
}

export interface MultiplePanel {
  /** Ward code, "district", or slug of the offence. */
  readonly id: string;
  readonly label: string;
  /** One entry a month of the range, null where there is no total or it is withheld; unknown where there is no index. */
  readonly monthly: Known<readonly (number | null)[]>;
  readonly rolling: Known<readonly (number | null)[]>;
  /** The months without a total. */
  readonly missing: ReadonlyMap<Month, string>;
  /** Upper end of the value axis, which starts at 0; over 0. */
  readonly top: number;
  /** Of the period shown; null where there is nothing to judge. */
  readonly verdict: Verdict | null;
  /** Of a public copy: whether the verdict is withheld. */
  readonly withheld: boolean;
}

export interface MultiplesModel {
  readonly panels: readonly MultiplePanel[];
  readonly range: MonthRange;
  readonly period: MonthRange;
  readonly unit: string;
  readonly scale: MultiplesOptions["scale"];
}

/** More panels than this are a choice of the reader. */
const MOST_PANELS = 30;
const SOME_PANELS = 24;

/**
 * Of many panels those that say something: the selected ones and the clear changes, then those with the highest months, in their own
 * order; all where they are few.
 */
export function foremost(model: MultiplesModel, selected: readonly string[]): MultiplesModel {
  if (model.panels.length <= MOST_PANELS) return model;
  const weight = ({ id, verdict }: MultiplePanel): number =>
    selected.includes(id) ? 2 : Number(verdict !== null && isClear(verdict));
  const level = ({ rolling }: MultiplePanel): number =>
    rolling.known ? (rolling.value.findLast((mean) => mean !== null) ?? 0) : 0;
  const first = model.panels.toSorted((a, b) => weight(b) - weight(a) || level(b) - level(a)).slice(0, SOME_PANELS);
  return { ...model, panels: model.panels.filter((panel) => first.includes(panel)) };
}

type Panel = Omit<MultiplePanel, "top">;

/** A panel a ward, in the order of the dataset, for the offence of the figures. */
export function wardMultiples(dataset: Dataset, figures: OffenceFigures, options: MultiplesOptions): MultiplesModel {
  const { categories, noun } = figures.selection;
  const panels = figures.wards.map(({ code, name, change }, index): Panel => {
    return { id: code, label: name, ...seriesOf(dataset, categories, [index], options.kind), ...verdictOf(change) };
  });
  return modelOf(dataset, figures.period, panels, noun, options);
}

/** A panel an offence of the list, for a ward code or "district"; null for a code that is not there. */
export function offenceMultiples(
  dataset: Dataset,
  list: readonly ListedFigures[],
  code: string,
  options: MultiplesOptions,
): MultiplesModel | null {
  const wards = code === DISTRICT ? allWards(dataset) : indicesOf(dataset, [code]);
  const [first] = list;
  if (wards.length === 0 || first === undefined) return null;
  const panels = list.map(({ offence, figures }): Panel => {
    return {
      id: offence.slug,
      label: offence.label,
      ...seriesOf(dataset, offence.categories, wards, options.kind),
      ...verdictOf(figuresFor(figures, code)!.change),
    };
  });
  return modelOf(dataset, first.figures.period, panels, "offences or incidents", options);
}

/** Whether every month of it is withheld, or missing. */
export function isBare({ monthly }: MultiplePanel): boolean {
  return monthly.known && monthly.value.every((count) => count === null);
}

function verdictOf(change: Known<Judged>): Pick<Panel, "verdict" | "withheld"> {
  const judged = judgedOf(change);
  return { verdict: judged.known ? judged.value.verdict : null, withheld: isWithheld(judged) };
}

/** "Clearly up in 2 of 14 wards", or of how many it cannot be told; `things` are what the panels are. */
export function multiplesTitle({ panels }: MultiplesModel, things: string): string {
  const untold = untoldText(panels.filter(({ withheld }) => withheld).length, panels.length);
  if (untold !== "") return `Verdicts ${untold}`;
  return verdictsTitle(
    panels.map(({ verdict }) => verdict),
    things,
  );
}

function seriesOf(
  dataset: Dataset,
  categories: readonly number[],
  wards: readonly number[],
  kind: SeriesKind,
): Pick<Panel, "monthly" | "rolling" | "missing"> {
  const { range, missing } = coverageOf(dataset.coverage, categories);
  const counts = monthlyCounts(dataset, categories, wards);
  const hidden = kind === "index" ? withheldMonths(counts.slice(0, 12), range.from, missing) : 0;
  const monthly = hidden > 0 ? unknown("no index: counts are withheld") : seriesIn(counts, range.from, kind);
  if (!monthly.known) return { monthly, rolling: monthly, missing };
  return { monthly, rolling: known(rollingMean(monthly.value, THRESHOLDS.rollingMonths)), missing };
}

function seriesIn(
  counts: readonly (number | null)[],
  first: number,
  kind: SeriesKind,
): Known<readonly (number | null)[]> {
  switch (kind) {
    case "count":
      return known(counts);
    case "length-adjusted":
      return known(lengthAdjusted(counts, first));
    case "index":
      return indexSeries(counts);
    default:
      return kind satisfies never;
  }
}

function modelOf(
  dataset: Dataset,
  period: MonthRange,
  panels: readonly Panel[],
  noun: string,
  { kind, scale }: MultiplesOptions,
): MultiplesModel {
  const tops = panels.map(({ monthly }) =>
    monthly.known ? Math.max(0, ...monthly.value.map((count) => count ?? 0)) : 0,
  );
  const highest = Math.max(...tops);
  const topOf = (index: number): number => (scale === "common" ? highest : tops[index]!) || 1;
  const units = {
    count: `${noun} a month`,
    "length-adjusted": `${noun} a month of 30.4 days`,
    index: "first 12 months = 100",
  };
  return {
    panels: panels.map((panel, index) => ({ ...panel, top: topOf(index) })),
    range: dataset.coverage.range,
    period,
    unit: units[kind],
    scale,
  };
}
