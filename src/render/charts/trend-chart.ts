// The course of the months as a chart: draws on one ECharts instance, and turns drags into periods.
import type { MonthRange } from "../../core/basics/months.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { palette, type Theme } from "../palette.ts";
import { chartFrame, pointIn } from "./chart-frame.ts";
import type { Chart } from "./echarts.ts";
import { draggedPeriod } from "./period-drag.ts";
import { browserTextWidth } from "./text-width.ts";
import { trendOption } from "./trend-option.ts";

export interface TrendChartInput {
  readonly model: TrendModel;
  readonly theme: Theme;
  /** Ward code; lines of other wards step back. */
  readonly hovered: string | null;
}

export interface TrendChart {
  /** Draws, at most once a frame. */
  show(input: TrendChartInput): void;
  destroy(): void;
}

/** `onPeriod`: the reader has drawn a period, in whole months of the model's range. */
export function trendChart(container: HTMLElement, onPeriod: (range: MonthRange) => void): TrendChart {
  const listening = new AbortController();
  const width = browserTextWidth();
  let shown: Chart | null = null;
  let input: TrendChartInput | null = null;
  /** From where the pointer went down to where it is, in fractions of months. */
  let drag: { readonly pointer: number; readonly from: number; readonly to: number } | null = null;

  const frame = chartFrame(container, (chart, size, lazyUpdate) => {
    if (input === null) return;
    shown = chart;
    const option = trendOption({ ...input, drawn: drawnPeriod(), colours: palette(input.theme), size, width });
    chart.setOption(option, { replaceMerge: ["series"], lazyUpdate });
  });

  /** Null while none is being drawn. */
  function drawnPeriod(): MonthRange | null {
    return drag && input && draggedPeriod(drag.from, drag.to, input.model.range);
  }

  function setDrag(next: typeof drag): void {
    const before = drawnPeriod();
    drag = next;
    const after = drawnPeriod();
    if (before?.from !== after?.from || before?.to !== after?.to) frame.request();
  }

  const on = (
    name: "pointerdown" | "pointermove" | "pointerup" | "pointercancel",
    act: (event: PointerEvent) => void,
  ) => container.addEventListener(name, act, { signal: listening.signal });
  const monthAt = (event: PointerEvent): number =>
    Number(shown?.convertFromPixel({ xAxisIndex: 0 }, pointIn(container, event)[0]));
  on("pointerdown", (event) => {
    if (event.button !== 0 || !event.isPrimary || !shown?.containPixel("grid", pointIn(container, event))) return;
    drag = { pointer: event.pointerId, from: monthAt(event), to: monthAt(event) };
    container.setPointerCapture(event.pointerId);
  });
  on("pointermove", (event) => {
    if (drag?.pointer === event.pointerId) setDrag({ ...drag, to: monthAt(event) });
  });
  on("pointerup", (event) => {
    if (drag?.pointer !== event.pointerId) return;
    const period = drawnPeriod();
    setDrag(null);
    if (period !== null) onPeriod(period);
  });
  on("pointercancel", () => setDrag(null));
  return {
    show(next) {
      input = next;
      frame.request();
    },
    destroy() {
      listening.abort();
      frame.destroy();
    },
  };
}
