// Whether a share differs from the other wards', as a word with a sign, never by colour alone.
import type { FateVerdict, JudgedFate } from "../../core/assessment/outcome-verdicts.ts";

const SIGNS: Readonly<Record<FateVerdict, string>> = {
  "clearly higher": "▲",
  "clearly lower": "▼",
  "no clear difference": "●",
  "too few to say": "○",
  "not comparable": "◌",
};

/** "▲ clearly higher, ▼ clearly lower, …": the signs of a table. */
export const FATE_KEY = Object.entries(SIGNS)
  .map(([verdict, sign]) => `${sign} ${verdict}`)
  .join(", ");

/** Higher is neither good nor bad of itself: both have one colour. */
export function FateBadge({ judged: { verdict, reason } }: { readonly judged: JudgedFate }) {
  return (
    <>
      <span className="verdict verdict-level">
        <span aria-hidden="true">{SIGNS[verdict]}</span> {verdict}
      </span>
      {reason !== null && <span className="small muted"> {reason}</span>}
    </>
  );
}

/** The sign alone, with the words for those who cannot see it. */
export function FateSign({ judged: { verdict, reason } }: { readonly judged: JudgedFate }) {
  const text = reason === null ? verdict : `${verdict}: ${reason}`;
  return (
    <span className="fate-sign" title={text}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
