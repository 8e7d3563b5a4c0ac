// Which numbers of residents nobody can mean: of them no rate is made.
import { formatCount } from "../basics/numbers.ts";
import { median } from "../basics/sums.ts";
import type { PopulationRow } from "./area-package.ts";

/** More residents than a ward has anywhere: the largest of Birmingham has 40,000. */
const MOST_RESIDENTS = 200_000;
/** A ward of fewer residents than this part of the median ward has lost digits of them, as where "10,785" is cut at its comma. */
const LEAST_PART = 1 / 500;

/**
 * Why the residents of a ward are not possible, by its code: there are none, more than 200,000, or fewer than a five-hundredth of
 * the median ward in the rows (of one year). Each reason goes on from "Abbey (E05013050) ".
 */
export function impossibleResidents(rows: readonly PopulationRow[]): ReadonlyMap<string, string> {
  const least = median(rows.map(({ population }) => population)) * LEAST_PART;
  const reasons = new Map<string, string>();
  for (const { ward, population } of rows) {
    const has = `has ${formatCount(population)} residents`;
    if (population === 0) reasons.set(ward, `${has}, so no rate is made of them: see whether that is so`);
    else if (population > MOST_RESIDENTS)
      reasons.set(ward, `${has}, more than any ward has, so no rate is made of them: correct the file`);
    else if (population < least)
      reasons.set(
        ward,
        `${has} where others have ${formatCount(least / LEAST_PART)}, so no rate is made of them: correct the file`,
      );
  }
  return reasons;
}
