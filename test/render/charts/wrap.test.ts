// Texts broken over lines, and cut.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cut, wrapped } from "../../../src/render/charts/wrap.ts";
import { textWidth } from "./drawings.ts";

it("breaks between words, as late as it can", () => {
  expect(wrapped("year ending September 2024", 7 * 14, textWidth)).toEqual(["year ending", "September 2024"]);
});

it("leaves a word that is wider as it is", () => {
  expect(wrapped("a Cambridgeshire b", 20, textWidth)).toEqual(["a", "Cambridgeshire", "b"]);
});

it("cuts to the width with an ellipsis, and leaves what fits", () => {
  expect(cut("West Chesterton", 7 * 8, textWidth)).toBe("West Ch…");
  expect(cut("Abbey", 7 * 5, textWidth)).toBe("Abbey");
});

it("cuts where dropping letter after letter would, and asks seldom how wide a long text is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ") }), fc.nat(300), (words, widest) => {
      let shown = words;
      while (shown !== "" && textWidth(`${shown}…`) > widest) shown = shown.slice(0, -1).trimEnd();
      expect(cut(words, widest, textWidth)).toBe(textWidth(words) <= widest ? words : `${shown}…`);
    }),
  );
  let asked = 0;
  const counted = (text: string): number => textWidth(text) + 0 * asked++;
  expect(cut("x".repeat(10_000), 7 * 8, counted)).toBe("xxxxxxx…");
  expect(asked).toBeLessThan(20);
});
