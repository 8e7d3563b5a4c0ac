// Headers among the rows of a file: its own once more, or that of another table below the first.
import { plainName } from "../build/readers/column-name.ts";
import type { Rejection } from "../build/readers/street-row.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { countIn } from "./count-cells.ts";
import type { ExtractProfile } from "./profile.ts";
import { remembered } from "./remembered.ts";

/** For the rows under a header: what one is that holds names of the columns in place of what stands in these; null of any other. */
export function headerAgain(
  { columns }: Pick<ExtractProfile, "columns">,
  header: readonly string[],
): (cells: readonly string[]) => Rejection | null {
  const printed = columnNames(header);
  const at = (name: string | undefined): number => (name === undefined ? -1 : columnNamed(printed, name));
  const { ward, month, date, offence, code, count } = columns;
  const told = [at(offence ?? code), ...[ward, month ?? date].map(at)].filter((index) => index >= 0);
  const plain = header.map(plainName);
  const countAt = at(count);
  const isName = remembered((text) => plain.includes(plainName(text)));
  return (cells) => {
    const names = told.filter((index) => cells[index] && isName(cells[index]));
    if (names.length === 0) return null;
    const own = countAt < 0 ? told : [...told, countAt];
    if (own.length > 1 && own.every((index) => plainName(cells[index] ?? "") === plain[index])) return "header-again";
    // An offence or a ward may be called so, but not in a row whose count is a word.
    return countAt >= 0 && /\p{L}{2}/u.test(cells[countAt] ?? "") && countIn(cells[countAt]!) === "bad-count"
      ? "other-header"
      : null;
  };
}
