// The course of the months: chart, what belongs to its axis, and the same numbers as a table.
import { useRef, useState } from "react";
import { axisNotes } from "../../core/assessment/chart-caveats.ts";
import { monthlyTable } from "../../core/assessment/chart-tables.ts";
import { monthName } from "../../core/basics/months.ts";
import type { SlideKind } from "../../core/view/own-slides.ts";
import { trendTitle } from "../../core/wards/panel-titles.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { bareTrend, noRangeReason, signalKey } from "../../core/wards/trend-words.ts";
import { trend, trendCaveats } from "../../state/map-models.ts";
import { selection } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { ChartNumbers } from "../kit/chart-numbers.tsx";
import { later, useLater } from "../kit/use-later.tsx";
import { Word } from "../kit/word-links.tsx";
import { PanelPictures } from "./panel-pictures.tsx";

const TREND_CANVAS = later(() => import("./chart-canvases.tsx").then((module) => module.TrendCanvas));

/** The selected wards or the district. */
export function WardTrend() {
  return <TrendPanel model={useModel(trend)} slide="months" />;
}

export function TrendPanel({ model, slide }: { readonly model: TrendModel; readonly slide?: SlideKind }) {
  const { label } = useModel(selection);
  const { component: TrendCanvas, failed } = useLater(TREND_CANVAS);
  const chart = useRef<HTMLDivElement>(null);
  const title = trendTitle(model);
  const caveats = useModel(trendCaveats);
  const subject = `${label} by month, ${model.lines.map((line) => line.label).join(", ")}`;
  const head = (
    <>
      <h2 id="trend-title">{title}</h2>
      <p className="small muted chart-subject">{subject}</p>
    </>
  );
  if (bareTrend(model) !== null)
    return (
      <section className="trend-panel" aria-labelledby="trend-title">
        {head}
        <MonthsTable model={model} />
      </section>
    );
  return (
    <section className="trend-panel" aria-labelledby="trend-title">
      {head}
      <div ref={chart}>
        {TrendCanvas ? (
          <TrendCanvas model={model} />
        ) : (
          <div className="chart-away trend-chart">
            {failed && <p className="small muted">The chart could not be loaded; the months are in the table below.</p>}
          </div>
        )}
      </div>
      <p className="small muted chart-hint">
        {model.expected ? (
          <>
            Band: <Word term="Expected range">expected range</Word>. {signalKey(model.expected)}{" "}
          </>
        ) : (
          noRangeReason(model)
        )}
        Drag to choose a period.
      </p>
      <div className="trend-more">
        <TrendNotes model={model} />
        <MonthsTable model={model} />
      </div>
      <PanelPictures
        chart={chart}
        title={title}
        subject={subject}
        unit={`Recorded ${model.noun} a month, with the 12-month mean`}
        caveats={[...caveats, ...axisNotes(model.notes)]}
        table={() => monthlyTable(model, false)}
        slide={slide}
      />
    </section>
  );
}

function TrendNotes({ model }: { readonly model: TrendModel }) {
  if (model.notes.length === 0) return null;
  return (
    <details className="trend-notes small">
      <summary>{model.notes.length === 1 ? "1 note" : `${model.notes.length} notes`} on the time axis</summary>
      <ol>
        {model.notes.map((note) => (
          <li key={note.text}>
            <strong>{monthName(note.month)}</strong> {note.text}{" "}
            {note.source !== "" && <span className="muted">({note.source})</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Filled while it is open. */
function MonthsTable({ model }: { readonly model: TrendModel }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="months-table small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Months as a table</summary>
      {open && <ChartNumbers table={monthlyTable(model, false)} />}
    </details>
  );
}
