// Tables in which a ward, a month or an offence stands once above its rows, as in pivot tables and merged cells: told by where the blank cells stand, and asked.
import { numberOf } from "../basics/number-of.ts";
import { nameList } from "../basics/words.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { isSumOfParts } from "./offence-names.ts";
import type { BlankRole, ColumnRole, ExtractProfile } from "./profile.ts";

/** A question that a person answers by what a blank cell of some columns means. */
export interface BlankQuestion {
  readonly about: "blank-cells";
  readonly text: string;
  /** The columns. */
  readonly roles: readonly BlankRole[];
}

/** Columns with blank cells below others, with how many they are of how many rows; asked about where these are such as below a cell that stands once. */
export type BlankCells = readonly {
  readonly role: BlankRole;
  readonly blank: number;
  readonly rows: number;
  readonly isAsked: boolean;
}[];

/** Blank cells for each that is filled, from which on they may repeat it; where sub-totals stand in the column, as in pivot tables, few tell it. */
const [LEAST_BLANKS, LEAST_BESIDE_SUMS] = [0.5, 0.05];
/** A sum over all: what stands below it without a name of its own is a part of it. */
const OF_ALL = /^(?:grand|all)\b/i;
const POINTS: readonly ColumnRole[] = ["longitude", "latitude", "easting", "northing", "grid"];

/** Columns without whose value a row does not count; where two can say it, a blank cell of one is no fault. */
function neededRoles({ columns }: Pick<ExtractProfile, "columns">): readonly BlankRole[] {
  const { date, month, year, offence, code, ward, force } = columns;
  const is = (role: BlankRole, isNeeded: boolean): readonly BlankRole[] => (isNeeded ? [role] : []);
  return [
    ...is("ward", ward !== undefined),
    ...is("date", date !== undefined && month === undefined),
    ...is("month", month !== undefined && date === undefined),
    ...is("year", year !== undefined && month !== undefined && date === undefined),
    ...is("offence", offence !== undefined && code === undefined),
    ...is("code", code !== undefined && offence === undefined),
    ...is("force", force !== undefined),
  ];
}

/** Where each is, in the order of the roles. */
function placesOf(
  roles: readonly BlankRole[],
  header: readonly string[],
  columns: ExtractProfile["columns"],
): readonly { readonly role: BlankRole; readonly at: number }[] {
  const names = columnNames(header);
  return roles
    .map((role) => ({ role, at: columns[role] === undefined ? -1 : columnNamed(names, columns[role]) }))
    .filter(({ at }) => at >= 0);
}

/** The needed columns as they stand from left to right. */
function neededPlaces(header: readonly string[], columns: ExtractProfile["columns"]) {
  return placesOf(neededRoles({ columns }), header, columns).toSorted((a, b) => a.at - b.at);
}

/** All needed columns from the outermost to the innermost: those that stand once as the profile has them, then the others. */
function nestedPlaces({ columns, blankCells = [] }: Nested, header: readonly string[]) {
  const others = neededPlaces(header, columns).filter(({ role }) => !blankCells.includes(role));
  return [...placesOf(blankCells, header, columns), ...others];
}

type Nested = Pick<ExtractProfile, "columns" | "blankCells">;

/** Takes the rows of a file in their order. */
export function makeBlankCount(header: readonly string[], columns: ExtractProfile["columns"]) {
  const names = columnNames(header);
  const places = (roles: readonly ColumnRole[]): readonly number[] =>
    roles.flatMap((role) => (columns[role] === undefined ? [] : columnNamed(names, columns[role])));
  const points = places(POINTS);
  const what = places(["offence", "code", "count"]);
  // A cell is new where another stood above it; what is blank beside one that stands once is of a sum, or of no row.
  const watched = neededPlaces(header, columns).map((place, index, all) => {
    const isOffence = place.role === "offence" || place.role === "code";
    const others = isOffence ? [...all.flatMap(({ at }) => (at === place.at ? [] : at)), ...places(["count"])] : what;
    return {
      ...{ ...place, bit: 1 << index, others },
      ...{ filled: 0, before: "", above: "", isHeaded: false, hasSums: false },
      // The columns that were new, by their bits, in rows in which it was blank before it ever was filled, and in all; and those that
      // were blank in rows in which it was filled.
      ...{ early: new Set<number>(), blanks: new Map<number, number>(), repeats: new Set<number>(), without: 0 },
    };
  });
  const isEmpty = (cells: readonly string[], at: readonly number[]): boolean =>
    at.every((index) => cellText(cells[index]) === "");
  return {
    add(cells: readonly string[]): void {
      let [fresh, blank] = [0, 0];
      for (const one of watched) {
        const text = cellText(cells[one.at]);
        if (text === "") blank |= one.bit;
        else if (text !== one.above) {
          fresh |= one.bit;
          one.above = text;
        }
      }
      // A row under the name of a sum is a sum alone, where something is blank in it.
      const isSum = blank !== 0 && cells.some(isSumOfParts);
      for (const one of watched) {
        const text = cellText(cells[one.at]);
        const beside = fresh & ~one.bit;
        // A ward alone in its row is the heading of those below.
        if (text !== "" && isEmpty(cells, one.others)) one.isHeaded = true;
        if (isEmpty(cells, one.others) || (one.role === "ward" && !isEmpty(cells, points))) continue;
        if (isSumOfParts(text)) {
          one.hasSums = true;
          one.before = text;
          continue;
        }
        if (text === "" && isSum) continue;
        if (text === "") {
          one.blanks.set(beside, (one.blanks.get(beside) ?? 0) + 1);
          if (one.filled === 0 && !one.isHeaded) one.early.add(beside);
        } else {
          one.filled++;
          one.without |= blank;
          // What stands in each of its rows stands twice on end.
          if (text === one.before) one.repeats.add(beside);
        }
        one.before = text;
      }
    },
    /** From the outermost to the innermost. */
    found(): BlankCells {
      const nested: (typeof watched)[number][] = [];
      for (const one of watched) {
        // One at the right is outside another where that stands in each of its rows, and in rows between.
        const at = nested.findIndex(
          ({ bit, blanks, without }) => blanks.size > 0 && (one.without & bit) === 0 && (without & one.bit) !== 0,
        );
        nested.splice(at < 0 ? nested.length : at, 0, one);
      }
      let [once, outer] = [0, 0];
      return nested.flatMap(({ role, bit, filled, hasSums, early, blanks, repeats }) => {
        const isWithin = (fresh: number): boolean => (fresh & once) === 0;
        // Nothing stands above the first row.
        const isOther = [...early].some((beside) => (beside & outer) === 0);
        outer |= bit;
        let blank = 0;
        for (const [fresh, rows] of blanks) if (isWithin(fresh)) blank += rows;
        if (isOther || blank === 0) return [];
        const least = hasSums ? LEAST_BESIDE_SUMS : LEAST_BLANKS;
        const isAsked = blank >= least * filled && ![...repeats].some(isWithin);
        if (isAsked) once |= bit;
        return { role, blank, rows: blank + filled, isAsked };
      });
    },
  };
}

