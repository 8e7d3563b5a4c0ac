// The triage of offence types: the assessment's own results, the edges of each rule, and words that never contradict numbers.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../../src/core/area/area-package.ts";
import { known, unknown, valueOrNull, WITHHELD } from "../../../src/core/basics/known.ts";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { TRIAGE_RULES, type Triaged, triageEnds, triageOf, triageYear } from "../../../src/core/published/triage.ts";
import { triageFinding } from "../../../src/core/published/triage-groups.ts";
import { triageOpenData, triagePublished } from "../../../src/core/published/triage-sources.ts";
import { triageTypes, whyUntested } from "../../../src/core/published/triage-types.ts";
import { anyArea, area, JANUARY } from "../../area.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows, anyFigures, figureRow, SEPTEMBER } from "../../published-figures.ts";

function triaged(counts: readonly (number | null)[], all: number | null = 1_000_000): Triaged {
  const years = counts.map((count, index) =>
    triageYear(triageEnds(SEPTEMBER)[index]!, count === null ? unknown("not printed") : known(count)),
  );
  return triageOf("Some offence", years, all === null ? unknown("not printed") : known(all));
}

const { groups } = grouped([]);

describe("the triage of the published figures", () => {
  const { types, untested, latest } = triagePublished(builtInArea(), grouped(builtInFigures()));
  const find = (label: string) => types.find((one) => one.label === label);

  it.each([
    ["Shoplifting", "high attention"],
    ["Violence against the person", "high attention"],
    ["Burglary", "concerning trend"],
    ["Theft from the person", "concerning trend"],
    ["Knife crime (marked offences)", "falling"],
    ["Domestic abuse marked crimes", "monitor"],
    ["Bicycle theft", "monitor"],
    ["Other theft", "monitor"],
    ["Robbery", "monitor"],
    ["Vehicle offences", "monitor"],
    ["Drug offences", "not enough years"],
    ["Deliberate fires", "not enough years"],
    ["Hate crime", "not enough years"],
    ["Sexual offences", "not enough years"],
  ])("%s: %s", (label, verdict) => {
    expect(find(label)?.verdict).toBe(verdict);
    expect(find(label)?.rule).toBe(TRIAGE_RULES[find(label)!.verdict]);
  });

  it("gives the shares of the assessment", () => {
    expect(latest).toEqual({ known: true, value: SEPTEMBER });
    expect(find("Shoplifting")?.reasons[0]).toBe(
      "2,772 of 15,412 recorded crimes in the year ending September 2024: 18.0\u00a0%.",
    );
    expect(find("Violence against the person")?.reasons[0]).toMatch(/27\.4\u00a0%\.$/);
  });

  it("says why, in numbers", () => {
    expect(find("Burglary")?.reasons.slice(1)).toEqual([
      "Higher each year than the year before: 487, 558, 658, 718.",
      "From year to year: +71 (+15\u00a0%); +100 (+18\u00a0%); +60 (+9\u00a0%).",
      "From the first to the last of 4 years: +231 (+47\u00a0%).",
    ]);
    expect(find("Bicycle theft")?.reasons[1]).toMatch(/^Higher than the year before in 1 of 3 years: 1,881, 1,311/);
  });

  it("says which years are needed", () => {
    const needed = (label: string) => find(label)?.needed.map(formatMonth);
    expect(needed("Drug offences")).toEqual(["2022-09"]);
    expect(needed("Deliberate fires")).toEqual(["2022-09"]);
    expect(needed("Hate crime")).toEqual(["2021-09", "2022-09", "2023-09", "2024-09"]);
    expect(needed("Burglary")).toEqual([]);
    expect(find("Drug offences")?.reasons).toEqual([
      "The year ending September 2022 (no count of it is published for the district) is needed.",
    ]);
  });

  it("tests no type that contains another, and says why it leaves one out", () => {
    const labels = types.map(({ label }) => label);
    expect(labels).not.toContain("Theft");
    expect(labels).not.toContain("All acquisitive crime");
    expect(untested.find(({ label }) => label === "Theft")?.reason).toMatch(/contains shoplifting/);
    expect(untested.find(({ label }) => label === "Burglary")?.parts).toHaveLength(2);
    expect(whyUntested(groups, "Graffiti", "")).toBe("It is not known to be a count of recorded crimes.");
    const wholes = triageTypes(groups)
      .filter(({ subgroup }) => subgroup === "")
      .map(({ group }) => group);
    expect(triageTypes(groups).filter(({ group, subgroup }) => subgroup !== "" && wholes.includes(group))).toEqual([]);
  });

  it("says of the parts of a type whether that type could be tested", () => {
    const reasonsOf = (wanted: string) => untested.filter(({ label }) => label === wanted).map(({ reason }) => reason);
    expect(reasonsOf("Burglary")).toEqual(["It is part of burglary, which is tested."]);
    expect(reasonsOf("Sexual offences")).toEqual(["It is part of sexual offences, which cannot be tested either."]);
    const lacking = types.filter(({ verdict }) => verdict === "not enough years").map(({ label }) => label);
    for (const { label, reason } of untested)
      if (reason.endsWith("which is tested.")) expect(lacking).not.toContain(label);
    const none = triagePublished(
      area(),
      grouped(annualRows([10], { group: "Domestic abuse", subgroup: "Domestic abuse incidents" })),
    );
    expect(none.untested.map(({ reason }) => reason).join(" ")).not.toContain("tested");
  });

  it("puts high attention first", () => {
    expect(types.slice(0, 2).map(({ label }) => label)).toEqual(["Violence against the person", "Shoplifting"]);
    expect(types.at(-1)?.verdict).toBe("not enough years");
  });
});

