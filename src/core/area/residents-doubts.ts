// What is said of residents that nobody can mean, and of years that not all wards have.
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { nameList } from "../basics/words.ts";
import type { Boundaries, PopulationRow } from "./area-package.ts";
import { POPULATION } from "./first-tables.ts";
import { impossibleResidents } from "./possible-residents.ts";
import { residentsYear, wardsByYear } from "./rated-year.ts";
import { alikeResidents } from "./residents-sense.ts";

/**
 * A sentence, without its full stop, for each year newer than the one that rates go by, and for each ward whose residents of that
 * year are not possible; and one where all wards have the same.
 */
export function residentsDoubts(
  all: readonly PopulationRow[],
  boundaries: Pick<Boundaries, "features">,
): readonly string[] {
  const rows = residentsYear(all, boundaries);
  const impossible = impossibleResidents(rows);
  const names = new Map(boundaries.features.map(({ properties }) => [properties.code, properties.name]));
  const possible = rows.flatMap(({ ward, population }) => {
    const [name, why] = [names.get(ward), impossible.get(ward)];
    if (name === undefined || why === undefined) return [];
    const has = `${name} (${ward}) has ${numberOf(population, "residents", formatCount)}`;
    return [
      why === "none"
        ? `${has}, so no rate is made of them: see whether that is so`
        : `${has}, ${why}, so no rate is made of them: correct the file`,
    ];
  });
  const known = rows.filter(({ ward }) => names.has(ward));
  return [...alikeResidents(known), ...newerYears(all, rows[0]?.year ?? 0, names), ...possible];
}

function newerYears(
  all: readonly PopulationRow[],
  used: number,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const wards = wardsByYear(all, names);
  const newer = [...wards.keys()].filter((year) => year > used).sort((a, b) => a - b);
  return newer.map((year) => {
    const there = wards.get(year)!;
    const lacking = [...names].flatMap(([code, name]) => (there.has(code) ? [] : [`${name} (${code})`]));
    return `${POPULATION.file} has residents of ${year} for ${there.size} of ${names.size} wards, not for ${nameList(lacking, 3)}, so rates go by those of ${used}`;
  });
}
