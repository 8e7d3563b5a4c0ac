// A chart of the assessment's pages: drawn once ECharts is there. The table of its card says the same.
import { PUBLISHED_HEIGHT } from "../../render/charts/geometry.ts";
import type { Subject } from "../../render/charts/subjects.ts";
import { later, useLater } from "./use-later.tsx";
import { WhenNear } from "./when-needed.tsx";

const CANVAS = later(() => import("./chart-canvas.tsx").then((module) => module.ChartCanvas));

type DrawnChartProps = Subject & {
  /** A click on what has a code: of a ward, or of the panel of an offence. */
  readonly onSelect?: (code: string) => void;
};

export function DrawnChart({ onSelect, ...subject }: DrawnChartProps) {
  const { component: ChartCanvas, failed } = useLater(CANVAS);
  // These stand among many: each is drawn when the reader comes near.
  const height = subject.kind === "published" ? PUBLISHED_HEIGHT : undefined;
  if (ChartCanvas !== null) {
    const chart = <ChartCanvas subject={subject} onSelect={onSelect} />;
    return height === undefined ? chart : <WhenNear height={height}>{chart}</WhenNear>;
  }
  return (
    <div className="chart-away chart-canvas" style={{ height }}>
      {failed && <p className="small muted">The chart could not be loaded; its numbers are in the table below.</p>}
    </div>
  );
}
