// The visits to one place of the sheet: noted with one tap, taken back, added later, and what followed them.
import { useState } from "react";
import { type Dose, momentText } from "../../core/hotspots/patrols/dose.ts";
import type { FootArea } from "../../core/hotspots/patrols/foot-area.ts";
import { visitKey } from "../../core/hotspots/patrols/visit.ts";
import { visitTo } from "../../state/dose-models.ts";
import { thisMinute } from "../../state/this-minute.ts";
import { noteVisit, takeBackVisit } from "../../state/visit-record.ts";
import { useModel } from "../kit/app-context.ts";

interface StopVisitsProps {
  readonly area: FootArea;
  /** Null for a place that was not visited. */
  readonly dose: Dose | null;
}

export function StopVisits({ area, dose }: StopVisitsProps) {
  const slug = useModel((state) => state.dataset.slug);
  const last = dose?.visits.at(-1);
  const called = `${area.number}. ${area.name}`;
  return (
    <>
      <p className="button-row screen-only">
        <button
          type="button"
          className="button"
          aria-label={`Visited now: ${called}`}
          onClick={() => noteVisit(visitTo(slug, area))}
        >
          Visited now
        </button>
        {last && (
          <button
            type="button"
            className="link-button small"
            aria-label={`Undo the last visit to ${called}, ${momentText(last.at)}`}
            onClick={() => takeBackVisit(last)}
          >
            Undo
          </button>
        )}
      </p>
      <p className="small dose" role="status">
        {dose?.done}
      </p>
      {dose !== null && <p className="small">{dose.followed}</p>}
      <LaterVisit area={area} dose={dose} />
    </>
  );
}

function LaterVisit({ area, dose }: StopVisitsProps) {
  const slug = useModel((state) => state.dataset.slug);
  const [at, setAt] = useState("");
  const called = `${area.number}. ${area.name}`;
  return (
    <details className="small screen-only later-visit">
      <summary>{dose === null ? "Note an earlier visit" : "All visits, or an earlier one"}</summary>
      <div className="button-row">
        <label className="field">
          <span>Visited at</span>
          <input
            type="datetime-local"
            max={thisMinute()}
            value={at}
            aria-label={`When ${called} was visited`}
            onChange={(event) => setAt(event.target.value.slice(0, "2026-11-27T21:15".length))}
          />
        </label>
        <button
          type="button"
          className="button"
          disabled={at === "" || at > thisMinute()}
          onClick={() => {
            noteVisit(visitTo(slug, area, at));
            setAt("");
          }}
        >
          Note it
        </button>
      </div>
      {dose !== null && (
        <ul className="lines">
          {dose.visits.toReversed().map((visit) => (
            <li key={visitKey(visit)}>
              {momentText(visit.at)}{" "}
              <button
                type="button"
                className="link-button"
                aria-label={`Remove the visit of ${momentText(visit.at)}`}
                onClick={() => takeBackVisit(visit)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
