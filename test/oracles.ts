// The figures of independent programs, in `test/oracles`.
import { readFileSync } from "node:fs";
import { classOf } from "../src/core/statistics/breaks.ts";
import { JANUARY } from "./area.ts";

const ORACLES = new URL("./oracles/", import.meta.url);
export const YEAR_2024 = { from: JANUARY, to: JANUARY + 11 };
/** Slugs by the names that the oracles use. */
export const OFFENCES: Readonly<Record<string, string>> = {
  "All crime (without anti-social behaviour)": "all-crime",
  Shoplifting: "shoplifting",
  "Bicycle theft": "bicycle-theft",
  "Violence and sexual offences": "violence-and-sexual-offences",
};

/** The text of a file, for example "2024/breaks-fisher5.txt". */
export function oracleText(path: string, folder = ORACLES): string {
  return readFileSync(new URL(path, folder), "utf8");
}

/** Rows of a table of text by the names of its columns. */
export function rowsOf(path: string, folder = ORACLES): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = oracleText(path, folder).trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((text, index) => [names[index] ?? "", text])));
}

/** Sum of the squared distances of values from the mean of their class. */
export function squaresWithin(values: readonly number[], edges: readonly number[]): number {
  const classes = edges.slice(1).map((_, index) => values.filter((value) => classOf(edges, value) === index));
  return classes.reduce((sum, members) => {
    const mean = members.reduce((all, value) => all + value, 0) / members.length;
    return sum + members.reduce((all, value) => all + (value - mean) ** 2, 0);
  }, 0);
}
