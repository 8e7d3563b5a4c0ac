// What is said of residents that nobody can mean.
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import type { PopulationRow } from "./area-package.ts";
import { impossibleResidents } from "./possible-residents.ts";

/** A sentence for each ward (of one year) whose residents are not possible, without its full stop; none of a ward without a name. */
export function residentsDoubts(
  rows: readonly PopulationRow[],
  nameOf: (code: string) => string | undefined,
): readonly string[] {
  const impossible = impossibleResidents(rows);
  return rows.flatMap(({ ward, population }) => {
    const [name, why] = [nameOf(ward), impossible.get(ward)];
    if (name === undefined || why === undefined) return [];
    const has = `${name} (${ward}) has ${numberOf(population, "residents", formatCount)}`;
    return [
      why === "none"
        ? `${has}, so no rate is made of them: see whether that is so`
        : `${has}, ${why}, so no rate is made of them: correct the file`,
    ];
  });
}
