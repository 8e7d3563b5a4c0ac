// Whether density is right at the rim of the district: what takes part in it, and where something is missing.
import type { Descriptor } from "../../area/descriptor-form.ts";
import { DIRECTIONS } from "../../basics/directions.ts";
import { sentenceCase } from "../../basics/sentence-words.ts";
import { nameList } from "../../basics/words.ts";

/** What the descriptor says of the rim; undefined for a package without one. */
export type Rim = Descriptor["wardscope"]["rim"];

/** Sentences for the key of the map. `byWard`: offences in the wards that are at no place. */
export function densityNotes(rim: Rim, byWard = 0): string {
  return byWard === 0 ? rimText(rim) : `${rimText(rim)} ${byWard} offences known by their ward alone are not in it.`;
}

/** Of the rim, a sentence or two. */
export function rimText(rim: Rim): string {
  if (rim === undefined) return "At the rim of the district density is under-estimated.";
  const { metres, covered, uncovered = [] } = rim;
  if (covered === 0)
    return "At the rim of the district density is under-estimated: the files given do not cover what lies outside it.";
  const taking = `Offences up to ${metres} m outside the district take part in the density and are in no count`;
  if (uncovered.length === 0) return `${taking}.`;
  const where = uncovered.length === DIRECTIONS.length ? "in parts all round it" : `in the ${nameList(uncovered)}`;
  const part = Math.max(1, Math.round(100 * (1 - covered)));
  return `${taking}. ${sentenceCase(where)}, along ${part} % of the outline, another force’s area begins: there density is under-estimated.`;
}
