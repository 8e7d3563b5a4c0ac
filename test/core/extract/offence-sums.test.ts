// Sums over other offences are left out, and never an offence that only sounds like one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractReader } from "../../../src/core/extract/extract-reader.ts";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappedOffences, mappingOf, settledProfile, withOffence } from "../../../src/core/extract/mapping.ts";
import { sumsAmong } from "../../../src/core/extract/offence-sums.ts";
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
