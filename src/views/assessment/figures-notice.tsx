// The published figures on a page: loaded when the first component needs them, and a word on whether they are there.
import type { RowsLoader } from "../../state/followed-rows.ts";
import { startPublishedFigures } from "../../state/published-figures.ts";
import type { AppStore } from "../../state/store.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import "../styles/after-verdict.css";

/** Nothing once there are figures to show, unless rows of the file are bad. */
export function FiguresNotice() {
  const loader = usePublishedFigures();
  const figures = useAppState((state) => state.published);
  switch (figures.status) {
    case "unasked":
    case "loading":
      return (
        <p className="muted" role="status">
          Loading the published figures …
        </p>
      );
    case "failed":
      return (
        <div className="caveat" role="alert">
          <p>The published figures cannot be shown. {figures.failure.message}</p>
          <p>
            {figures.failure.remedy}{" "}
            <button type="button" className="link-button" onClick={() => loader.retry()}>
              Try again
            </button>
          </p>
        </div>
      );
    case "ready":
      if (figures.faults.length > 0) return <BadRows faults={figures.faults} />;
      if (figures.rows.length > 0) return null;
      return (
        <p className="muted">The force’s own published figures are not part of this page: it rests on the open data.</p>
      );
    default:
      return figures satisfies never;
  }
}

function BadRows({ faults }: { readonly faults: readonly string[] }) {
  return (
    <div className="caveat" role="status">
      <p>Rows of the published figures that cannot be read are left out:</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}

const STARTED = new WeakMap<AppStore, RowsLoader>();

/** The loader of the figures, one for each store. */
export function usePublishedFigures(): RowsLoader {
  const { store } = useApp();
  const running = STARTED.get(store) ?? startPublishedFigures(store);
  STARTED.set(store, running);
  return running;
}
