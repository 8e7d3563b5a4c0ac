// What of a profile makes counts that cannot be compared: whatever decides where rows count, and nothing else.
import fc from "fast-check";
import { expect, it } from "vitest";
import { countingText } from "../../../src/core/extract/counting-text.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappingOf, settledProfile } from "../../../src/core/extract/mapping.ts";
import type { ExtractProfile } from "../../../src/core/extract/profile.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

const PROFILE: ExtractProfile = {
  columns: { date: "Day", offence: "Offence", ward: "Ward", id: "Ref" },
  ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  offences: { Scam: "courier-fraud", Bilking: "other-theft" },
  categories: [
    { category: "courier-fraud", label: "Courier fraud", group: "Other crime", isCrime: true, definition: "" },
  ],
  leftMonths: [],
};

it.each<readonly [string, Partial<ExtractProfile>]>([
  ["the order and the letters of its offences", { offences: { bilking: "other-theft", SCAM: "courier-fraud" } }],
  ["said of blank cells, where they say nothing,", { blankCells: [] }],
  [
    "offences that are told as they are known",
    { offences: { ...PROFILE.offences, "Theft from vehicle": "vehicle-crime" } },
  ],
  ["its force, where all rows are of one,", { force: "" }],
  ["its source and sheet", { source: "Records", sheet: "2025" }],
  ["the months that are left out", { leftMonths: ["2025-06"] }],
  [
    "the letters of its columns, and those of names and numbers",
    { columns: { ...PROFILE.columns, date: "DAY", id: "No" } },
  ],
])("is the same whatever %s are", (_, change) => {
  expect(countingText({ ...PROFILE, ...change })).toBe(countingText(PROFILE));
});

it.each<readonly [string, Partial<ExtractProfile>]>([
  ["an offence in another category", { offences: { ...PROFILE.offences, Scam: "other-theft" } }],
  ["an offence told otherwise than it is known", { offences: { ...PROFILE.offences, Burglary: "robbery" } }],
  ["one offence more", { offences: { ...PROFILE.offences, Fraud: "courier-fraud" } }],
  ["another column of dates", { columns: { ...PROFILE.columns, date: "Reported" } }],
  ["another form of dates", { dateForm: "day-first" }],
  ["a column of forces", { columns: { ...PROFILE.columns, force: "Force" } }],
  ["a category that is no crime", { categories: [{ ...PROFILE.categories[0]!, isCrime: false }] }],
  ["wards that repeat", { blankCells: ["ward"] }],
  ["months that repeat", { blankCells: ["month"] }],
  ["a total", { totals: ["All thefts"] }],
])("is another with %s", (_, change) => {
  expect(countingText({ ...PROFILE, ...change })).not.toBe(countingText(PROFILE));
});

/** Names and codes in no order, so that some are guessed to be written. */
const offences = fc.array(
  fc.constantFrom("Burglary", "Theft from vehicle", "Assault with injury", "Vehicle offences", "Scam", "28E", "Total"),
  { minLength: 8, maxLength: 40 },
);

it("is the same of the profile that the page settles and of the one that is guessed and saved, whoever writes the force", () => {
  fc.assert(
    fc.property(offences, fc.constantFrom("Offence", "HO code"), fc.boolean(), (names, title, isOnce) => {
      const header = ["Month", "Ward", title, "Count"];
      const rows = names.map((name, at) => [
        `2025-0${1 + (at % 3)}`,
        isOnce && at % 4 > 0 ? "" : `Ward ${at >> 2}`,
        name,
        String((at * 7) % 11),
      ]);
      const survey = makeSurvey(header);
      for (const row of rows) survey.add(row);
      const { profile, questions } = survey.result().guess;
      if (profile.columns.offence === undefined && profile.columns.code === undefined) return;
      const blank = questions.find(({ about }) => about === "blank-cells");
      const answer = blank?.about === "blank-cells" ? { blankCells: blank.roles } : {};
      const mapping = mappingOf([header, ...rows], { sheet: null, from1904: false }, "Testshire Police");
      const settled = { ...settledProfile(mapping), ...answer };
      const saved = parseProfile(profileText({ ...profile, ...answer }), "p.json");
      expect(countingText(settled)).toBe(countingText(saved));
    }),
    { numRuns: 150 },
  );
});
