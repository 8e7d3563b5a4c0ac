// A ward that stands once above its rows: asked about, and read as is answered; a table of whole rows is never asked about.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { blanksAsked, mappingOf, openChoices, settledProfile, withSaved } from "../../../src/core/extract/mapping.ts";
import { withRepeated } from "../../../src/core/extract/mapping-rows.ts";
import type { BlankRole } from "../../../src/core/extract/profile.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

const HEADER = ["Ward", "Month", "Offence", "Count"];
const OFFENCES = ["Burglary", "Robbery", "Shoplifting", "Drugs"];
/** Wards, each with some rows on end, in an order. */
const blocks = fc.uniqueArray(
  fc.record({
    ward: fc.constantFrom("Abbey", "Castle", "Market", "Romsey", "Trumpington"),
    rows: fc.integer({ min: 2, max: 9 }),
  }),
  { minLength: 2, selector: ({ ward }) => ward },
);
const wholeOf = (wards: readonly { readonly ward: string; readonly rows: number }[]) =>
  wards.flatMap(({ ward, rows }) =>
    Array.from({ length: rows }, (_, at) => [ward, `2025-0${1 + (at >> 2)}`, OFFENCES[at % 4]!, String(at + 1)]),
  );
const pivotOf = (whole: readonly (readonly string[])[]) =>
  whole.map((row, at) => (at > 0 && whole[at - 1]![0] === row[0] ? ["", ...row.slice(1)] : row));
