// What was left out as a sum over other offences while files were read, and what was counted and may be one.
import { plainName } from "../build/readers/column-name.ts";
import { type DoubtfulSum, sumsOf } from "./offence-counts.ts";
import { makePartCounts } from "./offence-parts.ts";
import type { ExtractProfile } from "./profile.ts";

/** By name, with how many offences its rows stand for. */
export interface ReadSums {
  readonly left: readonly { readonly name: string; readonly count: number }[];
  readonly doubtful: readonly (DoubtfulSum & { readonly count: number })[];
}

/** Offences that are told apart. */
const MOST_OFFENCES = 2000;

/** Watches the rows of files that are read by a profile; in rows that are an offence each nobody counts twice. */
export function makeSumWatch({ columns, offences }: Pick<ExtractProfile, "columns" | "offences">) {
  const assigned = new Set(Object.keys(offences).map(plainName));
  const parts = columns.count === undefined ? null : makePartCounts(columns);
  const met = new Map<string, { readonly name: string; readonly isLeft: boolean; count: number }>();
  return {
    /** For rows under a header: cells, the offence as printed, its ward, whether it is left out as a sum, and how many it stands for. */
    under(header: readonly string[]) {
      const add = parts?.under(header);
      return (cells: readonly string[], name: string, ward: string, isLeft: boolean, count: number): void => {
        if (!isLeft && add === undefined) return;
        const key = plainName(name);
        const known = met.get(key);
        if (known !== undefined) known.count += count;
        else if (met.size < MOST_OFFENCES) met.set(key, { name, isLeft, count });
        if (!isLeft) add?.(cells, name, ward);
      };
    },
    found(): ReadSums {
      const all = [...met.values()];
      const counted = all.filter(({ isLeft }) => !isLeft).map(({ name }) => ({ name, code: "" }));
      const ofCounts = (names: readonly string[]) => parts?.sums(names).map((sum) => ({ ...sum, isTold: false })) ?? [];
      const { totals, doubtful } = sumsOf(counted, ofCounts);
      const named = totals.map((name): DoubtfulSum => ({ name, parts: [], isExact: false }));
      // Who assigned a name that speaks of a sum knows it.
      const open = [...named, ...doubtful].filter((sum) => sum.parts.length > 0 || !assigned.has(plainName(sum.name)));
      return {
        left: all.filter(({ isLeft }) => isLeft),
        doubtful: open.map((sum) => ({ ...sum, count: met.get(plainName(sum.name))?.count ?? 0 })),
      };
    },
  };
}
