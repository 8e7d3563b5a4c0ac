// What the report of a build says of the wards: what was left out of their files, and which have residents or a boundary alone.
import { numberOf } from "../basics/number-of.ts";
import { compareTexts } from "../basics/text-order.ts";
import { nameList } from "../basics/words.ts";
import type { Inputs } from "./build-inputs.ts";

/** Wards without a boundary that may all be the area's; of more than these only those among its codes. */
const NAMED = 40;

/** Wards that have a line each. */
const ONE_BY_ONE = 3;

export function wardWarnings({ wards, population }: Pick<Inputs, "wards" | "population">): readonly string[] {
  const populated = new Set(population.rows.map(({ ward }) => ward));
  const features = wards.boundaries.features.map(({ properties }) => properties);
  const without = features.filter(({ code }) => !populated.has(code));
  return [
    ...wards.notes,
    ...listed(
      without.map(({ code, name }) => `${name} (${code})`),
      ["has no population: its rates are unknown", "wards have no population, and their rates are unknown"],
    ),
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
    ...listed(near, [
      "has residents but no boundary: its offences are in no number",
      "wards have residents but no boundary, and their offences are in no number",
    ]),
    ...(others === 0
      ? []
      : [
          others === 1
            ? "1 other ward of the population file has no boundary: it is taken for another district's"
            : `${numberOf(others, "other wards")} of the population file have no boundary: they are taken for other districts'`,
        ]),
  ];
}

/** What is said of each ward, a line each; of more than a few one line, with how many there are and the first of them. */
function listed(wards: readonly string[], [ofOne, ofMany]: readonly [string, string]): readonly string[] {
  if (wards.length <= ONE_BY_ONE) return wards.map((ward) => `${ward} ${ofOne}`);
  return [`${wards.length} ${ofMany}: ${nameList(wards, ONE_BY_ONE)}`];
}
