// A guessed profile changes the count of no row: what one miscoded row says is never written for all rows of its name.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappedOffences, mappingOf, settledProfile, withOffence } from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

type Pair = readonly [offence: string, code: string];

const HEADER = ["Date", "Offence", "HO code", "Ward"];
const rowOf = ([offence, code]: Pair): readonly string[] => ["13/01/2025", offence, code, "Abbey"];
const surveyed = (pairs: readonly Pair[]) => {
  const survey = makeSurvey(HEADER);
  for (const pair of pairs) survey.add(rowOf(pair));
  return survey.result();
};
const times = (count: number, pair: Pair): readonly Pair[] => Array.from({ length: count }, () => pair);
/** By which the columns are known. */
const MANY = times(200, ["Assault with injury", "8N"]);
/** What each row is counted as by the profile that is guessed from `pairs`, saved and read again. */
const countedBy = (pairs: readonly Pair[], rows: readonly Pair[]) => {
  const { profile } = surveyed([...MANY, ...pairs]).guess;
  expect(profile.columns).toEqual({ date: "Date", offence: "Offence", code: "HO code", ward: "Ward" });
  const read = extractReader(parseProfile(profileText(profile), "p.json")).rows(HEADER, { month: null });
  return rows.map((pair) => {
    const row = read(rowOf(pair));
    return row.kind === "rejected" ? row.reason : row.category;
  });
};

const NAMES: readonly Pair[] = [
  ["Shoplifting", "46"],
  ["Theft of a motor vehicle", "48"],
  ["Burglary - residential", "28E"],
  ["Robbery of personal property", "34B"],
  ["Robbery", "34A"],
  ["Wounding", "5D"],
  ["Widget taking", "46"],
  ["Widget giving", "XYZ"],
  ["Barge theft", ""],
  ["Theft", "49"],
  ["28E", "46"],
  ["", "34B"],
  ["34B Robbery", ""],
];
const spelt = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replaceAll(" ", "  "),
  (name) => name.replaceAll(" ", "_"),
);
const sound = fc.tuple(fc.constantFrom(...NAMES), spelt).map(([[name, code], spell]): Pair => [spell(name), code]);
const miscoded = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES, ["", ""] as const), spelt)
  .map(([[name], [, code], spell]): Pair => [spell(name), code]);

describe("a guessed profile", () => {
  it("counts no row otherwise for a few miscoded ones in the file, however these spell its name", () => {
    fc.assert(
      fc.property(
        fc.array(sound, { minLength: 1, maxLength: 60 }),
        fc.array(miscoded, { maxLength: 3 }),
        fc.nat(),
        (rows, odd, at) => {
          const place = at % (rows.length + 1);
          const all = [...rows.slice(0, place), ...odd, ...rows.slice(place)];
          expect(countedBy(all, rows)).toEqual(countedBy(rows, rows));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("writes nothing for a name of which a row is counted as something else, and says which rows", () => {
    const { guess } = surveyed([
      ...times(40, ["Shoplifting", "46"]),
      ["Shoplifting", "28E"],
      ...times(20, ["Theft of a motor vehicle", "48"]),
      ["THEFT OF  A MOTOR VEHICLE", "34B"],
      ...times(9, ["Burglary - residential", "28E"]),
    ]);
    expect(guess.profile.offences).toEqual({ "Burglary - residential": "burglary" });
    expect(guess.notes).toEqual([
      '1 row of "28E Shoplifting" is counted as Burglary, and 40 of the same name as Shoplifting: each by its code. If that code is wrong, write "28E Shoplifting" into "offences" with the category that is right.',
      '1 row of "34B THEFT OF  A MOTOR VEHICLE" is counted as Robbery, and 20 of "Theft of a motor vehicle" as Vehicle crime: each by its code. If that code is wrong, write "34B THEFT OF  A MOTOR VEHICLE" into "offences" with the category that is right.',
    ]);
  });
});

describe("an assignment", () => {
  const rows: readonly Pair[] = [
    ...times(4, ["Shoplifting", "46"]),
    ["Shoplifting", "28E"],
    ["Shoplifting", ""],
    ...times(3, ["Burglary - residential", "28E"]),
  ];
  const mapping = mappingOf([HEADER, ...rows.map(rowOf)], { sheet: null, from1904: false }, "Testshire");
  const categories = (of: typeof mapping) =>
    Object.fromEntries(mappedOffences(of).map(({ name, code, category }) => [`${code} ${name}`.trim(), category]));
  const before = categories(mapping);
  const one = (printed: string) => mappedOffences(mapping).find(({ key }) => key === printed)!;

  it("of a name with one of its codes moves no row of another name or another code", () => {
    expect(one("28E Shoplifting").doubt).toBe("5 rows of this name are counted as Shoplifting");
    const right = withOffence(mapping, one("28E Shoplifting"), { category: "shoplifting" });
    expect(categories(right)).toEqual({ ...before, "28E Shoplifting": "shoplifting" });
    const saved = parseProfile(profileText(settledProfile(right)), "p.json");
    expect(saved.offences).toEqual({ "28E Shoplifting": "shoplifting" });
  });

  it("of a name without a code moves none with a code", () => {
    const moved = withOffence(mapping, one("Shoplifting"), { category: "other-theft" });
    expect(categories(moved)).toEqual({ ...before, Shoplifting: "other-theft" });
  });
});

it("says of rows without a code that they are counted by their name", () => {
  const { guess } = surveyed([...MANY, ...times(20, ["Shoplifting", ""]), ["Shoplifting", "28E"]]);
  expect(guess.notes).toEqual([
    expect.stringContaining(
      "20 of the same name as Shoplifting: each by its code, and by its name where it has none that is known.",
    ),
  ]);
});
