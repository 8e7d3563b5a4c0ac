// The dataset of a package as it was loaded, without residents that nobody can mean.
import type { Dataset } from "../area/dataset.ts";
import { impossibleResidents } from "../area/possible-residents.ts";
import { assemble, latestYear, type PackageParts } from "./assemble.ts";

/** The dataset without its places; `leftOut` was found when it was read. Throws an AppFailure when the parts do not fit together. */
export function loadedArea(parts: PackageParts, leftOut: readonly string[] = []): Dataset {
  const latest = latestYear(parts.population);
  const impossible = impossibleResidents(latest);
  const possible = latest.filter(({ ward }) => !impossible.has(ward));
  return { ...assemble({ ...parts, population: possible }), leftOut };
}
