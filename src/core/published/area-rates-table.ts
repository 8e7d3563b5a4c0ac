// Published rates side by side as a table: a line for each indicator, a column for each area, the open data's last.
import type { AreaRates } from "./area-rates.ts";
import type { Footnotes } from "./footnotes.ts";
import { footnotesOf } from "./footnotes.ts";
import { LEVELS } from "./published-measures.ts";

export interface AreaColumn {
  readonly key: string;
  readonly name: string;
  /** The period of all its rates; null where they are of several, and then each says its own. */
  readonly periodName: string | null;
}

export interface AreaCell {
  /** The rate, or that there is none. */
  readonly text: string;
  /** Null where nothing is published. */
  readonly periodName: string | null;
}

export interface AreaRatesTable {
  readonly columns: readonly AreaColumn[];
  /** Name of the open data's column and its period, as above. */
  readonly openPeriod: string | null;
  readonly rows: readonly {
    readonly label: string;
    readonly rates: AreaRates;
    /** One for each column. */
    readonly cells: readonly AreaCell[];
  }[];
  readonly cautions: Footnotes<AreaRates>;
}

export function areaRatesTable(entries: readonly AreaRates[]): AreaRatesTable {
  const all = entries.flatMap(({ rates }) => rates);
  const keys = [...new Set(all.map(keyOf))];
  const columns = keys
    .map((key) => {
      const own = all.filter((rate) => keyOf(rate) === key);
      const { level, areaName, areaCode } = own[0]!;
      return { key, level, name: areaName || areaCode, periodName: onlyOne(own.map(({ periodName }) => periodName)) };
    })
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  return {
    columns,
    openPeriod: onlyOne(entries.flatMap(({ open }) => (open.known ? [open.value.periodName] : []))),
    rows: entries.map((rates) => ({
      label: rates.subgroup === "" ? rates.group : rates.subgroup,
      rates,
      cells: columns.map(({ key }) => cellOf(rates.rates.find((rate) => keyOf(rate) === key))),
    })),
    cautions: footnotesOf(entries, (entry) => entry.cautions),
  };
}

function cellOf(rate: AreaRates["rates"][number] | undefined): AreaCell {
  if (rate === undefined) return { text: "not published", periodName: null };
  return { text: rate.point.text, periodName: rate.periodName };
}

function keyOf({ level, areaCode, areaName }: AreaRates["rates"][number]): string {
  return JSON.stringify([level, areaCode, areaName]);
}

function onlyOne(names: readonly string[]): string | null {
  return new Set(names).size === 1 ? names[0]! : null;
}
