// What the report of a build says of the wards: what was left out of their files, and which have residents or a boundary alone.
import { compareTexts } from "../../core/basics/text-order.ts";
import type { Inputs } from "./build-files.ts";

/** Wards that are named one by one; of more than these the rest are counted. */
const NAMED = 40;

export function wardWarnings({ wards, population }: Pick<Inputs, "wards" | "population">): readonly string[] {
  const populated = new Set(population.rows.map(({ ward }) => ward));
  const features = wards.boundaries.features.map(({ properties }) => properties);
  const without = features.filter(({ code }) => !populated.has(code));
  return [
    ...wards.notes,
    ...without.map(({ code, name }) => `${name} (${code}) has no population: its rates are unknown`),
    ...residentsAlone(
      [...populated],
      features.map(({ code }) => code),
    ),
  ];
}

/**
 * Wards of the population file without a boundary. A file of the whole country has thousands of them, of other districts: then
 * those are named whose codes lie among the area's own, since the wards of a district are numbered on end.
 */
function residentsAlone(populated: readonly string[], bounded: readonly string[]): readonly string[] {
  const known = new Set(bounded);
  const alone = populated.filter((code) => !known.has(code)).toSorted(compareTexts);
  const [first, last] = [bounded[0] ?? "", bounded.at(-1) ?? ""];
  const few = alone.length <= NAMED;
  const near = few ? alone : alone.filter((code) => code > first && code < last).slice(0, NAMED);
  const others = alone.length - near.length;
  return [
    ...near.map((code) => `${code} has residents but no boundary: its offences are in no number`),
    ...(others === 0
      ? []
      : [`${others} other wards of the population file have no boundary: they are taken for other districts'`]),
  ];
}
