// Headers among the rows of an extract: of another table below the first, whose numbers would be added, or the same once more.
import { AppFailure } from "../basics/failure.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import type { RowCounts } from "./ingest.ts";
import type { Rejection } from "./readers/street-row.ts";

/** `file:line` of the first rejected rows. */
type Examples = readonly { readonly reason: Rejection; readonly where: string }[];

/** Throws an AppFailure for a file with another table below the first; `where` is the file. */
export function refuseOtherTable(where: string, refused: RowCounts["rejected"], examples: Examples): void {
  const first = examples.find(({ reason }) => reason === "other-header");
  if (refused["other-header"] === 0 || first === undefined) return;
  throw new AppFailure(
    "bad-input",
    `${where} has the header of another table below the first, in ${first.where}: the numbers of both would be added.`,
    "Save each table as a file of its own, and give the one that counts.",
  );
}

/** Of a header that stands once more: sentences without a full stop. */
export function headerWarnings(refused: RowCounts["rejected"], examples: Examples): readonly string[] {
  const [rows, first] = [refused["header-again"], examples.find(({ reason }) => reason === "header-again")];
  if (rows === 0 || first === undefined) return [];
  const where = rows === 1 ? first.where : `${numberOf(rows, "rows", grouped)}, the first ${first.where}`;
  return [
    `the header stands again in ${where}: what is below it is added to what is above; if it is another table, save each as a file of its own and give the one that counts`,
  ];
}
