// What became of the reports of one ward or offence, as a line of a file.
import { OUTCOME_MEANINGS } from "../area/known-outcomes.ts";
import { fileNumber } from "../basics/finer-numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { MEANINGS } from "./outcome-cube.ts";
import type { OutcomeShares } from "./outcome-shares.ts";
import { type Compared, isCompared, type JudgedFate } from "./outcome-verdicts.ts";
import { shareOf } from "./outcome-words.ts";

/**
 * One line of a file: reports, and count, share, its interval, the share beside and the verdict of each meaning; "" for what is not
 * known. `beside` are those of the district, null where they are in a line of their own.
 */
export function shareCells(
  { reports, shares }: OutcomeShares,
  judged: Readonly<Record<Compared, JudgedFate>> | null,
  beside: OutcomeShares | null,
): readonly string[] {
  const cells = MEANINGS.flatMap((meaning) => {
    const found = shareOf(shares, meaning);
    const numbers = [found?.count, ...[found?.share.value, found?.share.low, found?.share.high].map(inHundred)];
    const own = (judged as Readonly<Record<string, JudgedFate>> | null)?.[meaning];
    const verdict = own ? [own.verdict, ...(own.reason === null ? [] : [own.reason])].join(": ") : "";
    return [
      ...numbers.map((value, at) => fileNumber(value, at === 0 ? 0 : 1)),
      ...(beside === null ? [] : [fileNumber(inHundred(shareOf(beside.shares, meaning)?.share.value), 1)]),
      ...(isCompared(meaning) ? [verdict] : []),
    ];
  });
  return [String(reports), ...(beside === null ? [] : [String(beside.reports)]), ...cells];
}

/** `district` is the name of what stands beside; null for none. */
export function shareHead(district: string | null): readonly string[] {
  const beside = (what: string): readonly string[] => (district === null ? [] : [`${what} in ${district}`]);
  const columns = MEANINGS.flatMap((meaning) => {
    const label = sentenceCase(OUTCOME_MEANINGS[meaning].label);
    const numbers = [label, `${label}, per cent`, `${label}, from`, `${label}, to`, ...beside(`${label}, per cent`)];
    return isCompared(meaning) ? [...numbers, `${label}, verdict`] : numbers;
  });
  return ["Reports", ...beside("Reports"), ...columns];
}

function inHundred(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}
