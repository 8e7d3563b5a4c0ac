// How many comparisons a view shows, and how many of them chance alone would call.

import { areFamily } from "../area/few-wards.ts";
import type { Known } from "../basics/known.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { told, untoldOf } from "../basics/untold.ts";
import { type Change, type Judged, judgedOf } from "../statistics/change.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

export interface Comparisons {
  /** Changes that were judged. */
  readonly made: number;
  /** Of them, those whose own p is under 5 %, before any adjustment. */
  readonly unadjusted: number;
  /** Clearly up or clearly down: after the adjustment. */
  readonly called: number;
  /** What chance alone would call if each were judged alone at 5 %. */
  readonly byChance: number;
  readonly sentence: string;
  /** Of a public copy: "cannot be told of 12 of 56: counts are withheld"; else "". */
  readonly untold: string;
}

/** Of the cells whose verdict is known. `families` says over what the p were adjusted, "the wards of each offence", and `judged` how many wards that are. */
export function comparisonsOf(all: readonly Known<Judged>[], families: string, judged: number): Comparisons {
  const cells = all.map(judgedOf);
  const changes = cells.flatMap((change) => (change.known ? [change.value] : []));
  const untold = untoldOf(cells);
  const made = changes.length;
  const byChance = made * THRESHOLDS.clearP;
  const unadjusted = changes.filter((change: Change) => change.p < THRESHOLDS.clearP).length;
  const called = changes.filter(({ verdict }) => verdict.startsWith("clearly")).length;
  return {
    made,
    unadjusted,
    called,
    byChance,
    sentence: told(
      sentenceOf(made, byChance, called, areFamily(judged) ? families : null),
      untold,
      made === 0 ? "Changes" : null,
    ),
    untold,
  };
}

/** `families`: null where each is judged by itself. */
function sentenceOf(made: number, byChance: number, called: number, families: string | null): string {
  if (made === 0) return "There are no comparisons.";
  const percent = formatPercent(100 * THRESHOLDS.clearP);
  if (families === null) return aloneSentence(made, called, percent);
  const about = aboutText(byChance);
  const start =
    made === 1
      ? `Of 1 comparison, ${about} would be called by chance if it were judged alone at ${percent}`
      : `Of ${formatCount(made)} comparisons, ${about} would be called by chance if each were judged alone at ${percent}`;
  const adjusted = `${start}; adjusted over ${families} (Benjamini-Hochberg),`;
  if (called === 0) return `${adjusted} none is called.`;
  return `${adjusted} ${formatCount(called)} ${called === 1 ? "is" : "are"} called, of which at most ${percent} are expected to be chance.`;
}

/** How many chance alone would call, before any rounding: 0.8 is fewer than 1. */
function aboutText(byChance: number): string {
  return byChance < 1 ? "fewer than 1" : `about ${formatCount(byChance)}`;
}

/** Of a single ward: nothing is adjusted, and the sentence says what that costs. */
function aloneSentence(made: number, called: number, percent: string): string {
  if (made === 1) return `The change is judged by itself: chance alone calls ${percent} of such changes.`;
  const calledOf = `Of ${formatCount(made)} changes, each judged by itself, ${called === 0 ? "none" : formatCount(called)}`;
  const about = aboutText(made * THRESHOLDS.clearP);
  return `${calledOf} ${called < 2 ? "is" : "are"} called; chance alone would call ${about}.`;
}
