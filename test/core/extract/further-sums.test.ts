// Sums under a further column of a table of counts (sex, outcome, measure) are left out where their counts and names say so, and told of else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingText } from "../../../src/core/extract/counting-text.ts";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappingOf, settledProfile } from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { seeded } from "../../bench/seeded.ts";

type Rows = readonly (readonly string[])[];
const WARDS = ["Abbey", "Castle", "Market", "Romsey"];
const MONTHS = ["2025-01", "2025-02", "2025-03"];
const OFFENCES = ["Burglary", "Robbery", "Shoplifting"];
const KEYS = WARDS.flatMap((ward) => MONTHS.flatMap((month) => OFFENCES.map((offence) => [ward, month, offence])));
const headerOf = (...further: readonly string[]) => ["Ward", "Month", "Offence", ...further, "Count"];

/** For each ward, month and offence a row for each of these, by chance, and one for each sum. */
function table(parts: readonly string[], sums: readonly string[], seed = 1): Rows {
  const random = seeded(seed);
  return KEYS.flatMap((key) => {
    const counts = parts.map((part) => [part, Math.floor(random() * 9)] as const);
    const whole = counts.reduce((sum, [, count]) => sum + count, 0);
    return [...counts, ...sums.map((name) => [name, whole] as const)].map(([text, count]) => [
      ...key,
      text,
      `${count}`,
    ]);
  });
}

const groupsOf = (rows: Rows, of: (row: readonly string[]) => string): ReadonlyMap<string, Rows> =>
  new Map([...new Set(rows.map(of))].map((key) => [key, rows.filter((row) => of(row) === key)]));
const sumOf = (rows: Rows): number => rows.reduce((sum, row) => sum + Number(row.at(-1)), 0);
const surveyed = (header: readonly string[], rows: Rows) => {
  const survey = makeSurvey(header);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
/** What is counted by the profile of a guess, and the warnings of the report. */
const readBy = (guess: ReturnType<typeof surveyed>, header: readonly string[], rows: Rows, more = {}) => {
  const reader = extractReader(parseProfile(profileText({ ...guess.profile, force: "Testshire", ...more }), "p.json"));
  const read = reader.rows(header, { month: null });
  const all = rows.map((row) => read(row));
  return {
    counted: all.reduce((sum, row) => sum + (row.kind === "ward" ? (row.count ?? 1) : 0), 0),
    warnings: reader.warnings!().join("\n"),
  };
};

describe("a value of a further column that is the sum of the others", () => {
  it("is left out whatever it is called, wherever its rows stand, and by the page and the command alike", () => {
    const names = ["Total", "All", "All methods", "Overall", "Both sexes", "All persons", "Grand total", "TOTAL", ""];
    const parts = fc.uniqueArray(fc.constantFrom("Male", "Female", "Unknown", "18 to 24", "Other"), {
      ...{ minLength: 2, maxLength: 4 },
    });
    const column = fc.constantFrom("Sex of victim", "Outcome", "Location", "Breakdown");
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(...names),
        column,
        fc.nat(),
        fc.boolean(),
        (some, name, further, seed, first) => {
          const [plain, both] = [table(some, [], seed), table(some, [name], seed)];
          const rows = first ? both.toReversed() : both;
          const header = headerOf(further);
          const guess = surveyed(header, rows);
          expect(guess.profile.without).toEqual({ [further]: [name] });
          expect(guess.notes.join()).toContain('Left out as sums over other rows, as "without" says');
          const { counted, warnings } = readBy(guess, header, rows);
          expect(counted).toBe(sumOf(plain));
          expect(warnings).toMatch(/^left out as a sum under /);
          expect(warnings).not.toMatch(/stands? for the same/);
          const mapping = mappingOf([header, ...rows], { sheet: null, from1904: false }, "Testshire");
          expect(settledProfile(mapping).without).toEqual(guess.profile.without);
          // Who has a profile without it is told.
          const before = readBy(guess, header, rows, { without: {} });
          expect(before.counted).toBe(2 * sumOf(plain));
          expect(before.warnings).toMatch(/is everywhere the sum of other rows there: all of these are counted twice/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is left out once of two columns that each have sums, in whole tables and in those of one breakdown after the other", () => {
    const header = headerOf("Sex", "Age");
    const of = (some: Rows) => readBy(surveyed(header, some), header, some).counted;
    const cube = table(["Male", "Female"], ["Total"]).flatMap((row) => {
      const [key, sex, count] = [row.slice(0, 3), row[3]!, Number(row[4])];
      const young = Math.floor(count / 3);
      // The sums over sexes are those of each age.
      return [
        ["Young", 2 * young],
        ["Old", 2 * (count - young)],
        ["Total", 2 * count],
      ].map(([age, own]) => [...key, sex, `${age}`, `${own}`]);
    });
    const exact = cube.filter((row) => row[3] !== "Total");
    const byKey = groupsOf(exact, (row) => row.slice(0, 3).join() + row[4]);
    const whole = cube.map((row) =>
      row[3] === "Total" ? [...row.slice(0, 5), `${sumOf(byKey.get(row.slice(0, 3).join() + row[4])!)}`] : row,
    );
    const parts = whole.filter((row) => row[3] !== "Total" && row[4] !== "Total");
    expect(of(whole)).toBe(sumOf(parts));
    expect(of(whole.filter((row) => row[3] === "Total" || row[4] === "Total"))).toBe(sumOf(parts));
    expect(of(whole.filter((row) => (row[3] === "Total") !== (row[4] === "Total")))).toBe(sumOf(parts));
  });

  it("is asked about where no name says it, and told of where only the name does", () => {
    const header = headerOf("Measure");
    const unnamed = table(["Male", "Female"], ["Victims"]);
    const guess = surveyed(header, unnamed);
    expect(guess.profile.without).toBeUndefined();
    expect(guess.notes.join()).toContain('Is "Victims" under "Measure" the sum of "Male" and "Female"');
    expect(readBy(guess, header, unnamed).warnings).toMatch(
      /"Victims" under "Measure" is counted .* may be the sum of/,
    );
    const odd = table(["Male", "Female"], ["Total"]).map((row, at) => (at === 5 ? [...row.slice(0, 4), "99"] : row));
    const doubtful = surveyed(header, odd);
    expect(doubtful.profile.without).toBeUndefined();
    expect(doubtful.notes.join()).toContain("though its counts are not everywhere theirs together");
    expect(readBy(doubtful, header, odd).warnings).toContain("though its counts are not everywhere theirs together");
  });
});

describe("rows that a further column alone tells apart", () => {
  it("are added, and told of by the guess and by the report until somebody said that all count", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const header = headerOf("Measure");
        const rows = table(["Number", "Rolling 12 months", "Outcome 1"], [], seed);
        const guess = surveyed(header, rows);
        const said =
          /108 rows stand for the same ward, month and offence as others, told apart by "Measure": they are added/;
        expect(guess.profile.without).toBeUndefined();
        expect(guess.notes.join()).toMatch(said);
        const { counted, warnings } = readBy(guess, header, rows);
        expect([counted, said.test(warnings)]).toEqual([sumOf(rows), true]);
        expect(readBy(guess, header, rows, { without: { Measure: [] } }).warnings).toBe("");
        const one = readBy(guess, header, rows, { without: { measure: ["ROLLING 12 months", "Outcome 1"] } });
        expect(one.counted).toBe(sumOf(rows.filter((row) => row[3] === "Number")));
      }),
      { numRuns: 20 },
    );
  });

  it("are none where the column says the same of all rows of a ward, or each row is one offence", () => {
    const header = headerOf("Beat", "Age");
    const wholes = KEYS.map(([ward, ...key], at) => [ward!, ...key, `beat of ${ward}`, `${at}`, `${(at * at) % 11}`]);
    expect(surveyed(header, wholes).notes).toEqual([]);
    const each = KEYS.flatMap((key) => ["Male", "Female"].map((sex) => [...key, "A", sex, "1"]));
    expect(surveyed(header, each).notes.filter((note) => /under|told apart/.test(note))).toEqual([]);
  });
});

