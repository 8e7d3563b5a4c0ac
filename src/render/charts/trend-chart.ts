// The course of the months as a chart: holds one ECharts instance, and turns drags into periods.
import type { TooltipComponentOption } from "echarts/components";
import type { MonthRange } from "../../core/basics/months.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { type Palette, palette, type Theme } from "../palette.ts";
import { type ChartFrame, chartFrame } from "./chart-frame.ts";
import type { Chart } from "./echarts.ts";
import type { Size } from "./geometry.ts";
import { draggedPeriod } from "./period-drag.ts";
import { browserTextWidth } from "./text-width.ts";
import { tooltipElement, tooltipLook } from "./tooltip.ts";
import { trendOption } from "./trend-option.ts";
import { NOTES } from "./trend-points.ts";
import { monthTooltip, noteTooltip } from "./trend-tooltip.ts";

export interface TrendChartOptions {
  /** The reader has drawn a period, in whole months of the model's range. */
  readonly onPeriod: (range: MonthRange) => void;
}

/** Parts are compared by reference: whoever changes one passes a new object. */
export interface TrendChartInput {
  readonly model: TrendModel;
  readonly theme: Theme;
  /** Ward code; lines of other wards step back. */
  readonly hovered: string | null;
}

interface Drag {
  readonly pointer: number;
  /** Fractions of months. */
  readonly start: number;
  readonly end: number;
}

export class TrendChart {
  readonly #container: HTMLElement;
  readonly #options: TrendChartOptions;
  readonly #frame: ChartFrame;
  readonly #listening = new AbortController();
  readonly #textWidth = browserTextWidth();
  #input: TrendChartInput | null = null;
  #chart: Chart | null = null;
  #drag: Drag | null = null;
  /** What the chart shows now: the same parts need no second drawing. */
  #drawn: readonly unknown[] = [];

  constructor(container: HTMLElement, options: TrendChartOptions) {
    this.#container = container;
    this.#options = options;
    this.#frame = chartFrame(container, (chart, size) => this.#draw(chart, size));
    this.#listen();
  }

  show(input: TrendChartInput): void {
    this.#input = input;
    this.#frame.request();
  }

  destroy(): void {
    this.#listening.abort();
    this.#frame.destroy();
  }

  #draw(chart: Chart, size: Size): void {
    if (this.#input === null) return;
    const { model, theme } = this.#input;
    const hovered = model.lines.length > 1 ? this.#input.hovered : null;
    const drawn = this.#drawnPeriod();
    const parts = [model, theme, hovered, drawn?.from, drawn?.to, size];
    if (parts.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = parts;
    this.#chart = chart;
    const colours = palette(theme);
    const option = trendOption({ model, drawn, colours, hovered, size, width: this.#textWidth });
    chart.setOption({ ...option, tooltip: tooltip(model, colours) }, { replaceMerge: ["series"] });
  }

  #listen(): void {
    const on = (
      name: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
      act: (event: PointerEvent) => void,
    ) => this.#container.addEventListener(name, act, { signal: this.#listening.signal });
    on("pointerdown", (event) => this.#begin(event));
    on("pointermove", (event) => {
      const drag = this.#drag;
      if (drag?.pointer === event.pointerId) this.#setDrag({ ...drag, end: this.#monthAt(event) });
    });
    on("pointerup", (event) => this.#end(event));
    on("pointercancel", () => this.#setDrag(null));
  }

  #begin(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || !this.#chart?.containPixel("grid", this.#pixelOf(event))) return;
    const start = this.#monthAt(event);
    this.#drag = { pointer: event.pointerId, start, end: start };
    this.#container.setPointerCapture(event.pointerId);
  }

  #end(event: PointerEvent): void {
    if (this.#drag?.pointer !== event.pointerId) return;
    const period = this.#drawnPeriod();
    this.#setDrag(null);
    if (period !== null) this.#options.onPeriod(period);
  }

  #setDrag(drag: Drag | null): void {
    this.#drag = drag;
    this.#frame.request();
  }

  /** The period that is being drawn, null while there is none. */
  #drawnPeriod(): MonthRange | null {
    if (this.#drag === null || this.#input === null) return null;
    return draggedPeriod(this.#drag.start, this.#drag.end, this.#input.model.range);
  }

  #monthAt(event: PointerEvent): number {
    return Number(this.#chart?.convertFromPixel({ xAxisIndex: 0 }, this.#pixelOf(event)[0]!));
  }

  #pixelOf({ clientX, clientY }: PointerEvent): [x: number, y: number] {
    const { left, top } = this.#container.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }
}

function tooltip(model: TrendModel, colours: Palette): TooltipComponentOption {
  return {
    ...tooltipLook(colours),
    trigger: "axis",
    axisPointer: { type: "line", snap: true, lineStyle: { color: colours.hatching, type: "solid", width: 1 } },
    formatter: (under) => {
      const first = Array.isArray(under) ? under[0] : under;
      if (first === undefined) return "";
      const note = first.seriesId === NOTES ? model.notes[first.dataIndex] : undefined;
      const month = Math.round(Number("axisValue" in first ? first.axisValue : model.period.to));
      const text = note ? noteTooltip(note, first.dataIndex) : monthTooltip(model, month, colours);
      return tooltipElement(text, colours);
    },
  };
}
