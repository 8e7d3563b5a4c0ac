// What a link from "What has changed" opens judges other months than the page usually does: it says so, with one click back.

import { periodName } from "../../core/area/period.ts";
import { JUDGED_MONTHS } from "../../core/assessment/months-judged-note.ts";
import { lengthOf, type MonthRange, within } from "../../core/basics/months.ts";
import { period } from "../../state/models.ts";
import { useApp, useModel } from "../kit/app-context.ts";

const YEAR = 12;

export function JudgedMonths() {
  const range = useModel(period);
  const linked = useModel((state) => state.view.shown.includes(JUDGED_MONTHS));
  const whole = useModel((state) => state.dataset.coverage.range);
  const { address } = useApp();
  const year: MonthRange = { from: range.to - YEAR + 1, to: range.to };
  if (!linked || lengthOf(range) >= YEAR || !within(year, whole)) return null;
  return (
    <p className="judged-months">
      {lengthOf(range) === 1 ? "This is 1 month, the one" : `These are ${lengthOf(range)} months, those`} by which the
      change was judged.{" "}
      <button type="button" className="link-button" onClick={() => address.choose({ ...year, shown: [] })}>
        Show the {periodName(year)}
      </button>
    </p>
  );
}
