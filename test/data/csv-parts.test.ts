// A long table that is read in parts is the table read whole.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { delimiterOf } from "../../src/core/basics/csv-delimiter.ts";
import { readInParts, rowsOf } from "../../src/data/csv-parts.ts";

const anyCell = fc.oneof(
  fc.constantFrom("", "E05002701", "2025-01", '"a, b"', '"two\nlines"', '"a ""quoted"" word"', "é", 'odd "quote', " "),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[",;\t\r\n]/g, "_")),
);
const anyText = fc
  .record({
    rows: fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 }),
    newline: fc.constantFrom("\n", "\r\n"),
    start: fc.constantFrom("", "\uFEFF"),
    ends: fc.boolean(),
  })
  .map(({ rows, newline, start, ends }) => {
    const lines = rows.map((cells) => cells.join(","));
    return `${start}a,b,c${newline}${lines.join(newline)}${ends ? newline : ""}`;
  });

describe("a long table", () => {
  it("has the rows that it has when it is read whole, wherever its parts end", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 5, max: 200 }), async (text, characters) => {
        const options = { delimiter: delimiterOf(text), skipEmptyLines: false } as const;
        expect(await rowsOf(text, characters)).toEqual(Papa.parse(text, options).data);
      }),
      { numRuns: 150 },
    );
  });

  it("lets others run between its parts", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => index);
    let others = 0;
    const timer = setInterval(() => others++);
    const read = await readInParts(rows, (row) => (row % 2 === 0 ? row : null));
    clearInterval(timer);
    expect(read).toEqual(rows.filter((row) => row % 2 === 0));
    expect(others).toBeGreaterThan(0);
  });
});
