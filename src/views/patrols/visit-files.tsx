// The record of visits as a whole: how much there is, where it is kept, and its ways out, in and away.
import { useRef, useState } from "react";
import { visitsCsv } from "../../core/hotspots/patrols/visit-table.ts";
import { plan } from "../../state/patrol-models.ts";
import { forgetVisits, type Imported, importVisits, visitsText } from "../../state/visit-record.ts";
import { useModel } from "../kit/app-context.ts";
import { saveText } from "../kit/save-file.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useVisitRecord } from "./use-visits.ts";

const SHOWN_FAULTS = 10;

export function VisitFiles() {
  const { visits, unkept } = useVisitRecord();
  const [imported, setImported] = useState<Imported | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isNeeded = useModel((state) => plan(state) !== null);
  const read = async (files: readonly File[]): Promise<void> => {
    for (const file of files) setImported(importVisits(file.name, await textOf(file)));
    if (input.current !== null) input.current.value = "";
  };
  if (!isNeeded && visits.length === 0) return null;
  return (
    <section className="visit-record screen-only" aria-labelledby="visit-record-title">
      <h2 id="visit-record-title">Record of visits</h2>
      <p className="small">
        {visits.length === 0
          ? "No visit is noted yet: “Visited now” at a place of the sheet notes one."
          : `${visitsText(visits.length)} noted.`}{" "}
        {unkept === null
          ? "The record is kept on this device only, is sent to nobody, and holds places and times, no people."
          : unkept}
      </p>
      <p className="button-row">
        <button
          type="button"
          className="button"
          disabled={visits.length === 0}
          onClick={() => saveText("visits.csv", "text/csv", visitsCsv(visits))}
        >
          Export visits (CSV)
        </button>
        <label className="button file-button">
          Import visits (CSV)
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            className="visually-hidden"
            onChange={(event) => void read([...(event.target.files ?? [])])}
          />
        </label>
        {(visits.length > 0 || unkept !== null) && <DeleteRecord count={visits.length} />}
      </p>
      <div role="status" className="small">
        {imported !== null && <ImportWords imported={imported} />}
      </div>
    </section>
  );
}

function ImportWords({ imported: { said, faults } }: { readonly imported: Imported }) {
  const more = faults.length - SHOWN_FAULTS;
  return (
    <>
      <p>{said}</p>
      {faults.length > 0 && (
        <>
          <ul className="lines">
            {faults.slice(0, SHOWN_FAULTS).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {more > 0 && <li>{more} more like these.</li>}
          </ul>
          <p>Correct these lines and import the file again: what is there already is not added twice.</p>
        </>
      )}
    </>
  );
}

/** Asked once more, since nothing brings a record back that was not exported. */
function DeleteRecord({ count }: { readonly count: number }) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className="link-button" onClick={() => setAsked(true)}>
        Delete the record
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          forgetVisits();
          setAsked(false);
        }}
      >
        Delete {visitsText(count)} from this device
      </button>
      <button ref={takeFocus} type="button" className="link-button" onClick={() => setAsked(false)}>
        Keep them
      </button>
    </>
  );
}

/** A file that cannot be read is as one without a line. */
async function textOf(file: File): Promise<string> {
  return file.text().catch(() => "");
}
