// What is what in one extract: its columns, dates, force and offences, the first rows as understood, and its profile.

import { formatCount, inPercent } from "../../core/basics/numbers.ts";
import { type Mapping, openChoices } from "../../core/extract/mapping.ts";
import type { ExtractChoices, Looking } from "../../state/own-choices.ts";
import { ColumnChoices } from "./own-columns.tsx";
import { DateChoices } from "./own-dates.tsx";
import { ForceField } from "./own-force.tsx";
import { LeftMonths } from "./own-months.tsx";
import { OffenceChoices } from "./own-offences.tsx";
import { OutcomeChoices } from "./own-outcomes.tsx";
import { PointsChoice } from "./own-points.tsx";
import { ProfileButtons } from "./own-profile.tsx";
import { UnderstoodTable } from "./own-rows.tsx";
import type { PartProps } from "./part-of-extract.ts";

interface ExtractFormProps {
  readonly one: ExtractChoices;
  readonly isAlone: boolean;
  readonly showsFaults: boolean;
  readonly onSheet: (sheet: string) => void;
  readonly onChange: (mapping: Mapping) => void;
}

export function ExtractForm({ one, isAlone, showsFaults, onSheet, onChange }: ExtractFormProps) {
  const { seen, mapping, looking } = one;
  const open = openChoices(mapping);
  const part = (about: "columns" | "dates" | "force"): PartProps => ({
    ...{ index: seen.index, mapping, onChange },
    faults: showsFaults ? open.filter((choice) => choice.about === about).map(({ text }) => text) : [],
  });
  const title = `own-extract-${seen.index}`;
  return (
    <section aria-labelledby={title} className="own-section own-extract">
      <div className="own-extract-head">
        <h2 id={title}>What is what{isAlone ? "" : ` in ${seen.name}`}</h2>
        <ProfileButtons name={seen.name} mapping={mapping} onChange={onChange} />
      </div>
      {seen.sheets.length > 1 && <SheetChoice one={one} onSheet={onSheet} />}
      <LookingLine looking={looking} rows={mapping.looked.rows} />
      {mapping.guess.notes.length > 0 && (
        <ul className="caveat own-notes">
          {mapping.guess.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ColumnChoices {...part("columns")} />
      <DateChoices {...part("dates")} />
      <LeftMonths index={seen.index} mapping={mapping} onChange={onChange} />
      <PointsChoice index={seen.index} mapping={mapping} onChange={onChange} />
      <ForceField {...part("force")} />
      <UnderstoodTable mapping={mapping} />
      <OffenceChoices index={seen.index} mapping={mapping} onChange={onChange} isWhole={looking.status === "done"} />
      <OutcomeChoices {...{ index: seen.index, mapping, onChange }} />
    </section>
  );
}

function SheetChoice({ one: { seen }, onSheet }: Pick<ExtractFormProps, "one" | "onSheet">) {
  const id = `own-sheet-${seen.index}`;
  return (
    <p className="own-field">
      <label htmlFor={id}>Sheet of the workbook</label>
      <select id={id} value={seen.sheet ?? ""} onChange={(event) => onSheet(event.target.value)}>
        {seen.sheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
      </select>
    </p>
  );
}

function LookingLine({ looking, rows }: { readonly looking: Looking; readonly rows: number }) {
  const { status } = looking;
  const read =
    rows === 1 ? "The one row was" : `${status === "done" ? "All" : "The first"} ${formatCount(rows)} rows were`;
  return (
    <p role="status" className={status === "failed" ? "own-fault" : "small muted"}>
      {status === "failed" && looking.text}
      {(status === "done" || status === "off") && `${read} looked through.`}
      {status === "running" && `Looking through the whole file${runningShare(looking)} …`}
    </p>
  );
}

function runningShare({ progress }: Extract<Looking, { readonly status: "running" }>): string {
  if (progress === null || progress.total === 0) return "";
  return `, ${inPercent((100 * progress.bytes) / progress.total, 0, "")}`;
}
