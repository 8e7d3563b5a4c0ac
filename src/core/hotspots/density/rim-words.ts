// Whether density is right at the rim of the district: what takes part in it, and where something is missing.
import type { Descriptor } from "../../area/descriptor-form.ts";
import { DIRECTIONS } from "../../basics/directions.ts";
import { numberOf } from "../../basics/number-of.ts";
import { formatCount } from "../../basics/numbers.ts";
import { sentenceCase } from "../../basics/sentence-words.ts";
import { nameList } from "../../basics/words.ts";

/** What the descriptor says of the rim and of the rows, each undefined for a package that does not. */
export type DensityGround = Pick<Descriptor["wardscope"], "rim" | "rows">;

/** Sentences for the key of the map: of the rim, and of offences in the wards that are at no place. */
export function densityNotes(ground: DensityGround): string {
  const { byWard = 0 } = ground.rows ?? {};
  if (byWard === 0) return rimText(ground);
  return `${rimText(ground)} Not in it: ${numberOf(byWard, "offences", formatCount)} known by ward alone.`;
}

/** Of the rim, a sentence or two: what of it takes part, and where that is not all, or nobody can tell. */
export function rimText({ rim, rows }: DensityGround): string {
  const start = "At the rim of the district density is under-estimated";
  if (rim === undefined) return `${start}.`;
  const { metres, covered, uncovered = [] } = rim;
  const inRim = rows?.rim ?? 0;
  if (covered === 0) {
    const but = `, but for ${numberOf(inRim, "records", formatCount)} within ${metres} m of it, taken into the density alone`;
    return `${start}: the files given do not cover what lies outside it${inRim > 0 ? but : ""}.`;
  }
  if (covered === undefined && inRim === 0)
    return `The files given hold nothing within ${metres} m outside the district: if there was something, density at its rim is under-estimated.`;
  const taking = `Offences up to ${metres} m outside the district take part in the density and are in no count`;
  if (covered === undefined)
    return `${taking}. The files given do not tell whether these are all: where some are missing, density at the rim is under-estimated.`;
  if (uncovered.length === 0) return `${taking}.`;
  const where = uncovered.length === DIRECTIONS.length ? "in parts all round it" : `in the ${nameList(uncovered)}`;
  const part = Math.max(1, Math.round(100 * (1 - covered)));
  return `${taking}. ${sentenceCase(where)}, along ${part} % of the outline, another force’s area begins: there density is under-estimated.`;
}
