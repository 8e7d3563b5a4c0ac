// "By hour and weekday": where the package has times of day, when the chosen offences happened in the district, a ward or a hotspot.

import { slugOf } from "../../core/area/taxonomy.ts";
import { footLines } from "../../core/figures/chart-file.ts";
import { chartSpreadsheet } from "../../core/figures/chart-spreadsheet.ts";
import { hoursTable } from "../../core/hours/hour-words.ts";
import type { RowsLoader } from "../../state/followed-rows.ts";
import { type HoursModel, hotspotHours } from "../../state/hour-models.ts";
import type { HoursState } from "../../state/store.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { useChartNotes } from "../kit/chart-files.tsx";
import { TableButtons } from "../kit/table-buttons.tsx";
import { HoursTable } from "./hours-table.tsx";
import { usePlaceHours } from "./use-place-hours.ts";
import "../styles/chart-cards.css";
import "../styles/table.css";

/** At the places of the chosen hotspot. */
export function HotspotHours() {
  const loader = usePlaceHours();
  const state = useAppState(({ placeHours }) => placeHours);
  return <Hours state={state} model={useModel(hotspotHours)} loader={loader} hasHeading={false} />;
}

interface CardProps extends Pick<HoursProps, "hasHeading"> {
  readonly model: HoursModel;
  readonly faults: readonly string[];
}

interface HoursProps {
  readonly state: HoursState | undefined;
  readonly model: HoursModel | null;
  readonly loader: RowsLoader;
  readonly hasHeading: boolean;
}

/** The hours, or why there are none yet. */
export function Hours({ state, model, loader, hasHeading }: HoursProps) {
  if (state?.status === "failed")
    return (
      <div className="caveat" role="alert">
        <p>The hours cannot be shown. {state.failure.message}</p>
        <p>
          {state.failure.remedy}{" "}
          <button type="button" className="link-button" onClick={() => loader.retry()}>
            Try again
          </button>
        </p>
      </div>
    );
  if (state?.status !== "ready")
    return (
      <p className="muted" role="status">
        Loading the hours …
      </p>
    );
  return model && <Card model={model} faults={state.faults} hasHeading={hasHeading} />;
}

function Card({ model, faults, hasHeading }: CardProps) {
  const { title, finding, caveats, matrix } = model;
  const notes = useChartNotes({ title, summary: finding, unit: "", parameters: [], caveats: [...caveats, ...faults] });
  return (
    <section className="hours-section" aria-label="By hour and weekday">
      {hasHeading && <h2>By hour and weekday</h2>}
      <figure className="chart-card">
        <figcaption>{title}</figcaption>
        <p className="chart-summary">{finding}</p>
        <div className="hours-columns">
          <HoursTable matrix={matrix} label={title} />
          <div className="small muted chart-foot">
            {footLines({ unit: "", parameters: [], caveats: [...caveats, ...faults] }).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
        <p className="chart-files small">
          <TableButtons
            table={() => chartSpreadsheet({ ...notes, address: window.location.href }, hoursTable(matrix))}
            file={slugOf(title)}
          />
        </p>
      </figure>
    </section>
  );
}
