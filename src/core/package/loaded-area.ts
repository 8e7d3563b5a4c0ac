// The dataset of a package as it was loaded, with what of it is not to be trusted.
import { DESCRIPTOR_FILE, type PopulationRow } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { impossibleResidents } from "../area/possible-residents.ts";
import type { Month } from "../basics/months.ts";
import { assemble, latestYear, type PackageParts } from "./assemble.ts";
import { countContradictions, residentsContradictions } from "./stated-sums.ts";

/**
 * The dataset without its places, and without residents that nobody can mean; `doubts` are what was found before, whole sentences.
 * Throws an AppFailure when the parts do not fit together.
 */
export function loadedArea(parts: PackageParts, doubts: readonly string[]): Dataset {
  const latest = latestYear(parts.population);
  const impossible = impossibleResidents(latest);
  const possible = parts.population.filter(({ ward, year }) => year !== latest[0]?.year || !impossible.has(ward));
  const dataset = assemble({ ...parts, population: possible });
  return {
    ...dataset,
    doubts: [...doubts, ...contradictionsIn(parts), ...residentsDoubts(dataset, latest, impossible)],
  };
}

function contradictionsIn({ descriptor: { wardscope }, counts, population }: PackageParts): readonly string[] {
  const byMonth = new Map<Month, number>();
  for (const { month, count } of counts) byMonth.set(month, (byMonth.get(month) ?? 0) + count);
  const found = [
    ...countContradictions(wardscope, byMonth),
    ...(population.length > 0 ? residentsContradictions(wardscope, population) : []),
  ];
  return found.map(({ text }) => `${DESCRIPTOR_FILE}: ${text}.`);
}

function residentsDoubts(
  { wards }: Dataset,
  rows: readonly PopulationRow[],
  impossible: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Map(wards.map(({ code, name }) => [code, name]));
  return rows.flatMap(({ ward }) => {
    const [name, reason] = [names.get(ward), impossible.get(ward)];
    return name === undefined || reason === undefined ? [] : [`${name} (${ward}) ${reason}.`];
  });
}
