// The months of the package: which were submitted, which are chosen; two handles, steps and play.
import { stepped } from "../core/choices.ts";
import { isSubmitted } from "../core/dataset.ts";
import { monthName, monthsOf, shortMonthName } from "../core/months.ts";
import { rangeName } from "../core/period.ts";
import { period } from "../state/models.ts";
import { useApp, useAppState, useModel } from "./app-context.ts";
import { useActions } from "./use-actions.ts";

export function Timeline() {
  const coverage = useModel((state) => state.dataset.coverage);
  const range = useModel(period);
  const { choosePeriod } = useActions();
  const whole = coverage.range;
  const months = monthsOf(whole);
  const submitted = months.filter((month) => isSubmitted(coverage, month)).length;
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
              data-missing={!isSubmitted(coverage, month)}
              title={`${monthName(month)}${isSubmitted(coverage, month) ? "" : ": not submitted"}`}
              onClick={() => choosePeriod({ from: month, to: month })}
            />
          ))}
        </div>
        <div className="timeline-handles">
          <input
            type="range"
            aria-label="First month"
            aria-valuetext={monthName(range.from)}
            min={whole.from}
            max={whole.to}
            value={range.from}
            onChange={(event) => choosePeriod({ from: Math.min(Number(event.target.value), range.to), to: range.to })}
          />
          <input
            type="range"
            aria-label="Last month"
            aria-valuetext={monthName(range.to)}
            min={whole.from}
            max={whole.to}
            value={range.to}
            onChange={(event) =>
              choosePeriod({ from: range.from, to: Math.max(Number(event.target.value), range.from) })
            }
          />
        </div>
        <p className="timeline-text small muted">
          <span>{shortMonthName(whole.from)}</span>
          <span>
            <strong>{rangeName(range)}</strong> · {submitted} of {months.length} months submitted
          </span>
          <span>{shortMonthName(whole.to)}</span>
        </p>
      </div>
    </section>
  );
}

function TimelineButtons() {
  const { playback } = useApp();
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
