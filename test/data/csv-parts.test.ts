// A long table that is read in parts is the table read whole.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { COUNTS } from "../../src/core/area/first-tables.ts";
import { plainText } from "../../src/core/basics/plain-text.ts";
import { readTable } from "../../src/core/package/table-reader.ts";
import { longTextIn, readInParts, rowsOf } from "../../src/data/csv-parts.ts";
import { textIn } from "../../src/data/fetching.ts";

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
  it("has the cells that it has when it is read whole, wherever its parts end", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 5, max: 200 }), async (given, characters) => {
        const text = textIn(new TextEncoder().encode(given).buffer, "It");
        const whole = Papa.parse(text, { delimiter: ",", skipEmptyLines: false }).data;
        expect(await rowsOf(text, ",", "a.csv", characters)).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it("has the signs that it has when it is read whole, wherever its parts end", async () => {
    const piece = fc.constantFrom(
      "a",
      ",",
      "\r\n",
      "\r",
      "\n",
      "é",
      "👩‍👩‍👧",
      "\u200d",
      "क्‍ष",
      "\u0000",
      "\u{e0001}",
      "\ufe0f",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.constantFrom("utf-8", "utf-16le"),
        fc.integer({ min: 1, max: 40 }),
        async (pieces, encoding, most) => {
          const text = `\ufeff${pieces.join("")}`;
          const bytes = encoding === "utf-8" ? Buffer.from(text) : Buffer.from(text, "utf16le");
          const own = new Uint8Array(bytes).buffer;
          expect(await longTextIn(own, "It", most)).toBe(plainText(textIn(own, "It")));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("that breaks off within a sign is refused", async () => {
    const bytes = new Uint8Array(Buffer.from("a,b\né")).slice(0, -1).buffer;
    await expect(longTextIn(bytes, "It", 2)).rejects.toThrow("It is not text in UTF-8.");
  });

  const header = ["ward_code", "month", "category", "count"];
  const rows = Array.from({ length: 20_000 }, (_, index) => [`W${index}`, "2025-01", "burglary", String(index)]);

  it("has the rows that it has when it is read whole, and lets others run in between", async () => {
    const table = { file: "counts.csv", rows: [header, ...rows, [""]] };
    let others = 0;
    const timer = setInterval(() => others++);
    const read = await readInParts(COUNTS, table);
    clearInterval(timer);
    expect(read).toEqual(readTable(COUNTS, table));
    expect(others).toBeGreaterThan(0);
  });

  it("is refused at the line that is wrong", async () => {
    const table = { file: "counts.csv", rows: [header, ...rows, ["W1", "2025-13", "burglary", "1"]] };
    await expect(readInParts(COUNTS, table)).rejects.toThrow("counts.csv:20002:");
  });
});
