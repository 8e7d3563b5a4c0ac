// Texts broken over lines, and cut.
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
