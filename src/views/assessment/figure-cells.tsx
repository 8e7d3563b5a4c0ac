// Numbers as the tables of the assessment print them: what is unknown is a dash with its reason.

import { formatRate } from "../../core/basics/finer-numbers.ts";
import type { Known } from "../../core/basics/known.ts";
import type { WardFigures } from "../../core/figures/offence-figures.ts";
import type { Judged } from "../../core/statistics/change.ts";
import type { Rate } from "../../core/statistics/rates.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { UnknownQuantity } from "../kit/unknown-quantity.tsx";
import { VerdictBadge } from "../kit/verdict-badge.tsx";

export function Quantity<Value>({
  value,
  format,
}: {
  readonly value: Known<Value>;
  readonly format: (value: Value) => string;
}) {
  return value.known ? format(value.value) : <UnknownQuantity of={value} />;
}

export function RateQuantity({ rate, interval = false }: { readonly rate: Known<Rate>; readonly interval?: boolean }) {
  if (!rate.known) return <UnknownQuantity of={rate} />;
  const { value, low, high, few } = rate.value;
  return (
    <>
      {few && <span className="few">few</span>} {formatRate(value)}
      {interval && (
        <span className="small muted">
          {" "}
          ({formatRate(low)}–{formatRate(high)})
        </span>
      )}
    </>
  );
}

export function ChangeQuantity({ ward }: { readonly ward: WardFigures }) {
  return ward.change.known ? valueText(ward, "change") : <UnknownQuantity of={ward.change} />;
}

export function VerdictOf({ change }: { readonly change: Known<Judged> }) {
  return change.known ? <VerdictBadge judged={change.value} /> : change.shown;
}
