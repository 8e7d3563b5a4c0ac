// The list of figures of an area for tests, and one offence of it.

import type { Dataset } from "../../../src/core/area/dataset.ts";
import { type ListedFigures, listFigures } from "../../../src/core/figures/list-figures.ts";
import type { OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { YEAR_2025 } from "../../area.ts";

/** Throws when the slug is not in the list. */
export function figuresIn(dataset: Dataset, slug: string, period = YEAR_2025): OffenceFigures {
  return listedIn(listFigures(dataset, period), slug).figures;
}

export function listedIn(list: readonly ListedFigures[], slug: string): ListedFigures {
  const found = list.find(({ offence }) => offence.slug === slug);
  if (found === undefined) throw new Error(`no such offence: ${slug}`);
  return found;
}
