// Tables in which a ward stands once above its rows, as in pivot tables and merged cells: told by where the blank cells stand, and asked.
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { cellValue } from "./no-value.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";

/** A question that a person answers by what a blank cell of the column of wards means. */
export interface BlankQuestion {
  readonly about: "blank-wards";
  readonly text: string;
}

/** Rows without a point whose ward is blank, and all without one; null where the blank cells are not such as of wards that stand once. */
export type BlankWards = { readonly blank: number; readonly rows: number } | null;

/** Blank cells for each ward that is named, from which on they may repeat it. */
const LEAST_BLANKS = 0.5;
const POINTS: readonly ColumnRole[] = ["longitude", "latitude", "easting", "northing", "grid"];
const WHAT: readonly ColumnRole[] = ["offence", "code", "count"];

/** Takes the rows of a file in their order. */
export function makeBlankCount(header: readonly string[], columns: ExtractProfile["columns"]) {
  const names = columnNames(header);
  const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : columnNamed(names, columns[role]));
  const [points, what] = [POINTS, WHAT].map((roles) => roles.map(at).filter((index) => index >= 0));
  const wardAt = at("ward");
  const isEmpty = (cells: readonly string[], columns: readonly number[]): boolean =>
    columns.every((index) => cellText(cells[index]) === "");
  let [blank, named, before] = [0, 0, ""];
  let isOther = wardAt < 0;
  return {
    add(cells: readonly string[]): void {
      if (isOther || !isEmpty(cells, points!) || isEmpty(cells, what!)) return;
      const ward = cellText(cells[wardAt]);
      if (ward !== "") named++;
      else blank++;
      // Nothing stands above the first row, and a ward that stands in each of its rows stands twice on end.
      if (ward === before) isOther = ward !== "" || named === 0;
      before = ward;
    },
    found: (): BlankWards =>
      isOther || blank < LEAST_BLANKS * named || blank === 0 ? null : { blank, rows: blank + named },
  };
}

/** What has to be asked of blank wards; null for nothing, and where it was answered. */
export function blankQuestion(found: BlankWards, { blankWards, columns }: ExtractProfile): BlankQuestion | null {
  if (found === null || blankWards !== undefined) return null;
  const { blank, rows } = found;
  return {
    about: "blank-wards",
    text: `${blank} of ${rows} rows have nothing under "${columns.ward}", and each of them stands below a ward, as in pivot tables and merged cells. Do blank cells repeat the ward above?`,
  };
}

/** The ward of each row of a file, in their order: its own, or the one above where blank cells repeat that. `width` of null: of any rows. */
export function wardReader(
  { blankWards }: Pick<ExtractProfile, "blankWards">,
  wardOf: (cells: readonly string[]) => string,
  width: number | null,
): (cells: readonly string[]) => string {
  if (blankWards !== "above") return (cells) => cellValue(wardOf(cells));
  let above = "";
  return (cells) => {
    // Below a row whose cells are out of place nobody knows.
    if (width !== null && cells.length !== width) above = "";
    else above = wardOf(cells) || above;
    return cellValue(above);
  };
}
