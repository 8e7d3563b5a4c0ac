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

  it("says before the reading which counts refuse the table, and which are marked", () => {
    const notes = (counts: readonly string[], more: readonly (readonly string[])[] = []) =>
      guessProfile(
        ["Ward", "Month", "Offence", "Count"],
        [...counts.map((text) => ["Castle", "2025-01", "Burglary", text]), ...more],
      ).notes;
    const some = ["7", "4", "12", "0", "5", "3", "1,204", "1 204"];
    expect(notes([...some, "30.5", "-3"])).toEqual([
      '2 of the first 10 rows have an offence and no whole number from 0 to 10 million as the count ("30.5"): such a table is not built, since they would be shown as 0. Write whole numbers (1204 or 1,204), 0 for none, and a correction below 0 into the count that it corrects.',
    ]);
    expect(notes([...some, "1.204"])).toEqual([
      '1 of the first 9 rows has an offence and a count that may be thousands or decimals ("1.204"): such a table is not built. Write thousands as 1204 or 1,204, and whole numbers without decimals.',
    ]);
    expect(notes([...some, "7 (r)", "2p"])).toEqual([
      '2 of the first 10 counts are marked as revised or provisional ("7 (r)"), and read as the numbers.',
    ]);
    const beside = [
      ["Ward", "Month", "Offence", "Count"],
      ["Castle", "2025-01", "Grand total", "30.5"],
      ["All wards", "2025-01", "Burglary", "30.5"],
      ["Note", "", "", "30.5"],
    ];
    expect(notes([...some, ...some, ...some], beside)).toEqual([]);
    const pivot = ["7", "30.5", "3", "4"].map((text, at) => ["", at === 0 ? "2025-01" : "", "Burglary", text]);
    expect(notes(some.slice(0, 1), pivot)).toEqual([expect.stringContaining('as the count ("30.5")')]);
  });

  it("takes for the counts what has another mark behind each number, so that no row is one offence", () => {
    const header = (count: string) => ["Ward", "Month", "Offence", count];
    const rows = ["7 *", "4 [e]", "12 *", "2.5"].map((text) => ["Castle", "2025-01", "Burglary", text]);
    expect(guessProfile(header("Count"), rows).profile.columns.count).toBe("Count");
    expect(guessProfile(header("Tally"), rows.slice(0, 3)).questions).toMatchObject([{ about: "count" }]);
  });

  it("asks of several columns which of them it is", () => {
    const of = (date: string) =>
      guessProfile(["Ward", "Date", "Offence", "2024", "2025"], [["Castle", date, "Burglary", "7", "4"]]);
    expect(of("2025-01-13").notes).toEqual([
      'Each row is counted as one offence. If one of "2024" and "2025" says how many it stands for, make it the count.',
    ]);
    expect(of("2025-01-01").questions).toMatchObject([
      { text: expect.stringContaining('does one of "2024" and "2025" say how many offences it stands for') },
    ]);
  });

  const HEADER = ["Ward", "Month", "Offence"];
  /** Rows of two wards, three months and two offences, each with further cells by its number. */
  const rowsWith = (cellsOf: (row: number) => readonly string[]): readonly (readonly string[])[] =>
    ["Abbey", "Market"]
      .flatMap((ward) => ["2025-01", "2025-02", "2025-03"].map((month) => [ward, month]))
      .flatMap((both) => ["Burglary", "Drugs"].map((offence) => [...both, offence]))
      .map((cells, row) => [...cells, ...cellsOf(row)]);

  it("never makes each row one offence of a table whose rows are apart, whatever its counts are called and written", () => {
    const name = fc.constantFrom(
      ...["Count", "Number of offences in month", "Crimes per month", "This month", "Year to date", "Value", "Rate"],
      ...["Monthly offences", "Offences in period", "Sum of Rolling 12 months", "Outcomes", "Hours", "x", "Ward total"],
    );
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map(String),
      fc.constantFrom("nil", "none", "zero", "-nil-", "No data", "7 crimes", "-29%", "0.4", "n/a", "*", "a word"),
    );
    fc.assert(
      fc.property(name, fc.array(cell, { minLength: 12, maxLength: 12 }), fc.boolean(), (count, cells, hasFurther) => {
        const further = hasFurther ? ["Measure"] : [];
        const rows = rowsWith((row) => [...further.map(() => (row % 2 === 0 ? "Number" : "Other")), cells[row]!]);
        const { profile, questions } = guessProfile([...HEADER, ...further, count], rows);
        expect([profile.columns.count !== undefined, questions.length]).not.toEqual([false, 0]);
      }),
    );
  });

  it("asks of rows that are all different without any numbers, and not of those of which several are alike", () => {
    const alone = guessProfile(
      HEADER,
      rowsWith(() => []),
    );
    expect(alone.questions).toMatchObject([
      {
        about: "count",
        columns: [],
        text: expect.stringContaining("No two rows have the same ward, month and offence"),
      },
    ]);
    const twice = [...rowsWith(() => []), ...rowsWith(() => [])];
    expect(guessProfile(HEADER, twice).questions).toEqual([]);
    // Remarks make no row of a list different.
    const remarks = twice.map((cells, at) => [...cells, `Door ${at} forced`]);
    expect(guessProfile([...HEADER, "Method"], remarks).questions).toEqual([]);
  });

  it("takes a name that says of which month the counts are, and asks about numbers that are no counts by their name", () => {
    const of = (...names: readonly string[]) =>
      guessProfile(
        [...HEADER, ...names],
        rowsWith((row) => names.map((_, at) => String(row * (at + 1)))),
      );
    for (const name of ["Number of offences in month", "Crimes per month", "Monthly offences", "Offences (month)"])
      expect(of(name).profile.columns.count).toBe(name);
    expect(of("Year to date").questions).toMatchObject([{ columns: ["Year to date"] }]);
    expect(of("Age").questions).toMatchObject([{ columns: ["Age"] }]);
  });

  it("asks which of several names it is, those of something else last, and never takes these", () => {
    const real = fc.constantFrom("Offences", "Sum of Offences", "Count of Crime Ref", "Crimes", "Number of crimes");
    const other = fc.constantFrom(
      ...["Sum of Rolling 12 months", "Count of Solved", "Count of outcomes", "Sum of last year", "Count of victims"],
      ...["Sum of Rate", "Sum of Target"],
    );
    const of = (names: readonly string[]) =>
      guessProfile(
        [...HEADER, ...names],
        rowsWith((row) => names.map((_, at) => String((row % 5) * (at + 1)))),
      );
    fc.assert(
      fc.property(real, other, fc.boolean(), (count, less, isFirst) => {
        const { profile, questions } = of(isFirst ? [less, count] : [count, less]);
        expect([profile.columns.count, questions]).toEqual([count, []]);
        expect(of([less]).questions).toMatchObject([{ about: "count", columns: [less] }]);
      }),
    );
    const which = (...names: readonly string[]) => {
      const { profile, questions } = of(names);
      return [profile.columns.count, ...questions.map((one) => one.about === "count" && one.columns)];
    };
    expect(which("Incidents", "Crimes")).toEqual([undefined, ["Incidents", "Crimes"]]);
    expect(which("Total", "Offences")).toEqual([undefined, ["Total", "Offences"]]);
    expect(which("Sum of Target", "Crimes", "Total")).toEqual([undefined, ["Crimes", "Total", "Sum of Target"]]);
  });

  it("says which words are read as 0, and by what other column rows that are no counts are told", () => {
    const zeros = guessProfile(
      [...HEADER, "Count"],
      rowsWith((row) => [row % 3 === 0 ? "7" : "nil"]),
    );
    expect(zeros.profile.columns.count).toBe("Count");
    expect(zeros.notes).toEqual(['8 of the first 12 counts are words for none ("nil"), and read as 0.']);
    const measures = rowsWith(() => []).flatMap((cells) => [
      [...cells, "Number", "7"],
      [...cells, "Percentage change", "-29%"],
    ]);
    const { profile, notes } = guessProfile([...HEADER, "Measure", "Value"], measures);
    expect(profile.columns.count).toBe("Value");
    expect(notes).toEqual([
      expect.stringContaining(
        'All of them have "Percentage change" under "Measure": if these are no counts, leave them out ("without" in the profile).',
      ),
    ]);
  });

  it("asks too where no month or no offence was found, so that none is one offence once these are named", () => {
    const of = (header: readonly string[], cells: readonly string[]) =>
      guessProfile(header, [cells, cells, cells]).questions;
    const text = 'Does "Tally" say how many offences a row stands for, or is each row one offence?';
    expect(of(["Ward", "Offence", "Tally"], ["Abbey", "Burglary", "7"])).toMatchObject([{ text }]);
    expect(of(["Ward", "Month", "Tally"], ["Abbey", "2025-01", "7"])).toMatchObject([{ text }]);
  });
});
