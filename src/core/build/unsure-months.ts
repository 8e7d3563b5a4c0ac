// Months of which it depends on withheld counts, or on a few rows in no ward, whether they are too small to be whole: that such a month
// counts in a public copy, or does not, tells something of them.
import type { CountRow } from "../area/area-package.ts";
import type { CoveredForce } from "../area/small-months.ts";
import { groupedBy } from "../basics/grouped-by.ts";
import { formatMonth } from "../basics/months.ts";
import { median, sumBy } from "../basics/sums.ts";
import { ENOUGH_PLACED, isFarBelow } from "./too-small-months.ts";

/**
 * "2025-03" and so on, in their order and each once, of what a force sent, by the rule of `smallMonths`; `hidden` are its small counts,
 * whether their months count or not. None that were accepted: that they count was decided otherwise.
 */
export function unsureMonths(force: CoveredForce, hidden: readonly CountRow[], threshold: number): readonly string[] {
  return [...new Set(unsureOf(force, hidden, threshold))].sort();
}

function unsureOf({ months, role }: CoveredForce, hidden: readonly CountRow[], threshold: number): readonly string[] {
  const byMonth = groupedBy(hidden, ({ month }) => formatMonth(month));
  const isRequired = role === "home" || role === "required";
  return (["rows", ...(isRequired ? (["placed"] as const) : [])] as const).flatMap((field) => {
    const enough = field === "placed" ? ENOUGH_PLACED : 0;
    const ends = [...months.entries()].flatMap(([at, month]) => {
      if (month.rows === 0) return [];
      const own = byMonth.get(month.month) ?? [];
      // Of rows in no ward a band of as many numbers as the threshold is known.
      const [over, band] = field === "rows" ? [(month.rows - month.placed) % threshold, threshold - 1] : [0, 0];
      const least = month[field] - over - sumBy(own, ({ count }) => count - 1);
      return [{ ...month, at, least, most: least + own.length * (threshold - 2) + band }];
    });
    const isUnder = (rows: number, at: number, end: "least" | "most"): boolean => {
      const others = median(ends.filter((other) => other.at !== at).map((other) => other[end]));
      return others >= enough && isFarBelow(rows, others);
    };
    const small = ends.filter(({ least, at }) => isUnder(least, at, "most"));
    const unsure = small.filter(({ most, at }) => !isUnder(most, at, "least"));
    // The same month of another year decides too.
    return small.flatMap(({ at, month, status }) =>
      status !== "accepted" && unsure.some((other) => (other.at - at) % MONTHS_OF_YEAR === 0) ? [month] : [],
    );
  });
}

const MONTHS_OF_YEAR = 12;
