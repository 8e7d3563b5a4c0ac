// Which numbers of residents nobody can mean: of them no rate is made.
import { median } from "../basics/sums.ts";
import type { PopulationRow } from "./area-package.ts";

/** More residents than a ward has anywhere: the largest of Birmingham has 40,000. */
const MOST_RESIDENTS = 200_000;
/** A ward of fewer residents than this part of the median ward has lost digits of them, as where "10,785" is cut at its comma. */
const LEAST_PART = 1 / 500;

/** Why a number of residents is not possible. */
export type Impossible = "none" | "more than any ward has" | "far fewer than others have";

/**
 * The wards whose residents are not possible, by their code: there are none, more than 200,000, or fewer than a five-hundredth of
 * the median ward in the rows (of one year).
 */
export function impossibleResidents(rows: readonly PopulationRow[]): ReadonlyMap<string, Impossible> {
  const least = rows.length === 0 ? 0 : median(rows.map(({ population }) => population)) * LEAST_PART;
  return new Map(
    rows.flatMap(({ ward, population }): readonly (readonly [string, Impossible])[] => {
      if (population === 0) return [[ward, "none"]];
      if (population > MOST_RESIDENTS) return [[ward, "more than any ward has"]];
      return population < least ? [[ward, "far fewer than others have"]] : [];
    }),
  );
}
