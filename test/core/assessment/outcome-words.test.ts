// What is said of what became of reports: of which months and how many reports, and why something is not said.
import { describe, expect, it } from "vitest";
import { barsUnit, monthsTable, outcomeBars } from "../../../src/core/assessment/outcome-bars.ts";
import { MEANINGS } from "../../../src/core/assessment/outcome-cube.ts";
import { outcomesSpreadsheet } from "../../../src/core/assessment/outcome-file.ts";
import { judgedWords, whyNotJudged } from "../../../src/core/assessment/outcome-judged-words.ts";
import type { OutcomeMonth, OutcomeShares } from "../../../src/core/assessment/outcome-shares.ts";
import { COMPARED, type Compared, type FateVerdict } from "../../../src/core/assessment/outcome-verdicts.ts";
import { fileMonths, outcomesMonths, outcomesTitle, wholeTitle } from "../../../src/core/assessment/outcome-words.ts";
import { monthsOf } from "../../../src/core/basics/months.ts";
import { JANUARY } from "../../area.ts";

const LAST = JANUARY + 23;
const COMPARED_MONTHS = {
  months: monthsOf({ from: JANUARY + 12, to: JANUARY + 20 }).filter((month) => month !== JANUARY + 14),
  tooNew: monthsOf({ from: JANUARY + 21, to: LAST }),
};
const NAMED = "January 2025 to February 2025, April 2025 to September 2025";

function shares(noSuspect: number, charged: number): OutcomeShares {
  const reports = noSuspect + charged;
  const one = (meaning: "noSuspect" | "charged", label: string, count: number) => {
    return { meaning, label, count, most: count, share: { value: count / reports, low: 0, high: 1 } };
  };
  const all = [one("charged", "charged or in court", charged), one("noSuspect", "no suspect identified", noSuspect)];
  return { reports, shares: all };
}

/** Two years; of the newest three months so many are under investigation, of the month without a total nothing is known. */
function drawn(open: number, reports = 20): readonly OutcomeMonth[] {
  return monthsOf({ from: JANUARY, to: LAST }).map((month): OutcomeMonth => {
    const about = { month, age: LAST - month, isNew: month > LAST - 3 };
    if (month === JANUARY + 14) return { ...about, fates: null, reports: null };
    const own = about.isNew ? open : 0;
    const counts: Readonly<Record<string, number>> = { open: own, noSuspect: reports - own };
    return { ...about, fates: MEANINGS.map((meaning) => counts[meaning] ?? 0), reports };
  });
}

describe("the months left out", () => {
  const said = (months: readonly OutcomeMonth[]) => outcomesMonths(COMPARED_MONTHS, shares(30, 10), months);

  it("are not called open where the files hold no open report", () => {
    expect(said(drawn(0))).toBe(
      `40 reports of ${NAMED}. October 2025 to December 2025 are left out: outcomes of the newest 3 months can still change.`,
    );
  });

  it("are said with how many are under investigation", () => {
    expect(said(drawn(4))).toMatch(/still change \(12 of their 60 reports are under investigation\)\.$/);
    expect(said(drawn(1))).toMatch(/still change \(3 of their 60 reports are under investigation\)\.$/);
  });

  it("are none of a period that was not submitted", () => {
    expect(outcomesMonths({ months: [], tooNew: [] }, shares(0, 0), drawn(0))).toBe(
      "No month of the chosen period has a total.",
    );
  });
});

describe("the title", () => {
  it("says of which reports and months it is where it stands alone", () => {
    const title = outcomesTitle("Shoplifting", "Abbey", shares(30, 10));
    expect(title).toBe("Shoplifting in Abbey: 75\u00a0% no suspect identified, 25\u00a0% charged or in court");
    expect(wholeTitle(title, COMPARED_MONTHS, shares(30, 10))).toBe(`${title} (40 reports of ${NAMED})`);
  });

  it("counts under ten reports in place of per cent", () => {
    expect(outcomesTitle("Robbery", "Castle", shares(2, 2))).toBe(
      "Robbery in Castle: 2 of 4 no suspect identified, 2 of 4 charged or in court",
    );
    expect(outcomesTitle("Robbery", "Castle", shares(7, 3))).toContain("70\u00a0% no suspect");
  });
});

