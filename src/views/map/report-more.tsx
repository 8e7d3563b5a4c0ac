// What must be said with a verdict: what it alone would hide, the rate, caveats, and notes on the data of its months.
import type { Caveat } from "../../core/wards/caveats.ts";
import type { Sentence } from "../../core/wards/sentence.ts";
import { chosenFarFromOfficial } from "../../state/chosen-official.ts";
import { reports } from "../../state/report-models.ts";
import { useModel } from "../kit/app-context.ts";
import { later, useLater } from "../kit/use-later.tsx";
import "../styles/after-verdict.css";

export const FAR_FROM_OFFICIAL = later(() =>
  import("./far-from-official.tsx").then((module) => module.FarFromOfficial),
);

export function Caveats({ caveats }: { readonly caveats: readonly Caveat[] }) {
  const plain = caveats.filter(({ kind }) => kind !== "note");
  const notes = caveats.filter(({ kind }) => kind === "note");
  return (
    <>
      {plain.length > 0 && (
        <div className="caveat">
          {plain.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {notes.length > 0 && (
        <details className="caveat-notes small">
          <summary>{notes.length === 1 ? "A note" : `${notes.length} notes`} on the data of these months</summary>
          {notes.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </details>
      )}
    </>
  );
}

export interface ReportMoreProps {
  readonly code: string;
  /** Those behind another leave out the caveats that the first has said. */
  readonly first: boolean;
}

/** What is of one ward, and not of the whole view. */
const OF_WARD = ["few", "denominator", "residents"];

/** What follows the verdict of a report. */
export function ReportMore({ code, first }: ReportMoreProps) {
  const report = useModel(reports).find((one) => one.code === code);
  const { component: Far } = useLater(FAR_FROM_OFFICIAL);
  if (report === undefined) return null;
  const { sentence, caveats } = report;
  return (
    <>
      <SentenceMore sentence={sentence} />
      <Caveats caveats={first ? caveats : caveats.filter(({ kind }) => OF_WARD.includes(kind))} />
      {first && Far && <Far of={chosenFarFromOfficial} />}
    </>
  );
}

export function SentenceMore({ sentence: { context, additions } }: { readonly sentence: Sentence }) {
  if (additions.length === 0 && context === null) return null;
  return <p className="sentence-more">{[context, ...additions].filter(Boolean).join(" ")}</p>;
}
