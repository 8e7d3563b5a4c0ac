// Public copies that are out already: whoever has them can hold their sums against those of a new one.

import type { CountRow } from "../area/area-package.ts";
import { type Month, monthsOf } from "../basics/months.ts";
import {
  type CellGroup,
  columnOf,
  groupKey,
  groupOf,
  groupSums,
  lineOf,
  type TotalRow,
  type WithheldRow,
} from "./cell-groups.ts";
import type { HiddenSums } from "./safe-totals.ts";

/** A public copy as it was published. */
export interface Beside {
  readonly counts: readonly CountRow[];
  readonly withheld: readonly WithheldRow[];
  readonly totals: readonly TotalRow[];
  /** Months that have totals. */
  readonly submitted: ReadonlySet<Month>;
  readonly districtOf: (ward: string) => string;
}

/** The new copy: its withheld cells, and the sums over them that it could publish. */
interface NewCopy {
  readonly cells: readonly WithheldRow[];
  readonly sums: HiddenSums;
  readonly wards: ReadonlySet<string>;
  readonly submitted: ReadonlySet<Month>;
  readonly districtOf: (ward: string) => string;
}

export interface KnownBeside {
  /** Sums over withheld cells that are known already. */
  readonly sums: HiddenSums;
  /** Cells withheld beside that are not in the new copy. */
  readonly others: readonly WithheldRow[];
  readonly districtOf: (ward: string) => string;
  /** Sums of the new copy that must not be told: those of cells whose sums were others before, since the counts were revised or the
   * wards changed. The difference would tell what changed. */
  readonly barred: ReadonlySet<string>;
  /** Sums of whole years that a copy has and does not tell, perhaps since one before it told another: they are told by none after it. */
  readonly untold: ReadonlySet<string>;
}

export function knownBeside(beside: readonly Beside[], own: NewCopy): KnownBeside {
  const sums = new Map<string, number>();
  const others = new Map<string, WithheldRow>();
  const barred = new Set<string>();
  const conflicting = new Set<string>();
  const untold = new Set<string>();
  const districts = new Map<string, string>();
  const here = cellsByGroup(own.cells, own.districtOf);
  const isHere = ({ ward, month }: WithheldRow): boolean => own.wards.has(ward) && own.submitted.has(month);
  const bar = (cells: Iterable<WithheldRow>, districtOf: (ward: string) => string): void => {
    for (const cell of cells) for (const group of groupsOf(cell, districtOf)) barred.add(groupKey(group));
  };
  for (const { counts, withheld, totals, submitted, districtOf } of beside) {
    const told = new Set(totals.map((total) => groupKey(groupOf(total))));
    const [there, visible] = [cellsByGroup(withheld, districtOf), groupSums(counts, districtOf)];
    for (const cell of withheld) {
      districts.set(cell.ward, districtOf(cell.ward));
      if (!isHere(cell)) others.set(cellKeyOf(cell), cell);
      const year = lineOf(cell);
      if (!told.has(groupKey(year)) && monthsOf(year.months).every((month) => submitted.has(month)))
        untold.add(groupKey(year));
    }
    for (const total of totals) {
      const key = groupKey(groupOf(total));
      const sum = total.count - (visible.get(key) ?? 0);
      const before = there.get(key) ?? new Map<string, WithheldRow>();
      const now = here.get(key) ?? new Map<string, WithheldRow>();
      const both = [...before.values()].filter(isHere);
      const isSame =
        both.length === now.size &&
        both.every((cell) => now.has(cellKeyOf(cell))) &&
        (own.sums.get(key) ?? sum) === sum &&
        (sums.get(key) ?? sum) === sum;
      if (isSame) sums.set(key, sum);
      else {
        conflicting.add(key);
        bar(before.values(), districtOf);
        bar(now.values(), own.districtOf);
        barred.add(key);
      }
    }
  }
  for (const key of conflicting) sums.delete(key);
  return {
    ...{ sums, barred, untold },
    others: [...others.values()],
    districtOf: (ward) => (own.wards.has(ward) ? own.districtOf(ward) : (districts.get(ward) ?? own.districtOf(ward))),
  };
}

function groupsOf(cell: WithheldRow, districtOf: (ward: string) => string): readonly CellGroup[] {
  return [columnOf(cell, districtOf), lineOf(cell)];
}

function cellKeyOf({ ward, month, category }: WithheldRow): string {
  return `${category} ${ward} ${month}`;
}

function cellsByGroup(
  cells: readonly WithheldRow[],
  districtOf: (ward: string) => string,
): ReadonlyMap<string, ReadonlyMap<string, WithheldRow>> {
  const groups = new Map<string, Map<string, WithheldRow>>();
  for (const cell of cells)
    for (const group of groupsOf(cell, districtOf)) {
      const key = groupKey(group);
      const own = groups.get(key) ?? new Map<string, WithheldRow>();
      groups.set(key, own.set(cellKeyOf(cell), cell));
    }
  return groups;
}
