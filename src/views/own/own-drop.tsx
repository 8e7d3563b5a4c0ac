// Where files are dropped or chosen, and what can be read.
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { OwnData } from "../../state/own-data.ts";
import type { OwnState } from "../../state/own-state.ts";

const KINDS: readonly (readonly [what: string, how: string])[] = [
  ["Files of data.police.uk", "CSV, or the ZIP as it was downloaded"],
  [
    "Your own extract",
    "CSV, TSV or Excel (.xlsx): a row for each offence with its point or its ward, or a table of counts by ward and month",
  ],
  ["Ward boundaries", "GeoJSON; without them, the wards of the area that is open are taken"],
  ["Residents by ward", "CSV, for rates; without them, those of the area that is open"],
  ["A saved area", "the ZIP that this page or the commands made"],
];

/** Files that lie over the page, and whether some do; nothing is taken while others are read. */
export function useDropAnywhere(desk: OwnData, { status }: OwnState): boolean {
  const [over, setOver] = useState(false);
  const takes = status === "idle" || status === "looking" || status === "seen";
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Also where nothing is taken: the browser would open the file in the page’s place.
      event.preventDefault();
      setOver(takes);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (takes && files.length > 0) void desk.look(files);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [desk, takes]);
  return over;
}

export function DropZone({ desk, state }: { readonly desk: OwnData; readonly state: OwnState }) {
  const hasFiles = state.status === "seen" && state.files.length > 0;
  const isLooking = state.status === "looking";
  const help = useId();
  return (
    <section aria-label="Choose files" className={hasFiles ? "own-drop own-drop-more" : "own-drop"}>
      <div className="own-zone">
        <p className="own-zone-words">{hasFiles ? "Drop more files here, or" : "Drop files here, or"}</p>
        <FileChoice
          label={hasFiles ? "Choose more files" : "Choose files"}
          describedBy={help}
          isStrong={!hasFiles}
          onFiles={(files) => void desk.look(files)}
        />
        <p id={help} className="small muted">
          They stay on this device. Several can be given together.
        </p>
        <p role="status" className="small">
          {isLooking && "Looking into the files …"}
        </p>
        {isLooking && (
          <button type="button" className="link-button" onClick={() => desk.cancel()}>
            Cancel
          </button>
        )}
      </div>
      {!hasFiles && (
        <div className="own-kinds">
          <h2>What can be read</h2>
          <dl>
            {KINDS.map(([what, how]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

interface FileChoiceProps {
  readonly label: ReactNode;
  readonly describedBy?: string;
  readonly accept?: string;
  readonly isOne?: boolean;
  readonly isStrong?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file input that looks like the other buttons. */
export function FileChoice(given: FileChoiceProps) {
  const { label, describedBy, accept, isOne = false, isStrong = false, onFiles } = given;
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    // The same file can be chosen once more.
    if (input.current !== null) input.current.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <label className={`button file-button own-file-button${isStrong ? " button-strong" : ""}`}>
      {label}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        multiple={!isOne}
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => take(event.target.files)}
      />
    </label>
  );
}
