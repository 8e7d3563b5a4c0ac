// A chart of the assessment on the page: ECharts, mounted once, fed with what it is of.
import { useMemo } from "react";
import { subjectChart } from "../../render/charts/subject-chart.ts";
import type { Subject } from "../../render/charts/subjects.ts";
import { useRenderer } from "./use-renderer.ts";
import { useTheme } from "./use-theme.ts";

export interface ChartCanvasProps {
  readonly subject: Subject;
  readonly onSelect?: ((code: string) => void) | undefined;
}

export function ChartCanvas({ subject, onSelect }: ChartCanvasProps) {
  const theme = useTheme();
  const input = useMemo(() => ({ subject, theme, onSelect }), [subject, theme, onSelect]);
  return <div ref={useRenderer(subjectChart, input)} className="chart-canvas" aria-hidden="true" />;
}
