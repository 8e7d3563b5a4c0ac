// Whether shares differ from those of the other wards, in a sentence, or why it is not said.
import { areFamily } from "../area/few-wards.ts";
import { OUTCOME_MEANINGS } from "../area/known-outcomes.ts";
import { nameList } from "../basics/words.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { COMPARED, type Compared, type FateVerdict, type JudgedFate } from "./outcome-verdicts.ts";

/** Why nothing of an area of so many wards is judged over so many months; null where it is. */
export function whyNotJudged(wards: number, months: number): string | null {
  if (!areFamily(wards)) return "No share is judged: there is no other ward to compare with.";
  const { fewestMonths } = OUTCOME_THRESHOLDS;
  return months < fewestMonths ? `No share is judged: that takes ${fewestMonths} months that are old enough.` : null;
}

/** What is clear of a ward; where nothing is, whether that is for want of a difference, of reports or of known outcomes. */
export function judgedWords(judged: Readonly<Record<Compared, JudgedFate>>, others: string): string {
  const than = `than in the other wards of ${others}`;
  const clear = COMPARED.filter((meaning) => judged[meaning].verdict.startsWith("clearly"));
  if (clear.length > 0) {
    const names = clear.map((meaning) => `“${OUTCOME_MEANINGS[meaning].label}” is ${judged[meaning].verdict}`);
    return `Than in the other wards of ${others}, ${nameList(names)}.`;
  }
  const having = (verdict: FateVerdict): number =>
    COMPARED.filter((meaning) => judged[meaning].verdict === verdict).length;
  const [level, few] = [having("no clear difference"), having("too few to say")];
  if (level === COMPARED.length) return `No share is clearly higher or lower ${than}.`;
  if (level > 0)
    return `Of the ${COMPARED.length} shares, ${level} ${level === 1 ? "is" : "are"} not clearly higher or lower ${than}; of the others it cannot be said.`;
  if (few === COMPARED.length) return `There are too few reports to say whether a share is higher or lower ${than}.`;
  return few === 0
    ? `Too many outcomes are not known to say whether a share is higher or lower ${than}.`
    : `Too few reports, or too few known outcomes, to say whether a share is higher or lower ${than}.`;
}
