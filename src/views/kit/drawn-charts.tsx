// The charts of the assessment's pages: each takes a model and draws it once ECharts is there. The table of its card says the same.
import { useMemo } from "react";
import type { AnnualModel } from "../../core/assessment/annual.ts";
import type { CalendarModel, SeasonMonth } from "../../core/assessment/calendar.ts";
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import type { LineBesideOpen } from "../../core/assessment/published/published-beside-open.ts";
import type { PublishedLine } from "../../core/assessment/published/published-lines.ts";
import type { ShareYear } from "../../core/assessment/shares-over-time.ts";
import type { SlopeModel } from "../../core/assessment/slope.ts";
import type { MultiplesModel } from "../../core/assessment/small-multiples.ts";
import type { ShareCurve } from "../../core/hotspots/chance/share-curve.ts";
import { PUBLISHED_HEIGHT } from "../../render/charts/geometry.ts";
import type { Subject } from "../../render/charts/subject.ts";
import { later, useLater } from "./use-later.tsx";
import { WhenNear } from "./when-needed.tsx";

const CANVAS = later(() => import("./chart-canvas.tsx").then((module) => module.ChartCanvas));

/** Codes of the wards that stand out, and what a click on a ward does. */
interface WardProps {
  readonly selected?: readonly string[];
  readonly onSelect?: (code: string) => void;
}

const NOBODY: readonly string[] = [];

export function FunnelCanvas({
  model,
  selected = NOBODY,
  onSelect,
}: WardProps & {
  readonly model: FunnelModel;
}) {
  const subject = useMemo((): Subject => ({ kind: "funnel", model, selected }), [model, selected]);
  return <Canvas subject={subject} onSelect={onSelect} />;
}

export function SlopeCanvas({ model, selected = NOBODY, onSelect }: WardProps & { readonly model: SlopeModel }) {
  const subject = useMemo((): Subject => ({ kind: "slope", model, selected }), [model, selected]);
  return <Canvas subject={subject} onSelect={onSelect} />;
}

/** A click is on a panel: ward code, "district" or slug of an offence. */
export function MultiplesCanvas({
  model,
  selected = NOBODY,
  onSelect,
}: WardProps & { readonly model: MultiplesModel }) {
  const subject = useMemo((): Subject => ({ kind: "multiples", model, selected }), [model, selected]);
  return <Canvas subject={subject} onSelect={onSelect} />;
}

interface AnnualProps {
  readonly model: AnnualModel;
  /** Bars of years, or months with their rolling mean and the steps of the years. */
  readonly part: "bars" | "months";
}

export function AnnualCanvas({ model, part }: AnnualProps) {
  const subject = useMemo((): Subject => ({ kind: "annual", model, part }), [model, part]);
  return <Canvas subject={subject} />;
}

export function CalendarCanvas({ model }: { readonly model: CalendarModel }) {
  const subject = useMemo((): Subject => ({ kind: "calendar", model }), [model]);
  return <Canvas subject={subject} />;
}

export function SeasonCanvas({ season }: { readonly season: readonly SeasonMonth[] }) {
  const subject = useMemo((): Subject => ({ kind: "season", months: season }), [season]);
  return <Canvas subject={subject} />;
}

export function SharesCanvas({ years }: { readonly years: readonly ShareYear[] }) {
  const subject = useMemo((): Subject => ({ kind: "shares", years }), [years]);
  return <Canvas subject={subject} />;
}

export function ShareCurveCanvas({ curve }: { readonly curve: ShareCurve }) {
  const subject = useMemo((): Subject => ({ kind: "curve", curve }), [curve]);
  return <Canvas subject={subject} />;
}

/** Published figures, then the open data's: two series in two styles. */
export function PublishedCanvas({ beside }: { readonly beside: LineBesideOpen }) {
  const subject = useMemo(
    (): Subject => ({ kind: "published", line: beside.line, open: beside.open.points }),
    [beside],
  );
  return <Canvas subject={subject} height={PUBLISHED_HEIGHT} />;
}

export function PublishedLineCanvas({ line }: { readonly line: PublishedLine }) {
  const subject = useMemo((): Subject => ({ kind: "published", line, open: [] }), [line]);
  return <Canvas subject={subject} height={PUBLISHED_HEIGHT} />;
}

interface CanvasProps {
  readonly subject: Subject;
  readonly onSelect?: ((code: string) => void) | undefined;
  /** Of a chart that stands among many: it is drawn when the reader comes near. */
  readonly height?: number;
}

function Canvas({ subject, onSelect, height }: CanvasProps) {
  const { component: ChartCanvas, failed } = useLater(CANVAS);
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
