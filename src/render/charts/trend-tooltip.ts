// What the trend says about a month or a note under the pointer.

import { formatRate } from "../../core/basics/finer-numbers.ts";
import type { Month } from "../../core/basics/months.ts";
import { monthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import type { TrendLine, TrendModel, TrendNote } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";

export interface TooltipRow {
  readonly label: string;
  readonly value: string;
  readonly colour: string;
}

export interface TooltipText {
  readonly title: string;
  readonly rows: readonly TooltipRow[];
  readonly remarks: readonly string[];
}

export function monthTooltip(model: TrendModel, month: Month, colours: Palette): TooltipText {
  const missing = model.missing.get(month);
  const rows = model.lines.flatMap((line, index) => lineRows(model, line, index, month, colours));
  return {
    title: monthName(month),
    rows: missing === undefined ? rows : [],
    remarks: [
      ...(missing === undefined ? [] : [`No data: ${missing}.`]),
      ...signalRemarks(model, month),
      ...model.notes.flatMap((note, index) => (note.month === month ? [noteText(note, index)] : [])),
    ],
  };
}

/** `index` is the place of the note in the model. */
export function noteTooltip(note: TrendNote, index: number): TooltipText {
  return { title: monthName(note.month), rows: [], remarks: [noteText(note, index)] };
}

function lineRows(
  { lines, range, noun, missing }: TrendModel,
  line: TrendLine,
  index: number,
  month: Month,
  colours: Palette,
): readonly TooltipRow[] {
  const count = line.monthly[month - range.from] ?? null;
  const mean = line.rolling[month - range.from] ?? null;
  const text = count === null ? (missing.has(month) ? "no data" : "withheld") : formatCount(count);
  if (lines.length > 1) {
    const colour = colours.lines[index % colours.lines.length]!;
    const value = mean === null ? text : `${text} (mean ${formatRate(mean)})`;
    return [{ label: line.label, value, colour }];
  }
  const rows: TooltipRow[] = [{ label: noun, value: text, colour: colours.monthly }];
  if (mean !== null) rows.push({ label: "12-month mean", value: formatRate(mean), colour: colours.accent });
  return rows;
}

function signalRemarks({ expected }: TrendModel, month: Month): readonly string[] {
  if (expected?.outside.includes(month)) {
    const limits = `${formatCount(Math.ceil(expected.low))} to ${formatCount(Math.floor(expected.high))}`;
    return [`Outside the expected range (${limits}).`];
  }
  if (expected?.longRuns.includes(month))
    return [`One of ${THRESHOLDS.runLength} or more in a row on one side of the mean.`];
  if (expected?.outerThirds.includes(month)) return ["One of 2 of 3 in the outer third of the range."];
  return [];
}

function noteText({ text, source }: TrendNote, index: number): string {
  return `${index + 1}. ${text}${source === "" ? "" : ` (${source})`}`;
}
