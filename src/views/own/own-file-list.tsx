// The files that were given, with what each was taken for, and which wards and residents are used.

import { monthName, parseMonth } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sizeText } from "../../core/basics/size-text.ts";
import { nameList } from "../../core/basics/words.ts";
import type { OwnData, OwnFile } from "../../state/own-data.ts";
import { type SeenState, spoiltFiles } from "../../state/own-state.ts";

export function OwnFiles({ desk, state }: { readonly desk: OwnData; readonly state: SeenState }) {
  const { files } = state;
  return (
    <section aria-labelledby="own-files-title" className="own-section">
      <h2 id="own-files-title">{numberOf(files.length, "files")}</h2>
      <ul className="own-files">
        {files.map((file) => (
          <li key={file.index} data-refused={file.kind === "refused"}>
            <div>
              <p className="own-file-name">
                {file.name} <span className="small muted">{sizeText(file.bytes)}</span>
              </p>
              {file.kind === "refused" ? (
                <p className="own-fault">
                  <strong>Cannot be read.</strong> {file.message} {file.remedy}
                </p>
              ) : (
                <p className="small">{takenFor(file)}</p>
              )}
            </div>
            <OtherKind desk={desk} file={file} />
            <button
              type="button"
              className="button"
              aria-label={`Remove ${file.name}`}
              onClick={() => desk.leave(file.index)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="small">
        {usedWards(state)}
      </p>
    </section>
  );
}

/** Says of a table of text that it is what it was not taken for. */
function OtherKind({ desk, file }: { readonly desk: OwnData; readonly file: OwnFile }) {
  const isResidents = file.kind === "residents" || (file.kind === "refused" && file.meant === "residents");
  if (!isResidents && (file.kind !== "extract" || file.sheet !== null)) return null;
  const as = isResidents ? "offences" : "residents";
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`It holds ${as}: ${file.name}`}
      onClick={() => void desk.lookAgain(file.index, { as })}
    >
      It holds {as}
    </button>
  );
}

function takenFor(file: Exclude<OwnFile, { readonly kind: "refused" }>): string {
  switch (file.kind) {
    case "police":
      return policeText(file);
    case "extract":
      return file.sheet === null
        ? "An extract: say below what its columns are."
        : `An extract, sheet “${file.sheet}”: say below what its columns are.`;
    case "wards":
      return `Boundaries of ${numberOf(file.wards, "wards", formatCount)}.`;
    case "residents":
      return `Residents of ${numberOf(file.wards, "wards", formatCount)}${file.year === null ? ": say below of which year they are" : ` in ${file.year}`}.`;
    case "passed":
      return `Passed over: it is ${file.what}, which holds no offences.`;
    case "package":
      return `A saved area: ${file.areaName}.`;
  }
}

function policeText({ files, forces, from, to }: Extract<OwnFile, { readonly kind: "police" }>): string {
  const names = nameList(forces, 3);
  const months = [from, to].map((month) => (month === null ? null : parseMonth(month)));
  const [first = null, last = null] = months;
  const period =
    first === null || last === null
      ? ""
      : first === last
        ? `, ${monthName(first)}`
        : `, ${monthName(first)} to ${monthName(last)}`;
  return `${numberOf(files, "street files", formatCount)} of data.police.uk${names === "" ? "" : `: ${names}`}${period}.`;
}

/** Which wards and residents the offences are counted in and set against. */
function usedWards(state: SeenState): string {
  const { files, wardsOf, residentsOf } = state;
  if (files.some(({ kind }) => kind === "package")) return "";
  const spoilt = spoiltFiles(state);
  if (spoilt.length > 0) return spoilt.join(" ");
  const given = files.filter(({ kind }) => kind === "wards");
  const wards =
    given.length === 0
      ? undefined
      : nameList(
          given.map(({ name }) => name),
          3,
        );
  const choice =
    given.length < 2 ? "" : " Of several districts, that of the open area is taken where it is among them.";
  const residents = files.find(({ kind }) => kind === "residents");
  if (wards !== undefined)
    return residents === undefined
      ? `Wards: those of ${wards}.${choice} Residents: ${residentsOf === null ? "none, so there are no rates; give a CSV of them for rates" : `those of ${residentsOf}, of the wards that it has too; give a CSV of them for others`}.`
      : `Wards: those of ${wards}.${choice} Residents: those of ${residents.name}.`;
  if (wardsOf === null)
    return "No wards yet: give the boundaries of your wards (GeoJSON), or open an area whose wards they are first.";
  return `Wards: those of ${wardsOf}, which is open. Residents: ${residents === undefined ? "those of the same area" : `those of ${residents.name}`}.`;
}
