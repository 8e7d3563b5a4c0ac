// What a reader has to know of an indicator's numbers: the caveats that its offence and wards have in every other view.

import type { Dataset } from "../area/dataset.ts";
import { known } from "../basics/known.ts";
import { figuresOf, type WardFigures } from "../figures/offence-figures.ts";
import { type Caveat, caveatsOf } from "../wards/caveats.ts";
import type { Progress } from "./plan-progress.ts";

/** Caveats of rates alone, which say nothing of a count. */
const OF_RATES: readonly Caveat["kind"][] = ["denominator", "residents", "few"];

/** The weightiest first, each once; none where there is no value now. */
export function progressCaveats(area: Dataset, { indicator, months, change }: Progress): readonly string[] {
  if (!months.now.known) return [];
  const { selection, wards, codes, row } = indicator;
  const figures = figuresOf(area, selection, months.now.value, change, known(months.held));
  const places: readonly WardFigures[] =
    codes.length === 0 ? [figures.district] : wards.map((ward) => figures.wards[ward]!);
  const found = places.flatMap((place) => caveatsOf(area, figures, place));
  const told = found.filter(({ kind }) => row.measure === "rate" || !OF_RATES.includes(kind));
  return [...new Set(told.map(({ text }) => text))];
}
