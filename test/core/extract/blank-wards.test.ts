// A ward that stands once above its rows: asked about, and read as is answered; a table of whole rows is never asked about.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { blanksAsked, mappingOf, openChoices, settledProfile, withSaved } from "../../../src/core/extract/mapping.ts";
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
const wardsRead = (rows: readonly (readonly string[])[], blankWards: "above" | "none") => {
  const profile = { ...surveyed(rows).profile, blankWards, force: "Testshire" };
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
        expect(guess.questions.map(({ about }) => about)).toEqual(["blank-wards"]);
        expect(() => parseProfile(profileText(guess.profile, false, false, true), "p.json")).toThrow(
          "leaves open what blank",
        );
        expect(wardsRead(rows, "above")).toEqual(whole.map(([ward]) => ward));
        expect(wardsRead(rows, "none")).toEqual(rows.map(([ward]) => ward || "unplaced"));
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
    expect(openChoices(mapping).map(({ text }) => text)).toEqual(["Say whether blank cells repeat the ward above."]);
    expect(blanksAsked(mapping)!.text).toBe(
      '5 of 7 rows have nothing under "Ward", and each of them stands below a ward, as in pivot tables and merged cells. Do blank cells repeat the ward above?',
    );
    const answered = { ...mapping, profile: { ...mapping.profile, blankWards: "above" as const } };
    expect(openChoices(answered)).toEqual([]);
    const saved = parseProfile(profileText(settledProfile(answered)), "saved.json");
    expect(saved.blankWards).toBe("above");
    expect(openChoices(withSaved(mapped(rows), saved)!)).toEqual([]);
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
    expect(wardsRead(rows, "above")).toEqual(["Abbey", "rejected", "unplaced"]);
  });
});
