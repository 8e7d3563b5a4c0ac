// What a chart on a slide draws: few rows or months, as numbers, so that a slide, its file and whoever cannot see it have the same.
import { formatRate } from "../basics/finer-numbers.ts";
import { formatCount } from "../basics/numbers.ts";
import { inSentence } from "../basics/words.ts";

/** How a series looks: what is shown, what it is held against, the ends of a range, or one ward of several. */
export type SlideLook = "now" | "before" | "mean" | "limit" | 0 | 1 | 2 | 3;

export interface SlideSeries {
  readonly name: string;
  readonly look: SlideLook;
  /** One for each category; null for what is not known. */
  readonly values: readonly (number | null)[];
  /** As they are printed, where that is more than the number; null where it is not. */
  readonly texts: readonly string[] | null;
}

export interface SlideChart {
  readonly form: "lines" | "bars" | "columns";
  /** Whether bars of a category stand in one row, one after the other. */
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly SlideSeries[];
  /** What is measured: over the axis. */
  readonly unit: string;
}

/** "1,234", "12.3"; "–" for what is not known. */
export function slideNumber(value: number | null): string {
  if (value === null) return "–";
  return Number.isInteger(value) ? formatCount(value) : formatRate(value);
}

/** What is drawn, for whoever cannot see it: "Months, offences a month: a month, 12-month mean. Dec 2025: 879; 912." */
export function slideChartText({ form, categories, series: all, unit }: SlideChart): string {
  const last = categories.length - 1;
  const said = (index: number): string =>
    `${categories[index]}: ${all.flatMap(({ name, values, texts }) => (values[index] === null ? [] : [`${texts?.[index] ?? slideNumber(values[index] ?? null)} ${all.length > 1 ? inSentence(name) : ""}`.trim()])).join(", ")}`;
  if (form === "lines") return `Chart of ${unit}, ${categories[0]} to ${categories[last]}. ${said(last)}.`;
  return `Chart of ${unit}. ${categories.map((_, index) => said(index)).join("; ")}.`;
}

export function slideSeries(name: string, look: SlideLook, values: readonly (number | null)[]): SlideSeries {
  return { name, look, values, texts: null };
}

/** The unit, and how many rows of all a chart has room for where it has not room for all: "offences a year; 8 of 11 shown". */
export function unitOfSome(unit: string, shown: number, all: number): string {
  return shown < all ? `${unit}; ${shown} of ${all} shown` : unit;
}
