// The numbers of the ward under the pointer or the keyboard's focus, in whichever view it is.

import { formatRate } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { figuresFor } from "../../core/figures/offence-figures.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { aYear } from "../../core/wards/spoken.ts";
import { figures } from "../../state/models.ts";
import { useAppState, useModel } from "../kit/app-context.ts";
import { VerdictBadge } from "../kit/verdict-badge.tsx";

export function WardCard({ focused }: { readonly focused: string | null }) {
  const numbers = useModel(figures);
  const hovered = useAppState((state) => state.hovered);
  const code = focused ?? hovered;
  const ward = code === null ? null : figuresFor(numbers, code);
  if (ward === null) return null;
  return (
    <div className="ward-card" aria-hidden="true">
      <strong>{ward.name}</strong>
      <span>
        {ward.count.known
          ? `${formatCount(ward.count.value)} ${numbers.selection.noun}`
          : (ward.count.shown ?? "no total")}
        {ward.rate.known && ` · ${formatRate(ward.rate.value.value)} per 1,000 ${aYear(ward.rate.value.annualised)}`}
      </span>
      {ward.change.known && (
        <span>
          {valueText(ward, "change")} <VerdictBadge judged={ward.change.value} />
        </span>
      )}
    </div>
  );
}
