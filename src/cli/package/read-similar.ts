// The districts most alike the one that a package is built of, from the list of ONS.
import { basename } from "node:path";
import type { SimilarRow } from "../../core/area/area-package.ts";
import { comparedCode } from "../../core/area/compare-table.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import type { DescribedDistrict, ForceArea } from "../../core/build/force-areas.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { bytesOf } from "../text/regular-file.ts";
import { textOf } from "../text/text-files.ts";

const CODE = /^[ENSW]\d{8}$/;
const WANTED = "a table with the columns AREACD, 1, 2, 3, …: each district and those most alike it, by their codes";
const OWN = Object.values(TABLES.similar.fields).map(({ column }) => column);

/** Those most alike a district (code), the most alike first, with the names of those in England and Wales; null where the file lacks it. */
export type AlikeDistricts = (code: string) => readonly SimilarRow[] | null;

/**
 * Of the one district, from the list of ONS or from a package's own table; null where no path is given. Throws an AppFailure for an
 * area of several districts, and for a file that is another table or lacks the district.
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
  const alike = (await readAlikeDistricts(path, known))(district.code);
  if (alike === null) throw bad(`${basename(path)} has no line for ${district.code} (${district.name}).`);
  return alike;
}

/** Throws an AppFailure for a file that is another table. A package's own table is taken for the district that is asked for. */
export async function readAlikeDistricts(path: string, known: readonly ForceArea[]): Promise<AlikeDistricts> {
  const names = new Map(known.map(({ code, name }) => [code, name]));
  const lists = new Map<string, { readonly codes: readonly string[]; readonly where: string }>();
  const own: string[] = [];
  let table: "of ONS" | "own" | null = null;
  for await (const { rows, lineOf } of rowBlocks(textOf(bytesOf(path), path), path))
    for (const [index, cells] of rows.entries()) {
      const texts = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
      const where = `${path}:${lineOf(index)}`;
      if (table === null) {
        table = tableOf(texts);
        if (table === null) throw bad(`${where}: this is not ${WANTED}.`);
      } else if (table === "own") own.push(texts[1] ?? "");
      else lists.set(comparedCode(texts[0]!), { codes: texts.slice(1).filter((text) => text !== ""), where });
    }
  return (code) => {
    const { codes, where } = table === "own" ? { codes: own, where: path } : (lists.get(comparedCode(code)) ?? NONE);
    const odd = codes.find((one, at) => !CODE.test(one) || codes.indexOf(one) !== at || one === code);
    if (odd !== undefined) throw bad(`${where}: “${odd}” is no code of another district, or stands twice.`);
    if (codes.length === 0) return null;
    return codes.map((one, at) => ({ rank: at + 1, code: one, name: names.get(comparedCode(one)) ?? "" }));
  };
}

const NONE = { codes: [], where: "" };

function tableOf([first, ...others]: readonly string[]): "of ONS" | "own" | null {
  if (first === "AREACD" && others.every((text, at) => text === String(at + 1))) return "of ONS";
  return [first, ...others].join() === OWN.join() ? "own" : null;
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, "Give the list of ONS, or leave out --similar.");
}
