// Whoever has public copies and wants to know what they withhold: every published sum is an equation, and linear programming gives the
// least and the most that each withheld count can be. It knows nothing of how the copies were made.
import { solve } from "yalps";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { TotalRow, WithheldRow } from "../../../src/core/disclosure/cell-groups.ts";

export interface Copy {
  readonly counts: readonly CountRow[];
  readonly withheld: readonly WithheldRow[];
  readonly totals: readonly TotalRow[];
}

const nameOf = ({ ward, month, category }: WithheldRow): string => `${category} ${ward} ${month}`;

/** The withheld cells that are not of every number from 1 to under the threshold; `inArea` tells whether a ward is of an area code. */
export function toldBy(
  copies: readonly Copy[],
  threshold: number,
  inArea: (area: string, ward: string) => boolean,
): readonly string[] {
  const told: string[] = [];
  const categories = new Set(copies.flatMap(({ withheld }) => withheld.map(({ category }) => category)));
  for (const category of categories) told.push(...toldOf(copies, category, threshold, inArea));
  return told;
}

function toldOf(
  copies: readonly Copy[],
  category: string,
  threshold: number,
  inArea: (area: string, ward: string) => boolean,
): readonly string[] {
  const withheld = new Set(
    copies.flatMap((copy) => copy.withheld).flatMap((row) => (row.category === category ? nameOf(row) : [])),
  );
  const visible = new Map(copies.flatMap(({ counts }) => counts.map((row) => [nameOf(row), row.count] as const)));
  const cells = [...withheld].filter((name) => !visible.has(name));
  const told = [...withheld].filter((name) => visible.has(name));
  // Of each cell what it is over 1.
  const constraints = new Map<string, { readonly equal?: number; readonly max?: number }>();
  const variables = new Map(cells.map((name) => [name, new Map([[name, 1]])]));
  for (const name of cells) constraints.set(name, { max: threshold - 2 });
  for (const [at, { counts, withheld: own, totals }] of copies.entries())
    for (const [index, total] of totals.entries()) {
      if (total.category !== category) continue;
      const isIn = (row: WithheldRow): boolean =>
        row.category === category && row.month >= total.from && row.month <= total.to && inArea(total.area, row.ward);
      const key = `sum ${at} ${index}`;
      let rest = total.count;
      for (const row of counts) if (isIn(row)) rest -= row.count;
      for (const row of own.filter(isIn)) {
        const name = nameOf(row);
        rest -= visible.get(name) ?? 1;
        if (!visible.has(name)) variables.get(name)!.set(key, 1);
      }
      constraints.set(key, { equal: rest });
    }
  const end = (name: string, direction: "minimize" | "maximize"): number => {
    const { status, result } = solve({ direction, objective: name, constraints, variables });
    if (status !== "optimal") throw new Error(`${direction} ${name}: ${status}`);
    return result;
  };
  const narrow = cells.filter(
    (name) => end(name, "minimize") > ROUNDING || end(name, "maximize") < threshold - 2 - ROUNDING,
  );
  return [...told, ...narrow];
}

const ROUNDING = 1e-6;
