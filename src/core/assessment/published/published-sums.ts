// Sums of published figures that alone compare with the open data: it has violence and sexual offences as one.
import type { FigureRow } from "../../area/area-package.ts";
import { formatCount } from "../../basics/numbers.ts";
import { VIOLENCE_AND_SEXUAL } from "./correspondence.ts";

/**
 * One derived row for each area and period that has a count of both parts, with the sum in its note. None where a part is
 * withheld or printed more than once.
 */
export function sumsOf(rows: readonly FigureRow[]): readonly FigureRow[] {
  const [first, second] = VIOLENCE_AND_SEXUAL.parts;
  const parts = rows.filter(({ measure, subgroup }) => measure === "count" && subgroup === "");
  return parts.flatMap((row): readonly FigureRow[] => {
    if (row.group !== first) return [];
    const others = parts.filter((other) => other.group === second && sameArea(other, row));
    const again = parts.filter((other) => other.group === first && sameArea(other, row));
    const other = others[0];
    if (others.length !== 1 || again.length !== 1 || other === undefined) return [];
    if (row.value === null || other.value === null) return [];
    return [
      {
        ...row,
        source: row.source === other.source ? row.source : `${row.source}; ${other.source}`,
        group: VIOLENCE_AND_SEXUAL.group,
        value: row.value + other.value,
        status: "derived",
        note: `${formatCount(row.value)} + ${formatCount(other.value)}`,
      },
    ];
  });
}

function sameArea(a: FigureRow, b: FigureRow): boolean {
  const alike = a.level === b.level && a.areaCode === b.areaCode && a.areaName === b.areaName;
  return alike && a.periodEnd === b.periodEnd && a.periodMonths === b.periodMonths;
}
