// The verdict as a word with a sign, never by colour alone.
import type { Verdict } from "../../core/statistics/change.ts";

const SIGNS: Readonly<Record<Verdict, { readonly sign: string; readonly tone: string }>> = {
  "clearly up": { sign: "▲", tone: "up" },
  "clearly down": { sign: "▼", tone: "down" },
  "no clear change": { sign: "●", tone: "level" },
  "too few to say": { sign: "○", tone: "level" },
  "not comparable": { sign: "◌", tone: "level" },
};

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { sign, tone } = SIGNS[verdict];
  return (
    <span className={`verdict verdict-${tone}`}>
      <span aria-hidden="true">{sign}</span> {verdict}
    </span>
  );
}

/** The sign alone, with the word for those who cannot see it. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  const { sign, tone } = SIGNS[verdict];
  return (
    <span className={`verdict-sign verdict-${tone}`} title={verdict}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{verdict}</span>
    </span>
  );
}
