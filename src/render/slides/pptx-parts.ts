// The parts of a PowerPoint slide: texts, native charts and tables, in inches on a slide of 13.33 × 7.5.
import type PptxGenJS from "pptxgenjs";
import { LIGHT } from "../../core/basics/colours.ts";
import type { ChartTable } from "../../core/figures/chart-file.ts";
import type { SlideChart } from "../../core/figures/slide-chart.ts";
import { seriesColour } from "./slide-colours.ts";

export const ROOM = { x: 0.5, y: 1.75, w: 12.33, h: 4.25 } as const;
/** Points: of titles, of what is read, of what is looked up. */
export const TYPE = { title: 30, subject: 16, body: 20, chart: 14, source: 9 } as const;

/** "0F4C75" */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** Rows from the top down, which the types of the library do not know. */
const REVERSED = { catAxisOrientation: "maxMin" as unknown as "minMax" };

/** A native chart, which holds its numbers. */
export function addChart(slide: PptxGenJS.Slide, chart: SlideChart, altText: string): void {
  const { form, categories, series, stacked, unit } = chart;
  const data = series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    // The library writes what is null as no value.
    values: values.map((value) => value as number),
  }));
  const whole = series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
  const lines = form === "lines";
  slide.addChart(lines ? ("line" as PptxGenJS.CHART_NAME) : ("bar" as PptxGenJS.CHART_NAME), data, {
    ...ROOM,
    altText,
    chartColors: series.map(({ look }) => hex(seriesColour(look, LIGHT, form))),
    barDir: form === "bars" ? "bar" : "col",
    barGrouping: stacked ? "stacked" : "clustered",
    barGapWidthPct: 45,
    ...(form === "bars" ? REVERSED : {}),
    catAxisLabelFontSize: TYPE.chart,
    catAxisLabelColor: hex(LIGHT.ink),
    ...(lines ? { catAxisLabelFrequency: String(Math.max(1, Math.ceil(categories.length / 12))) } : {}),
    valAxisHidden: !lines,
    valAxisMinVal: Math.min(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))),
    valAxisLabelFontSize: TYPE.chart,
    valAxisLabelColor: hex(LIGHT.muted),
    valAxisLabelFormatCode: "#,##0",
    valGridLine: lines ? { color: hex(LIGHT.grid), size: 0.75 } : { style: "none" },
    catGridLine: { style: "none" },
    showValue: !lines,
    dataLabelFontSize: TYPE.chart,
    dataLabelFormatCode: whole ? "#,##0" : "#,##0.0",
    dataLabelColor: stacked ? hex(LIGHT.background) : hex(LIGHT.ink),
    dataLabelPosition: stacked ? "ctr" : "outEnd",
    lineSize: 2.25,
    lineDataSymbol: "none",
    showLegend: series.length > 1,
    legendPos: "t",
    legendFontSize: TYPE.chart,
    legendColor: hex(LIGHT.ink),
    showTitle: true,
    title: unit,
    titleFontSize: TYPE.chart,
    titleColor: hex(LIGHT.muted),
  });
}

export function addTable(slide: PptxGenJS.Slide, { head, rows }: ChartTable): void {
  const cell = { fontSize: 16, color: hex(LIGHT.ink), valign: "middle" as const };
  const first = head.map((text) => ({
    text,
    options: { ...cell, bold: true, fill: { color: hex(LIGHT.period) } },
  }));
  const body = rows.map((cells) => cells.map((text, index) => ({ text, options: { ...cell, bold: index === 0 } })));
  const [wide, other] = [0.34, 0.66 / Math.max(1, head.length - 1)];
  slide.addTable([first, ...body], {
    ...ROOM,
    colW: head.map((_, index) => ROOM.w * (index === 0 ? wide : other)),
    border: { type: "solid", pt: 0.75, color: hex(LIGHT.grid) },
    margin: 0.08,
  });
}

export function addTexts(slide: PptxGenJS.Slide, texts: readonly string[]): void {
  const runs = texts.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } }));
  slide.addText(runs, { ...ROOM, fontSize: TYPE.body, color: hex(LIGHT.ink), valign: "top", fit: "shrink" });
}
