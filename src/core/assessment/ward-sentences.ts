// What a ward page says beside the usual sentence: what stands out there, and what changed clearly.

import { areRanked } from "../area/few-wards.ts";
import { told, untoldOf } from "../basics/untold.ts";
import { inSentence, nameList } from "../basics/words.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";
import { extentOf } from "../figures/movement.ts";
import { figuresFor } from "../figures/offence-figures.ts";
import { judgedOf, type Verdict } from "../statistics/change.ts";
import { flaggedCount, flagOf } from "./flags.ts";

/** The kinds of offence for which the ward is flagged by rate, the most offences first; "" where so few wards are not ranked. */
export function standsOutSentence(list: readonly ListedFigures[], code: string): string {
  const wards = list[0]?.figures.wards.length ?? 0;
  if (!areRanked(wards)) return "";
  const categories = categoriesOf(list);
  const flags = categories.map(({ figures }) => flagOf(figures, "rate", code));
  const name = nameIn(list, code);
  const reasons = flags.flatMap((flag) => (flag.known ? [] : [flag.reason]));
  const untold = untoldOf(flags);
  if (reasons.length === flags.length && untold === "")
    return `Nothing can be said of where ${name} stands: ${reasons[0] ?? "no offences"}.`;
  const flagged = categories.filter((_, index) => flags[index]?.known && flags[index].value);
  const highest = flaggedCount(wards);
  const among = `has ${highest === 1 ? "the highest rate" : `one of the ${highest} highest rates`} of the ${wards} wards`;
  if (flagged.length === 0) {
    const place = highest === 1 ? "the highest" : `among the ${highest} highest`;
    return told(
      `For no kind of offence is the rate of ${name} ${place} of the ${wards} wards.`,
      untold,
      `Whether the rate of ${name} is ${place} of the ${wards} wards`,
    );
  }
  const named = nameList(bySize(flagged, code).map((listed) => withFew(listed, code)));
  return told(`${name} ${among} for ${named}.`, untold, null);
}

/** The kinds of offence that changed clearly, the largest change first; never more than the verdicts support. */
export function changedSentence(list: readonly ListedFigures[], code: string): string {
  const name = nameIn(list, code);
  const comparison = list[0]?.figures.comparison;
  if (comparison === undefined || !comparison.known)
    return `No change can be judged in ${name}: ${comparison?.reason ?? "no offences"}.`;
  const parts = (["clearly up", "clearly down"] as const).flatMap((verdict) => changesWith(list, code, verdict));
  const untold = untoldOf(categoriesOf(list).map(({ figures }) => judgedOf(figuresFor(figures, code)!.change)));
  if (parts.length === 0)
    return told(`No kind of offence changed clearly in ${name}.`, untold, `Clear changes in ${name}`);
  return told(`In ${name}, ${parts.join("; ")}.`, untold, null);
}

function changesWith(list: readonly ListedFigures[], code: string, verdict: Verdict): readonly string[] {
  const changes = categoriesOf(list).flatMap(({ offence, figures }) => {
    const ward = figuresFor(figures, code);
    return ward?.change.known && ward.change.value.verdict === verdict
      ? [{ label: inSentence(offence.label), change: ward.change.value }]
      : [];
  });
  if (changes.length === 0) return [];
  const named = changes
    .sort((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference))
    .map(({ label, change }) => `${label} by ${extentOf(change)}`);
  return [`${verdict}: ${nameList(named)}`];
}

/** "robbery (few)": a rate from so few offences says little of where the ward stands. */
function withFew({ offence, figures }: ListedFigures, code: string): string {
  const rate = figuresFor(figures, code)?.rate;
  return `${inSentence(offence.label)}${rate?.known && rate.value.few ? " (few)" : ""}`;
}

function bySize(list: readonly ListedFigures[], code: string): readonly ListedFigures[] {
  const countOf = ({ figures }: ListedFigures): number => {
    const count = figuresFor(figures, code)?.count;
    return count?.known ? count.value : 0;
  };
  return list.toSorted((a, b) => countOf(b) - countOf(a));
}

function nameIn([first]: readonly ListedFigures[], code: string): string {
  return (first && figuresFor(first.figures, code)?.name) ?? code;
}