const surveyed = (rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(HEADER);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
const mapped = (rows: readonly (readonly string[])[]) =>
  mappingOf([HEADER, ...rows], { sheet: null, from1904: false }, "Testshire");
const wardsRead = (rows: readonly (readonly string[])[], blankCells: readonly BlankRole[]) => {
  const profile = { ...surveyed(rows).profile, blankCells, force: "Testshire" };
  const read = extractReader(parseProfile(profileText(profile), "p.json")).rows(HEADER, { month: null });
  return rows.map((row) => read(row)).map((row) => (row.kind === "ward" ? row.ward : row.kind));
};

describe("wards that stand once above their rows", () => {
  it("are asked about, and each row is in the one above it where that is the answer", () => {
    fc.assert(
      fc.property(blocks, (wards) => {
        const whole = wholeOf(wards);
        const rows = pivotOf(whole);
        const guess = surveyed(rows);
        expect(guess.questions.map(({ about }) => about)).toEqual(["blank-cells"]);
        expect(() => parseProfile(profileText(guess.profile, false, false, true), "p.json")).toThrow(
          "leaves open what blank",
        );
        expect(wardsRead(rows, ["ward"])).toEqual(whole.map(([ward]) => ward));
        expect(wardsRead(rows, [])).toEqual(rows.map(([ward]) => ward || "unplaced"));
        expect(surveyed(whole).questions).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are open on the page until that is answered, and saved with the answer", () => {
    const rows = pivotOf(
      wholeOf([
        { ward: "Abbey", rows: 3 },
        { ward: "Market", rows: 4 },
      ]),
    );
    const mapping = mapped(rows);
    expect(openChoices(mapping).map(({ text }) => text)).toEqual(["Say whether blank cells repeat the cell above."]);
    expect(blanksAsked(mapping)!.text).toBe(
      'Nothing stands under "Ward" (5 of 7 rows) in rows below others that have it, as in pivot tables and merged cells. Do blank cells repeat the cell above?',
    );
    const answered = { ...mapping, profile: { ...mapping.profile, blankCells: ["ward"] as const } };
    expect(openChoices(answered)).toEqual([]);
    const saved = parseProfile(profileText(settledProfile(answered)), "saved.json");
    expect(saved.blankCells).toEqual(["ward"]);
    expect(openChoices(withSaved(mapped(rows), saved)!)).toEqual([]);
  });

  it("are asked about below rows of headings, and with sums among the months, each month too", () => {
    const wards = ["Abbey", "Market", "Romsey"];
    const whole = wholeOf(wards.map((ward) => ({ ward, rows: 8 })));
    const rows = wards.flatMap((ward) => [
      [ward, "", "", ""],
      ...whole.filter(([one]) => one === ward).map((row) => ["", ...row.slice(1)]),
    ]);
    expect(surveyed(rows).questions).toMatchObject([{ about: "blank-cells", roles: ["ward"] }]);
    expect(wardsRead(rows, ["ward"]).filter((text) => text !== "rejected")).toEqual(whole.map(([ward]) => ward));
    const months = wards.flatMap((ward) =>
      ["January 2025", "February 2025", "March 2025"].flatMap((month, at) => [
        [at === 0 ? ward : "", month, "Burglary", "2"],
        ["", "", "Robbery", "3"],
        ["", `${month} Total`, "", "5"],
      ]),
    );
    const guess = surveyed(months);
    expect(guess.profile.columns.month).toBe("Month");
    expect(guess.questions).toMatchObject([{ about: "blank-cells", roles: ["ward", "month"] }]);
    expect(wardsRead(months, ["ward", "month"]).filter((text) => text === "rejected")).toHaveLength(9);
  });

  it("can be said of few blank cells too, where something stands above them", () => {
    const rows = ["Abbey", "Market", "", "Castle", "Romsey", "Abbey"].map((ward, at) => [
      ward,
      "2025-01",
      OFFENCES[at % 4]!,
      "2",
    ]);
    const mapping = mapped(rows);
    expect(mapping.looked.blankCells).toEqual([{ role: "ward", blank: 1, rows: 6, isAsked: false }]);
    const said = withRepeated(mapping, "ward", true);
    expect([said.profile.blankCells, openChoices(said)]).toEqual([["ward"], []]);
    expect(withRepeated(said, "ward", false).profile.blankCells).toEqual([]);
  });

  it.each([
    [
      "wards are missing here and there in whole rows",
      ["Abbey", "Abbey", "", "Abbey", "Market", "", "Market", "Market", ""],
    ],
    ["the first has none", ["", "Abbey", "", "", "Market", "", ""]],
    ["few are blank", ["Abbey", "Market", "Castle", "Romsey", "", "Abbey", "Market"]],
  ])("are not seen where %s", (_, wards) => {
    const rows = wards.map((ward, at) => [ward, "2025-01", OFFENCES[at % 4]!, "2"]);
    expect(surveyed(rows).questions).toEqual([]);
  });

  it("say nothing of rows below one whose cells are out of place", () => {
    const rows = [
      ["Abbey", "2025-01", "Drugs", "1"],
      ["Market", "2025-01", "Drugs"],
      ["", "2025-01", "Robbery", "1"],
    ];
    expect(wardsRead(rows, ["ward"])).toEqual(["Abbey", "rejected", "unplaced"]);
  });
});

/** A table of counts whose every cell that stands once is one of `once`, in the order of the columns. */
const TABLE = ["Force", "Ward", "Year", "Month", "Offence", "Count"];
const ROLES = ["force", "ward", "year", "month", "offence"] as const;
const MONTHS = ["January", "February", "March"];
const table = (wards: readonly string[], outermost: boolean) =>
  ["2024", "2025"]
    .flatMap((year) =>
      wards.flatMap((ward, w) =>
        MONTHS.flatMap((month, m) =>
          OFFENCES.map((offence, o) => [
            "Testshire",
            ward,
            year,
            month,
            offence,
            String(1 + ((w * 7 + m * 3 + o) % 9)),
          ]),
        ),
      ),
    )
    .toSorted((a, b) => (outermost ? 0 : wards.indexOf(a[1]!) - wards.indexOf(b[1]!)));
/** Without a cell that is the same as above while all such cells at its left are. */
const standOnce = (rows: readonly (readonly string[])[], once: readonly (typeof ROLES)[number][]) =>
  rows.map((row, at) => {
    let isSame = at > 0;
    return row.map((cell, column) => {
      const role = ROLES[column];
      if (role === undefined || !once.includes(role)) return cell;
      isSame &&= rows[at - 1]![column] === cell;
      return isSame ? "" : cell;
    });
  });
const surveyedTable = (rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(TABLE);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
const readTable = (rows: readonly (readonly string[])[], blankCells: readonly BlankRole[]) => {
  const profile = { ...surveyedTable(rows).profile, blankCells };
  return rows.map(extractReader(parseProfile(profileText(profile), "p.json")).rows(TABLE, { month: null }));
};

describe("any columns that stand once above their rows", () => {
  it("are asked about together, and each row is what it would be with all its cells", () => {
    fc.assert(
      fc.property(
        fc.subarray(["force", "ward", "year", "month"] as const, { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom("Abbey", "Castle", "Market", "Romsey"), { minLength: 2 }),
        (once, wards) => {
          const whole = table(wards, false);
          const rows = standOnce(whole, once);
          const [question] = surveyedTable(rows).questions;
          expect(question).toMatchObject({ about: "blank-cells", roles: once });
          expect(readTable(rows, once)).toEqual(readTable(whole, []));
          expect(surveyedTable(whole).questions).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are asked about where the offence does", () => {
    const whole = table(["Abbey", "Castle"], false)
      .map(([force, ward, year, month, offence, count]) => [force!, ward!, year!, offence!, month!, count!])
      .toSorted((a, b) => [a[1], a[2], a[3]].join().localeCompare([b[1], b[2], b[3]].join()))
      .map(([force, ward, year, offence, month, count]) => [ward!, year!, offence!, month!, count!, force!]);
    const header = ["Ward", "Year", "Offence", "Month", "Count", "Force"];
    const rows = whole.map((row, at) => row.map((cell, c) => (c === 2 && at % MONTHS.length > 0 ? "" : cell)));
    const survey = makeSurvey(header);
    for (const row of rows) survey.add(row);
    const { profile, questions } = survey.result().guess;
    expect(questions).toMatchObject([{ about: "blank-cells", roles: ["offence"] }]);
    const read = extractReader({ ...profile, blankCells: ["offence"] }).rows(header, { month: null });
    const plain = extractReader(profile).rows(header, { month: null });
    expect(rows.map(read)).toEqual(whole.map(plain));
  });

  it("do not give a sum beside a new ward the month and the offence above it", () => {
    const rows = standOnce(table(["Abbey", "Castle"], false), ["ward", "year", "month"]);
    const withSums = rows.flatMap((row, at) =>
      at > 0 && row[1] !== "" ? [["Testshire", "Total Abbey", "", "", "", "999"], row] : [row],
    );
    const blank = ["ward", "year", "month"] as const;
    expect(surveyedTable(withSums).questions).toMatchObject([{ roles: blank }]);
    const all = readTable(withSums, blank);
    expect(all.filter(({ kind }) => kind === "rejected")).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === "ward")).toEqual(readTable(rows, blank));
  });

  it("have sums at the top of each group set apart as sums", () => {
    const blank = ["ward", "year", "month"] as const;
    const rows = standOnce(table(["Abbey", "Castle"], false), blank);
    const tops = rows.flatMap(([force = "", ...cells]) => {
      const outer = [0, 1, 2].filter((at) => cells[at] !== "");
      const sums = outer.map((at) => [force, ...["", "", ""].with(at, cells[at]!), "", "999"]);
      return [...sums, [force, ...cells.map((cell, at) => (at < 3 ? "" : cell))]];
    });
    const read = readTable(tops, blank);
    const left = read.flatMap((row) => (row.kind === "rejected" ? [[row.reason, row.count]] : []));
    expect(left).toHaveLength(tops.length - rows.length);
    for (const one of left) expect(one).toEqual(["total", 999]);
    expect(read.filter(({ kind }) => kind === "ward")).toEqual(readTable(rows, blank));
    // Without that answer they are what they were.
    expect(readTable(tops, []).every((row) => row.kind !== "rejected" || row.reason !== "total")).toBe(true);
  });

  it("are asked about again where another turns out to stand once", () => {
    const mapping = mappingOf(
      [TABLE, ...standOnce(table(["Abbey", "Castle"], false), ["ward", "month"])],
      { sheet: null, from1904: false },
      "",
    );
    const answered = (blankCells: readonly BlankRole[]) =>
      openChoices({ ...mapping, profile: { ...mapping.profile, blankCells } }).length;
    expect([answered(["ward"]), answered(["ward", "month"]), answered([])]).toEqual([1, 0, 0]);
  });

  it("are not asked about where sums beside wards have no offence", () => {
    const header = ["Ward", "Offence", "45658.0", "45689.0", "45717.0"];
    const survey = makeSurvey(header);
    for (const ward of ["Abbey", "Castle", "Market", "Romsey"]) {
      for (const [at, offence] of OFFENCES.slice(0, 2).entries())
        survey.add([at > 0 ? "" : ward, offence, "5", "5", "5"]);
      survey.add([`${ward} Total`, "", "10", "10", "10"]);
    }
    const { questions, notes } = survey.result().guess;
    expect(questions).toMatchObject([{ about: "blank-cells", roles: ["ward"] }]);
    expect(notes.join(" ")).toContain("3 columns are named after months: this table has a column for each month.");
    expect(notes.join(" ")).not.toContain("Is ");
  });
});
