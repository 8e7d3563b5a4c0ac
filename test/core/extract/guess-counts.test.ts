// Which column says how many offences a row stands for, and when that is a question.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

describe("a guess of the counts", () => {
  it("takes for the count what its name says is one, hidden and corrected numbers among it", () => {
    const name = fc.constantFrom(
      ...["Count", "Offences", "Offences recorded", "Recorded crime", "Sum of offences", "Count of Crime number"],
      ...["Records", "Value", "Number", "Number of offences", "Offences (n)", "Volume", "Crime_Count", "OBS_VALUE"],
    );
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
      fc.constantFrom("<5", "*", "c", "-", "..", "[x]", "-1", "1,204", "12.0", "1 to 4"),
    );
    fc.assert(
      fc.property(name, fc.array(cell, { minLength: 24, maxLength: 24 }), fc.nat(3), (count, cells, at) => {
        const header = ["Ward", "Month", "Offence"].toSpliced(at, 0, count);
        // A column of numbers that are all different numbers the rows.
        const values = cells.with(1, cells[0]!);
        const rows = values.map((text) => ["Abbey", "2025-01", "Burglary"].toSpliced(at, 0, text));
        const { profile, questions } = guessProfile(header, rows);
        expect(profile.columns).toEqual({ ward: "Ward", month: "Month", offence: "Offence", count });
        expect(questions).toEqual([]);
      }),
    );
  });

  it("asks of a table of months that has whole numbers under another name, and is refused until that is answered", () => {
    const month = fc.constantFrom(...["2025-01", "Jan 2025", "2025-01-01", "01/01/2025", "45658"]);
    fc.assert(
      fc.property(month, fc.constantFrom("Qty2", "x", "Tally", "2025 figures"), (date, other) => {
        const { profile, questions } = guessProfile(
          ["Ward", "When", "Offence", other],
          [
            ["Abbey", date, "Burglary", "4"],
            ["Market", date, "Burglary", "*"],
            ...["7", "12", "3", "5"].map((text) => ["Castle", date, "Burglary", text]),
          ],
        );
        expect(questions).toMatchObject([{ about: "count", columns: [other] }]);
        expect(() => parseProfile(profileText(profile, false, true), "p.json")).toThrow(
          "p.json leaves open which column has the counts",
        );
      }),
    );
    const blank = guessProfile(
      ["Ward", "Month", "Offence", "Count"],
      [
        ...["7", "", "3", ""].map((text) => ["Castle", "2025-01", "Burglary", text]),
        ["", "", "", ""],
        ["Castle", "", "", ""],
      ],
    );
    expect(blank.notes).toEqual([
      "2 of the first 6 rows have an offence and a blank in place of the count: such a table is not built, since they would be shown as 0. Give the table with all its counts, with 0 where there was none.",
    ]);
    const days = guessProfile(["Date", "Ward", "Offence", "Tally"], [["2025-01-13", "Abbey", "Burglary", "3"]]);
    expect(days.questions).toEqual([]);
    expect(days.notes).toEqual([
      'Each row is counted as one offence. If "Tally" says how many it stands for, make it the count.',
    ]);
    const ages = guessProfile(["Month", "Ward", "Offence", "Age"], [["2025-01", "Abbey", "Burglary", "31"]]);
    expect([ages.questions, ages.notes]).toEqual([[], []]);
    const numbered = Array.from({ length: 30 }, (_, at) => ["2025-01-13", "530000", "180000", "Burglary", `${at + 1}`]);
    expect(guessProfile(["Date", "X", "Y", "Offence", "Number"], numbered).profile.columns.count).toBeUndefined();
  });
});
