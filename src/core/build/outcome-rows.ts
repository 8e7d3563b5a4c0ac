// What became of the offences as rows of an area package, and what is odd about it.

import type { Boundaries } from "../area/area-package.ts";
import { NO_OUTCOME } from "../area/known-outcomes.ts";
import type { OutcomeRow } from "../area/outcomes-table.ts";
import { cellKey } from "../basics/cell-key.ts";
import { countOf } from "../basics/count-table.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { countRows } from "./package-rows.ts";
import type { Tally } from "./tally.ts";
import { MOST_OUTCOMES, NOTHING, outcomeCells } from "./tally-outcomes.ts";

/** Whether some crime in the wards has an outcome: without one, nothing is known of any. `crimes` are slugs. */
export function hasOutcomes(tally: Tally, crimes: ReadonlySet<string>): boolean {
  for (const [{ category }] of outcomeCells(tally.outcomes))
    if (crimes.has(tally.categories[category]!.slug)) return true;
  return false;
}

/**
 * One row for each ward, month, crime and outcome, in this order; crimes of rows that say nothing are `NO_OUTCOME`, so that each cell
 * adds up to its count. Throws a plain Error where more have an outcome than are counted.
 */
export function* outcomeRows(tally: Tally, boundaries: Boundaries, crimes: ReadonlySet<string>): Generator<OutcomeRow> {
  const wards = new Map(boundaries.features.map(({ properties: { code } }, index) => [code, index]));
  const categories = new Map(tally.categories.map(({ slug }, index) => [slug, index]));
  const names = tally.outcomes.names.map(({ slug }, number) => (number === NOTHING ? NO_OUTCOME.slug : slug));
  const order = [...names.keys()].sort((a, b) => compareTexts(names[a]!, names[b]!));
  for (const { ward, month, category, count } of countRows(tally, boundaries)) {
    if (!crimes.has(category)) continue;
    const key = (outcome: number): number =>
      cellKey(wards.get(ward)! * MOST_OUTCOMES + outcome, month, categories.get(category)!);
    const counts = names.map((_, outcome) => countOf(tally.outcomes.cells, key(outcome)));
    counts[NOTHING] = count - sumBy(counts, (own) => own);
    if (counts[NOTHING]! < 0) throw new Error(`${ward}: more outcomes of ${category} than the ${count} counted`);
    for (const outcome of order)
      if (counts[outcome]! > 0) yield { ward, month, category, outcome: names[outcome]!, count: counts[outcome]! };
  }
}

/** Rows of what is no crime that have an outcome, which is left out. */
export function outcomesOfIncidents(tally: Tally, crimes: ReadonlySet<string>): number {
  return sumBy(outcomeCells(tally.outcomes), ([{ category }, count]) =>
    crimes.has(tally.categories[category]!.slug) ? 0 : count,
  );
}
