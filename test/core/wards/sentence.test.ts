// The sentence: its form, and words that never contradict the numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import type { Selection } from "../../../src/core/area/offences.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { monthName, monthsOf } from "../../../src/core/basics/months.ts";
import { figuresOf, type WardFigures } from "../../../src/core/figures/offence-figures.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { type Sentence, type SentenceInput, sentenceOf } from "../../../src/core/wards/sentence.ts";
import { reportOf } from "../../../src/core/wards/ward-report.ts";
import { anyQuestion, area, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

/** A space that does not break. */
const NBSP = "\u00a0";

function inputsOf(dataset: Dataset, selection: Selection, period: MonthRange): readonly SentenceInput[] {
  const { selected: own } = offenceListOf(dataset, selection, period);
  const { wards, district } = figuresOf(dataset, selection, period, own);
  return [...wards, district].map((figures) => ({
    selection,
    period,
    figures,
    district,
    leaving: null,
    rateRank: null,
    onePlace: null,
  }));
}

/** The sentence of the first ward, whose counts before and in 2025 are these, spread evenly; the others have as many. */
function first(before: number, after: number, more: Partial<SentenceInput> = {}): Sentence {
  const spread = (total: number, month: number): number =>
    Math.floor(((month + 1) * total) / 12) - Math.floor((month * total) / 12);
  const dataset = area({
    count: (_, month) =>
      month < YEAR_2025.from ? spread(before, month - JANUARY) : spread(after, month - YEAR_2025.from),
  });
  const [input] = inputsOf(dataset, selected(dataset, "shoplifting"), YEAR_2025);
  return sentenceOf({ ...input!, ...more });
}

describe("sentenceOf", () => {
  it.each([
    [879, 909, `up 30 (3${NBSP}%) on the year before: no clear change.`],
    [918, 879, `down 39 (4${NBSP}%) on the year before: no clear change.`],
    [200, 300, `up 100 (50${NBSP}%) on the year before: clearly up.`],
    [300, 200, `down 100 (33${NBSP}%) on the year before: clearly down.`],
    [1000, 2500, `up 1,500 (150${NBSP}%) on the year before: clearly up.`],
    [49, 60, "up 11 on the year before: no clear change."],
    [0, 40, "up 40 on the year before: clearly up."],
    [60, 60, "unchanged on the year before: no clear change."],
    [3, 4, "up 1 on the year before: too few to say."],
  ])("of %i and %i ends in “%s”", (before, after, course) => {
    const amount = after.toLocaleString("en-GB");
    expect(first(before, after).text).toBe(
      `Shoplifting in Arbury: ${amount} offences in the 12 months to December 2025, ${course}`,
    );
  });

  it("speaks of one offence, and of incidents", () => {
    expect(first(0, 1).amount).toBe("1 offence");
    const dataset = area();
    const [input] = inputsOf(dataset, selected(dataset, "anti-social-behaviour"), YEAR_2025);
    expect(sentenceOf(input!).amount).toBe("120 incidents");
    const [mixed] = inputsOf(dataset, selected(dataset, "drugs", "anti-social-behaviour"), YEAR_2025);
    expect(sentenceOf(mixed!).amount).toBe("240 offences and incidents");
    const rare = area({ count: (_, month, slug) => Number(slug === "drugs" && month === YEAR_2025.to) });
    const [one] = inputsOf(rare, selected(rare, "drugs", "anti-social-behaviour"), YEAR_2025);
    expect(sentenceOf(one!).amount).toBe("1 offence or incident");
  });

  it("names a single month without an article", () => {
    const dataset = area({ missing: [JANUARY + 14] });
    const month = (at: number): string => {
      const [input] = inputsOf(dataset, selected(dataset, "drugs"), { from: at, to: at });
      return sentenceOf(input!).text;
    };
    expect(month(TWO_YEARS.to)).toMatch(/^Drugs in Arbury: 10 offences in December 2025, unchanged/);
    expect(month(JANUARY + 14)).toBe("Drugs in Arbury: no total for March 2025: 1 of 1 month not submitted.");
  });

  it("has no total and no verdict where a month is missing", () => {
    const dataset = area({ missing: [JANUARY + 14] });
    const [input] = inputsOf(dataset, selected(dataset, "drugs"), YEAR_2025);
    const { text, judged, context } = sentenceOf(input!);
    expect(text).toBe("Drugs in Arbury: no total for the 12 months to December 2025: 1 of 12 months not submitted.");
    expect([judged, context]).toEqual([null, null]);
  });

  it("has a total but no verdict where the year before is missing", () => {
    const dataset = area({ missing: [JANUARY + 2] });
    const [input] = inputsOf(dataset, selected(dataset, "drugs"), YEAR_2025);
    expect(sentenceOf(input!).text).toBe(
      "Drugs in Arbury: 120 offences in the 12 months to December 2025; no comparison: the year before: 1 of 12 months not submitted.",
    );
  });

  it("adds the expected range, with “but” only where the verdict would hide it", () => {
    const leaving = (side: "above" | "below", run: number, recent: number) => ({
      leaving: { side, run, recent, of: 6, last: JANUARY + 23 },
    });
    expect(first(200, 210, leaving("above", 6, 6)).additions).toEqual([
      "But the monthly count has been above its expected range since July 2025.",
    ]);
    expect(first(200, 300, leaving("above", 6, 6)).additions).toEqual([
      "The monthly count has been above its expected range since July 2025.",
    ]);
    expect(first(200, 210, leaving("below", 1, 1)).additions).toEqual([
      "But the monthly count was below its expected range in December 2025.",
    ]);
    expect(first(200, 210, leaving("below", 1, 3)).additions).toEqual([
      "But the monthly count was below its expected range in 3 of the last 6 months.",
    ]);
  });

  it("adds the one place only where it explains a change that is clear", () => {
    const place = (difference: number) => ({ onePlace: { name: "Long Reach Road", where: "", difference } });
    expect(first(94, 303, place(180)).text).toMatch(
      / One map point, Long Reach Road, accounts for 180 of the rise of 209\.$/,
    );
    expect(first(94, 303, place(210)).additions).toEqual([]);
    expect(first(94, 303, place(104)).additions).toEqual([]);
    expect(first(200, 190, place(-8)).additions).toEqual([]);
    expect(first(303, 94, place(-110)).additions).toEqual([
      "One map point, Long Reach Road, accounts for 110 of the fall of 209.",
    ]);
    expect(first(303, 94, place(110)).additions).toEqual([]);
    expect(first(94, 94, place(1)).additions).toEqual([]);
  });

  it("says why there is no rate", () => {
    const dataset = area({ population: [null, 8_000, 2_000] });
    const [input] = inputsOf(dataset, selected(dataset, "drugs"), YEAR_2025);
    expect(sentenceOf(input!).context).toBe("No rate: the number of residents is not known.");
  });

  it("gives the rate beside the district's", () => {
    expect(first(879, 900).context).toBe("The rate is 90.0 for every 1,000 residents, lower than Testford’s 135.0.");
    expect(first(5, 6).context).toMatch(
      /^The rate is 0\.6 for every 1,000 residents \(few\), not clearly lower than Testford’s 0\.9/,
    );
    expect(first(879, 900, { rateRank: "2nd highest of 3" }).context).toMatch(/135\.0: 2nd highest of 3\.$/);
    const dataset = area();
    const [quarter] = inputsOf(dataset, selected(dataset, "drugs"), { from: JANUARY + 21, to: TWO_YEARS.to });
    expect(sentenceOf(quarter!).context).toMatch(
      /^The rate is 12\.0 for every 1,000 residents, annualised, lower than/,
    );
  });
});

/** What is said of the rate of the first of three wards with these offences in December 2025, of 5,000 and twice 7,500 residents. */
function rateContext(...offences: readonly number[]): SentenceInput & { readonly context: string } {
  const dataset = area({
    population: [5_000, 7_500, 7_500],
    count: (ward, month) => (month === YEAR_2025.to ? offences[ward]! : 0),
  });
  const [input] = inputsOf(dataset, selected(dataset, "drugs"), YEAR_2025);
  return { ...input!, context: sentenceOf(input!).context! };
}

describe("a rate beside the district's", () => {
  it.each([
    [
      "higher, though the two intervals overlap",
      [28, 21, 21],
      "5.6 for every 1,000 residents, higher than Testford’s 3.5.",
    ],
    [
      "lower, though the two intervals overlap",
      [9, 36, 36],
      "1.8 for every 1,000 residents (few), lower than Testford’s 4.0.",
    ],
    ["not clearly higher", [20, 21, 21], "4.0 for every 1,000 residents, not clearly higher than Testford’s 3.1."],
    ["not clearly lower", [16, 28, 28], "3.2 for every 1,000 residents, not clearly lower than Testford’s 3.6."],
    ["the same", [20, 30, 30], "4.0 for every 1,000 residents, the same as Testford’s 4.0."],
  ])("is %s", (_, offences, end) => {
    expect(rateContext(...offences).context).toBe(`The rate is ${end}`);
  });

  it("is called higher or lower exactly where its own interval leaves the district's out, and never like it for want of proof", () => {
    const some = fc.nat(300);
    fc.assert(
      fc.property(some, some, some, (...offences) => {
        const { figures, district, context } = rateContext(...offences);
        if (!figures.rate.known || !district.rate.known) throw new Error("no rate");
        const { value, low, high } = figures.rate.value;
        const whole = district.rate.value.value;
        const said = /, ((?:not clearly )?(?:higher than|lower than)|the same as) Testford/.exec(context)?.[1];
        if (low > whole) expect(said).toBe("higher than");
        else if (high < whole) expect(said).toBe("lower than");
        else if (said === "the same as") expect(Math.abs(value - whole)).toBeLessThan(0.1 + 1e-9);
        else expect(said).toBe(value > whole ? "not clearly higher than" : "not clearly lower than");
      }),
    );
  });
});

describe("the words never contradict the numbers", () => {
  /** "under 1 %" is 0. */
  const percentOf = (text: string): number =>
    /\(under 1\s%\)/.test(text) ? 0 : Number(/\(([\d,]+)\s%\)/.exec(text)?.[1]?.replaceAll(",", "") ?? Number.NaN);

  function expectTrue({ count, change }: WardFigures, { text, course, judged }: Sentence, missing: boolean): void {
    if (missing) expect([count.known, judged]).toEqual([false, null]);
    expect(judged?.verdict ?? null).toBe(change.known ? change.value.verdict : null);
    expect(/%/.test(course)).toBe(change.known && change.value.percent.known && change.value.difference !== 0);
    if (!change.known) {
      expect(text).not.toMatch(/\b(up|down|clear|unchanged|too few)\b/);
      return;
    }
    const { before, after } = change.value;
    expect(/\bup\b/.test(text)).toBe(after > before);
    expect(/\bdown\b/.test(text)).toBe(after < before);
    expect(/\bunchanged\b/.test(text)).toBe(after === before);
    if (before < 50) expect(course).not.toContain("%");
    else if (after !== before) expect(percentOf(course)).toBe(Math.round((100 * Math.abs(after - before)) / before));
    if (before + after < 10) expect(judged?.verdict).toBe("too few to say");
  }

  it("for any data, offence and period", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const missing = monthsOf(period).some((month) => dataset.coverage.missing.has(month));
        for (const input of inputsOf(dataset, selection, period)) expectTrue(input.figures, sentenceOf(input), missing);
      }),
    );
  });

  it("nor do the additions of a report", () => {
    fc.assert(
      fc.property(anyQuestion, ({ dataset, selection, period }) => {
        const figures = figuresOf(dataset, selection, period, offenceListOf(dataset, selection, period).selected);
        for (const { code } of [...dataset.wards, { code: "district" }]) {
          const { sentence } = reportOf(dataset, figures, code);
          const since = /(?:above|below) its expected range since (.*)\.$/.exec(sentence.additions[0] ?? "")?.[1];
          if (since !== undefined) expect(monthsOf(period).map(monthName)).toContain(since);
          expect(sentence.additions.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