describe("the triage of the open data", () => {
  it("of Cambridge has two years: high attention needs only the latest, all else needs two more", () => {
    const { types, latest, untested } = triageOpenData(builtInArea());
    expect(latest).toEqual({ known: true, value: JANUARY + 23 });
    expect(types).toHaveLength(13);
    const high = types.filter(({ verdict }) => verdict === "high attention");
    expect(high.map(({ label }) => label)).toEqual(["Violence and sexual offences", "Shoplifting"]);
    const others = types.filter((one) => !high.includes(one));
    for (const { verdict, needed } of others) {
      expect(verdict).toBe("not enough years");
      expect(needed.map(formatMonth)).toEqual(["2022-12", "2023-12"]);
    }
    expect(untested.map(({ label }) => label)).toEqual(["Anti-social behaviour"]);
  });

  it("tests trends once there are four years", () => {
    const dataset = area({
      range: { from: JANUARY - 24, to: JANUARY + 23 },
      count: (_, month, category) => (category === "drugs" ? 2 + Math.floor((month - JANUARY + 24) / 12) : 100),
    });
    expect(triageOpenData(dataset).types.find(({ label }) => label === "Drugs")?.verdict).toBe("concerning trend");
  });

  it("is of the latest whole year, and none without one", () => {
    expect(triageOpenData(area({ missing: [JANUARY + 23] })).latest).toEqual({ known: true, value: JANUARY + 22 });
    const short = triageOpenData(area({ range: { from: JANUARY, to: JANUARY + 10 } }));
    expect([short.latest.known, short.types]).toEqual([false, []]);
  });
});

