// The dataset of a package as it was loaded, without residents that nobody can mean.
import type { Dataset } from "../area/dataset.ts";
import { impossibleResidents } from "../area/possible-residents.ts";
import { residentsYear } from "../area/rated-year.ts";
import { assemble, type PackageParts } from "./assemble.ts";

/** The dataset without its places; `leftOut` was found when it was read. Throws an AppFailure when the parts do not fit together. */
export function loadedArea(parts: PackageParts, leftOut: readonly string[] = []): Dataset {
  const rows = residentsYear(parts.population, parts.boundaries);
  const impossible = impossibleResidents(rows);
  const possible = rows.filter(({ ward }) => !impossible.has(ward));
  return { ...assemble({ ...parts, population: possible }), leftOut };
}
