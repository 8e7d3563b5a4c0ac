// Sums of published figures that alone compare with the open data, where it has several groups as one.
import type { FigureRow } from "../area/area-package.ts";
import { formatCount } from "../basics/numbers.ts";
import { sum } from "../basics/sums.ts";
import { type FigureGroups, sumsIn } from "./figure-groups.ts";

/**
 * For each group that is a sum, one derived row for each area and period that has a count of all its parts, with the sum in its
 * note. None where a part is withheld or printed more than once.
 */
export function sumsOf(groups: FigureGroups, rows: readonly FigureRow[]): readonly FigureRow[] {
  const counts = rows.filter(({ measure, subgroup }) => measure === "count" && subgroup === "");
  return sumsIn(groups).flatMap(({ group, parts }) => {
    const firsts = counts.filter((row) => row.group === parts[0]);
    return firsts.flatMap((row) => {
      const printed = parts.map((part) => counts.filter((other) => other.group === part && isSameCount(other, row)));
      return printed.every(({ length }) => length === 1) ? sumOf(group, printed.flat()) : [];
    });
  });
}

/** None where one is withheld. */
function sumOf(group: string, parts: readonly FigureRow[]): readonly FigureRow[] {
  const values = parts.flatMap(({ value }) => value ?? []);
  if (values.length < parts.length) return [];
  return [
    {
      ...parts[0]!,
      source: [...new Set(parts.map(({ source }) => source))].join("; "),
      group,
      value: sum(values),
      status: "derived",
      note: values.map(formatCount).join(" + "),
    },
  ];
}

function isSameCount(a: FigureRow, b: FigureRow): boolean {
  const alike = a.level === b.level && a.areaCode === b.areaCode && a.areaName === b.areaName;
  return alike && a.periodEnd === b.periodEnd && a.periodMonths === b.periodMonths;
}
