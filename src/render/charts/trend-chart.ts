// The course of the months as a chart: holds one ECharts instance, and turns drags into periods.
import type { TooltipComponentOption } from "echarts/components";
import type { Month, MonthRange } from "../../core/basics/months.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { type Palette, palette, type Theme } from "../palette.ts";
import { whenPointerLeaves } from "../pointer.ts";
import { type ChartFrame, chartFrame } from "./chart-frame.ts";
import type { Chart } from "./echarts.ts";
import type { Size } from "./geometry.ts";
import { draggedPeriod } from "./period-drag.ts";
import { browserTextWidth } from "./text-width.ts";
import { tooltipElement, tooltipLook } from "./tooltip.ts";
import { monthAtX, type TrendLayout, trendLayout } from "./trend-layout.ts";
import { NOTES } from "./trend-marks.ts";
import { trendOption } from "./trend-option.ts";
import { monthTooltip, noteTooltip } from "./trend-tooltip.ts";

export interface TrendChartOptions {
  /** The reader has drawn a period, in whole months of the model's range. */
  readonly onPeriod: (range: MonthRange) => void;
  /** The month under the pointer, null when it leaves. */
  readonly onMonth?: (month: Month | null) => void;
}

/** Parts are compared by reference: whoever changes one passes a new object. */
export interface TrendChartInput {
  readonly model: TrendModel;
  readonly theme: Theme;
  /** Ward code; lines of other wards step back. */
  readonly hovered: string | null;
  /** A small screen: fewer labels. */
  readonly narrow: boolean;
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
  #drag: Drag | null = null;
  #month: Month | null = null;
  /** What the chart shows now: the same parts need no second drawing. */
  #drawn: readonly unknown[] = [];
  #layout: TrendLayout | null = null;

  constructor(container: HTMLElement, options: TrendChartOptions) {
    this.#container = container;
    this.#options = options;
    this.#frame = chartFrame(container, (chart, size) => this.#draw(chart, size));
    container.style.touchAction = "pan-y";
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
    const { model, theme, narrow } = this.#input;
    const hovered = model.lines.length > 1 ? this.#input.hovered : null;
    const drawn = this.#drawnPeriod();
    const parts = [model, theme, narrow, hovered, drawn?.from, drawn?.to, size];
    if (parts.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = parts;
    const colours = palette(theme);
    const layout = trendLayout(model, colours, size, this.#textWidth);
    this.#layout = layout;
    const option = trendOption({ model, drawn, colours, hovered, narrow, size, layout });
    chart.setOption({ ...option, tooltip: this.#tooltip(model, colours) }, { replaceMerge: ["series"] });
  }

  #tooltip(model: TrendModel, colours: Palette): TooltipComponentOption {
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

  #listen(): void {
    const { signal } = this.#listening;
    const on = (
      name: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
      act: (event: PointerEvent) => void,
    ) => this.#container.addEventListener(name, act, { signal });
    on("pointerdown", (event) => this.#begin(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#end(event));
    on("pointercancel", () => this.#setDrag(null));
    whenPointerLeaves(this.#container, () => this.#point(null), signal);
  }

  #begin(event: PointerEvent): void {
    const at = this.#monthAt(event);
    if (event.button !== 0 || !event.isPrimary || at === null || !this.#inPlot(event)) return;
    this.#drag = { pointer: event.pointerId, start: at, end: at };
    this.#container.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const at = this.#monthAt(event);
    const drag = this.#drag;
    if (at === null) return;
    if (drag === null) {
      this.#point(this.#inPlot(event) ? Math.round(at) : null);
    } else if (drag.pointer === event.pointerId) {
      this.#setDrag({ ...drag, end: at });
    }
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

  #monthAt(event: PointerEvent): number | null {
    if (this.#input === null || this.#layout === null) return null;
    const x = event.clientX - this.#container.getBoundingClientRect().left;
    return monthAtX(x, this.#input.model.range, this.#layout.plot);
  }

  #inPlot(event: PointerEvent): boolean {
    if (this.#layout === null) return false;
    const box = this.#container.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { left, top, right, bottom } = this.#layout.plot;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  #point(month: Month | null): void {
    if (month === this.#month) return;
    this.#month = month;
    this.#options.onMonth?.(month);
  }
}
