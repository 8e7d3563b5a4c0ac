// The printed name of a force in a package.
import type { CoveredForce } from "./small-months.ts";

/** As it is printed; of a force that the descriptor does not name, its slug. */
export function printedForce(coverage: readonly CoveredForce[], slug: string): string {
  return coverage.find(({ force }) => force === slug)?.name ?? slug;
}
