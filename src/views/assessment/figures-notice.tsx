// A word on whether the published figures are there, and whether they are those of the package.
import { useAppState } from "../kit/app-context.ts";
import { NotHere } from "../kit/not-here.tsx";
import { usePublishedFigures } from "../kit/published-loader.ts";
import "../styles/after-verdict.css";

/** Nothing once there are figures to show, unless rows of the file are bad or the file is another than its package lists. */
export function FiguresNotice() {
  const loader = usePublishedFigures();
  const figures = useAppState((state) => state.published);
  switch (figures.status) {
    case "unasked":
    case "loading":
    case "failed":
      return <NotHere what="the published figures" state={figures} loader={loader} />;
    case "ready":
      if (figures.doubts !== undefined || figures.faults.length > 0)
        return (
          <>
            {figures.doubts && <Caveats start="Numbers may be wrong:" texts={figures.doubts} />}
            {figures.faults.length > 0 && (
              <Caveats start="Rows of the published figures that cannot be read are left out:" texts={figures.faults} />
            )}
          </>
        );
      if (figures.rows.length > 0) return null;
      return <p className="muted">The force’s own published figures are not part of this page.</p>;
    default:
      return figures satisfies never;
  }
}

function Caveats({ start, texts }: { readonly start: string; readonly texts: readonly string[] }) {
  return (
    <div className="caveat" role="status">
      <p>{start}</p>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
