// Sums over other offences are left out, and never an offence that only sounds like one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappedOffences, mappingOf, settledProfile, withOffence } from "../../../src/core/extract/mapping.ts";
import { isNamedSum, sumsAmong } from "../../../src/core/extract/offence-sums.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

const sumsOf = (...names: readonly string[]) => sumsAmong(names.map((name) => ({ name, code: "" })));
const HEADER = ["Ward", "Month", "Offence", "Count"];

describe("a sum over other offences", () => {
  it.each([
    [["Total burglary", "Burglary - residential", "Burglary - business"], ["Total burglary"]],
    [["Violence total", "Violence with injury"], ["Violence total"]],
    [["Total violence", "Assault with injury"], ["Total violence"]],
    [["Burglary - Total", "Burglary"], ["Burglary - Total"]],
    [["Total theft offences", "Theft from the person", "Bicycle theft"], ["Total theft offences"]],
    [["All fraud", "Courier fraud"], ["All fraud"]],
    [["Subtotal: robbery", "Robbery"], ["Subtotal: robbery"]],
    [["Total robbery", "Burglary"], []],
    [["Total loss", "Burglary", "Robbery"], []],
    [["All other theft offences", "Other theft", "Theft from the person"], []],
    [["All terrain vehicle theft", "Vehicle theft"], []],
    [["All sexual offences", "Violence with injury"], []],
    [["Total burglary", "Burglary total"], []],
    [["Burglary (all)", "Burglary - residential", "Burglary - business"], ["Burglary (all)"]],
    [["Burglary (all)", "Robbery"], []],
    [["Grand total", "All crime", "Burglary"], []],
  ])("of %j is %j", (names, sums) => expect(sumsOf(...names)).toEqual(sums));

  it("is left out of the counts, with hidden or whole numbers, so that those of the parts are what is counted", () => {
    const parts = fc.uniqueArray(fc.constantFrom("Burglary", "Robbery", "Drugs", "Shoplifting", "Bicycle theft"), {
      minLength: 1,
    });
    const form = fc.constantFrom<(name: string) => string>(
      (name) => `Total ${name.toLowerCase()}`,
      (name) => `${name} total`,
      (name) => `${name} - TOTAL`,
      (name) => `All ${name}`,
    );
    fc.assert(
      fc.property(parts, form, fc.constantFrom("12", "<5"), (names, total, count) => {
        const rows = [
          ...names.map((name) => ["Abbey", "2025-01", name, "12"]),
          ...names.map((name) => ["Abbey", "2025-01", total(name), count]),
        ];
        const survey = makeSurvey(HEADER);
        for (const row of rows) survey.add(row);
        const { guess, offences } = survey.result();
        expect(guess.profile.totals?.toSorted()).toEqual(names.map(total).toSorted());
        expect(guess.notes.some((note) => note.startsWith("Left out as sums over other offences"))).toBe(true);
        expect(offences.filter(({ basis }) => basis === "total")).toHaveLength(names.length);
        const profile = parseProfile(profileText(guess.profile), "p.json");
        expect(profile.totals).toEqual(guess.profile.totals);
        const fates = rows.map(extractReader(profile).rows(HEADER, { month: null }));
        expect(fates.map((row) => (row.kind === "rejected" ? row.reason : row.count))).toEqual([
          ...names.map(() => 12),
          ...names.map(() => "total"),
        ]);
      }),
    );
  });

  it("that may be an offence is asked about, and can be counted all the same", () => {
    const survey = makeSurvey(HEADER);
    survey.add(["Abbey", "2025-01", "Total loss", "1"]);
    expect(survey.result().guess.notes).toEqual([expect.stringContaining('Is "Total loss" a sum')]);
    const all = [HEADER, ...["Burglary", "Burglary total"].map((name) => ["Abbey", "2025-01", name, "1"])];
    const mapping = mappingOf(all, { sheet: null, from1904: false }, "Testshire");
    const sum = mappedOffences(mapping).find(({ name }) => name === "Burglary total")!;
    expect(sum.basis).toBe("total");
    const counted = withOffence(mapping, sum, { category: "burglary" });
    const read = extractReader(settledProfile(counted)).rows(HEADER, { month: null });
    expect(read(all[2]!)).toMatchObject({ kind: "ward", category: "Burglary" });
  });
});

