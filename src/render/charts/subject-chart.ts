// A chart of the assessment: draws on one ECharts instance, gives itself the height it needs, and turns clicks into codes.
import { palette, type Theme } from "../palette.ts";
import { chartFrame } from "./chart-frame.ts";
import { chartTheme } from "./chart-theme.ts";
import { chartOption, heightOf, type Subject } from "./subjects.ts";
import { browserTextWidth } from "./text-width.ts";

export interface SubjectChartInput {
  readonly subject: Subject;
  readonly theme: Theme;
  /** A code of the subject was clicked. */
  readonly onSelect: ((code: string) => void) | undefined;
}

export interface SubjectChart {
  /** Draws, at most once a frame, and not again while all that the subject consists of is the same by reference. */
  show(input: SubjectChartInput): void;
  destroy(): void;
}

export function subjectChart(container: HTMLElement): SubjectChart {
  const textWidth = browserTextWidth();
  let input: SubjectChartInput | null = null;
  let drawn: readonly unknown[] = [];
  let themed: Theme | null = null;

  /** As high as what is drawn needs at this width. */
  function fitHeight({ subject }: SubjectChartInput): void {
    const width = container.clientWidth;
    if (width > 0) container.style.height = `${heightOf(subject, width, textWidth)}px`;
  }

  const frame = chartFrame(container, (chart, size, lazyUpdate) => {
    if (input === null) return;
    const { subject, theme } = input;
    fitHeight(input);
    const parts = [...Object.values(subject), theme, size];
    if (parts.length === drawn.length && parts.every((part, index) => part === drawn[index])) return;
    drawn = parts;
    const colours = palette(theme);
    if (themed === null) {
      chart.on("click", ({ name }) => {
        if (name !== "") input?.onSelect?.(name);
      });
      // A chart that has had no option takes no theme.
      chart.setOption({});
    }
    if (theme !== themed) chart.setTheme(chartTheme(colours));
    themed = theme;
    chart.setOption(chartOption(subject, { colours, size, width: textWidth }), { notMerge: true, lazyUpdate });
  });
  return {
    show(next) {
      input = next;
      fitHeight(next);
      frame.request();
    },
    destroy: frame.destroy,
  };
}
