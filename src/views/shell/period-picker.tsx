// The chosen period, and the button that opens the choice of another.

import { periodName } from "../../core/area/period.ts";
import type { MonthRange } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { comparison, period } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { later, useLater } from "../kit/use-later.tsx";

const PERIOD_CHOICES = later(() => import("./period-choices.tsx").then((module) => module.PeriodChoices));

export function PeriodPicker() {
  const range = useModel(period);
  const { component: PeriodChoices } = useLater(PERIOD_CHOICES);
  const compared = useModel(comparison);
  const label = (
    <span className="period-label">
      <span>
        {shortPeriod(range)} <span aria-hidden="true">▾</span>
      </span>
      <span className="small muted">{compared.known ? `vs ${shortPeriod(compared.value)}` : "no comparison"}</span>
    </span>
  );
  return (
    <Disclosure label={label} name={`Period: ${periodName(range)}`} className="period-picker align-right">
      {(close) => PeriodChoices && <PeriodChoices range={range} onDone={close} />}
    </Disclosure>
  );
}

function shortPeriod(range: MonthRange): string {
  const months = range.to - range.from + 1;
  return months === 1 ? shortMonthName(range.to) : `${months} months to ${shortMonthName(range.to)}`;
}
