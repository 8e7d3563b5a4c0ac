// A sum in a table of counts is left out or asked about, whatever it is called, and the report of the build says so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappedOffences, mappingOf, settledProfile, withOffence } from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";
import { seeded } from "../../bench/seeded.ts";

const HEADER = ["Ward", "Month", "Offence", "Count"];
const WARDS = ["Abbey", "Castle", "Market", "Romsey"];
const MONTHS = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}`);
const PLAIN = [
  ...["Violence with injury", "Violence without injury", "Theft of motor vehicle", "Theft from motor vehicle"],
  ...["Burglary", "Robbery", "Drug offences", "Shoplifting", "Anti-social behaviour", "Hedgehog offences"],
];

/** Rows of plain offences by chance, and of sums over some of them by name. */
function table(seed: number, sums: Readonly<Record<string, readonly string[]>>): readonly (readonly string[])[] {
  const random = seeded(seed);
  return WARDS.flatMap((ward) =>
    MONTHS.flatMap((month) => {
      const counts = new Map(PLAIN.map((name, at) => [name, Math.floor(random() * (3 + 2 * at))]));
      const whole = Object.entries(sums).map(
        ([name, parts]) => [name, parts.reduce((sum, part) => sum + counts.get(part)!, 0)] as const,
      );
      return [...counts, ...whole].map(([name, count]) => [ward, month, name, String(count)]);
    }),
  );
}

const surveyed = (rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(HEADER);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
const mapped = (rows: readonly (readonly string[])[]) =>
  mappingOf([HEADER, ...rows], { sheet: null, from1904: false }, "Testshire");
const warningsOf = (rows: readonly (readonly string[])[], guess: ReturnType<typeof surveyed>) => {
  const profile = parseProfile(profileText({ ...guess.profile, force: "Testshire" }), "p.json");
  const reader = extractReader(profile);
  const read = reader.rows(HEADER, { month: null });
  for (const row of rows) read(row);
  return reader.warnings!();
};
const VIOLENCE = PLAIN.slice(0, 2);
const VEHICLE = PLAIN.slice(2, 4);
const CRIMES = PLAIN.filter((name) => name !== "Anti-social behaviour");

describe("a sum by its counts", () => {
  it.each([["All"], ["Overall"], ["Everything"]])("that is called %s is left out", (name) => {
    expect(surveyed(table(3, { [name]: PLAIN })).profile.totals).toEqual([name]);
    expect(
      surveyed(table(3, {}).map((row) => (row[2] === "Robbery" ? [row[0]!, row[1]!, name, row[3]!] : row))).profile
        .totals,
    ).toBeUndefined();
  });

  it("of a like name as another of the same parts is left out, as that one is", () => {
    const rows = table(1, { Violence: VIOLENCE, "Violence against the person": VIOLENCE });
    const { profile, notes } = surveyed(rows);
    expect(profile.totals?.toSorted()).toEqual(["Violence", "Violence against the person"]);
    expect(notes.filter((note) => note.startsWith("Is "))).toEqual([]);
    expect(settledProfile(mapped(rows)).totals?.toSorted()).toEqual(["Violence", "Violence against the person"]);
  });

  it.each([
    ["Vehicle offences", VEHICLE],
    ["Crime", CRIMES],
    ["All offences excl. ASB", CRIMES],
    ["Violence", VIOLENCE],
  ])("with a name that says so, %s, is left out, and the report says how many", (name, parts) => {
    const rows = table(2, { [name]: parts });
    const guess = surveyed(rows);
    expect(guess.profile.totals).toEqual([name]);
    const count = rows.reduce((sum, row) => sum + (row[2] === name ? Number(row[3]) : 0), 0);
    expect(warningsOf(rows, guess)).toEqual([
      expect.stringMatching(
        `^left out as a sum over other offences, .*: "${name}" \\(${count.toLocaleString("en-GB")}\\); `,
      ),
    ]);
  });

  it("with any other name is asked about in the guess, on the page and in the report, until it is answered", () => {
    const rows = table(3, { "Serious acquisitive": ["Burglary", "Robbery", ...VEHICLE] });
    const guess = surveyed(rows);
    expect(guess.profile.totals).toBeUndefined();
    expect(guess.notes).toEqual([
      'Is "Serious acquisitive" the sum of "Theft of motor vehicle", "Theft from motor vehicle", "Burglary" and "Robbery", whose counts it has everywhere together and which are counted too? Then write it into "totals": it is counted as an offence.',
    ]);
    expect(warningsOf(rows, guess)).toEqual([
      expect.stringMatching(
        /^"Serious acquisitive" is counted as an offence \([\d,]+ in the files\), and may be the sum of /,
      ),
    ]);
    const mapping = mapped(rows);
    const found = mappedOffences(mapping).find(({ name }) => name === "Serious acquisitive")!;
    expect([found.canBeSum, found.doubt]).toEqual([
      true,
      expect.stringMatching("^Its counts are everywhere those of "),
    ]);
    const answered = settledProfile(withOffence(mapping, found, "sum"));
    expect(answered.totals).toEqual(["Serious acquisitive"]);
    expect(warningsOf(rows, { ...guess, profile: answered })).toEqual([
      expect.stringMatching(/^left out as a sum over other offences, .*"Serious acquisitive"/),
    ]);
  });

  it("that is another offence everywhere is asked about as the same", () => {
    const { profile, notes } = surveyed(table(4, { "Dwelling break-ins": ["Burglary"] }));
    expect(profile.totals).toBeUndefined();
    expect(notes).toEqual([
      expect.stringMatching(/^Is ".*" the same as ".*", whose counts it has everywhere and which/),
    ]);
  });

  it("of any offences and of any sums of them is left out or asked about, and nothing else is", () => {
    const some = fc.subarray(PLAIN, { minLength: 2 });
    fc.assert(
      fc.property(fc.nat(1e6), fc.array(some, { maxLength: 3 }), (seed, sums) => {
        const rows = table(seed, Object.fromEntries(sums.map((parts, at) => [`Zone ${"xyz"[at]} things`, parts])));
        const guess = surveyed(rows);
        const asked = guess.notes.flatMap((note) => /^Is "(.*?)" /.exec(note)?.[1] ?? []);
        const names = sums.map((_, at) => `Zone ${"xyz"[at]} things`);
        expect([...(guess.profile.totals ?? []), ...asked].toSorted()).toEqual(names);
        const told = warningsOf(rows, guess);
        for (const name of names) expect(told.some((text) => text.includes(`"${name}"`))).toBe(true);
        expect(told).toHaveLength(names.length);
      }),
      { numRuns: 60 },
    );
  });

  it("is none where later rows, far down in a long table, say otherwise", () => {
    const early = table(5, { "Vehicle offences": VEHICLE });
    const late = Array.from({ length: 3000 }, (_, at) => [`Ward ${at}`, "2024-01", "Vehicle offences", "1"]);
    expect(surveyed([...early, ...late]).profile.totals).toBeUndefined();
  });

  it('is none of "Other crime" beside "Other theft", however few the counts', () => {
    const rows = MONTHS.slice(0, 3).flatMap((month) =>
      ["Other crime", "Other theft"].map((name) => ["Abbey", month, name, "2"]),
    );
    expect(surveyed(rows).notes).toEqual([]);
  });

  it("is found where the ward stands once above its rows, before and after that is said", () => {
    const whole = table(6, { "Serious acquisitive": ["Burglary", "Robbery"], "Vehicle offences": VEHICLE });
    const rows = whole.map((row, at) => (at > 0 && whole[at - 1]![0] === row[0] ? ["", ...row.slice(1)] : row));
    const guess = surveyed(rows);
    expect(guess.profile.totals).toEqual(["Vehicle offences"]);
    expect(guess.notes.some((note) => note.startsWith('Is "Serious acquisitive" the sum of '))).toBe(true);
    const told = warningsOf(rows, { ...guess, profile: { ...guess.profile, blankCells: ["ward"] } });
    expect(told).toEqual([
      expect.stringContaining('"Vehicle offences"'),
      expect.stringContaining('"Serious acquisitive" is counted'),
    ]);
  });
});
