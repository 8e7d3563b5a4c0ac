// The check of a public copy beside others that are out already: together they must not tell more of a withheld count.
import { DESCRIPTOR_FILE } from "../area/area-package.ts";
import { TABLES } from "../area/tables.ts";
import { formatMonth } from "../basics/months.ts";
import { nameList } from "../basics/words.ts";
import { knownBeside } from "../disclosure/beside-packages.ts";
import { goneAgain } from "../disclosure/gone-again.ts";
import { narrowedBy } from "../disclosure/safe-totals.ts";
import { cellName, hiddenIn, isPublicCopy } from "./check-disclosure.ts";
import { addFault } from "./faults.ts";
import type { PackageCheck } from "./package-check.ts";
import { type CopyBeside, holdingOf, MAKE_ALIKE, unlikeCopies } from "./unlike-copies.ts";

/** To be called of a public copy without a fault, which `own` is too; `beside` are of the same threshold. */
export function checkBeside(check: PackageCheck, own: CopyBeside, beside: readonly CopyBeside[]): void {
  const { faults, descriptor, wards, publicRows: rows } = check;
  if (descriptor === null || wards === null || !isPublicCopy(check)) return;
  const unlike = beside.flatMap((other) => unlikeCopies(own, other));
  for (const { file, text } of unlike)
    addFault(
      faults,
      file,
      0,
      `${text}: one count less another tells what is withheld. ${MAKE_ALIKE.replace(/\.$/, "")}`,
    );
  for (const { name, again } of hadBefore(own, beside))
    addFault(
      faults,
      DESCRIPTOR_FILE,
      0,
      `${nameList(again, NAMED)} ${again.length === 1 ? "was" : "were"} in a public copy before ${name}, which cannot be held against this one: the difference could tell what is withheld`,
    );
  if (unlike.length > 0) return;
  const { cells, districtOf, sums } = hiddenIn(descriptor, rows);
  const known = knownBeside(beside, {
    ...{ cells, sums, districtOf },
    wards: new Set(wards.positions.keys()),
    submitted: descriptor.submitted,
  });
  const { withheld, withheldTotals } = TABLES;
  for (const [key, { line }] of rows.totals)
    if (known.barred.has(key))
      addFault(
        faults,
        withheldTotals.file,
        line,
        "a copy beside it has another sum, or one over other counts: the difference tells what changed",
      );
  const most = descriptor.descriptor.wardscope.disclosure!.threshold - 1;
  const all = { cells: [...cells, ...known.others], districtOf: known.districtOf, most };
  const narrow = narrowedBy(all, new Map([...sums, ...known.sums]));
  if (narrow === null)
    addFault(faults, withheldTotals.file, 0, "no counts fit its sums and those of the copies beside it");
  for (const row of narrow ?? []) {
    const line = rows.withheld.get(cellName(row))?.line;
    const whose = line === undefined ? `${row.category} in ${row.ward}, ${formatMonth(row.month)},` : "it";
    addFault(
      faults,
      withheld.file,
      line ?? 0,
      `with the copies beside it, ${whose} cannot be every count from 1 to ${most}`,
    );
  }
}

/** Months and wards that a sentence names. */
const NAMED = 3;

/** Of copies beside that were made before this one what is gone from them and in this one again. A later one may tell what is gone from this. */
function hadBefore(own: CopyBeside, beside: readonly CopyBeside[]) {
  // In UTC, of which the later is the greater text.
  const isLater = ({ block: { builtAt } }: CopyBeside): boolean =>
    own.block.builtAt !== "" && builtAt > own.block.builtAt;
  const holdings = beside.map(holdingOf);
  return beside.flatMap((other, at) => {
    const again = isLater(other) ? [] : goneAgain(holdingOf(own), holdings[at]!, holdings);
    return again.length > 0 ? [{ name: other.name, again }] : [];
  });
}