describe("an offence whose name begins others", () => {
  const surveyed = (rows: readonly (readonly string[])[], header = HEADER) => {
    const survey = makeSurvey(header);
    for (const row of rows) survey.add(row);
    return survey.result().guess;
  };
  const MONTHS = ["2025-01", "2025-02", "2025-03", "2025-04"];
  const WARDS = ["Abbey", "Castle", "Market"];
  const KINDS = ["Burglary - residential", "Burglary - business"];
  /** A table with a row of `sum` of each ward and month, whose count comes of those of the kinds. */
  const table = (sum: string, counts: readonly number[], whole: (parts: number, at: number) => number | string) =>
    WARDS.flatMap((ward, x) =>
      MONTHS.flatMap((month, y) => {
        const at = (x * MONTHS.length + y) * 2;
        const [one = 1, two = 1] = [counts[at], counts[at + 1]];
        return [
          ...KINDS.map((kind, index) => [ward, month, kind, String(index === 0 ? one : two)]),
          [ward, month, sum, String(whole(one + two, at / 2))],
          [ward, month, "Robbery", "3"],
        ];
      }),
    );
  const NAMES = fc.constantFrom("Burglary", "Burglary offences", "BURGLARY OFFENCES", "Burglary crime");
  const COUNTS = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 24, maxLength: 24 });

  it("is left out where it is as many as they are in each ward and month, in any order of the rows", () => {
    fc.assert(
      fc.property(NAMES, COUNTS, fc.boolean(), (name, counts, sorted) => {
        const rows = table(name, counts, (parts) => parts);
        const ordered = sorted ? rows.toSorted((a, b) => a[2]!.localeCompare(b[2]!)) : rows;
        const { profile, notes } = surveyed(ordered);
        expect(profile.totals).toEqual([name]);
        expect(notes).toEqual([`Left out as sums over other offences, as "totals" says: "${name}".`]);
        expect(surveyed(ordered, HEADER.with(3, "Tally")).profile.totals).toEqual([name]);
        const mapping = mappingOf([HEADER, ...ordered], { sheet: null, from1904: false }, "Testshire");
        expect(settledProfile(mapping).totals).toEqual([name]);
      }),
      { numRuns: 40 },
    );
  });

  it("is asked about where its counts are nearly theirs, more than theirs, hidden or few, and counted until that is answered", () => {
    const counts = Array.from({ length: 24 }, (_, at) => (at % 5) + 1);
    const question =
      'Is "Burglary" a sum over "Burglary - residential" and "Burglary - business", which are counted too? Then write it into "totals": it is counted as an offence.';
    for (const rows of [
      table("Burglary", counts, (parts, at) => (at === 0 ? parts + 1 : parts)),
      table("Burglary", counts, (parts, at) => parts + (at % 3)),
      table("Burglary", counts, () => "<5"),
      table("Burglary", counts, (parts) => parts).slice(0, 4),
    ]) {
      const { profile, notes } = surveyed(rows);
      expect([profile.totals, notes.filter((note) => note.startsWith("Is "))]).toEqual([undefined, [question]]);
      const mapping = mappingOf([HEADER, ...rows], { sheet: null, from1904: false }, "Testshire");
      const found = mappedOffences(mapping).find(({ name }) => name === "Burglary")!;
      expect([found.canBeSum, found.basis, found.doubt]).toEqual([
        true,
        "name",
        'It may be a sum over "Burglary - residential" and "Burglary - business", which are counted too',
      ]);
      expect(settledProfile(withOffence(mapping, found, "sum")).totals).toEqual(["Burglary"]);
      const back = withOffence(withOffence(mapping, found, "sum"), found, { category: "burglary" });
      expect(mappedOffences(back).find(({ name }) => name === "Burglary")!.category).toBe("burglary");
    }
  });

  it("is an offence without a word where its counts are its own, in a table and in rows", () => {
    const counts = Array.from({ length: 24 }, (_, at) => (at % 5) + 3);
    const { profile, notes } = surveyed(table("Burglary", counts, (_, at) => at % 3));
    expect([profile.totals, notes]).toEqual([undefined, []]);
    const rows = Array.from({ length: 90 }, (_, at) => [
      ...[`2025-01-${String((at % 28) + 1).padStart(2, "0")}`, String(530_000 + at), "180000"],
      ["Assault with injury", "Assault with injury on a constable", "Burglary", ...KINDS][at % 5]!,
    ]);
    expect(surveyed(rows, ["Date", "Easting", "Northing", "Offence"]).notes).toEqual([]);
  });
});

describe("an error of a spreadsheet", () => {
  it.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"])("%s is no offence", (error) => {
    const survey = makeSurvey(HEADER);
    for (let row = 0; row < 9; row++) survey.add(["Abbey", "2025-01", "Burglary", "2"]);
    survey.add(["Abbey", "2025-01", error, "3"]);
    const { guess, offences } = survey.result();
    expect(offences.map(({ name }) => name)).toEqual(["Burglary"]);
    const read = extractReader(guess.profile).rows(HEADER, { month: null });
    expect(read(["Abbey", "2025-01", error, "3"])).toEqual({ kind: "rejected", reason: "error-cell", count: 3 });
  });
});

it("tells a sum by the end of the names of its parts, of two or more", () => {
  expect(isNamedSum("Burglary", ["Residential burglary", "Non-residential burglary"])).toBe(true);
  expect(isNamedSum("Burglary", ["Residential burglary"])).toBe(false);
  expect(isNamedSum("Burglary", ["Residential burglary", "Drugs"])).toBe(false);
});
