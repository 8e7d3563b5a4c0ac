// Tables of counts with cells that are no counts, with rows that stand twice, and with notes under them.
import { describe, expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { buildOf, built, PROFILE } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const COLUMNS = { ward: "Ward", month: "Month", offence: "Offence", count: "Number" };
const profile = { columns: COLUMNS, dateForm: "iso" };
const HEADER = ["Ward", "Month", "Offence", "Number"];
const ROWS = [
  ["W1", "2025-01", "Burglary", "7"],
  ["W2", "2025-01", "Burglary", "3"],
  ["W1", "2025-01", "Drugs", "1"],
  ["W2", "2025-01", "Drugs", "0"],
];
const build = (rows: readonly (readonly string[])[], more: object = {}, header = HEADER) =>
  built(makeWorkplace(), asText([header, ...rows]), "counts.csv", { ...profile, ...more });

describe("a table of counts", () => {
  it.each([
    ["30.5", "1 count is no whole number from 0 to 10 million, in counts.csv:6. It would be shown as 0. Write whole"],
    [
      "-3",
      "a correction below 0 into the count that it corrects. See too whether the right column is taken for the count.",
    ],
    ["1.204", "1 count may be thousands or decimals (1.204), in counts.csv:6."],
  ])("with one count of %s is refused, however many others it has", async (count, sentence) => {
    const many = Array.from({ length: 300 }, (_, at) => ["W1", "2025-02", `Kind ${at}`, "7"]);
    const { code, out, error } = await build([...ROWS, ["W1", "2025-02", "Drugs", count], ...many]);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain(sentence);
  });

  it("with several is refused with how many there are of each kind", async () => {
    const odd = ["*", "some", "30.5", "1.000", "2.000"].map((count) => ["W1", "2025-02", "Drugs", count]);
    const { error } = await build([...ROWS, ...odd]);
    expect(error).toContain(
      'counts.csv: 1 count is suppressed ("<5", "*", "c", "[x]" or the like), in counts.csv:6; 2 counts are no whole numbers from 0 to 10 million, the first in counts.csv:7. They would be shown as 0. 2 counts may be thousands or decimals (1.204), the first in counts.csv:9.',
    );
  });

  it("is built with a heading again, notes and sums among its rows, whatever stands in the place of their counts", async () => {
    const { code, out } = await build([
      ...ROWS,
      HEADER,
      ["W1", "2025-01", "Total", "-8.5"],
      ["", "", "", "see note"],
      ["W2", "2025-01", "", "30.5"],
      ["Note: revised", "", "", "2.5"],
    ]);
    expect(code).toBe(0);
    expect(out).not.toContain("whole number");
  });

  it("with marked counts is built, and says so", async () => {
    const { code, out } = await build([...ROWS, ["W1", "2025-02", "Drugs", "1 204 (r)"]]);
    expect(code).toBe(0);
    expect(out).toMatch(/ Offences in them +1,215\n/);
    expect(out).toContain('1 count is marked as revised or provisional ("1 204 (r)"), and read as the number:');
  });
});

describe("rows of a table of counts that stand twice", () => {
  it("are warned of, with their number and the first of them", async () => {
    const { out } = await build([...ROWS, ...ROWS.slice(0, 2), ROWS[3]!]);
    expect(out).toContain(
      "2 rows in the wards are the same as rows above in every cell, and counted again (10 offences), the first in counts.csv:6: take them out if the table has them twice\n",
    );
    const { out: one } = await build([...ROWS, ROWS[2]!]);
    expect(one).toContain(
      "1 row in the wards is the same as a row above in every cell, and counted again (1 offence), in counts.csv:6: take it out if the table has it twice\n",
    );
  });

  it("are no others: with a column that tells them apart, below what stands once, or of one offence each", async () => {
    const apart = await build([...ROWS.map((row) => [...row, "Male"]), ...ROWS.map((row) => [...row, "Female"])], {}, [
      ...HEADER,
      "Sex",
    ]);
    const once = await build(
      [
        ["W1", "2025-01", "Burglary", "7"],
        ["", "", "Drugs", "4"],
        ["", "2025-02", "Burglary", "7"],
        ["", "", "Drugs", "4"],
        ["W2", "2025-01", "Burglary", "7"],
        ["", "", "Drugs", "4"],
      ],
      { blankCells: ["ward", "month"] },
    );
    const single = await build(ROWS.concat(ROWS).map((row) => row.with(3, "1")));
    for (const { code, out } of [apart, once, single])
      expect([code, out]).toEqual([0, expect.not.stringContaining("counted again")]);
  });

  it("in two files are told by their offences", async () => {
    const place = makeWorkplace();
    place.write("profile.json", JSON.stringify({ ...PROFILE, ...profile }));
    const more = ["W1", "2025-02", "Drugs", "2"];
    const paths = [ROWS, [...ROWS, more]].map((rows, at) => place.write(`${at}.csv`, asText([HEADER, ...rows])));
    const { out } = await buildOf(place, ...paths);
    expect(out).toContain("the rows of 11 offences in the wards in 1.csv, of 2025-01, are word for word in 0.csv too");
  });
});

it("a last line that ends is whole, and so is a note with empty cells", async () => {
  const table = asText([HEADER, ...ROWS]);
  const breaks = async (end: string): Promise<boolean> => {
    const { code, out } = await built(makeWorkplace(), table + end, "counts.csv", profile);
    expect(code).toBe(0);
    return out.includes("breaks off");
  };
  expect(await breaks("Contact: analyst@example.org,,\r\n")).toBe(false);
  expect(await breaks("Contact: analyst@example.org,,")).toBe(false);
  expect(await breaks("Revised, provisional\n")).toBe(false);
  expect(await breaks("W2,2025-02")).toBe(true);
});
