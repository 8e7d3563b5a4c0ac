// Which few areas to patrol: those that together hold most offences in little space.
import { THRESHOLDS } from "../../statistics/thresholds.ts";

export interface PatrolArea {
  readonly id: string;
  readonly rank: number;
  readonly offences: number;
  readonly hectares: number;
}

/** A set of areas on the way to the best one. */
interface Basket {
  readonly ids: readonly string[];
  readonly offences: number;
  readonly hectares: number;
}

/**
 * Ids of the areas, in the order of their ranks, that together hold the most offences among all sets of at most `most` areas
 * and at most `hectares`. Of sets with as many offences, the one with least area; then the one with fewest areas. Exact, by
 * keeping the sets that no other of their size beats in both offences and area (Nemhauser and Ullmann, 1969).
 */
export function bestAreas(
  areas: readonly PatrolArea[],
  most: number = THRESHOLDS.patrolSuggested,
  hectares: number = THRESHOLDS.patrolHectares,
): readonly string[] {
  const baskets: Basket[][] = Array.from({ length: most + 1 }, () => []);
  baskets[0] = [{ ids: [], offences: 0, hectares: 0 }];
  for (const area of areas.toSorted((a, b) => a.rank - b.rank)) {
    for (let size = most; size > 0; size--) {
      const grown = baskets[size - 1]!.map((basket) => withArea(basket, area));
      baskets[size] = unbeaten([...baskets[size]!, ...grown.filter((basket) => basket.hectares <= hectares)]);
    }
  }
  return baskets.flat().reduce((best, basket) => (compareBaskets(basket, best) < 0 ? basket : best)).ids;
}

function withArea(basket: Basket, area: PatrolArea): Basket {
  return {
    ids: [...basket.ids, area.id],
    offences: basket.offences + area.offences,
    hectares: basket.hectares + area.hectares,
  };
}

/** Those for which no other has as many offences on as little area; of equals, the first. */
function unbeaten(baskets: readonly Basket[]): Basket[] {
  let most = Number.NEGATIVE_INFINITY;
  return baskets
    .toSorted((a, b) => a.hectares - b.hectares || b.offences - a.offences)
    .filter(({ offences }) => {
      const better = offences > most;
      if (better) most = offences;
      return better;
    });
}

function compareBaskets(a: Basket, b: Basket): number {
  return b.offences - a.offences || a.hectares - b.hectares;
}
