// What is said where the months that a view asks for are not, or not all, in the data.
import type { Dataset } from "../area/dataset.ts";
import { rangeName } from "../area/range-name.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import type { SettledView } from "./settled-view.ts";
import type { View } from "./view.ts";

type Asked = Pick<View, "from" | "to" | "against">;

/** In sentences, with the months that are shown instead; null where all that was asked for is there, or nothing was. */
export function monthsAskedNote(
  view: Asked,
  { period, against }: Pick<SettledView, "period" | "against">,
  { name, coverage: { range } }: Pick<Dataset, "name" | "coverage">,
): string | null {
  const { from, to } = view;
  const isOutside = (month: Month | null): boolean => month !== null && (month < range.from || month > range.to);
  const notes: string[] = [];
  if (isOutside(from) || isOutside(to)) {
    const isNone = (to ?? range.to) < range.from || (from ?? range.from) > range.to;
    const part = isNone ? "none of the months asked for" : "only a part of the months asked for";
    notes.push(
      `The data of ${name}, ${rangeName(range)}, have ${part} (${askedName(from, to)}): ${rangeName(period)} is shown.`,
    );
  }
  if (view.against !== null && against === null && view.against !== period.from)
    notes.push(`The data of ${name} do not have all the months that were to be compared with.`);
  return notes.length === 0 ? null : notes.join(" ");
}

/** "Mar 2024 to Sep 2024", "from Mar 2024", "to Sep 2024". */
function askedName(from: Month | null, to: Month | null): string {
  if (from !== null && to !== null) return rangeName({ from, to } satisfies MonthRange);
  return from === null ? `to ${shortMonthName(to!)}` : `from ${shortMonthName(from)}`;
}
