// The reason of a verdict, one click away.
import { areFamily } from "../../core/area/few-wards.ts";
import { DISTRICT } from "../../core/figures/offence-figures.ts";
import type { Judged } from "../../core/statistics/change.ts";
import { verdictReason } from "../../core/wards/verdict-reason.ts";
import { figures } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { Word } from "../kit/word-links.tsx";

interface VerdictWhyProps {
  readonly judged: Judged;
  readonly of: string;
  /** The ward, where several stand together. */
  readonly where?: string | undefined;
  /** Ward code, or "district". */
  readonly code: string;
}

export function VerdictWhy({ judged, of, where, code }: VerdictWhyProps) {
  const { judgedWards } = useModel(figures);
  const reason = verdictReason(judged, code !== DISTRICT && !areFamily(judgedWards));
  if (reason === null) return null;
  return (
    <details className="verdict-why small">
      <summary>
        Why “{judged.verdict}”{where ? ` in ${where}` : <span className="visually-hidden"> of {of}</span>}?
      </summary>
      <p>
        {reason} <Word term="Verdict">What a verdict is</Word>
      </p>
    </details>
  );
}
