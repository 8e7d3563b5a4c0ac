// How far the reading of the files is, and the way out of it.
import { useEffect, useRef } from "react";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sizeText } from "../../core/basics/size-text.ts";
import type { OwnData } from "../../state/own-data.ts";
import type { OwnState } from "../../state/own-state.ts";

type Progress = Extract<OwnState, { readonly status: "reading" }>["progress"];

export function OwnReading({ desk, progress }: { readonly desk: OwnData; readonly progress: Progress }) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus();
  }, []);
  const { file, bytes, total, rows } = progress;
  const isRead = total > 0 && bytes >= total;
  const read = numberOf(rows, "rows", formatCount);
  const tenths = total === 0 ? 0 : Math.floor((10 * bytes) / total) * 10;
  return (
    <section aria-labelledby="own-reading-title" className="own-section own-reading">
      <h2 id="own-reading-title">Reading</h2>
      <progress
        aria-labelledby="own-reading-title"
        max={total === 0 ? undefined : total}
        value={total === 0 ? undefined : bytes}
      />
      <p>
        {total === 0
          ? "Beginning …"
          : isRead
            ? `All ${sizeText(total)} read, ${read}: counting and checking …`
            : `${file}: ${sizeText(bytes)} of ${sizeText(total)}, ${read} so far`}
      </p>
      {/* Said now and then: each number would be too much to listen to. */}
      <p role="status" className="visually-hidden">
        {isRead ? "All read, counting" : `${tenths} % read`}
      </p>
      <button ref={cancel} type="button" className="button" onClick={() => desk.cancel()}>
        Cancel
      </button>
      <p className="small muted">
        Cancel leaves the page as it was. Until all is read, the area that is open stays open; go to another page
        meanwhile, and it stays open there, while what was read waits here.
      </p>
    </section>
  );
}
