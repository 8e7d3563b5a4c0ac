// Whether the published figures are there: on their way, none, which rows cannot be read, or why none can.
import { useAppState } from "../kit/app-context.ts";
import { usePublishedFigures } from "./use-figures.ts";

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
        <p className="muted">
          This package brings no published figures: a file figures.csv in it would be shown here, whatever its
          indicators.
        </p>
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
