// The assessment to take away as a Word document: how far it is, a way to stop it, and what was saved.
import { useEffect, useRef, useState } from "react";
import { AppFailure } from "../../core/basics/failure.ts";
import { isReady } from "../../state/models.ts";
import { meetingsAwaited } from "../../state/past-meetings.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { saveBlob } from "../kit/save-file.ts";
import { tell, tellFailure } from "../kit/told.ts";
import { useMeetings } from "../kit/use-meetings.ts";

export function WordDownload() {
  useMeetings();
  const { store } = useApp();
  const [part, setPart] = useState<number | null>(null);
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  // What the document would lack if it were made before it has come.
  const waits = useModel((state) => meetingsAwaited(state) || state.published.status === "loading");
  const make = async (): Promise<void> => {
    const state = store.getState();
    if (!isReady(state)) return;
    const own = new AbortController();
    job.current = own;
    setPart(0);
    try {
      const { makeWord } = await import("./make-word.ts");
      const { name, blob, holds } = await makeWord(state, window.location.href, {
        signal: own.signal,
        progress: setPart,
      });
      saveBlob(name, blob);
      tell(`Saved ${name}: ${holds}. In Word, right-click the contents and choose “Update field” for page numbers.`);
    } catch (thrown) {
      if (own.signal.aborted) tell("Stopped: no document was saved.");
      else tellFailure(whyNot(thrown));
    } finally {
      setPart(null);
    }
  };
  return (
    <p className="button-row screen-only">
      {part === null ? (
        <button type="button" className="button" disabled={waits} onClick={make}>
          Download as Word
        </button>
      ) : (
        <>
          <label>
            Writing the document <progress max={1} value={part} /> {Math.floor(100 * part)} %
          </label>
          <button type="button" className="link-button" onClick={() => job.current?.abort()}>
            Cancel
          </button>
        </>
      )}
      <span className="small muted">
        All of it in one document: the board’s page, every offence, the wards, published figures, sources.
      </span>
    </p>
  );
}

function whyNot(thrown: unknown): string {
  const why = thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "A part of the page did not load.";
  return `The document could not be made. ${why}`;
}
