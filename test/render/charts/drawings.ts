// Charts for tests: models with one line or several, drawn in type in which every letter is 7 pixels wide.
import type { MonthRange } from "../../../src/core/basics/months.ts";
import type { RankingBar, RankingModel } from "../../../src/core/wards/ranking.ts";
import type { TrendLine, TrendModel } from "../../../src/core/wards/trend.ts";
import type { Size, TextWidth } from "../../../src/render/charts/geometry.ts";
import type { RankingDrawing } from "../../../src/render/charts/ranking-option.ts";
import type { TrendDrawing } from "../../../src/render/charts/trend-option.ts";
import { palette } from "../../../src/render/palette.ts";

/** January 2024 to December 2025. */
export const RANGE: MonthRange = { from: 24_288, to: 24_311 };
export const YEAR_2025: MonthRange = { from: 24_300, to: 24_311 };
export const SIZE: Size = { width: 430, height: 236 };
export const textWidth: TextWidth = (text) => 7 * text.length;

/** Counts in a wave from 50 to 60, with a mean of 55 from the twelfth month on, where no month is missing. */
export function line(id: string, label: string, missing: readonly number[] = [], offset = 0): TrendLine {
  const months = Array.from({ length: 24 }, (_, index) => index);
  return {
    id,
    label,
    monthly: months.map((index) => (missing.includes(index) ? null : 50 + offset + (index % 11))),
    rolling: months.map((index) => (index < 11 || missing.length > 0 ? null : 55 + offset)),
  };
}

export function trendModel(parts: Partial<TrendModel> = {}): TrendModel {
  return {
    range: RANGE,
    period: YEAR_2025,
    noun: "offences",
    lines: [line("W1", "Arbury")],
    expected: null,
    notes: [],
    missing: new Map(),
    ...parts,
  };
}

export function trendDrawing(model: TrendModel, parts: Partial<TrendDrawing> = {}): TrendDrawing {
  return { model, drawn: null, colours: palette("light"), hovered: null, size: SIZE, width: textWidth, ...parts };
}

export function bar(code: string, value: number | null, parts: Partial<RankingBar> = {}): RankingBar {
  const text = value === null ? "no data" : String(value);
  const classIndex = value === null ? null : 0;
  return { code, label: `Ward ${code}`, value, interval: null, classIndex, text, clear: true, ...parts };
}

export function rankingModel(parts: Partial<RankingModel> = {}): RankingModel {
  return { kind: "sequential", classes: 5, bars: [bar("A", 30), bar("B", 10)], district: null, ...parts };
}

export function rankingDrawing(model: RankingModel, parts: Partial<RankingDrawing> = {}): RankingDrawing {
  const size = { width: 400, height: 200 };
  return { model, colours: palette("light"), hovered: null, selected: [], size, width: textWidth, ...parts };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
