// The patrol sheet as it is seen and printed: one A4 page.
import type { ReactNode } from "react";
import { DOSE_CAVEAT } from "../../core/hotspots/patrols/dose.ts";
import type { PatrolStop } from "../../core/hotspots/patrols/patrol-sheet.ts";
import { hotspotAnswer } from "../../state/hotspot-models.ts";
import { plan, sheet } from "../../state/patrol-models.ts";
import { obstacle } from "../../state/questions.ts";
import { hasPlaceHours } from "../hotspots/hotspot-hours.tsx";
import { useModel } from "../kit/app-context.ts";
import { Later, later, useLater } from "../kit/use-later.tsx";
import { StopVisits } from "./stop-visits.tsx";
import { useDoses } from "./use-visits.ts";

/** Asks for the hours, which the sheet then has. */
const HOURS = later(() => import("./hours-loader.tsx").then((module) => module.HoursLoader));
const SKETCH = later(() => import("./route-sketch.tsx").then((module) => module.RouteSketch));

export function PatrolSheetView() {
  const model = useModel(sheet);
  const planned = useModel(plan);
  const doses = useDoses();
  const needsHours = useModel((state) => hasPlaceHours(state.dataset));
  const { component: Sketch } = useLater(SKETCH);
  if (model === null) return <NoSheet />;
  if (model.stops.length === 0)
    return <p className="empty screen-only">Choose hotspots in the list: the sheet appears here.</p>;
  const { title, subtitle, dataAge, totals, order, stops, caveats, rejected, sources } = model;
  return (
    <article className="patrol-sheet" aria-labelledby="sheet-title">
      {needsHours && <Later source={HOURS} />}
      <h2 id="sheet-title">{title}</h2>
      <p>
        {subtitle}. <strong>{dataAge}.</strong>
      </p>
      <p>
        {order !== "" && <strong>{order}</strong>} {totals.practice} {totals.text}.
      </p>
      <div className="sheet-columns">
        <ol className="patrol-stops">
          {stops.map((stop) => (
            <Stop key={stop.id} stop={stop}>
              {planned?.chosen
                .filter(({ id }) => id === stop.id)
                .map((area) => (
                  <StopVisits key={area.id} area={area} dose={doses?.get(area.id) ?? null} />
                ))}
            </Stop>
          ))}
        </ol>
        <div className="sheet-side">
          <div className="patrol-sketch">{Sketch && <Sketch model={model} />}</div>
          <div>
            <h3>Before you rely on this</h3>
            <Lines lines={doses !== null && doses.size > 0 ? [...caveats, DOSE_CAVEAT] : caveats} />
            {rejected.length > 0 && (
              <>
                <h3>Left out on purpose</h3>
                <Lines
                  lines={rejected.map(({ number, name, ward, reason }) => `${number}. ${name}, ${ward}: ${reason}`)}
                />
              </>
            )}
            <h3>Sources</h3>
            <Lines lines={sources} />
          </div>
        </div>
      </div>
    </article>
  );
}

/** What is printed in its place; on the screen the choice beside it says so. */
function NoSheet() {
  const reason = useModel(obstacle);
  const answer = useModel(hotspotAnswer);
  const early = "Printed before the patrols were worked out: there is no sheet yet. Print it again.";
  return <p className="no-sheet">{reason ?? (answer?.known === false ? `No hotspots: ${answer.reason}.` : early)}</p>;
}

function Stop({ stop, children }: { readonly stop: PatrolStop; readonly children: ReactNode }) {
  return (
    <li className="patrol-stop">
      <p>
        <span className="hotspot-rank" aria-hidden="true">
          {stop.number}
        </span>{" "}
        <strong>{stop.name}</strong>, {stop.ward}
      </p>
      {stop.hours !== "" && (
        <p className="small">
          <strong>When:</strong> {stop.hours}
        </p>
      )}
      {stop.next && <p className="small patrol-next">Next: {stop.next.text}</p>}
      {children}
      <p className="small muted">
        Why: {stop.summary}. Change: {stop.change}. {stop.remarks.join(" ")}
      </p>
      <p className="small visit-notes" aria-hidden="true">
        Visited: ______ Notes: ____________________________
      </p>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="small lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
