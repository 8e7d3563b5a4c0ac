// A chart of the assessment: holds one ECharts instance, gives itself the height it needs, and turns clicks into codes.
import { palette, type Theme } from "../palette.ts";
import { type ChartFrame, chartFrame } from "./chart-frame.ts";
import { chartTheme } from "./chart-theme.ts";
import type { Chart } from "./echarts.ts";
import type { Size } from "./geometry.ts";
import { chartOption, heightOf, type Subject } from "./subjects.ts";
import { browserTextWidth } from "./text-width.ts";

/** What the subject consists of is compared by reference. */
export interface SubjectChartInput {
  readonly subject: Subject;
  readonly theme: Theme;
  /** A code of the subject was clicked. */
  readonly onSelect: ((code: string) => void) | undefined;
}

export class SubjectChart {
  readonly #container: HTMLElement;
  readonly #frame: ChartFrame;
  readonly #textWidth = browserTextWidth();
  #input: SubjectChartInput | null = null;
  /** What the chart shows now: the same parts need no second drawing. */
  #drawn: readonly unknown[] = [];
  #theme: Theme | null = null;
  #listening: Chart | null = null;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#frame = chartFrame(container, (chart, size) => this.#draw(chart, size));
  }

  show(input: SubjectChartInput): void {
    this.#input = input;
    this.#fit();
    this.#frame.request();
  }

  destroy(): void {
    this.#frame.destroy();
  }

  /** As high as what is drawn needs at this width. */
  #fit(): void {
    const width = this.#container.clientWidth;
    if (this.#input === null || width === 0) return;
    this.#container.style.height = `${heightOf(this.#input.subject, width, this.#textWidth)}px`;
  }

  #draw(chart: Chart, size: Size): void {
    if (this.#input === null) return;
    const { subject, theme } = this.#input;
    this.#fit();
    this.#listen(chart);
    const parts = [...Object.values(subject), theme, size];
    if (parts.every((part, index) => part === this.#drawn[index])) return;
    this.#drawn = parts;
    const colours = palette(theme);
    if (theme !== this.#theme) {
      // A chart without an option takes no theme.
      chart.setOption({});
      chart.setTheme(chartTheme(colours));
      this.#theme = theme;
    }
    chart.setOption(chartOption(subject, { colours, size, width: this.#textWidth }), {
      notMerge: true,
    });
  }

  #listen(chart: Chart): void {
    if (chart === this.#listening) return;
    this.#listening = chart;
    chart.on("click", ({ name }) => {
      if (name !== "") this.#input?.onSelect?.(name);
    });
  }
}
