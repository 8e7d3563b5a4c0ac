// The reason of a verdict, one click away.
import type { Judged } from "../../core/statistics/change.ts";
import { verdictReason } from "../../core/wards/verdict-reason.ts";

export function VerdictWhy({ judged, of }: { readonly judged: Judged; readonly of: string }) {
  const reason = verdictReason(judged);
  if (reason === null) return null;
  return (
    <details className="verdict-why small">
      <summary>
        Why “{judged.verdict}”<span className="visually-hidden"> of {of}</span>?
      </summary>
      <p>{reason}</p>
    </details>
  );
}
