// A number of things, and the sentences that hold one: one is never in the plural.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { areNumberOf, numberOf } from "../../../src/core/basics/number-of.ts";
import { formatCount } from "../../../src/core/basics/numbers.ts";

const SOURCE = fileURLToPath(new URL("../../../src", import.meta.url));
/** What the commands print is written here. */
const PRINTED = ["cli", "core/build", "core/package"];
/** A value in a template in front of a noun in "s"; constants are of many, and verbs in "s" are no nouns. */
const VALUE = /\$\{(?![A-Z_]{4}|numberOf|areNumberOf)[^${}]*\} (?:other |different )?([a-z]+s)\b/g;
const OTHER_WORDS =
  /^(?:belongs|breaks|changes|does|exists|gives|has|holds|is|was|as|its|lacks|lies|lists|needs|packs|says|takes|tells|this|unpacks)$/;

it("says one in the singular and every other number in the plural", () => {
  expect([0, 1, 2, 11, 21].map((count) => numberOf(count, "wards"))).toEqual([
    "0 wards",
    "1 ward",
    "2 wards",
    "11 wards",
    "21 wards",
  ]);
  expect([1, 2].map((count) => areNumberOf(count, "fields"))).toEqual(["is 1 field", "are 2 fields"]);
  expect([1, 1234].map((count) => numberOf(count, "rows", formatCount))).toEqual(["1 row", "1,234 rows"]);
});

/** The values that stand in front of a plural without having been counted. */
function uncounted(source: string): readonly string[] {
  return [...source.matchAll(VALUE)].flatMap(([found, word = ""]) => (OTHER_WORDS.test(word) ? [] : [found]));
}

describe("the sentences that the commands print", () => {
  it("put no number in front of a plural by themselves", () => {
    const files = PRINTED.flatMap((folder) =>
      readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    ).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(80);
    const found = files.flatMap((name) =>
      uncounted(readFileSync(join(SOURCE, name), "utf8")).map((part) => `${name}: ${part}`),
    );
    expect(found).toEqual([]);
  });

  it("would be found if they did", () => {
    const of = (value: string, words: string): readonly string[] => uncounted(`\`has $\{${value}} ${words}\``);
    for (const [value, words] of [
      ["rows", "rows of it"],
      ["list.length", "other wards"],
      ["grouped(all)", "months"],
    ] as const)
      expect(of(value, words)).toHaveLength(1);
    for (const [value, words] of [
      ["name", "lacks it"],
      ['numberOf(rows, "rows")', "as it is"],
      ["MOST_WARDS", "wards"],
    ] as const)
      expect(of(value, words)).toEqual([]);
  });
});
