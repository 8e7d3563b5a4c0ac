// Numbers of residents each of which is possible and that together are hardly residents: what a build and the check warn of.
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { median } from "../basics/sums.ts";
import type { PopulationRow } from "./area-package.ts";

/** Wards that may have the same number of residents by chance. */
const ALIKE_BY_CHANCE = 2;
/** A median ward of fewer is found in the City of London and on islands. */
const FEW_RESIDENTS = 200;
/** One crime for each resident and year, as in the City of London, which many visit and few live in. */
const MOST_CRIMES = 1;

const SEE = "see whether the column is that of residents";

/** A sentence, without its full stop, where three wards or more of these rows (of one year) have the same residents, all of them; else none. */
export function alikeResidents(rows: readonly PopulationRow[]): readonly string[] {
  const [first] = rows;
  if (rows.length <= ALIKE_BY_CHANCE || rows.some(({ population }) => population !== first!.population)) return [];
  return [`all ${rows.length} wards have the same residents (${formatCount(first!.population)}): ${SEE}`];
}

/** The same where the median ward has fewer than 200 residents, and where the `crimes` in the wards over these months are more than one a year for each. */
export function oddResidents(rows: readonly PopulationRow[], crimes: number, months: number): readonly string[] {
  const residents = rows.reduce((sum, { population }) => sum + population, 0);
  if (residents === 0) return [];
  const middle = median(rows.map(({ population }) => population));
  const rate = (crimes * 12) / (months * residents);
  return [
    ...(middle < FEW_RESIDENTS
      ? [`half of the wards have ${numberOf(Math.floor(middle), "residents", formatCount)} or fewer: ${SEE}`]
      : []),
    ...(rate > MOST_CRIMES
      ? [
          `all crime is ${formatCount(Math.round(rate * 1000))} per 1,000 residents and year, more than one for each resident: either few live where it is recorded, or ${SEE}`,
        ]
      : []),
  ];
}
