// Each column of an extract with its first values, what it is, and why that was guessed.
import { countAsked, type Mapping, withColumn } from "../../core/extract/mapping.ts";
import { COLUMN_ROLES, type ColumnRole } from "../../core/extract/profile.ts";
import { shownCell } from "../../core/extract/understood-rows.ts";
import { TableScroll } from "../kit/table-scroll.tsx";
import { BlankCellsChoice, RepeatedCells } from "./own-blank-cells.tsx";
import { FurtherChoices } from "./own-further.tsx";
import type { PartProps } from "./part-of-extract.ts";

/** Short names of what a column can be; what each holds is said under the choice. */
const ROLES: Readonly<Record<ColumnRole, string>> = {
  date: "Date, or date and time",
  time: "Time of day",
  dateTo: "Second date: until when",
  timeTo: "Second time: until when",
  month: "Month",
  year: "Year of the month",
  longitude: "Longitude",
  latitude: "Latitude",
  easting: "Easting",
  northing: "Northing",
  grid: "Grid reference",
  ward: "Ward",
  place: "Name of the place",
  offence: "Offence",
  code: "Home Office code",
  outcome: "Outcome",
  id: "Number of the record",
  count: "How many offences",
  force: "Police force",
};

const GROUPS: readonly (readonly [label: string, roles: readonly ColumnRole[]])[] = [
  ["When", ["date", "time", "dateTo", "timeTo", "month", "year"]],
  ["Where", ["longitude", "latitude", "easting", "northing", "grid", "ward", "place"]],
  ["What", ["offence", "code", "count", "outcome", "id", "force"]],
];

const VALUES = 3;

export function ColumnChoices({ index, mapping, onChange, faults }: PartProps) {
  const { header, profile, guess } = mapping;
  const roleOf = new Map(Object.entries(profile.columns).map(([role, name]) => [name, role as ColumnRole]));
  const ordered = [...header.filter((name) => roleOf.has(name)), ...header.filter((name) => !roleOf.has(name))];
  const counts = countAsked(mapping);
  const faultId = `own-columns-fault-${index}`;
  return (
    <section
      id={`own-columns-${index}`}
      tabIndex={-1}
      aria-labelledby={`own-columns-title-${index}`}
      className="own-part"
    >
      <h3 id={`own-columns-title-${index}`}>Columns</h3>
      <div id={faultId} role="status">
        {faults.map((text) => (
          <p key={text} className="own-fault">
            {text}
          </p>
        ))}
      </div>
      {counts !== null && (
        <fieldset className="own-question" aria-describedby={faultId} data-invalid={faults.length > 0}>
          <legend>{counts.text}</legend>
          <label className="own-radio">
            <input
              type="checkbox"
              checked={mapping.oneEach}
              onChange={({ target }) => onChange({ ...mapping, oneEach: target.checked })}
            />
            <span>Each row is one offence. If not, choose the column below.</span>
          </label>
        </fieldset>
      )}
      <BlankCellsChoice {...{ index, mapping, onChange }} />
      <RepeatedCells {...{ mapping, onChange }} />
      <FurtherChoices {...{ mapping, onChange }} />
      <TableScroll label="Columns of the file" long={header.length > 12}>
        <table className="own-table own-columns">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((name) => {
              const role = roleOf.get(name) ?? null;
              const guessed = guess.columns.find((one) => one.column === name);
              const id = `own-column-${index}-${header.indexOf(name)}`;
              return (
                <tr key={name} data-used={role !== null}>
                  <th scope="row">
                    <label htmlFor={id}>{name}</label>
                  </th>
                  <td className="own-values">{firstValues(mapping, header.indexOf(name))}</td>
                  <td>
                    <select
                      id={id}
                      value={role ?? ""}
                      aria-describedby={`${id}-why ${faultId}`}
                      onChange={({ target: { value } }) =>
                        onChange(withColumn(mapping, name, value === "" ? null : (value as ColumnRole)))
                      }
                    >
                      <option value="">Not used</option>
                      {GROUPS.map(([label, roles]) => (
                        <optgroup key={label} label={label}>
                          {roles.map((one) => (
                            <option key={one} value={one}>
                              {ROLES[one]}
                            </option>
                          ))}
                        </optgroup>
                      ))}
                    </select>
                    <p id={`${id}-why`} className="small muted">
                      {role === null ? "" : whyText(role, guessed?.role === role ? guessed.why : null)}
                    </p>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function whyText(role: ColumnRole, why: string | null): string {
  const what = COLUMN_ROLES[role];
  return why === null ? `Chosen: ${what}.` : `Guessed: ${why}.`;
}

function firstValues(mapping: Mapping, at: number): string {
  const found = new Set<string>();
  for (const cells of mapping.rows) {
    const text = (cells[at] ?? "").trim();
    if (text !== "") found.add(shownCell(mapping, mapping.header[at]!, text));
    if (found.size >= VALUES) break;
  }
  return found.size === 0 ? "(empty)" : [...found].join(" · ");
}
