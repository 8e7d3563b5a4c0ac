// The verdict as a word with a sign, never by colour alone.
import { type Judged, type Verdict, verdictText } from "../../core/statistics/change.ts";

const SIGNS: Readonly<Record<Verdict, readonly [sign: string, tone?: string]>> = {
  "clearly up": ["▲", "up"],
  "clearly down": ["▼", "down"],
  "no clear change": ["●"],
  "too few to say": ["○"],
  "not comparable": ["◌"],
  "verdict withheld": ["◌"],
};

interface VerdictProps {
  /** What was judged, or a word of the key. */
  readonly judged: Pick<Judged, "verdict" | "reason"> | Verdict;
}

/** The verdict, and why there is none. */
export function VerdictBadge({ judged }: VerdictProps) {
  const { verdict, reason } = partsOf(judged);
  const [sign, tone = "level"] = SIGNS[verdict];
  return (
    <>
      <span className={`verdict verdict-${tone}`}>
        <span aria-hidden="true">{sign}</span> {verdict}
      </span>
      {reason !== null && <span className="small muted"> {reason}</span>}
    </>
  );
}

/** The sign alone, with the words for those who cannot see it; quiet: only clear changes have one. */
export function VerdictSign({ judged, quiet = false }: VerdictProps & { readonly quiet?: boolean }) {
  const parts = partsOf(judged);
  const [sign, tone = "level"] = SIGNS[parts.verdict];
  const text = verdictText(parts);
  return (
    <span className={`verdict-sign verdict-${tone}`} title={text}>
      {!(quiet && tone === "level") && <span aria-hidden="true">{sign}</span>}
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

function partsOf(judged: VerdictProps["judged"]): Pick<Judged, "verdict" | "reason"> {
  return typeof judged === "string" ? { verdict: judged, reason: null } : judged;
}
