// What is said of a place among others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  policeArea,
  rankWords,
  setWords,
  standing,
  standingOut,
  standingOutWords,
  standingPerResident,
} from "../../../src/core/published/alike-words.ts";
import type { ComparedGroup } from "../../../src/core/published/place-rates.ts";
import { stripOf, stripTop } from "../../../src/core/published/strip.ts";

/** So many others, of which so many are clearly higher and lower. */
function group(count: number, higher: number, lower: number, rank = higher + 1): ComparedGroup {
  const own = { code: "E1", name: "Here", count: 1, value: 1, interval: [1, 1] as const, side: "own" as const };
  return {
    ...{ group: "shoplifting", own, others: Array.from({ length: count }, () => own), without: [] },
    ...{ force: 1, nation: 1, ranks: { rank, from: higher + 1, to: count + 1 - lower, higher, lower } },
  };
}

it.each<readonly [count: number, higher: number, lower: number, words: string]>([
  [20, 0, 20, "higher than all of the 20 places like it"],
  [20, 2, 18, "higher than all but two of the 20 places like it"],
  [20, 0, 18, "higher than all but two of the 20 places like it (two cannot be told apart)"],
  [20, 1, 17, "higher than all but three of the 20 places like it (one is higher, two cannot be told apart)"],
  [20, 3, 12, "higher than 12 of the 20 places like it (three are higher, five cannot be told apart)"],
  [20, 20, 0, "lower than all of the 20 places like it"],
  [20, 19, 1, "lower than all but one of the 20 places like it"],
  [20, 14, 2, "lower than 14 of the 20 places like it (two are lower, four cannot be told apart)"],
  [20, 0, 0, "cannot be told apart from any of the 20 places like it"],
  [20, 10, 10, "higher than 10 of the 20 places like it, lower than 10"],
  [20, 8, 6, "higher than six of the 20 places like it, lower than eight, cannot be told apart from six"],
  [20, 0, 4, "higher than four of the 20 places like it, cannot be told apart from 16"],
  [20, 5, 0, "lower than five of the 20 places like it, cannot be told apart from 15"],
  [1, 1, 0, "lower than the one place like it"],
  [1, 0, 0, "cannot be told apart from the one place like it"],
  [0, 0, 0, "no other place to compare with"],
])("of %d others, %d higher and %d lower: %s", (count, higher, lower, words) => {
  expect(standing(group(count, higher, lower), "places like it")).toBe(words);
});

it("a sentence per resident is one, whatever can be told", () => {
  const others = "other places of the Durham police area";
  expect(standingPerResident(group(1, 0, 0), others)).toBe(
    "Per resident that cannot be told apart from the one other place of the Durham police area.",
  );
  expect(standingPerResident(group(1, 1, 0), others)).toBe(
    "Per resident that is lower than the one other place of the Durham police area.",
  );
  expect(standingPerResident(group(20, 8, 6), "places like it")).toBe(
    "Per resident that is higher than six of the 20 places like it, lower than eight and cannot be told apart from six.",
  );
  expect(standingPerResident(group(0, 0, 0), others)).toBe("Per resident there is no other place to compare with.");
});

it("every sentence says no more than is clear: its numbers are those of the places", () => {
  const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(counts, ([higher, lower, same]) => {
      const words = standing(group(higher + lower + same, higher, lower), "places like it");
      if (same === 0) expect(words).not.toContain("told apart");
      if (/^higher than all of/.test(words)) expect([higher, same]).toEqual([0, 0]);
      if (/^lower than all of/.test(words)) expect([lower, same]).toEqual([0, 0]);
      if (words.startsWith("cannot be told apart")) expect([higher, lower]).toEqual([0, 0]);
    }),
  );
});

it("a rank is said with the ranks between which it lies", () => {
  expect(rankWords(group(18, 8, 4, 14))).toBe("14th highest of 19 (9th to 15th)");
  expect(rankWords(group(5, 0, 5, 1))).toBe("highest of 6");
  expect(rankWords(group(5, 5, 0, 6))).toBe("lowest of 6");
});

it("only what is clear beside three in four stands out, never the total", () => {
  const all = [group(20, 0, 15), group(20, 4, 14), { ...group(20, 0, 20), group: "total" as const }];
  expect(standingOut(all)).toEqual({ higher: ["shoplifting"], lower: [] });
  expect(standingOut([group(3, 0, 3)])).toEqual({ higher: [], lower: [] });
  expect(standingOut([group(4, 3, 0)])).toEqual({ higher: [], lower: ["shoplifting"] });
  expect(standingOutWords({ higher: ["shoplifting"], lower: ["drugs", "robbery"] }, "places like it")).toBe(
    "Clearly higher than three in four places like it: shoplifting. Clearly lower than three in four: drug offences and robbery.",
  );
  expect(standingOutWords({ higher: [], lower: ["drugs"] }, "places like it")).toBe(
    "Clearly lower than three in four places like it: drug offences.",
  );
  expect(standingOutWords({ higher: [], lower: [] }, "places like it")).toBe("");
});

it("a police area is called what it is", () => {
  expect(policeArea("Kent")).toBe("the Kent police area");
  expect(policeArea("Metropolitan Police")).toBe("the Metropolitan Police area");
  expect(setWords("force", "Kent")).toBe("other places of the Kent police area");
});

describe("a strip", () => {
  const places = { at: ({ at }: { at: number }) => at, key: ({ key }: { key: string }) => key };
  const many = fc.array(
    fc.integer({ min: 0, max: 1_000 }).map((part) => part / 1_000),
    { maxLength: 60 },
  );

  it("has no two dots over each other, whatever the order they come in", () => {
    fc.assert(
      fc.property(many, (rates) => {
        const all = rates.map((at, index) => ({ at, key: String(index) }));
        const dots = stripOf(all, places, { width: 300, diameter: 6, most: Number.POSITIVE_INFINITY });
        dots.forEach((dot, index) => {
          for (const other of dots.slice(index + 1))
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(6 - 1e-6);
        });
        expect(stripOf(all.toReversed(), places, { width: 300, diameter: 6, most: 1e9 })).toEqual(
          stripOf(all, places, { width: 300, diameter: 6, most: 1e9 }),
        );
      }),
    );
  });

  it("is not wider than all but those far out, and shows what must be seen", () => {
    expect(stripTop([1, 2, 3, 4, 5, 100], [3])).toBe(5);
    expect(stripTop([1, 2, 3, 4, 5, 100], [100])).toBe(100);
    expect(stripTop([0, 0, 0], [0])).toBe(0);
  });
});
