// What the report says of the residents: which columns were taken, what is doubtful, and codes that are of other wards.
import { residentsDoubts as impossibleOf } from "../area/residents-doubts.ts";
import { oddResidents } from "../area/residents-sense.ts";
import { lengthOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import type { Inputs } from "./build-inputs.ts";
import { taxonomyOf } from "./package-rows.ts";
import { cellsInWards, type Tally } from "./tally.ts";
import { strangeCodes } from "./ward-vintage.ts";

export function residentsLines({ population: { name, taken } }: Inputs): readonly string[] {
  return ["", "  Residents", `    ${name}`, ...taken.map((line) => `      ${line}`)];
}

export function residentsDoubts({ population, wards, forces: { tally }, period }: Inputs): readonly string[] {
  const codesOfWards = new Set(wards.boundaries.features.map(({ properties: { code } }) => code));
  const own = population.rows.filter(({ ward }) => codesOfWards.has(ward));
  const codes = population.rows.map(({ ward }) => ward);
  const strange = strangeCodes(codes, [...codesOfWards], wards.vintage);
  return [
    ...(strange === null ? [] : [`${population.name}: ${strange}`]),
    ...impossibleOf(own, wards.boundaries),
    ...oddResidents(own, crimesIn(tally), lengthOf(period)),
  ];
}

/** Crimes in the wards, without incidents. */
function crimesIn(tally: Tally): number {
  const crimes = new Set(taxonomyOf(tally).flatMap(({ category, isCrime }) => (isCrime ? [category] : [])));
  return sumBy(cellsInWards(tally), ([{ category }, count]) =>
    crimes.has(tally.categories[category]!.slug) ? count : 0,
  );
}