describe("bars and their table", () => {
  it("say of each month whether it counts in the title, and why not", () => {
    const table = monthsTable(drawn(0), COMPARED_MONTHS);
    expect(table.head.at(-1)).toBe("Counted in the title");
    const counted = table.rows.map((row) => row.at(-1));
    expect(counted).toEqual([
      ...Array(12).fill("no: not in the chosen period"),
      ...["yes", "yes", "no: no total", "yes", "yes", "yes", "yes", "yes", "yes"],
      ...Array(3).fill("no: too new"),
    ]);
    expect(outcomeBars(drawn(0), COMPARED_MONTHS).months.map(({ isCounted }) => isCounted)).toEqual(
      counted.map((word) => word === "yes"),
    );
  });

  it("draw no month of fewer than ten reports, and say so", () => {
    const fewest = (reports: number) =>
      outcomeBars(drawn(0, reports), COMPARED_MONTHS).parts.flatMap(({ shares: all }) => all);
    expect(fewest(9).every((share) => share === null)).toBe(true);
    expect(fewest(10).filter((share) => share === null)).toHaveLength(1);
    expect(barsUnit(drawn(0), COMPARED_MONTHS)).toBe(
      "Bars are per cent of each month’s reports, Jan 2024 to Dec 2025; the table counts reports. Pale: months not counted in the title. No bar: fewer than 10 reports, or no total.",
    );
    expect(barsUnit(drawn(0).slice(15, 21), COMPARED_MONTHS)).toBe(
      "Bars are per cent of each month’s reports, Apr 2025 to Sep 2025; the table counts reports.",
    );
  });
});

describe("the sentence of verdicts", () => {
  const judged = (...verdicts: readonly FateVerdict[]) =>
    judgedWords(
      Object.fromEntries(
        COMPARED.map((meaning, at) => [meaning, { verdict: verdicts[at]!, pAdjusted: 1, reason: null }]),
      ) as Readonly<Record<Compared, { verdict: FateVerdict; pAdjusted: number; reason: null }>>,
      "Cambridge",
    );
  const [level, few, apart] = ["no clear difference", "too few to say", "not comparable"] as const;
  const than = "than in the other wards of Cambridge";

  it("says that there are too few reports, not that nothing differs", () => {
    expect(judged(few, few, few, few, few)).toBe(
      `There are too few reports to say whether a share is higher or lower ${than}.`,
    );
    expect(judged(level, few, few, level, apart)).toBe(
      `Of the 5 shares, 2 are not clearly higher or lower ${than}; of the others it cannot be said.`,
    );
    expect(judged(apart, apart, apart, apart, apart)).toMatch(/^Too many outcomes are not known to say/);
    expect(judged(few, apart, few, few, few)).toMatch(/^Too few reports, or too few known outcomes, to say/);
    expect(judged(level, level, level, level, level)).toBe(`No share is clearly higher or lower ${than}.`);
    expect(judged("clearly higher", few, few, few, level)).toBe(
      "Than in the other wards of Cambridge, “charged or in court” is clearly higher.",
    );
  });

  it("says why nothing is judged", () => {
    expect(whyNotJudged(1, 12)).toBe("No share is judged: there is no other ward to compare with.");
    expect(whyNotJudged(2, 2)).toBe("No share is judged: that takes 3 months that are old enough.");
    expect(whyNotJudged(2, 3)).toBeNull();
  });
});

describe("the file of a ward", () => {
  it("has the district's shares, its name, the months without a total that is not of every line, and the address", () => {
    const about = { what: "Offences in Castle, Cambridge, by outcome", first: "Offence", notJudged: null };
    const sheet = outcomesSpreadsheet(
      { ...about, months: fileMonths(COMPARED_MONTHS), beside: "Cambridge", address: "https://example.org/?page=ward" },
      [{ label: "Robbery", shares: shares(2, 2), judged: null, district: shares(30, 10) }],
      { sources: [], notices: [] },
    );
    const [row = []] = sheet.rows;
    const cell = (name: string) => row[sheet.head.indexOf(name)];
    expect(row).toHaveLength(sheet.head.length);
    expect(cell("Reports")).toBe("4");
    expect(cell("Reports in Cambridge")).toBe("40");
    expect(cell("No suspect identified, per cent")).toBe("50");
    expect(cell("No suspect identified, per cent in Cambridge")).toBe("75");
    expect(sheet.notes[0]).toEqual(["Offences in Castle, Cambridge, by outcome"]);
    expect(sheet.notes[1]).toEqual([
      `Reports of ${NAMED}. October 2025 to December 2025 are left out: outcomes of the newest 3 months can still change.`,
    ]);
    expect(sheet.notes.at(-1)).toEqual(["View", "https://example.org/?page=ward"]);
  });
});
