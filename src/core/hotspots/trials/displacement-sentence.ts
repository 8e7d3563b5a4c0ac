// The result of an action, in the words of a board meeting.

import { nounFor, type Selection } from "../../area/offences.ts";
import { periodName } from "../../area/period.ts";
import { formatRate, formatSigned } from "../../basics/finer-numbers.ts";
import { formatCount, formatPercent } from "../../basics/numbers.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { BeforeAfter, Displacement } from "./displacement.ts";
import { isOfLevels, levelsApart, trialVerdict } from "./trial-verdict.ts";

/** What must be said of an area that was chosen because it was hot. */
const REGRESSION_TO_THE_MEAN =
  "The area was chosen because it was hot: such areas tend to fall back by themselves (regression to the mean), so some of a fall would have come without the action.";

/** What must be said where the areas are neighbours, or one lies in the ring of the other. */
export const NEIGHBOUR =
  "The comparison area is a neighbour of the area of the action: what moved there makes the action look better than it was. Choose one further away.";

/** What must be said where a hotspot is on trial that was found from months of the trial. */
export const CHOSEN_BY_TRIAL =
  "The hotspot was found from months that are on trial: that it is hot in them is why it is here. Choose a period that ends before the action to find hotspots by.";

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

/** The verdict in one line: "No effect is shown". With what is around it where that was looked at: `wider` is the same trial with it. */
export function headline(result: Displacement, wider: Displacement | null, metres: number): string {
  const verdict = trialVerdict(result);
  if (verdict === "too few to say") return "Too few offences to say";
  if (verdict === "no effect is shown") return "No effect is shown";
  const start = `Clearly ${verdict === "clearly fewer" ? "fewer" : "more"} than the comparison would lead one to expect`;
  if (wider === null || trialVerdict(wider) === verdict) return start;
  return `${start}; with ${formatCount(metres)} m around it no effect is shown`;
}

/** What happened around the area and, where the area itself did clearly better or worse, what is left of that with it. */
export function ringSentence(
  result: Displacement,
  wider: Displacement,
  noun: Selection["noun"],
  metres: number,
): string {
  const { around } = wider;
  if (around === null) return "";
  const courses = `Within ${formatCount(metres)} m around it: ${course(around.near)}; around the comparison area: ${course(around.comparison)}.`;
  const verdict = trialVerdict(result);
  return verdict === "clearly fewer" || verdict === "clearly more"
    ? `${courses} Area and surroundings together: ${lowerFirst(outcome(wider, noun))}`
    : courses;
}

/** What makes a comparison poor, whole sentences: levels that are far apart. */
export function comparisonWarnings({ treated, comparison }: Displacement): readonly string[] {
  const times = levelsApart(treated, comparison);
  if (times === null) return [];
  const which = treated.before > comparison.before ? "the area of the action" : "the comparison area";
  const much = Number.isFinite(times) ? `${formatRate(times)} times the offences of the other` : "all of the offences";
  return [
    `A poor comparison: before the action ${which} had ${much}, ${formatCount(Math.max(treated.before, comparison.before))} against ${formatCount(Math.min(treated.before, comparison.before))}. What moves both alike moves the larger by more offences: choose an area of a like level.`,
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function outcome(result: Displacement, noun: Selection["noun"]): string {
  const { difference, low, high, p } = result;
  const interval = `(${formatPercent(100 * THRESHOLDS.confidence)} interval ${formatSigned(low)} to ${formatSigned(high)})`;
  if (difference === 0) return `There is no difference to the comparison ${interval}.`;
  const size = formatCount(Math.abs(difference));
  const things = nounFor(Math.abs(difference), noun);
  const start = `That is ${size} ${things} ${difference < 0 ? "fewer" : "more"} than the comparison would lead one to expect ${interval}`;
  if (p >= THRESHOLDS.clearP) return `${start}: chance alone could make such a difference, so no effect is shown.`;
  if (trialVerdict(result) === "too few to say") return `${start}: too few offences to say.`;
  if (isOfLevels(result))
    return `${start}. In proportion the areas did not go clearly apart: they started from different levels, so no effect is shown.`;
  return `${start}: a clear difference, more than chance would make.`;
}
