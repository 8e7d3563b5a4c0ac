// The residents of a district of which a package says a figure.
import type { PopulationRow } from "../area/area-package.ts";
import type { Row } from "../area/tables.ts";
import { sum } from "../basics/sums.ts";
import type { CheckContext } from "./check-counts.ts";

/** Those of the district that a figure is of, where the package is of this district alone. */
export function districtResidents(
  { descriptor, population }: Pick<CheckContext, "descriptor"> & { readonly population: readonly PopulationRow[] },
  { level, areaCode }: Row<"figures">,
): number | null {
  if (level !== "district" || areaCode === "" || areaCode !== descriptor?.descriptor.wardscope.areaCode) return null;
  const latest = Math.max(...population.map(({ year }) => year));
  const residents = sum(population.flatMap((row) => (row.year === latest ? row.population : [])));
  return residents > 0 ? residents : null;
}
