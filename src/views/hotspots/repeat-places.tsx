// The repeat places as a table, for analysts: where the same point comes up again within 12 months.

import { periodName } from "../../core/area/period.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { formatShare } from "../../core/basics/finer-numbers.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { chartSpreadsheet } from "../../core/figures/chart-spreadsheet.ts";
import { type RepeatPlaces, repeatPlacesTable } from "../../core/hotspots/chance/places-repeated.ts";
import { placesInMetres } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { repeats } from "../../state/repeat-models.ts";
import { useModel } from "../kit/app-context.ts";
import { useChartNotes } from "../kit/chart-files.tsx";
import { TableButtons } from "../kit/table-buttons.tsx";
import { TableScroll } from "../kit/table-scroll.tsx";
import "../styles/places-again.css";
import "../styles/table.css";

const CAVEATS = [
  "Exact points of own data: for analysts, never for the public.",
  "A place that comes up again may be a shop or a hospital that reports more; places are told apart by their coordinates.",
];

export function RepeatPlacesSection() {
  const found = useModel(repeats);
  if (found === null) return null;
  return (
    <details className="repeat-places">
      <summary>Repeat places</summary>
      {found.known ? <Found found={found.value} /> : <p className="empty">Not counted: {found.reason}.</p>}
    </details>
  );
}

function Found({ found }: { readonly found: RepeatPlaces }) {
  const { period, places, offences, repeated } = found;
  const inMetres = useModel(placesInMetres)!;
  const { label, noun } = useModel(selection);
  const title = `${label}: places with two or more in ${periodName(period)}`;
  const summary = `${formatCount(repeated.places)} of ${numberOf(places, "places", formatCount)} had two or more, and ${formatCount(repeated.offences)} of ${formatCount(offences)} ${noun}${offences > 0 ? ` (${formatShare(repeated.offences / offences)})` : ""}.`;
  const table = repeatPlacesTable(found, inMetres);
  const notes = useChartNotes({ title, summary, unit: "", parameters: [], caveats: CAVEATS });
  return (
    <>
      <p className="small">{summary}</p>
      {table.rows.length > 0 && (
        <TableScroll label={title} long={table.rows.length > 12}>
          <table className="facts-table" aria-label={title}>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Number</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([place, ward, latitude, longitude, count]) => (
                <tr key={`${latitude} ${longitude}`}>
                  <th scope="row">
                    {place}{" "}
                    <span className="small muted">
                      {ward}, {latitude}, {longitude}
                    </span>
                  </th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {CAVEATS.map((text) => (
        <p key={text} className="small muted">
          {text}
        </p>
      ))}
      {table.rows.length > 0 && (
        <p className="small">
          <TableButtons
            table={() => chartSpreadsheet({ ...notes, address: window.location.href }, table)}
            file={slugOf(title)}
          />
        </p>
      )}
    </>
  );
}
