// Where values stand on the key of the map, whose bands are equally wide whatever their classes hold.

import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import { classOf } from "../statistics/breaks.ts";
import type { ChoroplethModel, ClassScheme } from "./choropleth.ts";

const MOST_DECIMALS = 12;
/** Relative difference under which two numbers are one that was rounded on different ways. */
const SAME = 1e-9;

/** What is printed at the edges of the classes, from left to right, and the name of each class. */
export interface LegendLabels {
  readonly ticks: readonly string[];
  readonly bands: readonly string[];
}

/**
 * The key's labels. The ends of the classes are those of whole years; where a ward of a shorter period lies beyond one, that
 * end is open and is no longer printed as a number: "under", "8.5", "20", "and over".
 */
export function legendLabels({ measure, scheme, wards }: ChoroplethModel): LegendLabels {
  const numbers = legendTicks(scheme, measure);
  const last = numbers.length - 1;
  const [lowest, highest] = [scheme.edges[0]!, scheme.edges[last]!];
  const slack = SAME * Math.max(Math.abs(lowest), Math.abs(highest));
  const values = wards.flatMap(({ value }) => (value.known ? [value.value] : []));
  const under = values.some((value) => value < lowest - slack);
  const over = values.some((value) => value > highest + slack);
  const single = last === 1;
  const ticks = numbers.map((number, index) => {
    if (index === 0 && under) return single ? `${number} or less` : "under";
    if (index === last && over) return single ? `${number} or more` : "and over";
    return number;
  });
  const bands = numbers.slice(1).map((_, index) => {
    const [low, high] = [ticks[index]!, ticks[index + 1]!];
    return low === "under" || high === "and over" ? `${low} ${high}` : `${low} to ${high}`;
  });
  return { ticks, bands };
}

/** The edges of the classes as they are printed; where some would print alike, all get as many decimals as tell them apart. */
export function legendTicks(scheme: ClassScheme, measure: Measure): readonly string[] {
  const { formatEdge } = MEASURES[measure];
  const printed = (decimals: number | null): readonly string[] =>
    scheme.edges.map((edge) => formatEdge(edge, decimals));
  const isDistinct = (ticks: readonly string[]): boolean => new Set(ticks).size === ticks.length;
  let ticks = printed(null);
  for (let decimals = 1; decimals <= MOST_DECIMALS && !isDistinct(ticks); decimals++) ticks = printed(decimals);
  return ticks;
}

/** How far along the key a value stands: 0 at its left end, 1 at its right. */
export function legendPosition(scheme: ClassScheme, value: number): number {
  const classes = scheme.edges.length - 1;
  const index = classOf(scheme.edges, value);
  const [low, high] = [scheme.edges[index]!, scheme.edges[index + 1]!];
  const part = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5;
  return (index + part) / classes;
}