describe("the rule", () => {
  it.each([
    ["15 % of all recorded crime", [100, 100, 100, 150], 1000, "high attention"],
    ["15 % of all, from fewer than 10", [60, 60, 60, 9], 58, "falling"],
    ["15 % of all, from fewer than 10, without the years before", [null, null, null, 9], 58, "not enough years"],
    ["15 % of all, of fewer than 50 in all", [10, 10, 10, 40], 49, "small numbers"],
    ["15 % of all, from 10 of 50", [10, 10, 10, 10], 50, "high attention"],
    ["just under 15 %", [149, 149, 149, 149], 1000, "stable"],
    ["high attention before a trend and before small numbers", [10, 20, 30, 400], 1000, "high attention"],
    ["high attention without the years before", [null, null, null, 400], 1000, "high attention"],
    ["up each year and 10 % in all", [90, 93, 96, 99], undefined, "concerning trend"],
    ["up each year but under 10 % in all", [100, 103, 106, 109], undefined, "stable"],
    ["up by 10 % but once level", [100, 105, 105, 112], undefined, "stable"],
    ["up by 10 % at once, then level", [100, 112, 112, 112], undefined, "monitor"],
    ["never up and 10 % down in all", [70, 70, 65, 63], undefined, "falling"],
    ["never up but under 10 % down", [100, 97, 94, 91], undefined, "stable"],
    ["one change of 10 % among others", [1881, 1311, 1342, 1174], undefined, "monitor"],
    ["level", [100, 100, 100, 100], undefined, "stable"],
    ["down to nothing", [60, 0, 0, 0], undefined, "falling"],
    ["up from nothing again", [60, 0, 0, 5], undefined, "monitor"],
    ["under 50 in the first year", [49, 60, 80, 100], undefined, "small numbers"],
    ["50 in the first year", [50, 60, 80, 100], undefined, "concerning trend"],
    ["a year that is not printed", [100, null, 120, 130], undefined, "not enough years"],
    ["small numbers with a year that is not printed", [32, null, 42, 45], undefined, "not enough years"],
  ] as const)("%s", (_, counts, all, verdict) => {
    expect(triaged(counts, all).verdict).toBe(verdict);
  });

  it("says that a high share of few crimes is one of few", () => {
    const [share] = triaged([60, 60, 60, 9], 58).reasons;
    expect(share).toBe("9 of 58 recorded crimes in the year ending September 2024: too few for high attention.");
    expect(triaged([60, 60, 60, 9], 1000).reasons[0]).toMatch(/: 0\.9\u00a0%\.$/);
  });

  it("prints no per cent of small numbers, nor of a small year among large ones", () => {
    expect(triaged([49, 60, 80, 100]).reasons).toEqual([
      "Higher each year than the year before: 49, 60, 80, 100.",
      "From year to year: +11; +20; +20.",
      "From the first to the last of 4 years: +51.",
    ]);
    expect(triaged([60, 40, 60, 60]).reasons[2]).toBe("From year to year: −20 (−33\u00a0%); +20; 0 (0\u00a0%).");
  });

  it("prints no per cent that rounding would lift to the threshold", () => {
    expect(triaged([1000, 904, 1000, 1095]).reasons[2]).toBe(
      "From year to year: −96 (just under 10\u00a0%); +96 (+11\u00a0%); +95 (just under 10\u00a0%).",
    );
    expect(triaged([100, 100, 100, 1499], 9999).reasons[0]).toMatch(/: just under 15\u00a0%\.$/);
    expect(triaged([100, 100, 100, 1500], 10_000).reasons[0]).toMatch(/: 15\.0\u00a0%\.$/);
  });

  it("says so when all recorded crime is not known", () => {
    const { verdict, reasons, share } = triaged([100, 110, 120, 130], null);
    expect([verdict, share.known]).toEqual(["concerning trend", false]);
    expect(reasons[0]).toMatch(/is not known, so high attention is not tested/);
  });

  it("agrees with the numbers, whatever they are", () => {
    const count = fc.oneof(fc.nat(60), fc.nat(300));
    fc.assert(
      fc.property(fc.array(count, { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 4000 }), (counts, all) => {
        const { verdict, reasons } = triaged(counts, all);
        const [a, b, c, d] = counts as [number, number, number, number];
        const large = (x: number, y: number) => x !== y && (x === 0 || Math.abs(y - x) / x >= 0.1 - 1e-12);
        if (d / all >= 0.15 && d >= 10 && all >= 50) expect(verdict).toBe("high attention");
        else if (a < 50) expect(verdict).toBe("small numbers");
        else if (a < b && b < c && c < d && large(a, d)) expect(verdict).toBe("concerning trend");
        else if (a >= b && b >= c && c >= d && large(a, d)) expect(verdict).toBe("falling");
        else expect(verdict).toBe(large(a, b) || large(b, c) || large(c, d) ? "monitor" : "stable");
        if (verdict === "small numbers") expect(reasons.join(" ")).not.toMatch(/%/);
      }),
    );
  });
});

