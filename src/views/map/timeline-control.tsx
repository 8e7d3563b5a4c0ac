// The months of the package: which were submitted, which are chosen; two handles, steps and play.
import { useMemo, useState } from "react";
import type { PackageCoverage } from "../../core/area/coverage.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { sentSummary } from "../../core/area/sent-summary.ts";
import { type Month, monthName, monthsOf } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { stepped } from "../../core/view/period-steps.ts";
import { period } from "../../state/models.ts";
import { makePeriodGesture } from "../../state/period-gesture.ts";
import { makePlayback, type Playback } from "../../state/playback.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { useActions } from "../kit/use-actions.ts";
import { later, useLater } from "../kit/use-later.tsx";

const PLAYBACKS = new WeakMap<AppStore, Playback>();

const SENT_MONTHS = later(() => import("./sent-months.tsx").then((module) => module.SentMonths));

const HANDLES = [
  { end: "from", label: "First month" },
  { end: "to", label: "Last month" },
] as const;

export function Timeline() {
  const coverage = useModel((state) => state.dataset.coverage);
  const range = useModel(period);
  const { choosePeriod } = useActions();
  const whole = coverage.range;
  const months = monthsOf(whole);
  return (
    <section className="timeline" aria-label="Period on the timeline">
      <TimelineButtons />
      <div className="timeline-track">
        <div className="timeline-months" aria-hidden="true">
          {months.map((month) => (
            <button
              key={month}
              type="button"
              tabIndex={-1}
              className="timeline-month"
              data-chosen={month >= range.from && month <= range.to}
              data-missing={coverage.missing.has(month)}
              title={monthTitle(coverage, month)}
              onClick={() => choosePeriod({ from: month, to: month })}
            />
          ))}
        </div>
        <Handles />
        <p className="timeline-text small muted">
          <span>{shortMonthName(whole.from)}</span>
          <strong>{rangeName(range)}</strong>
          <span>{shortMonthName(whole.to)}</span>
        </p>
        <Sent />
      </div>
    </section>
  );
}

/** How many months count; opened, what each force sent of them. */
function Sent() {
  const coverage = useModel((state) => state.dataset.coverage);
  const [open, setOpen] = useState(false);
  return (
    <details className="timeline-sent small muted" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{sentSummary(coverage)}</summary>
      {open && <LaterSent />}
    </details>
  );
}

function LaterSent() {
  const { component: SentMonths, failed } = useLater(SENT_MONTHS);
  if (SentMonths !== null) return <SentMonths />;
  return failed && <p role="alert">Reload the page when the network is back.</p>;
}

/** "June 2025: not submitted: 1 row, other months about 103" */
function monthTitle(coverage: PackageCoverage, month: Month): string {
  return [monthName(month), coverage.missing.get(month)].filter(Boolean).join(": ");
}

function Handles() {
  const whole = useModel((state) => state.dataset.coverage.range);
  const range = useModel(period);
  const { choosePeriod } = useActions();
  const gesture = useMemo(() => makePeriodGesture(choosePeriod), [choosePeriod]);
  const grip = (): void => {
    gesture.grip(range);
    for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, gesture.release, { once: true });
  };
  return (
    <div className="timeline-handles">
      {HANDLES.map(({ end, label }) => (
        <input
          key={end}
          type="range"
          aria-label={label}
          aria-valuetext={monthName(range[end])}
          min={whole.from}
          max={whole.to}
          value={range[end]}
          onPointerDown={grip}
          onChange={(event) => gesture.move(range, end, Number(event.target.value))}
          onKeyUp={() => gesture.pause()}
          onBlur={() => gesture.release()}
        />
      ))}
    </div>
  );
}

function TimelineButtons() {
  const playback = usePlayback();
  const playing = useAppState((state) => state.playing);
  const whole = useModel((state) => state.dataset.coverage.range);
  const range = useModel(period);
  const { choosePeriod } = useActions();
  const step = (months: number): void => {
    const next = stepped(range, months, whole);
    if (next !== null) choosePeriod(next);
  };
  const everything = range.from === whole.from && range.to === whole.to;
  return (
    <div className="timeline-buttons">
      <button type="button" className="icon-button" disabled={range.from <= whole.from} onClick={() => step(-1)}>
        <span aria-hidden="true">‹</span>
        <span className="visually-hidden">One month earlier</span>
      </button>
      <button type="button" className="icon-button" disabled={everything} onClick={() => playback.toggle()}>
        <span aria-hidden="true">{playing ? "❚❚" : "▶"}</span>
        <span className="visually-hidden">{playing ? "Stop" : "Play through the months"}</span>
      </button>
      <button type="button" className="icon-button" disabled={range.to >= whole.to} onClick={() => step(1)}>
        <span aria-hidden="true">›</span>
        <span className="visually-hidden">One month later</span>
      </button>
    </div>
  );
}

/** One for the page, whichever timeline asks for it. */
function usePlayback(): Playback {
  const app = useApp();
  const playing = PLAYBACKS.get(app.store) ?? makePlayback(app.store, app.address);
  PLAYBACKS.set(app.store, playing);
  return playing;
}
