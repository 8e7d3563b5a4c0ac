// The figures of every offence in the period, and the course of the one that a page is about: what the assessment and slides share.
import type { Offence } from "../core/area/offences.ts";
import { indicesOf } from "../core/area/ward-indices.ts";
import { type AnnualModel, annualOf, type YearEnd } from "../core/assessment/annual.ts";
import { figuresList, type ListedFigures } from "../core/figures/list-figures.ts";
import { allWards } from "../core/figures/offence-figures.ts";
import { bareMonths } from "../core/wards/trend-words.ts";
import { derive, period, type ReadyState, selectedWards, settledView, unplaced } from "./models.ts";

/** What `make` makes of each choice of an option: selectors that remember, so that going back to a choice computes nothing. */
export function forEach<const Choice extends string, Made>(
  choices: readonly Choice[],
  make: (choice: Choice) => Made,
): Readonly<Record<Choice, Made>> {
  return Object.fromEntries(choices.map((choice) => [choice, make(choice)])) as Record<Choice, Made>;
}

export const YEAR_ENDS = ["december", "september"] as const satisfies readonly YearEnd[];

const listOfFigures = derive([unplaced, period], figuresList);

export const listedFigures = derive([listOfFigures], ({ offences, at }): readonly ListedFigures[] =>
  offences.map((_, index) => at(index)),
);

/** What the assessment rests on, offence by offence: asked for in this order, none takes long. */
export const listInParts = derive(
  [(state) => state.dataset.taxonomy],
  ({ offences }): Readonly<Record<string, (state: ReadyState) => ListedFigures>> =>
    Object.fromEntries(offences.map(({ slug: name }, index) => [name, (state) => listOfFigures(state).at(index)])),
);

export const slug = (state: ReadyState): string => settledView(state).offences[0]!;

/** The first of the offences chosen: a section is about one. */
export const firstOffenceFigures = derive(
  [listedFigures, slug],
  (all, wanted): ListedFigures => all.find(({ offence }) => offence.slug === wanted)!,
);

/** The offence that a section is about, without any figure of it. */
export const firstOffence = derive(
  [unplaced, slug],
  ({ taxonomy }, wanted): Offence => taxonomy.offences.find((offence) => offence.slug === wanted)!,
);

/** What the time of an offence is shown of: the first ward selected, or the district. */
export interface TimeScope {
  readonly name: string;
  /** Indices. */
  readonly wards: readonly number[];
  readonly isDistrict: boolean;
}

export const firstWard = (state: ReadyState): string | null => selectedWards(state)[0] ?? null;

export const timeScope = derive([unplaced, firstWard], (data, code): TimeScope => {
  const [index] = indicesOf(data, code === null ? [] : [code]);
  if (index === undefined) return { name: data.name, wards: allWards(data), isDistrict: true };
  return { name: data.wards[index]!.name, wards: [index], isDistrict: false };
});

export const categories = (state: ReadyState): readonly number[] => firstOffenceFigures(state).offence.categories;

export const yearsByEnd = forEach(YEAR_ENDS, (yearEnd) =>
  derive(
    [unplaced, categories, timeScope],
    (data, some, { wards }): AnnualModel => annualOf(data, some, wards, yearEnd),
  ),
);

/** Why none of its months is drawn; null where some are. */
export function bareCourse(state: ReadyState): string | null {
  const { monthly, missing } = yearsByEnd.december(state);
  return bareMonths([monthly], missing);
}
