// What of a package that was loaded is not to be trusted: where it contradicts itself, and residents that nobody can mean.

import { DESCRIPTOR_FILE, type PopulationRow } from "../area/area-package.ts";
import { monthly, total } from "../area/cube.ts";
import type { Dataset } from "../area/dataset.ts";
import { COUNTS } from "../area/first-tables.ts";
import { PLACE_COUNTS } from "../area/later-tables.ts";
import { residentsDoubts } from "../area/residents-doubts.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum } from "../basics/sums.ts";
import { countContradictions, residentsContradictions } from "./stated-sums.ts";

/** What the sums of the tables of a whole area say against its descriptor, and residents that are not possible: whole sentences. Residents are null where their table was not loaded. */
export function sumDoubts(area: Dataset, population: readonly PopulationRow[] | null): readonly string[] {
  const { descriptor, wards, cube, coverage } = area;
  const counts = monthly(cube, [...Array(cube.categories).keys()], [...wards.keys()], coverage.range);
  const byMonth = new Map(Array.from(counts, (count, index) => [coverage.range.from + index, count] as const));
  const found = [
    ...countContradictions(descriptor.wardscope, byMonth),
    ...(population === null ? [] : residentsContradictions(descriptor.wardscope, population)),
  ];
  return [
    ...found.map(({ text }) => `${DESCRIPTOR_FILE}: ${text}.`),
    ...residentsDoubts(population ?? [], area.boundaries).map((text) => `${text}.`),
  ];
}

/**
 * Says how many wards of a whole area have another sum at its places than in its counts; none where there are no places, nor where
 * the offences at no place are those that were counted by their ward alone.
 */
export function placeDoubts({ places, wards, cube, coverage, descriptor }: Dataset): readonly string[] {
  if (places === null) return [];
  const atPlaces = new Float64Array(wards.length);
  for (const [place, ward] of places.ward.entries())
    for (let at = places.start[place]!; at < places.start[place + 1]!; at++)
      if (ward < wards.length) atPlaces[ward]! += places.count[at]!;
  const categories = [...Array(cube.categories).keys()];
  const counts = wards.map((_, ward) => total(cube, categories, [ward], coverage.range));
  const byWard = descriptor.wardscope.rows?.byWard ?? 0;
  const missing = counts.map((counted, ward) => counted - atPlaces[ward]!);
  if (byWard > 0 && missing.every((count) => count >= 0) && sum(missing) === byWard) return [];
  const odd = wards.flatMap(({ name }, ward) => {
    const counted = counts[ward]!;
    return counted === atPlaces[ward]
      ? []
      : [`${name} has ${numberOf(counted, "offences")} there, and ${atPlaces[ward]} here`];
  });
  if (odd.length === 0) return [];
  const more = odd.length === 1 ? "" : `; so it is in ${numberOf(odd.length, "wards")}`;
  return [`${COUNTS.file} and ${PLACE_COUNTS.file} have other sums: ${odd[0]}${more}.`];
}
