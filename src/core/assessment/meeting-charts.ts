// The charts that a meeting looks at, each of few enough rows to be read from the back of the room.

import { type MonthRange, monthsOf } from "../basics/months.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import { type SlideChart, type SlideLook, slideSeries, unitOfSome } from "../figures/slide-chart.ts";
import type { RankingModel } from "../wards/ranking.ts";
import type { TrendModel } from "../wards/trend.ts";
import type { AnnualModel } from "./annual.ts";
import type { PriorityWards } from "./priority-wards.ts";
import type { VerdictChange } from "./what-changed.ts";

/** Rows that can be read from the back of a room. */
const MOST_ROWS = 8;

/** The months of the package: of one line with its 12-month mean and the range expected in the period, of several each line. */
export function monthsChart({ lines, range, period, noun, expected }: TrendModel): SlideChart {
  const months = monthsOf(range);
  const [only, ...others] = lines;
  const level = (value: number): readonly (number | null)[] =>
    months.map((month) => (month >= period.from && month <= period.to ? value : null));
  const single = only !== undefined && others.length === 0;
  const mean = single && only.rolling.some((value) => value !== null);
  return {
    form: "lines",
    stacked: false,
    categories: months.map(shortMonthName),
    unit: `${noun} a month`,
    series: single
      ? [
          slideSeries("a month", "now", only.monthly),
          ...(mean ? [slideSeries("12-month mean", "mean", only.rolling)] : []),
          ...(expected === null
            ? []
            : [
                slideSeries("expected at most", "limit", level(expected.high)),
                slideSeries("expected at least", "limit", level(expected.low)),
              ]),
        ]
      : lines.map(({ label, monthly }, index) => slideSeries(label, (index % 4) as SlideLook, monthly)),
  };
}

/** Wards in the order of a measure, the first few of those whose value is known; null where none is. */
export function rankingChart({ bars }: RankingModel, measure: Measure, unit: string): SlideChart | null {
  const rows = bars.filter(({ value }) => value !== null).slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  return {
    form: "bars",
    stacked: false,
    categories: rows.map(({ label }) => label),
    unit,
    series: [
      {
        ...slideSeries(
          MEASURES[measure].label,
          "now",
          rows.map(({ value }) => value),
        ),
        texts: rows.map(({ text }) => text),
      },
    ],
  };
}

/** Offences in wards whose verdict is newly clear, each beside the same months a year before. */
export function changesChart(changes: readonly VerdictChange[], later: MonthRange): SlideChart | null {
  const all = newlyClear(changes);
  const rows = ofBothKinds(all, MOST_ROWS - 2);
  if (rows.length === 0) return null;
  const unit = `offences in ${later.to - later.from + 1} months`;
  return {
    form: "bars",
    stacked: false,
    categories: rows.map(({ offence, ward }) => `${offence.label}, ${ward.name}`),
    unit: unitOfSome(unit, rows.length, all.length),
    series: [
      slideSeries(
        "a year before",
        "before",
        rows.map((row) => row.later.before),
      ),
      slideSeries(
        "now",
        "now",
        rows.map((row) => row.later.after),
      ),
    ],
  };
}

/** The first rises and the first falls, as many of each as there is room for; all where there is room. In the order given. */
function ofBothKinds(changes: readonly VerdictChange[], room: number): readonly VerdictChange[] {
  const rises = changes.filter(({ kind }) => kind === "new clear rise");
  const falls = changes.filter(({ kind }) => kind !== "new clear rise");
  const fewRises = Math.min(rises.length, room - Math.min(falls.length, Math.floor(room / 2)));
  const taken = new Set([...rises.slice(0, fewRises), ...falls.slice(0, room - fewRises)]);
  return changes.filter((change) => taken.has(change));
}

/** Clear rises and falls that were not clear, or not so, before. */
export function newlyClear(changes: readonly VerdictChange[]): readonly VerdictChange[] {
  return changes.filter(({ kind }) => kind === "new clear rise" || kind === "new clear fall");
}

/**
 * "3 new clear rises and 1 new clear fall in wards since the end of June"; "No new clear rise or fall in a ward" where there is none.
 * Of a public copy what is untold beside it.
 */
export function changesFinding(changes: readonly VerdictChange[], from: string, untold: string): string {
  const count = (kind: VerdictChange["kind"]): number => changes.filter((change) => change.kind === kind).length;
  const part = (all: number, noun: string): readonly string[] =>
    all === 0 ? [] : [`${all} new clear ${noun}${all === 1 ? "" : "s"}`];
  const parts = [...part(count("new clear rise"), "rise"), ...part(count("new clear fall"), "fall")];
  if (untold !== "")
    return `${parts.length === 0 ? "New clear rises and falls in wards" : `${parts.join(" and ")} in wards, others`} ${from} ${untold}`;
  return `${parts.length === 0 ? "No new clear rise or fall in a ward" : `${parts.join(" and ")} in wards`} ${from}`;
}

/** Wards with their reasons to be looked at, the first few; null where none has any, or some are withheld. */
export function priorityChart({ wards, untold }: PriorityWards): SlideChart | null {
  if (untold !== "") return null;
  const all = wards.filter(({ reasons }) => reasons.length > 0);
  const rows = all.slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  const of = (kind: "clear rise" | "flag"): readonly number[] =>
    rows.map(({ reasons }) => reasons.filter((reason) => reason.kind === kind).length);
  return {
    form: "bars",
    stacked: true,
    categories: rows.map(({ name, priority }) => (priority ? `${name}: priority` : name)),
    unit: unitOfSome("kinds of offence", rows.length, all.length),
    series: [
      slideSeries("clearly up", "now", of("clear rise")),
      slideSeries("among the highest rates", "before", of("flag")),
    ],
  };
}

/** Whole years; null where none is. */
export function yearsChart({ bars }: AnnualModel, unit: string): SlideChart | null {
  const known = bars.flatMap(({ label, count }) => (count.known ? [{ label, value: count.value }] : []));
  if (known.length === 0) return null;
  return {
    form: "columns",
    stacked: false,
    categories: known.map(({ label }) => label),
    unit,
    series: [
      slideSeries(
        "a year",
        "now",
        known.map(({ value }) => value),
      ),
    ],
  };
}
