// Areas of the reader's own that are here already, beside one that was read now: of other records, or of a later state of the same ones.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../core/area/area-package.ts";
import { TABLES } from "../core/area/tables.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { numberOf } from "../core/basics/number-of.ts";
import { formatCount } from "../core/basics/numbers.ts";
import { csvBlocks } from "../core/build/csv-blocks.ts";
import { type ComparedPackage, revisionsBetween } from "../core/build/revisions.ts";
import { textOf } from "../core/build/text-pieces.ts";
import { OF_OTHER_ROWS } from "../core/disclosure/counts-otherwise.ts";
import { checkBoundaries } from "../core/package/assemble.ts";
import { readDescriptor } from "../core/package/read-descriptor.ts";
import { rowsOfTable } from "../core/package/rows-of-table.ts";
import { inParts } from "./own-check.ts";
import type { OwnPackage } from "./own-files.ts";
import { OWN_TOOLS } from "./own-tools.ts";

/** Of each of them that was read by the same profile how many counts are others there, a sentence without a full stop. */
export async function countsBefore(
  before: readonly OwnPackage[],
  now: ComparedPackage & { readonly wardscope: { readonly areaCode: string } },
): Promise<readonly string[]> {
  if (now.wardscope.counting === undefined) return [];
  const found: string[] = [];
  for (const one of before) {
    const comparison = await comparedWith(one, now);
    if (comparison?.comparable !== true || comparison.changes.length === 0) continue;
    const { changes, compared } = comparison;
    const [many, all] = [formatCount(changes.length), numberOf(compared, "counts", formatCount)];
    found.push(
      `${many} of ${all} ${changes.length === 1 ? "is another" : "are others"} than in ${one.entry.name}, which is here already. ${OF_OTHER_ROWS}, and of public copies of both one less the other tells what was left out`,
    );
  }
  return found;
}

/** Null where it is a public copy, of another area, or cannot be read. */
async function comparedWith({ files }: OwnPackage, now: Parameters<typeof countsBefore>[1]) {
  const textIn = (file: string): string => new TextDecoder().decode(files.get(file));
  try {
    const { wardscope } = readDescriptor(JSON.parse(textIn(DESCRIPTOR_FILE))).descriptor;
    if (wardscope.disclosure !== undefined || wardscope.areaCode !== now.wardscope.areaCode) return null;
    const { file } = TABLES.counts;
    const counts = await rowsOfTable(
      csvBlocks(OWN_TOOLS.parserFor, textOf(inParts(new Uint8Array(files.get(file)!)), file), file),
      file,
      TABLES.counts,
    );
    return revisionsBetween({ wardscope, boundaries: checkBoundaries(JSON.parse(textIn(WARDS_FILE))), counts }, now);
  } catch (thrown) {
    if (thrown instanceof AppFailure || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
