// Every kind of chart of the assessment, and of how far to trust hotspots: one line each.
import { CALENDAR } from "./calendar-option.ts";
import { CURVE } from "./curve-option.ts";
import type { ChartOption } from "./echarts.ts";
import { FUNNEL } from "./funnel-option.ts";
import type { TextWidth } from "./geometry.ts";
import { MONTHS } from "./months-option.ts";
import { MULTIPLES } from "./multiples-option.ts";
import { OUTCOME_BARS } from "./outcomes-option.ts";
import { PROGRESS } from "./progress-option.ts";
import { PUBLISHED } from "./published-option.ts";
import { SEASON } from "./season-option.ts";
import { SHARES } from "./shares-option.ts";
import { SLOPE } from "./slope-option.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { YEARS } from "./years-option.ts";

const KINDS = {
  calendar: CALENDAR,
  curve: CURVE,
  funnel: FUNNEL,
  months: MONTHS,
  multiples: MULTIPLES,
  outcomes: OUTCOME_BARS,
  progress: PROGRESS,
  published: PUBLISHED,
  season: SEASON,
  shares: SHARES,
  slope: SLOPE,
  years: YEARS,
};

type Inputs = {
  readonly [Kind in keyof typeof KINDS]: (typeof KINDS)[Kind] extends SubjectKind<infer Input> ? Input : never;
};
/** What a chart can be of: its kind, and what that kind shows. */
export type Subject<Kind extends keyof Inputs = keyof Inputs> = {
  readonly [Each in Kind]: { readonly kind: Each } & Inputs[Each];
}[Kind];

const BY_KIND: { readonly [Kind in keyof Inputs]: SubjectKind<Inputs[Kind]> } = KINDS;

/** Height in CSS pixels at a width. */
export function heightOf<Kind extends keyof Inputs>(
  subject: Subject<Kind>,
  width: number,
  textWidth: TextWidth,
): number {
  return BY_KIND[subject.kind].height(subject, width, textWidth);
}

/** To be drawn in the theme of the charts. */
export function chartOption<Kind extends keyof Inputs>(subject: Subject<Kind>, canvas: Canvas): ChartOption {
  return { tooltip: {}, ...BY_KIND[subject.kind].option(subject, canvas) };
}
