// The types of offence that call for attention, on a slide: the first and the latest of the years that they are tested by.

import { type Month, monthName } from "../basics/months.ts";
import { type SlideChart, slideSeries, unitOfSome } from "../figures/slide-chart.ts";
import type { Triaged } from "./triage.ts";
import type { Triage } from "./triage-sources.ts";

const MOST_ROWS = 6;

/** Types of high attention first, then those with a concerning trend; null where there is none. A year without any count is left out. */
export function triageChart({ types }: Triage): SlideChart | null {
  const all = types.filter(({ verdict }) => verdict === "high attention" || verdict === "concerning trend");
  const called = all.slice(0, MOST_ROWS);
  const [first] = called;
  if (first === undefined) return null;
  const at = (type: Triaged, place: number): number | null => {
    const count = type.years.at(place)?.count;
    return count?.known ? count.value : null;
  };
  const name = (place: number): string => yearName(first.years.at(place)?.end ?? 0);
  return {
    form: "bars",
    stacked: false,
    categories: called.map(({ label }) => label),
    unit: unitOfSome("offences a year", called.length, all.length),
    series: [
      slideSeries(
        name(0),
        "before",
        called.map((type) => at(type, 0)),
      ),
      slideSeries(
        name(-1),
        "now",
        called.map((type) => at(type, -1)),
      ),
    ].filter(({ values }) => values.some((value) => value !== null)),
  };
}

function yearName(end: Month): string {
  return `year to ${monthName(end)}`;
}
