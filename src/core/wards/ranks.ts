// The rank of each ward in a measure, highest first, equal values sharing a rank.

import { areRanked, NOT_RANKED } from "../area/few-wards.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { ordinal } from "../basics/sentence-words.ts";
import { isWithheld } from "../basics/withheld.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures } from "../figures/offence-figures.ts";

export interface Rank {
  /** 1 is the highest; of equal values each has the rank of the first. */
  readonly rank: number;
  /** Wards that have a value. */
  readonly of: number;
  /** Whether another ward has the same value. */
  readonly joint: boolean;
  /** Whether no ward has a lower value. */
  readonly lowest: boolean;
  /** "2nd of 14", "joint 2nd of 14", "joint lowest of 14"; where no ward differs "the same in all 14". */
  readonly text: string;
}

/** In the order of the dataset's wards; unknown where the value is, and where there is too little to rank. */
export function ranksOf(figures: OffenceFigures, measure: Measure): readonly Known<Rank>[] {
  const values = figures.wards.map((ward) => MEASURES[measure].value(ward));
  const there = values.flatMap((value) => (value.known ? [value.value] : [])).sort((a, b) => b - a);
  const why = unranked(values);
  return values.map((value) => (value.known ? (why ?? known(rankAmong(there, value.value))) : value));
}

/** Why wards with these values are not ranked; null where they are. A value that is withheld may be higher than any other. */
export function unranked(values: readonly Known[]): Known<never> | null {
  if (!areRanked(values.length)) return unknown(NOT_RANKED);
  if (values.some(isWithheld)) return { ...unknown("values of other wards are withheld"), shown: "withheld" };
  return values.filter((value) => value.known).length < 2
    ? unknown("one ward alone has no others to be ranked among")
    : null;
}

/** The rank of a ward code; unknown for a code that is not there. */
export function rankOf(figures: OffenceFigures, measure: Measure, code: string): Known<Rank> {
  const index = figures.wardIndices.get(code);
  return index === undefined ? unknown("there is no such ward") : ranksOf(figures, measure)[index]!;
}

/** "highest of 14", "joint 2nd highest of 14"; of what no ward is under, "lowest of 14" and "joint lowest of 14". */
export function highestText({ rank, joint, lowest, of, text }: Rank): string {
  if (lowest) return joint ? text : `lowest of ${of}`;
  return `${joint ? "joint " : ""}${rank === 1 ? "" : `${ordinal(rank)} `}highest of ${of}`;
}

/** `values` from the highest down, the value among them. */
function rankAmong(values: readonly number[], value: number): Rank {
  const first = values.indexOf(value);
  const rank = 1 + first;
  const joint = values[first + 1] === value;
  const of = values.length;
  const lowest = values.at(-1) === value;
  const among = lowest && joint ? "joint lowest" : `${joint ? "joint " : ""}${ordinal(rank)}`;
  return { rank, of, joint, lowest, text: lowest && rank === 1 ? `the same in all ${of}` : `${among} of ${of}` };
}
