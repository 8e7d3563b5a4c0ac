// Flags and ranks: the highest fifth rounded up, ties included, and what has no place among others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flaggedAmong, flaggedCount, flagsOf } from "../../../src/core/assessment/flags.ts";
import { type Known, known, unknown } from "../../../src/core/basics/known.ts";
import { highestText, rankOf, ranksOf } from "../../../src/core/wards/ranks.ts";
import { area } from "../../area.ts";
import { figuresIn } from "./listed.ts";

function flagged(...values: readonly (number | null)[]): readonly (boolean | null)[] {
  const quantities = values.map((value): Known => (value === null ? unknown("no") : known(value)));
  return flaggedAmong(quantities).map((flag) => (flag.known ? flag.value : null));
}

describe("flags", () => {
  it("are for 3 of 14 and 12 of 60 wards", () => {
    expect([14, 60, 5, 2].map(flaggedCount)).toEqual([3, 12, 1, 1]);
    expect(flagged(...Array.from({ length: 14 }, (_, index) => index + 1)).filter(Boolean)).toHaveLength(3);
  });

  it("include ties, and never a ward without any", () => {
    expect(flagged(5, 9, 9, 1, 2)).toEqual([false, true, true, false, false]);
    expect(flagged(0, 0, 0)).toEqual([false, false, false]);
    expect(flagged(-3, 0, -1)).toEqual([false, false, false]);
  });

  it("are unknown where the value is, or where there are only one or two", () => {
    expect(flagged(null, 1, 2, 3)).toEqual([null, false, false, true]);
    expect(flagged(null, 2, 3)).toEqual([null, false, true]);
    expect(flagged(7)).toEqual([null]);
    expect(flagged(5, 7)).toEqual([null, null]);
    expect(flagged(null, 7, null)).toEqual([null, null, null]);
  });

  it("go by the measure", () => {
    const figures = figuresIn(area(), "drugs");
    const by = (measure: "count" | "rate" | "change") =>
      flagsOf(figures, measure).map((flag) => flag.known && flag.value);
    expect(by("count")).toEqual([false, false, true]);
    expect(by("rate")).toEqual([false, false, true]);
    expect(by("change")).toEqual([false, false, false]);
  });

  it("flag at least the fifth of the values over 0, and nothing under one that is not flagged", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 3, maxLength: 30 }), (values) => {
        const flags = flagged(...values);
        const [called, others] = [true, false].map((flag) => values.filter((_, index) => flags[index] === flag));
        const positive = values.filter((value) => value > 0).length;
        expect(called!.length).toBeGreaterThanOrEqual(Math.min(positive, flaggedCount(values.length)));
        for (const other of others!) for (const high of called!) expect(other).toBeLessThan(high);
      }),
    );
  });
});

describe("ranks", () => {
  it("are none of one or two wards", () => {
    const two = figuresIn(area({ wards: ["A", "B"], population: [1000, 2000] }), "drugs");
    expect(ranksOf(two, "count").map(({ known: isKnown }) => isKnown)).toEqual([false, false]);
    expect(ranksOf(two, "rate")[0]).toEqual({ known: false, reason: "fewer than 3 wards are not ranked" });
  });

  it("are shared by equal values", () => {
    const dataset = area({
      wards: ["A", "B", "C", "D"],
      population: [1000, 1000, 1000, null],
      count: (ward) => [5, 9, 5, 1][ward]!,
    });
    const figures = figuresIn(dataset, "drugs");
    const texts = (measure: "count" | "rate") =>
      ranksOf(figures, measure).map((rank) => (rank.known ? rank.value.text : rank.reason));
    expect(texts("count")).toEqual(["joint 2nd of 4", "1st of 4", "joint 2nd of 4", "4th of 4"]);
    expect(ranksOf(figures, "count").map((rank) => rank.known && highestText(rank.value))).toEqual([
      "joint 2nd highest of 4",
      "highest of 4",
      "joint 2nd highest of 4",
      "lowest of 4",
    ]);
    expect(texts("rate")[3]).toBe("the number of residents is not known");
    expect(rankOf(figures, "count", "W2")).toMatchObject({ known: true, value: { rank: 1, of: 4, joint: false } });
    expect(rankOf(figures, "count", "nowhere")).toEqual({ known: false, reason: "there is no such ward" });
  });

  it("call nothing highest than which no ward has less, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 8 }), (counts) => {
        const wards = counts.map((_, index) => `Ward ${index}`);
        const dataset = area({ wards, population: counts.map(() => 1000), count: (ward) => counts[ward]! });
        const least = Math.min(...counts);
        ranksOf(figuresIn(dataset, "drugs"), "rate").forEach((rank, index) => {
          if (!rank.known) throw new Error(rank.reason);
          const texts = [rank.value.text, highestText(rank.value)];
          const low = counts[index] === least;
          expect(rank.value.lowest).toBe(low);
          expect(texts[1]!.includes("highest")).toBe(!low);
          if (low) expect(texts[0]).toMatch(/^joint lowest of|^the same in all|^(\d+)(st|nd|rd|th) of \1$/);
        });
      }),
    );
  });
});
