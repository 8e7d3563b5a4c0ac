// Where values stand on the key of the map, whose bands are equally wide whatever their classes hold.
import { classOf } from "./breaks.ts";
import type { ClassScheme, Measure } from "./choropleth.ts";
import { formatCount, formatPercent, formatRate, formatSigned } from "./numbers.ts";

const MOST_DECIMALS = 12;

/** The edges of the classes as they are printed; where some would print alike, all get as many decimals as tell them apart. */
export function legendTicks(scheme: ClassScheme, measure: Measure): readonly string[] {
  const isDistinct = (ticks: readonly string[]): boolean => new Set(ticks).size === ticks.length;
  let ticks = scheme.edges.map((edge) => tickText(edge, measure));
  for (let decimals = 1; decimals <= MOST_DECIMALS && !isDistinct(ticks); decimals++)
    ticks = scheme.edges.map((edge) => precise(edge, measure, decimals));
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

function tickText(edge: number, measure: Measure): string {
  switch (measure) {
    case "count":
      return formatCount(Math.ceil(edge));
    case "rate":
      return edge >= 10 && Number.isInteger(edge) ? formatCount(edge) : formatRate(edge);
    case "share":
      return formatPercent(100 * edge);
    case "change":
      return formatSigned(edge, Number.isInteger(edge) ? 0 : 1);
    default:
      return measure satisfies never;
  }
}

function precise(edge: number, measure: Measure, decimals: number): string {
  if (measure === "share") return `${(100 * edge).toFixed(decimals)}\u00a0%`;
  return measure === "change" ? formatSigned(edge, decimals) : edge.toFixed(decimals);
}