describe("pivot tables in outline form", () => {
  const blank = (rows: Rows, width: number): Rows =>
    rows.map((row, at) =>
      row.map((text, column) =>
        column < width && at > 0 && row.slice(0, column + 1).every((one, index) => one === rows[at - 1]![index])
          ? ""
          : text,
      ),
    );
  /** Each group under a row of its sum. */
  function outline(rows: Rows, level = 0): Rows {
    if (level === rows[0]!.length - 2) return rows;
    return [...groupsOf(rows, (row) => row[level]!).values()].flatMap((group) => [
      [...group[0]!.slice(0, level + 1), ...group[0]!.slice(level + 1, -1).map(() => ""), `${sumOf(group)}`],
      ...outline(group, level + 1),
    ]);
  }

  it.each([["Outcome"], ["Location type"], ["Method"]])("count no sum above a group by %s", (further) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const whole = table(["Charged", "Nobody found", "Open"], [], seed);
        const rows = blank(outline(whole), 3);
        const header = headerOf(further);
        const guess = surveyed(header, rows);
        const [question] = guess.questions;
        expect(question).toMatchObject({ about: "blank-cells", roles: ["ward", "month", "offence"] });
        const { counted } = readBy(guess, header, rows, { blankCells: ["ward", "month", "offence"] });
        expect(counted).toBe(sumOf(whole));
      }),
      { numRuns: 20 },
    );
  });

  it("take the blank offence of a group of offences for their sum, not for the one above", () => {
    const header = ["Ward", "Month", "Offence group", "Offence", "Count"];
    const groups = { Theft: ["Shoplifting", "Bicycle theft"], Robbery: ["Robbery"] };
    const whole: string[][] = [];
    const rows = WARDS.flatMap((ward, at) =>
      MONTHS.flatMap((month, index) =>
        Object.entries(groups).flatMap(([group, offences]) => {
          const own = offences.map((name, place) => [
            ward,
            month,
            group,
            name,
            `${3 + ((at + 2 * index + place) % 5)}`,
          ]);
          whole.push(...own);
          return [...own, [ward, month, group, "", `${sumOf(own)}`]];
        }),
      ),
    );
    const guess = surveyed(header, rows);
    expect([guess.questions, guess.profile.without]).toEqual([[], { Offence: [""] }]);
    expect(readBy(guess, header, rows).counted).toBe(sumOf(whole));
  });
});

describe("what a profile leaves out by further columns", () => {
  const { profile } = surveyed(headerOf("Sex"), table(["Male", "Female"], ["Total"]));

  it("is part of how it counts, and read back as it was written", () => {
    expect(parseProfile(profileText(profile), "p.json").without).toEqual({ Sex: ["Total"] });
    const { without: _, ...other } = profile;
    expect(countingText(profile)).not.toBe(countingText(other));
    expect(countingText({ ...profile, without: { SEX: ["total"] } })).toBe(countingText(profile));
    expect(countingText({ ...profile, without: { Sex: [] } })).toBe(countingText(other));
  });

  it("needs a column of counts, and the column in the file", () => {
    const { count: _, ...columns } = profile.columns;
    expect(() => parseProfile(profileText({ ...profile, columns }), "p.json")).toThrow('"without"');
    expect(extractReader(profile).recognises(headerOf())).toBe(false);
    expect(extractReader(profile).lacking!(headerOf())).toContain('"Sex"');
  });
});
