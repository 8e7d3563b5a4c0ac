// Bytes as text, wherever the pieces are cut.
import fc from "fast-check";
import { expect, it } from "vitest";
import { textOf, wholeText } from "../../src/cli/text/text-files.ts";

const ENCODINGS = ["utf-8", "utf-8 with a mark", "utf-16le", "utf-16be"] as const;

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8 with a mark") return Buffer.from(`\uFEFF${text}`);
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

/** The bytes cut at these places. */
async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

const anyLetters = fc.string({
  unit: fc.constantFrom("a", ",", "\n", "\r", "\r\n", "é", "ŵ", "€", "字", "👮", "\uFEFF", "\u{10FFFF}"),
  maxLength: 40,
});

it("is the text that was saved, with line feeds alone, in any encoding and in any pieces", async () => {
  const cuts = fc.array(fc.nat(), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyLetters, fc.constantFrom(...ENCODINGS), cuts, async (letters, encoding, places) => {
      const text = `x${letters}`;
      const read = await wholeText(pieces(encoded(text, encoding), places), "a.csv");
      expect(read).toBe(text.replace(/\r\n?/g, "\n"));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ["a character that breaks off at the end", [0x61, 0x62, 0x63, 0xe2, 0x82]],
  ["a byte that begins nothing", [0x61, 0x62, 0x63, 0xff, 0x61]],
  ["bytes that follow nothing", [0x61, 0x62, 0x63, 0x80, 0x80, 0x80, 0x80]],
  ["half of a pair in UTF-16", [0xff, 0xfe, 0x61, 0x00, 0x34, 0xd8]],
  ["half of a code unit in UTF-16", [0xff, 0xfe, 0x61, 0x00, 0x62]],
])("%s is no text, wherever it is cut", async (_, bytes) => {
  for (let cut = 0; cut <= bytes.length; cut++) {
    const read = async () => {
      for await (const piece of textOf(pieces(Uint8Array.from(bytes), [cut]), "a.csv"))
        expect(piece).not.toContain("\uFFFD");
    };
    await expect(read(), String(cut)).rejects.toThrow(/^a\.csv is not text in UTF-/);
  }
});