/** Tells rows under the name of a sum that have nothing in a needed column at its right: "East Total" in front of no ward. */
export function sumRows(header: readonly string[], columns: ExtractProfile["columns"]) {
  const places = neededPlaces(header, columns);
  return (cells: readonly string[]): boolean => {
    const named = cells.findIndex(isSumOfParts);
    return named >= 0 && places.some(({ at }) => at > named && cellText(cells[at]) === "");
  };
}

/** What has to be asked of blank cells; null for nothing, and where it was answered: by none, or by all of them. */
export function blankQuestion(all: BlankCells, { blankCells, columns }: ExtractProfile): BlankQuestion | null {
  const found = all.filter(({ isAsked }) => isAsked);
  if (found.length === 0) return null;
  const roles = found.map(({ role }) => role);
  const isAnswered = blankCells?.length === 0 || roles.every((role) => blankCells?.includes(role));
  if (isAnswered) return null;
  const [first, ...others] = found.map(
    ({ role, blank, rows }, index) =>
      `"${columns[role]}" (${index === 0 ? `${blank} of ${numberOf(rows, "rows")}` : `${blank} of ${rows}`})`,
  );
  return {
    about: "blank-cells",
    text: `Nothing stands under ${nameList([first!, ...others])} in rows below others that have it, as in pivot tables and merged cells. Do blank cells repeat the cell above?`,
    roles,
  };
}

/**
 * The cells of each row of a file, in their order, with what stands above in the place of blank ones where they repeat it. `width` of
 * null: of any rows.
 */
export function cellsAbove(
  { columns, blankCells = [] }: Nested,
  header: readonly string[],
  width: number | null,
): (cells: readonly string[]) => readonly string[] {
  const places = nestedPlaces({ columns, blankCells }, header);
  const once = places.slice(0, placesOf(blankCells, header, columns).length);
  if (once.length === 0) return (cells) => cells;
  const above = once.map(() => "");
  return (cells) => {
    // Below a row whose cells are out of place nobody knows.
    if (width !== null && cells.length !== width) {
      above.fill("");
      return cells;
    }
    const whole = [...cells];
    let isNew = false;
    for (const [index, { at }] of once.entries()) {
      const own = cellText(cells[at]);
      const isBlank = (place: { readonly at: number }): boolean => cellText(cells[place.at]) === "";
      // "Sub-total" without a month or an offence is that row alone, and what stands above goes on below it.
      if (isSumOfParts(own) && !OF_ALL.test(own) && places.slice(index + 1).some(isBlank)) return whole;
      // Beside a new ward a blank month is no month of the ward before: such a row is a sum.
      if (own === "" && isNew) above[index] = "";
      else if (own !== "" && own !== above[index]) {
        isNew = true;
        above[index] = own;
      }
      whole[at] = above[index]!;
    }
    return whole;
  };
}

/** The same for all columns that may stand once, while nobody has said which do; but for some. */
export function allAbove(
  header: readonly string[],
  columns: ExtractProfile["columns"],
  except: (role: BlankRole) => boolean = () => false,
) {
  const blankCells = neededPlaces(header, columns).flatMap(({ role }) => (except(role) ? [] : role));
  return cellsAbove({ columns, blankCells }, header, null);
}

/**
 * Tells the rows, taken in their order, that are sums over the rows below them, as pivot tables have at the top of a group: what stands
 * once is new in them, and the innermost of what a row needs is blank. Only of tables of counts of which somebody said that blank cells
 * repeat what is above.
 */
export function makeSubtotals(profile: Nested, header: readonly string[]): (cells: readonly string[]) => boolean {
  const places = nestedPlaces(profile, header);
  const innermost = places.at(-1);
  const isPivot = profile.columns.count !== undefined && (profile.blankCells ?? []).length > 0;
  if (!isPivot || innermost === undefined) return () => false;
  const above = places.map(() => "");
  return (cells) => {
    let isNew = false;
    for (const [index, { at }] of places.entries()) {
      const own = cellText(cells[at]);
      if (own === "" || own === above[index]) continue;
      above[index] = own;
      isNew = true;
    }
    return isNew && cellText(cells[innermost.at]) === "";
  };
}
