// The wards in order as a chart: holds one ECharts instance, and turns pointing and clicking into wards.
import type { RankingModel } from "../../core/wards/ranking.ts";
import { palette, type Theme } from "../palette.ts";
import { whenPointerLeaves } from "../pointer.ts";
import { type ChartFrame, chartFrame } from "./chart-frame.ts";
import type { Chart } from "./echarts.ts";
import type { Size } from "./geometry.ts";
import { rankingOption } from "./ranking-option.ts";
import { RANKING_HEAD } from "./ranking-scale.ts";
import { browserTextWidth } from "./text-width.ts";

export interface RankingChartOptions {
  /** Null when the pointer leaves. A finger does not hover. */
  readonly onHover: (code: string | null) => void;
  /** `additive`: with Ctrl, ⌘ or Shift. */
  readonly onSelect: (code: string, additive: boolean) => void;
}

/** Parts are compared by reference: whoever changes one passes a new object. */
export interface RankingChartInput {
  readonly model: RankingModel;
  readonly theme: Theme;
  /** Ward codes. */
  readonly hovered: string | null;
  readonly selected: readonly string[];
}

const ROW = 23;

/** Height in CSS pixels of a ranking of so many bars. */
export function rankingHeight(bars: number): number {
  return RANKING_HEAD + bars * ROW;
}

export class RankingChart {
  readonly #container: HTMLElement;
  readonly #options: RankingChartOptions;
  readonly #frame: ChartFrame;
  readonly #listening = new AbortController();
  readonly #textWidth = browserTextWidth();
  #input: RankingChartInput | null = null;
  /** What the chart shows now: the same parts need no second drawing. */
  #drawn: readonly unknown[] = [];
  #chart: Chart | null = null;
  #hovered: string | null = null;

  constructor(container: HTMLElement, options: RankingChartOptions) {
    this.#container = container;
    this.#options = options;
    this.#frame = chartFrame(container, (chart, size) => this.#draw(chart, size));
    this.#listen();
  }

  show(input: RankingChartInput): void {
    this.#input = input;
    this.#frame.request();
  }

  destroy(): void {
    this.#listening.abort();
    this.#frame.destroy();
  }

  #draw(chart: Chart, size: Size): void {
    if (this.#input === null) return;
    const { model, theme, hovered, selected } = this.#input;
    const parts = [model, theme, hovered, selected, size];
    if (parts.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = parts;
    this.#chart = chart;
    const width = this.#textWidth;
    chart.setOption(rankingOption({ model, colours: palette(theme), hovered, selected, size, width }));
  }

  #listen(): void {
    const { signal } = this.#listening;
    const container = this.#container;
    container.addEventListener("pointermove", (event) => this.#point(event), { signal });
    whenPointerLeaves(container, () => this.#hover(null), signal);
    container.addEventListener("click", (event) => this.#select(event), { signal });
  }

  #point(event: PointerEvent): void {
    if (event.pointerType !== "touch") this.#hover(this.#codeAt(event));
  }

  #hover(code: string | null): void {
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#options.onHover(code);
  }

  #select(event: MouseEvent): void {
    const code = this.#codeAt(event);
    if (code !== null) this.#options.onSelect(code, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  #codeAt(event: MouseEvent): string | null {
    if (this.#input === null || this.#chart === null) return null;
    const y = event.clientY - this.#container.getBoundingClientRect().top;
    const row = Number(this.#chart.convertFromPixel({ yAxisIndex: 0 }, y));
    return this.#input.model.bars[row]?.code ?? null;
  }
}
