// The result of an action, in the words of a board meeting.

import { nounFor, type Selection } from "../../area/offences.ts";
import { periodName } from "../../area/period.ts";
import { formatSigned } from "../../basics/finer-numbers.ts";
import { formatCount, formatPercent } from "../../basics/numbers.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { BeforeAfter, Displacement } from "./displacement.ts";

/** What must be said of an area that was chosen because it was hot. */
const REGRESSION_TO_THE_MEAN =
  "The area was chosen because it was hot: such areas tend to fall back by themselves (regression to the mean), so some of a fall would have come without the action.";

/**
 * Whole sentences: the counts, the difference and whether chance would make one as large. `wasHot`: the area was chosen for its
 * high count, which adds the warning.
 */
export function displacementSentence(
  result: Displacement,
  selection: Pick<Selection, "label" | "noun">,
  wasHot: boolean,
): string {
  const { treated, comparison, around, after } = result;
  const first =
    `${selection.label} in the ${periodName(after)}, against the same months a year before: ` +
    `${course(treated)} in the area of the action, ${course(comparison)} in the comparison area` +
    `${around ? `, ${course(around.near)} around the action, ${course(around.comparison)} in the comparison for that` : ""}.`;
  return [first, outcome(result, selection.noun), ...(wasHot ? [REGRESSION_TO_THE_MEAN] : [])].join(" ");
}

function course({ before, after }: BeforeAfter): string {
  if (after === before) return `unchanged at ${formatCount(after)}`;
  return `${after > before ? "up" : "down"} from ${formatCount(before)} to ${formatCount(after)}`;
}

function outcome({ difference, low, high, p }: Displacement, noun: Selection["noun"]): string {
  const interval = `(${formatPercent(100 * THRESHOLDS.confidence)} interval ${formatSigned(low)} to ${formatSigned(high)})`;
  if (difference === 0) return `There is no difference to the comparison ${interval}.`;
  const size = formatCount(Math.abs(difference));
  const things = nounFor(Math.abs(difference), noun);
  const start = `That is ${size} ${things} ${difference < 0 ? "fewer" : "more"} than the comparison would lead one to expect ${interval}`;
  if (p >= THRESHOLDS.clearP) return `${start}: chance alone could make such a difference, so no effect is shown.`;
  return `${start}: a clear difference, more than chance would make.`;
}
