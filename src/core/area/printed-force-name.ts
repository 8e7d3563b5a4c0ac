// The printed name of a force in a package.
import type { CoveredForce } from "./small-months.ts";

/** As it is printed; of a force that the descriptor does not name, the words of its slug. */
export function printedForce(coverage: readonly CoveredForce[], slug: string): string {
  const name = coverage.find(({ force }) => force === slug)?.name;
  return name ?? slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
}
