// What the report says of the residents: which columns were taken, what is doubtful, and codes that are of other wards.
import { residentsDoubts as impossibleOf } from "../../core/area/residents-doubts.ts";
import { strangeCodes } from "../../core/build/ward-vintage.ts";
import type { Inputs } from "./build-files.ts";

export function residentsLines({ population: { name, taken } }: Inputs): readonly string[] {
  return ["", "  Residents", `    ${name}`, ...taken.map((line) => `      ${line}`)];
}

export function residentsDoubts({ population, wards }: Inputs): readonly string[] {
  const codesOfWards = new Set(wards.boundaries.features.map(({ properties: { code } }) => code));
  const own = population.rows.filter(({ ward }) => codesOfWards.has(ward));
  const codes = population.rows.map(({ ward }) => ward);
  const strange = strangeCodes(codes, [...codesOfWards], wards.vintage);
  return [...(strange === null ? [] : [`${population.name}: ${strange}`]), ...impossibleOf(own, wards.boundaries)];
}
