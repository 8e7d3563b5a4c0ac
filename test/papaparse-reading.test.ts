// What the build keeps of PapaParse reads any text as the whole of it does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { readingOnly } from "../tools/papaparse-reading.ts";

const library = readFileSync(createRequire(import.meta.url).resolve("papaparse"), "utf8");
const code = readingOnly(library);

function load(text: string): typeof Papa {
  const module = { exports: {} };
  new Function("module", "exports", text)(module, module.exports);
  return module.exports as typeof Papa;
}

it("reads any text as the whole library does, at once or by its parser", () => {
  const kept = load(code);
  const piece = fc.constantFrom(",", ";", '"', '""', "\n", "\r\n", "a", "2025-01", " ", "é", "\uFEFF");
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(",", ";"), (given, delimiter) => {
      const options = { delimiter, skipEmptyLines: false } as const;
      expect(kept.parse(given, options)).toEqual(Papa.parse(given, options));
      const parse = (of: typeof Papa): unknown => new of.Parser({ delimiter, newline: "\n" }).parse(given, 0, true);
      expect(parse(kept)).toEqual(parse(Papa));
    }),
    { numRuns: 1000 },
  );
});

it("is a good part smaller, and is made of no other library than this one", () => {
  expect(code.length).toBeLessThan(0.75 * library.length);
  expect(() => readingOnly(library.replace("function FileStreamer", "function OtherStreamer"))).toThrow("FileStreamer");
});
