// The coverage as it is for one ward, where the districts of an area have several forces: another force's rows say nothing of it.
import type { PackageCoverage } from "./coverage.ts";
import type { Dataset } from "./dataset.ts";

type Area = Pick<Dataset, "coverage" | "descriptor">;

const remembered = new WeakMap<PackageCoverage, Map<string, PackageCoverage>>();

/** By ward code: the rows by force without those of forces whose district is another; the same object for a force each time. */
export function coverageInWards(area: Area): (ward: string) => PackageCoverage {
  const { districts = [], wards = [] } = area.descriptor.wardscope;
  const homes = new Set(districts.flatMap(({ force }) => force ?? []));
  if (homes.size < 2) return () => area.coverage;
  const districtOf = new Map(wards.map(({ code, district }) => [code, district]));
  const forceOf = new Map(districts.map(({ code, force }) => [code, force]));
  return (ward) => coverageOfForce(area.coverage, homes, forceOf.get(districtOf.get(ward) ?? ""));
}

/** Wards (indices) of one coverage. */
export interface CoveredWards {
  readonly coverage: PackageCoverage;
  readonly wards: readonly number[];
}

/** The wards by the force whose district they lie in, with the coverage that is theirs. */
export function wardsByForce(area: Area & Pick<Dataset, "wards">): readonly CoveredWards[] {
  const coverages = area.wards.map(({ code }) => coverageInWards(area)(code));
  return [...new Set(coverages)].map((coverage) => ({
    coverage,
    wards: coverages.flatMap((other, ward) => (other === coverage ? [ward] : [])),
  }));
}

/** Unchanged where the force is not known. */
function coverageOfForce(coverage: PackageCoverage, homes: ReadonlySet<string>, own: string | undefined) {
  if (own === undefined || coverage.forces === null) return coverage;
  const known = remembered.get(coverage) ?? new Map<string, PackageCoverage>();
  remembered.set(coverage, known);
  const forces = coverage.forces.filter(({ slug }) => slug === own || !homes.has(slug));
  const found = known.get(own) ?? { ...coverage, forces };
  known.set(own, found);
  return found;
}
