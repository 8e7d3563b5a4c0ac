// No text of a package steers what stands around it, and XML can hold each.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasHiddenSigns, withoutHiddenSigns } from "../../../src/core/basics/hidden-signs.ts";
import { xmlText } from "../../../src/core/basics/markup.ts";
import { plainJson, plainText } from "../../../src/core/basics/plain-text.ts";

const STEERING = [
  ...["\0", "\u001b", "\u0085", "\u202e", "\u2066", "\u200f", "\u061c", "\ufffe", "\ud800", "\udc00"],
  // What nobody sees.
  ...["\u200b", "\u2028", "\u2029", "\ufeff", "\u00ad", "\u2060", "\u2063", "\u034f", "\u3164", "\u180e", "\ufffa"],
  ...["\u200c", "\u200d"],
];
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...STEERING, "\u200d😀", "\u{e0041}", "\ufe0f", "\\", '"', "\\u0000", "😀", "é"),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));

describe("plainText", () => {
  it("puts a sign in the place of each character that steers, and leaves all others", () => {
    for (const sign of STEERING) expect(plainText(`Ab${sign}bey`)).toBe("Ab\ufffdbey");
    for (const sign of STEERING) expect(plainText(`Abbey${sign}`)).toBe("Abbey\ufffd");
    const kept = "King’s Hedges, Ynys Môn 😀 👩‍🚒 ❤️ می‌خواهم\t\n";
    expect(plainText(kept)).toBe(kept);
  });

  it("makes no number of what was none", () => {
    expect(Number(plainText("1\u00002"))).toBeNaN();
  });

  it("gives what XML can hold, of whatever text, and the same of it again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        expect(xmlText(plain)).toBe(plain);
        expect(plainText(plain)).toBe(plain);
        expect([...plain]).toHaveLength([...text].length);
      }),
    );
  });
});

it("a text without hidden signs has none", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hasHiddenSigns(withoutHiddenSigns(text))).toBe(false);
    }),
  );
});

describe("plainJson", () => {
  it("holds the plain texts of the same value, however they were escaped", () => {
    const escaped = (json: string): string =>
      json.replace(/[^\0-~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, all) => {
        const json = JSON.stringify({ [text]: [text] });
        const plain = plainText(text);
        expect(JSON.parse(plainJson(all ? escaped(json) : json))).toEqual({ [plain]: [plain] });
      }),
    );
  });
});
