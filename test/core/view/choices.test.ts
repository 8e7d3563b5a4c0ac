// What a click does to the selection.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterOffence, afterWard } from "../../../src/core/view/choices.ts";

const codes = ["a", "b", "c", "d", "e", "f"];
const clicks = fc.array(fc.tuple(fc.constantFrom(...codes), fc.boolean()), { maxLength: 20 });

describe("afterWard", () => {
  it("selects one, clears it, adds others and takes them out again", () => {
    expect(afterWard([], "a", false)).toEqual(["a"]);
    expect(afterWard(["a"], "a", false)).toEqual([]);
    expect(afterWard(["a", "b"], "a", false)).toEqual(["a"]);
    expect(afterWard(["a"], "b", true)).toEqual(["a", "b"]);
    expect(afterWard(["a", "b"], "a", true)).toEqual(["b"]);
    expect(afterWard([], "a", true)).toEqual(["a"]);
  });

  it("lets the oldest but the first go when there are more than four", () => {
    expect(afterWard(["a", "b", "c", "d"], "e", true)).toEqual(["a", "c", "d", "e"]);
  });

  it("never has more than four, nor one twice, and holds the last clicked unless it was taken out", () => {
    fc.assert(
      fc.property(clicks, (all) => {
        let selected: readonly string[] = [];
        for (const [code, additive] of all) {
          const before = selected;
          selected = afterWard(before, code, additive);
          expect(selected.length).toBeLessThanOrEqual(4);
          expect(new Set(selected).size).toBe(selected.length);
          const takenOut = before.includes(code) && (additive || before.length === 1);
          expect(selected.includes(code)).toBe(!takenOut);
        }
      }),
    );
  });
});

describe("afterOffence", () => {
  it("chooses one alone, or with others, and never none", () => {
    expect(afterOffence(["a", "b"], "c", false)).toEqual(["c"]);
    expect(afterOffence(["a"], "b", true)).toEqual(["a", "b"]);
    expect(afterOffence(["a", "b"], "a", true)).toEqual(["b"]);
    expect(afterOffence(["a"], "a", true)).toEqual(["a"]);
    fc.assert(
      fc.property(clicks, (all) => {
        const chosen = all.reduce<readonly string[]>((some, [slug, add]) => afterOffence(some, slug, add), ["z"]);
        expect(chosen.length).toBeGreaterThan(0);
      }),
    );
  });
});
