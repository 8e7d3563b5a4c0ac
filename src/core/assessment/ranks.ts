// The rank of each ward in a measure, highest first, equal values sharing a rank.

import { type Known, known, unknown } from "../basics/known.ts";
import { ordinal } from "../basics/words.ts";
import { MEASURES, type Measure } from "../figures/measures.ts";
import type { OffenceFigures } from "../figures/offence-figures.ts";

export interface Rank {
  /** 1 is the highest; of equal values each has the rank of the first. */
  readonly rank: number;
  /** Wards that have a value. */
  readonly of: number;
  /** Whether another ward has the same value. */
  readonly joint: boolean;
  /** "2nd of 14", "joint 2nd of 14". */
  readonly text: string;
}

/** In the order of the dataset's wards; unknown where the value is. */
export function ranksOf(figures: OffenceFigures, measure: Measure): readonly Known<Rank>[] {
  const values = figures.wards.map((ward) => MEASURES[measure].value(ward));
  const there = values.flatMap((value) => (value.known ? [value.value] : []));
  return values.map((value) => (value.known ? known(rankAmong(there, value.value)) : value));
}

/** The rank of a ward code; unknown for a code that is not there. */
export function rankOf(figures: OffenceFigures, measure: Measure, code: string): Known<Rank> {
  const index = figures.wardIndices.get(code);
  return index === undefined ? unknown("there is no such ward") : ranksOf(figures, measure)[index]!;
}

function rankAmong(values: readonly number[], value: number): Rank {
  const rank = 1 + values.filter((other) => other > value).length;
  const joint = values.filter((other) => other === value).length > 1;
  const of = values.length;
  return { rank, of, joint, text: `${joint ? "joint " : ""}${ordinal(rank)} of ${of}` };
}
