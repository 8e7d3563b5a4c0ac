// The districts most alike the one that a package is built of, from the list of ONS.
import { basename, dirname } from "node:path";
import type { SimilarRow } from "../../core/area/area-package.ts";
import { comparedCode } from "../../core/area/compare-table.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import type { DescribedDistrict, ForceArea } from "../../core/build/force-areas.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf } from "../text/regular-file.ts";
import { textOf } from "../text/text-files.ts";
import { readRows } from "./read-area.ts";

const CODE = /^[ENSW]\d{8}$/;
const WANTED = "a table with the columns AREACD, 1, 2, 3, …: each district and those most alike it, by their codes";

/**
 * Those of the one district, or those that a package of it has in its own file, the most alike first, with the names of those in England and Wales; null where no path is given. Throws an
 * AppFailure for an area of several districts, and for a file that is another table or lacks the district.
 */
export async function readSimilar(
  path: string | null,
  districts: readonly DescribedDistrict[],
  known: readonly ForceArea[],
): Promise<readonly SimilarRow[] | null> {
  if (path === null) return null;
  const [district] = districts;
  if (district === undefined || districts.length > 1)
    throw new AppFailure(
      "bad-usage",
      `--similar names the districts alike one district, and this area has ${numberOf(districts.length, "districts")}.`,
      "Leave out --similar, or build a package of one district.",
    );
  const names = new Map(known.map(({ code, name }) => [code, name]));
  if (basename(path) === TABLES.similar.file) return readRows(dirname(path), TABLES.similar);
  let isTable = false;
  for await (const { rows, lineOf } of rowBlocks(textOf(bytesOf(path), path), path))
    for (const [index, cells] of rows.entries()) {
      const texts = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
      if (!isTable) {
        isTable = texts[0] === "AREACD" && texts.slice(1).every((text, at) => text === String(at + 1));
        if (!isTable) throw bad(`${path}:${lineOf(index)}: this is not ${WANTED}.`);
      } else if (comparedCode(texts[0]!) === comparedCode(district.code)) {
        const codes = texts.slice(1).filter((text) => text !== "");
        const odd = codes.find((code, at) => !CODE.test(code) || codes.indexOf(code) !== at || code === texts[0]);
        if (odd !== undefined)
          throw bad(`${path}:${lineOf(index)}: “${odd}” is no code of another district, or stands twice.`);
        return codes.map((code, at) => ({ rank: at + 1, code, name: names.get(comparedCode(code)) ?? "" }));
      }
    }
  throw bad(`${basename(path)} has no line for ${district.code} (${district.name}).`);
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, "Give the list of ONS, or leave out --similar.");
}
