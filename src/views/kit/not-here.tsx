// In the place of a table that is loaded late: that it is on its way, and once that takes long what is awaited; or why it did not come.
import type { AppFailure } from "../../core/basics/failure.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import type { RowsLoader } from "../../state/followed-rows.ts";
import { SlowFile } from "./skeleton.tsx";
import "../styles/after-verdict.css";

export interface NotHereProps {
  /** As in "Loading the plan …". */
  readonly what: string;
  /** Undefined before it was asked for. */
  readonly state:
    | { readonly status: "unasked" | "loading" }
    | { readonly status: "failed"; readonly failure: AppFailure }
    | undefined;
  readonly loader: RowsLoader;
}

export function NotHere({ what, state, loader }: NotHereProps) {
  if (state?.status !== "failed")
    return (
      <>
        <p className="muted" role="status">
          Loading {what} …
        </p>
        <SlowFile of={loader} />
      </>
    );
  const { message, remedy } = state.failure;
  return (
    <div className="caveat" role="alert">
      <p>
        {sentenceCase(what)} cannot be shown. {message}
      </p>
      <p>
        {remedy}{" "}
        <button type="button" className="link-button" onClick={() => loader.retry()}>
          Try again
        </button>
      </p>
    </div>
  );
}