describe("published counts", () => {
  const all = annualRows([1000, 1000, 1000, 1000], { group: "All recorded crime", subgroup: "" });
  const verdictOf = (rows: readonly FigureRow[]) =>
    triagePublished(area(), grouped(rows)).types.find(({ label }) => label === "Robbery");
  const robbery = { group: "Robbery", subgroup: "" };

  it("are not tested where a year is printed twice with different values, but are with the same", () => {
    const rows = annualRows([60, 70, 80, 90], robbery);
    expect(verdictOf([...all, ...rows, figureRow({ ...robbery, value: 91 })])?.verdict).toBe("not enough years");
    expect(verdictOf([...all, ...rows, figureRow({ ...robbery, value: 90 })])?.verdict).toBe("concerning trend");
  });

  it("that are withheld are a missing year, and no number", () => {
    const rows = annualRows([60, 70, 80, null], robbery);
    const withheld = figureRow({ ...robbery, value: null, status: "suppressed" });
    const found = verdictOf([...all, ...rows, withheld]);
    expect([found?.verdict, found?.needed]).toEqual(["not enough years", [SEPTEMBER]]);
    expect(valueOrNull(found!.years.at(-1)!.count)).toBeNull();
  });

  it("of other districts, other lengths and other measures are none", () => {
    const odd = [
      { areaCode: "E07000001" },
      { periodMonths: 3 },
      { measure: "monthly_mean" as const },
      { level: "ward" as const },
    ];
    for (const row of odd)
      expect(verdictOf([...all, ...annualRows([60, 70, 80, 90], { ...robbery, ...row })])?.needed).toHaveLength(4);
  });

  it("that are not there leave nothing to test", () => {
    expect(triagePublished(area(), grouped([]))).toMatchObject({ latest: { known: false }, types: [], untested: [] });
  });

  it("of any file and area give each type one verdict", () => {
    fc.assert(
      fc.property(anyArea, anyFigures, (dataset, rows) => {
        for (const triage of [triagePublished(dataset, grouped(rows)), triageOpenData(dataset)])
          for (const { verdict, needed, years } of triage.types) {
            const gaps = years.filter(({ count }) => !count.known).length;
            expect(needed).toHaveLength(verdict === "not enough years" ? gaps : 0);
            if (verdict !== "high attention") expect(gaps > 0).toBe(verdict === "not enough years");
          }
      }),
    );
  });
});

describe("the finding of a public copy", () => {
  it("blames years that are not there for trends, and withheld counts for high attention alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 100, max: 900 })), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (latest, lacking) => {
          const types = latest.map((count) =>
            triageOf(
              "Some offence",
              triageEnds(SEPTEMBER).map((end, index) => {
                if (index < lacking) return triageYear(end, unknown("not in this package"));
                return triageYear(end, count === null ? WITHHELD : known(count));
              }),
              known(10_000),
            ),
          );
          const said = triageFinding({ latest: known(SEPTEMBER), types, untested: [] });
          expect(said).toMatch(/Concerning trends cannot be told: four years of counts are needed\.$/);
          expect(said).not.toMatch(/none has a concerning|trends? cannot be told[^.]*withheld/i);
          expect(said.includes("withheld")).toBe(latest.includes(null));
        },
      ),
    );
  });
});
