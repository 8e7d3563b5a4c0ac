// Seeded offences as the extract of a force, in whatever columns, form of dates and kind of file.
import { formatMonth } from "../src/core/basics/months.ts";
import { toGrid } from "../src/core/geography/british-grid.ts";
import { seeded } from "./bench/seeded.ts";
import type { SheetCell } from "./xlsx.ts";

export interface SeededOffence {
  readonly id: string;
  /** Days since 1970-01-01, and minutes of the day. */
  readonly day: number;
  readonly minutes: number;
  readonly offence: string;
  /** Metres of the National Grid; null where nobody knows it. */
  readonly point: readonly [easting: number, northing: number] | null;
}

const OFFENCES = [
  "Burglary - residential",
  "8N Assault with injury",
  "Drugs",
  "Wildlife crime",
  "Theft from motor vehicle",
];
const FIRST_DAY = Date.UTC(2025, 0, 1) / 86_400_000;

/** Offences of January to March 2025 in and around the wards W1 and W2 of the workplace, never at midnight. */
export function seededOffences(count: number, seed = 5): readonly SeededOffence[] {
  const random = seeded(seed);
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const [west, south] = toGrid(0.1, 52.2);
  const [east, north] = toGrid(0.123, 52.212);
  return Array.from({ length: count }, (_, index) => ({
    id: `R${index}`,
    day: FIRST_DAY + between(0, 90),
    minutes: between(1, 1440),
    offence: OFFENCES[between(0, OFFENCES.length)]!,
    point: random() < 0.05 ? null : [between(west, east), between(south, north)],
  }));
}

/** "2025-01-31". */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "31/01/2025". */
export function britishDay(day: number): string {
  return isoDay(day).split("-").toReversed().join("/");
}

/** What a workbook keeps of a date and a time. */
export function serialOf({ day, minutes }: SeededOffence): number {
  return day + 25_569 + minutes / 1440;
}

export function monthOf({ day }: SeededOffence): string {
  const date = new Date(day * 86_400_000);
  return formatMonth(date.getUTCFullYear() * 12 + date.getUTCMonth());
}

/** A table as text, between these signs. */
export function asText(rows: readonly (readonly SheetCell[])[], sign: "," | "\t" = ","): string {
  const cell = (value: SheetCell): string => {
    const text =
      typeof value === "object" ? String(("shown" in value ? value.shown : value.result) ?? "") : String(value);
    return text.includes(sign) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(sign)}\n`).join("");
}
