// The wards in order as a chart: draws on one ECharts instance, and turns pointing and clicking into wards.
import type { RankingModel } from "../../core/wards/ranking.ts";
import { palette, type Theme } from "../palette.ts";
import { whenPointerLeaves } from "../pointer.ts";
import { chartFrame, pointIn } from "./chart-frame.ts";
import type { Chart } from "./echarts.ts";
import { RANKING_HEAD, rankingOption } from "./ranking-option.ts";
import { browserTextWidth } from "./text-width.ts";

export interface RankingChartOptions {
  /** Null when the pointer leaves. A finger does not hover. */
  readonly onHover: (code: string | null) => void;
  /** `additive`: with Ctrl, ⌘ or Shift. */
  readonly onSelect: (code: string, additive: boolean) => void;
}

export interface RankingChartInput {
  readonly model: RankingModel;
  readonly theme: Theme;
  /** Ward codes. */
  readonly hovered: string | null;
  readonly selected: readonly string[];
}

export interface RankingChart {
  /** Draws, at most once a frame. */
  show(input: RankingChartInput): void;
  destroy(): void;
}

const ROW = 23;

/** Height in CSS pixels of a ranking of so many bars. */
export function rankingHeight(bars: number): number {
  return RANKING_HEAD + bars * ROW;
}

export function rankingChart(container: HTMLElement, { onHover, onSelect }: RankingChartOptions): RankingChart {
  const listening = new AbortController();
  const { signal } = listening;
  const width = browserTextWidth();
  let shown: { readonly chart: Chart; readonly model: RankingModel } | null = null;
  let input: RankingChartInput | null = null;
  let pointed: string | null = null;

  const frame = chartFrame(container, (chart, size, lazyUpdate) => {
    if (input === null) return;
    shown = { chart, model: input.model };
    chart.setOption(rankingOption({ ...input, colours: palette(input.theme), size, width }), { lazyUpdate });
  });

  function codeAt(event: MouseEvent): string | null {
    if (shown === null) return null;
    const row = shown.chart.convertFromPixel({ yAxisIndex: 0 }, pointIn(container, event)[1]);
    return shown.model.bars[Number(row)]?.code || null;
  }

  function hover(code: string | null): void {
    if (code !== pointed) onHover(code);
    pointed = code;
  }

  const point = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") hover(codeAt(event));
  };
  const select = (event: MouseEvent): void => {
    const code = codeAt(event);
    if (code !== null) onSelect(code, event.ctrlKey || event.metaKey || event.shiftKey);
  };
  container.addEventListener("pointermove", point, { signal });
  container.addEventListener("click", select, { signal });
  whenPointerLeaves(container, () => hover(null), signal);
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
