// The figures of every offence of the list in one period: what a matrix, a ward page and the triage of wards read.
import type { Dataset } from "../area/dataset.ts";
import { type Offence, type Selection, select } from "../area/offences.ts";
import type { Known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { comparable, districtChanges, figuresOf, type OffenceFigures } from "./offence-figures.ts";

export interface ListedFigures {
  readonly offence: Offence;
  readonly figures: OffenceFigures;
}

/** The same, of which each offence is worked out when it is first asked for. */
export interface FiguresList {
  readonly offences: readonly Offence[];
  /** Of the offence at this place of the list. */
  at(index: number): ListedFigures;
}

/**
 * In the order of the list. Every ward's verdict is judged among the wards of its offence, every verdict of the district among
 * the offences of the list: the same words as in every other view. `comparison` is the year before unless given.
 */
export function listFigures(
  dataset: Dataset,
  period: MonthRange,
  comparison?: Known<MonthRange>,
): readonly ListedFigures[] {
  const list = figuresList(dataset, period, comparison);
  return list.offences.map((_, index) => list.at(index));
}

export function figuresList(
  dataset: Dataset,
  period: MonthRange,
  comparison: Known<MonthRange> = comparable(dataset, period),
): FiguresList {
  const { offences } = dataset.taxonomy;
  const selections = offences.map((offence) => selectionOf(dataset, offence));
  const changes = districtChanges(dataset, selections, period, comparison);
  const found: ListedFigures[] = [];
  return {
    offences,
    at: (index) =>
      (found[index] ??= {
        offence: offences[index]!,
        figures: figuresOf(dataset, selections[index]!, period, changes[index]!, comparison),
      }),
  };
}

/** The offences that no other one contains and that sum to the whole: the categories, incidents among them. */
export function categoriesOf(list: readonly ListedFigures[]): readonly ListedFigures[] {
  return list.filter(({ offence }) => offence.kind === "category");
}

/** The categories of a group; of all crime, the groups and the categories that stand by themselves; of a category, nothing. */
export function subGroupsOf(list: readonly ListedFigures[], whole: Offence): readonly ListedFigures[] {
  switch (whole.kind) {
    case "category":
      return [];
    case "group":
      return categoriesOf(list).filter(({ offence }) => offence.parent === whole.slug);
    case "all":
      return list.filter(
        ({ offence }) =>
          offence.kind !== "all" &&
          offence.parent === null &&
          offence.categories.every((index) => whole.categories.includes(index)),
      );
    default:
      return whole.kind satisfies never;
  }
}

export function selectionOf(dataset: Dataset, offence: Offence): Selection {
  const selection = select(dataset.taxonomy, [offence.slug]);
  if (selection === null) throw new Error(`${offence.slug} is not in its own list`);
  return selection;
}
