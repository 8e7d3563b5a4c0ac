// Shares of an offence's parts by calendar year, over all wards.

import type { Dataset } from "../src/core/area/dataset.ts";
import { type ShareYear, sharesOverTime } from "../src/core/assessment/shares-over-time.ts";
import type { ListedFigures } from "../src/core/figures/list-figures.ts";
import { subGroupsOf } from "../src/core/figures/list-figures.ts";
import { allWards } from "../src/core/figures/offence-figures.ts";

export function sharesIn(dataset: Dataset, list: readonly ListedFigures[], slug: string): readonly ShareYear[] {
  const listed = list.find(({ offence }) => offence.slug === slug)!;
  return sharesOverTime(dataset, listed, subGroupsOf(list, listed.offence), allWards(dataset), "december");
}
