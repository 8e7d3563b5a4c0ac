// What must be said with a sentence: caveats, and notes on the data of its months.
import { figuresFor } from "../../core/figures/offence-figures.ts";
import { type Caveat, caveatsOf } from "../../core/wards/caveats.ts";
import { dataset, derive, figures } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";

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

const caveatsFor = derive(
  [dataset, figures],
  (data, numbers) => (code: string) => caveatsOf(data, numbers, figuresFor(numbers, code) ?? numbers.district),
);

export interface ReportCaveatsProps {
  readonly code: string;
  /** Those of a report behind another leave out what the first has said. */
  readonly first: boolean;
}

export function ReportCaveats({ code, first }: ReportCaveatsProps) {
  const caveats = useModel(caveatsFor)(code);
  return <Caveats caveats={first ? caveats : caveats.filter(({ kind }) => kind === "few" || kind === "denominator")} />;
}
