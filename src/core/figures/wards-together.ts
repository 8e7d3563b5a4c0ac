// Several wards taken as one: their count, residents and change.
import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import type { Selection } from "../area/offences.ts";
import { coverageInWards, wardsByForce } from "../area/ward-coverage.ts";
import type { Known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import type { Judged } from "../statistics/change.ts";
import { judgeCells } from "./month-comparison.ts";
import { cellOf } from "./offence-figures.ts";

/**
 * How some wards (indices, of a whole area) changed together. They take the place of each of them among the wards of the offence:
 * the family is they as one and every other ward, so that no offence is in it twice.
 */
export function changeTogether(
  area: Dataset,
  { categories }: Selection,
  wards: readonly number[],
  period: MonthRange,
  comparison: Known<MonthRange>,
): Known<Judged> {
  const own = new Set(wards);
  const inWard = coverageInWards(area);
  const others = area.wards.flatMap(({ code }, index) =>
    own.has(index) ? [] : [cellOf(area.cube, coverageOf(inWard(code), categories), [index])],
  );
  const groups = wardsByForce(area)
    .map(({ coverage, wards: all }) => ({ coverage, wards: all.filter((ward) => own.has(ward)) }))
    .filter((group) => group.wards.length > 0);
  const coverage = coverageOf(groups.length === 1 ? groups[0]!.coverage : area.coverage, categories);
  const together = {
    ...cellOf(area.cube, coverage, wards),
    byForce: groups.map((group) => cellOf(area.cube, coverageOf(group.coverage, categories), group.wards)),
  };
  return judgeCells([together, ...others], comparison, period)[0]!;
}

/** Residents of some wards; null where those of one are unknown. */
export function residentsOf({ wards: all }: Dataset, wards: readonly number[]): number | null {
  let sum = 0;
  for (const ward of wards) {
    const residents = all[ward]!.population;
    if (residents === null) return null;
    sum += residents;
  }
  return sum;
}
