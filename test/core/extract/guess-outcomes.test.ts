// Which column is taken for the outcomes, whatever their words; and of one that is not, why.
import { describe, expect, it } from "vitest";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { guessProfile } from "../../../src/core/extract/guess-profile.ts";
import { mappedOutcomes, withOutcome } from "../../../src/core/extract/mapped-outcomes.ts";
import { mappingOf, settledProfile } from "../../../src/core/extract/mapping.ts";
import { parseProfile } from "../../../src/core/extract/profile-json.ts";
import { profileText } from "../../../src/core/extract/profile-text.ts";

const MIXED = ["Charged", "Outcome 1 - Charged/Summonsed", "1", "Type 18", "18", "Cautioned - adult", "N/A", "NFA"];

function table(name: string, values: readonly string[]) {
  const header = ["Date", "Offence", "Longitude", "Latitude", name];
  const rows = Array.from({ length: 40 }, (_, at) => {
    return [`2025-01-${10 + (at % 20)}`, "Burglary", "0.119", "52.205", values[at % values.length]!];
  });
  return [header, rows] as const;
}

const columnOf = (name: string, values: readonly string[]) =>
  guessProfile(...table(name, values)).profile.columns.outcome;

describe("the column of outcomes", () => {
  it.each(["Outcome", "Disposal", "Finalisation", "Clear-up", "Result", "Crime outcome", "OutcomeType"])(
    "is found under %s in other words than those of data.police.uk",
    (name) =>
      expect(columnOf(name, ["Charged/Summonsed", "Undetected", "Community Resolution", "NFA", "-"])).toBe(name),
  );

  it("is found with types among its words, or types alone", () => {
    expect(columnOf("Outcome", MIXED)).toBe("Outcome");
    expect(columnOf("Outcome", ["1", "18", "16", "8", "14"])).toBe("Outcome");
    expect(columnOf("HO outcome code", ["01", "18", "1A"])).toBe("HO outcome code");
  });

  it("is none of numbers that may be counts, nor of dates", () => {
    expect(columnOf("Outcomes", ["1", "8", "14"])).toBeUndefined();
    expect(columnOf("Outcome count", ["1", "8", "14"])).toBeUndefined();
    expect(columnOf("Outcome", ["0", "1", "8", "14"])).toBeUndefined();
    expect(columnOf("Status", ["1", "2"])).toBeUndefined();
    const { profile, notes } = guessProfile(...table("Outcome date", ["2025-03-01", "2025-04-01"]));
    expect(profile.columns.outcome).toBeUndefined();
    expect(notes.join()).not.toContain("Outcome date");
  });

  it("that is not taken is named, with why", () => {
    const { profile, notes } = guessProfile(...table("Outcome", ["NFA", "Filed", "Charged", "Finalised"]));
    expect(profile.columns.outcome).toBeUndefined();
    expect(notes.join()).toContain(
      '"Outcome" is not used, so that nothing is said of what became of the reports: 10 of its first 40 values are outcomes that are known. If it holds outcomes, choose it',
    );
    expect(guessProfile(...table("Outcome", MIXED)).notes.join()).not.toContain("is not used");
  });
});

describe("outcomes that are not understood", () => {
  it("are named by the guess of the command", () => {
    const [header, rows] = table("Outcome", MIXED);
    const survey = makeSurvey(header);
    for (const cells of rows) survey.add(cells);
    const { notes } = survey.result().guess;
    expect(notes.join()).toContain('Outcomes that are not understood: "NFA" (5). They count as not known');
  });

  it("are assigned on the page, and by the profile that is saved of it", () => {
    const [header, rows] = table("Outcome", MIXED);
    const start = mappingOf([header, ...rows], { sheet: null, from1904: false }, "Testshire Police");
    const open = mappedOutcomes(start).filter(({ basis }) => basis === "own");
    expect(open).toEqual([{ text: "NFA", rows: 5, slug: "", basis: "own" }]);
    const settled = withOutcome(start, "NFA", "investigation-complete-no-suspect-identified");
    expect(mappedOutcomes(settled).filter(({ basis }) => basis === "own")).toEqual([]);
    const profile = settledProfile(settled);
    expect(profile.outcomes).toEqual({ NFA: "investigation-complete-no-suspect-identified" });
    expect(parseProfile(profileText(profile), "profile.json")).toEqual(profile);
    expect(settledProfile(withOutcome(settled, "nfa", "")).outcomes).toBeUndefined();
  });

  it("cannot be assigned to what data.police.uk does not have", () => {
    const [header, rows] = table("Outcome", MIXED);
    const profile = settledProfile(mappingOf([header, ...rows], { sheet: null, from1904: false }, "Testshire Police"));
    for (const slug of ["fined-a-lot", "other-outcome"])
      expect(() => parseProfile(profileText({ ...profile, outcomes: { NFA: slug } }), "profile.json")).toThrow(
        `the outcome "NFA" is assigned to "${slug}", which data.police.uk does not have`,
      );
  });
});
