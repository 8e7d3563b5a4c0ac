// What the pages of published figures show: the triage under its verdicts, findings, footnotes, rates and the long table.
import { describe, expect, it } from "vitest";
import {
  clearChanges,
  policeRemark,
  priorityFinding,
  reasonsByCaveat,
} from "../../../src/core/assessment/board-report.ts";
import { priorityWardsOf } from "../../../src/core/assessment/priority-wards.ts";
import { whatChanged } from "../../../src/core/assessment/what-changed.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { areaRatesOf } from "../../../src/core/published/area-rates.ts";
import { areaRatesTable } from "../../../src/core/published/area-rates-table.ts";
import { makeFigureGroups } from "../../../src/core/published/figure-groups.ts";
import { sharedReasons } from "../../../src/core/published/figure-pair.ts";
import {
  besideRows,
  besideValues,
  groupFinding,
  lineFinding,
  remarksOn,
} from "../../../src/core/published/findings.ts";
import { footnotesOf } from "../../../src/core/published/footnotes.ts";
import { publishedBesideOpen } from "../../../src/core/published/published-beside-open.ts";
import { publishedLines } from "../../../src/core/published/published-lines.ts";
import { pointOf } from "../../../src/core/published/published-series.ts";
import { publishedGroups } from "../../../src/core/published/published-tables.ts";
import { reproductionOf } from "../../../src/core/published/reproduce.ts";
import {
  filterChoices,
  NO_FILTER,
  reproducedSpreadsheet,
  tableOfReproduced,
} from "../../../src/core/published/reproduce-table.ts";
import { triageColumns, triageFinding, triageGroups, untestable } from "../../../src/core/published/triage-groups.ts";
import { triageOpenData, triagePublished } from "../../../src/core/published/triage-sources.ts";
import { builtInArea, builtInFigures, grouped } from "../../built-in-area.ts";
import { annualRows, figureRow, SEPTEMBER } from "../../published-figures.ts";

const cambridge = builtInArea();
const rows = builtInFigures();
const { to } = cambridge.coverage.range;
const YEAR = { from: to - 11, to };

describe("the triage as it is read", () => {
  const published = triagePublished(cambridge, grouped(rows));
  const open = triageOpenData(cambridge);

  it("says what calls for attention, with the shares", () => {
    expect(triageFinding(published).replaceAll("\u00a0", " ")).toBe(
      "High attention: violence against the person (27.4 %) and shoplifting (18.0 %). Concerning trend: burglary and theft from the person.",
    );
    expect(triageFinding({ ...published, types: [] })).toMatch(/^No type calls/);
    expect(triageFinding(triagePublished(cambridge, grouped([])))).toMatch(/^Nothing can be tested: no annual counts/);
    const { groups } = grouped(rows);
    const swapped = groups.rows.map((row) => ({ ...row, group: row.subgroup || "Other", subgroup: row.group }));
    expect(triageFinding(triagePublished(cambridge, { rows, groups: makeFigureGroups(swapped) }))).toBe(
      "Nothing can be tested: the groups that figure_groups.csv puts to the test have no annual counts of the district in figures.csv: see whether its columns and names are right.",
    );
  });

  it("puts each type under one verdict or among those that lack years", () => {
    const grouped = triageGroups(published).flatMap((group) => group.rows.map(({ type }) => type.label));
    const lacking = untestable(published).flatMap(({ labels }) => labels);
    expect([...grouped, ...lacking].toSorted()).toEqual(published.types.map(({ label }) => label).toSorted());
    expect(lacking).toEqual(expect.arrayContaining(["Drug offences", "Deliberate fires", "Hate crime"]));
  });

  it("says which years are needed, each reason once", () => {
    expect(untestable(published).find(({ labels }) => labels.includes("Drug offences"))?.needed).toBe(
      "Needed: the year ending September 2022 (no count of it is published for the district).",
    );
    expect(untestable(open)).toHaveLength(1);
  });

  it("has no column for a year that no tested type has", () => {
    expect(triageColumns(published)).toMatchObject({ isWhole: true, ends: { length: 4 } });
    expect(triageColumns(open)).toMatchObject({ isWhole: false, ends: [to - 12, to] });
    expect(triageGroups(open)[0]?.rows[0]?.course).toBe("");
  });
});

describe("findings", () => {
  it("name the ends of a line, and no number for what is withheld", () => {
    const line = (values: readonly (number | null)[], more = {}) => publishedLines(annualRows(values, more))[0]!;
    expect(lineFinding(line([672, 1176, 2772]))).toBe(
      "Shoplifting: 672 in the year ending September 2022, 2,772 in the year ending September 2024",
    );
    expect(lineFinding(line([30, 20]))).toBe(
      "Shoplifting: 30 in the year ending September 2023, 20 in the year ending September 2024",
    );
    // The way between the ends may be any: neither end says which.
    expect(lineFinding(line([7, 90, 8]))).not.toMatch(/\b(up|down)\b/);
    expect(lineFinding(line([7], { periodMonths: 1 }))).toBe("Shoplifting: 7 in September 2024");
    const broken = publishedLines([
      ...annualRows([30, 20]),
      figureRow({ periodEnd: SEPTEMBER + 12, note: "not comparable" }),
    ]);
    expect(lineFinding(broken[0]!)).toBe(
      "Shoplifting: 30 in the year ending September 2023, 100 in the year ending September 2025, not comparable",
    );
    const [withheld] = publishedLines([figureRow({ status: "suppressed", value: null })]);
    expect(lineFinding(withheld!)).toBe("Shoplifting: fewer than 5 in the year ending September 2024");
  });

  it("give the latest total of a group, else how many tables there are", () => {
    const [total] = publishedGroups(grouped(annualRows([100, 110], { subgroup: "" })));
    expect(groupFinding(total!).replaceAll("\u00a0", " ")).toBe("110 in the year ending September 2024, up 10 %");
    const [parts] = publishedGroups(grouped(annualRows([100, 110])));
    expect(groupFinding(parts!)).toBe("1 table");
  });

  it("list two series one after the other and never in one row", () => {
    for (const beside of publishedBesideOpen(cambridge, grouped(rows)).beside) {
      expect(besideRows(beside).filter(([, published, open]) => published !== "" && open !== "")).toEqual([]);
      expect(besideRows(beside)).toHaveLength(beside.published.points.length + beside.open.points.length);
      expect(besideValues(beside, "open data")).toMatch(/; open data .* in the /);
    }
  });

  it("remark on how a figure was worked out, and not on one that is withheld", () => {
    const remarks = (row: Parameters<typeof figureRow>[0]) => remarksOn(pointOf(figureRow(row)));
    expect(remarks({ status: "derived", note: "10 + 2" })).toEqual(["worked out: 10 + 2"]);
    expect(remarks({ status: "derived", note: "2089 - 691" })).toEqual(["worked out: 2,089 \u2212 691"]);
    expect(remarks({ status: "derived", note: "100 + 1234 of 2023" })).toEqual(["worked out: 100 + 1,234 of 2023"]);
    expect(remarks({ note: "printed in 2024-05 and in Table 3 - see there" })).toEqual([
      "printed in 2024-05 and in Table 3 - see there",
    ]);
    expect(remarks({ status: "derived", note: "" })).toEqual(["worked out from other printed figures"]);
    expect(remarks({ status: "suppressed", value: null, note: "below 5" })).toEqual([]);
    expect(remarks({ note: "incidents" })).toEqual(["incidents"]);
  });
});

it("footnotes stand once, in the order in which they are needed", () => {
  const notes = footnotesOf(["ab", "cb"], (word) => [...word]);
  expect(notes.texts).toEqual(["a", "b", "c"]);
  expect(["ab", "cb"].map((word) => notes.numbersOf(word))).toEqual([
    [1, 2],
    [3, 2],
  ]);
});

it("rates of areas have a column for each area, the package's district first, and their period", () => {
  const table = areaRatesTable(areaRatesOf(cambridge, grouped(rows)));
  expect(table.columns.map(({ name }) => name)).toEqual([
    "Cambridge",
    "Fenland",
    "Cambridgeshire",
    "England and Wales",
  ]);
  expect(table.columns.map(({ periodName }) => periodName).at(-1)).toBe("year ending March 2024");
  const theft = table.rows.find(({ label }) => label === "Theft")!;
  expect(theft.cells.map(({ text }) => text)).toEqual(["39.2", "not published", "16.5", "18.6"]);
  expect(table.cautions.numbersOf(theft.rates)).toEqual([1, 2]);
  for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
});

it("a rate beside one of a wider category of the open data has a note that says so", () => {
  const { rows: lines, cautions } = areaRatesTable(areaRatesOf(cambridge, grouped(rows)));
  const noteOf = (wanted: string) => {
    const { rates } = lines.find(({ label }) => label === wanted)!;
    return cautions.numbersOf(rates).map((number) => cautions.texts[number - 1]);
  };
  expect(noteOf("Violence against the person")).toContain("The open data's category also holds sexual offences.");
  expect(noteOf("Theft").join(" ")).not.toContain("sexual offences");
});

it("rates of several periods in one column each say their own", () => {
  const rate = (group: string, periodEnd: number) =>
    figureRow({ measure: "rate_per_1000", group, subgroup: "", periodEnd, value: 4.9 });
  const table = areaRatesTable(areaRatesOf(cambridge, grouped([rate("Theft", to), rate("Burglary", to - 12)])));
  expect(table.columns.map(({ name, periodName }) => [name, periodName])).toEqual([["Testford", null]]);
  expect(table.rows.flatMap(({ cells }) => cells.map(({ periodName }) => periodName))).toEqual([
    "year ending December 2025",
    "year ending December 2024",
  ]);
});

describe("the table of reproduced figures", () => {
  const model = reproductionOf(cambridge, grouped(rows));
  const table = (filter = {}, sort: Parameters<typeof tableOfReproduced>[2] = null) =>
    tableOfReproduced(model.figures, { ...NO_FILTER, ...filter }, sort);

  it("narrows to ward, group and what the open data has", () => {
    const { wards, groups } = filterChoices(model.figures);
    expect(wards.reduce((sum, { code }) => sum + table({ wardCode: code }).length, 0)).toBe(model.figures.length);
    expect(groups.reduce((sum, group) => sum + table({ group }).length, 0)).toBe(model.figures.length);
    expect(table({ only: "open" }).filter(({ isSum }) => !isSum)).toHaveLength(model.summary.withOpenData);
    expect(table({ only: "shared" }).filter(({ isSum }) => !isSum)).toHaveLength(model.summary.withSharedMonths);
  });

  it("sorts by any column, with what is not known last either way", () => {
    for (const descending of [false, true]) {
      const values = table({}, { column: "difference", descending }).map(({ difference }) =>
        difference.known ? difference.value : null,
      );
      const there = values.filter((value) => value !== null);
      expect(values.slice(0, there.length)).toEqual(there);
      expect(there).toEqual(there.toSorted((a, b) => (descending ? b - a : a - b)));
    }
    expect(table({}, { column: "ward", descending: false })[0]?.wardName).toBe("Abbey");
  });

  it("is a file with every figure and every reason in full", () => {
    const {
      head,
      rows: lines,
      notes,
    } = reproducedSpreadsheet(
      {
        area: "Cambridge",
        by: "open data",
        attribution: { sources: ["data.police.uk"], notices: ["Contains OS data."] },
        address: "here",
      },
      model,
    );
    expect(lines).toHaveLength(model.figures.length);
    expect(new Set([head, ...lines].map(({ length }) => length))).toEqual(new Set([18]));
    expect(notes[0]).toEqual(["Published ward figures of Cambridge beside the open data"]);
    expect(lines.flat().join(" ")).toContain("The open data does not mark domestic abuse.");
  });

  it("keeps how one figure was worked out apart from the reasons that others share", () => {
    const derived = model.figures.find(({ point, open }) => point.status === "derived" && open.known)!;
    expect(derived.reasons).toHaveLength(sharedReasons(derived).length + 1);
    expect(sharedReasons(derived).join(" ")).not.toContain("worked out");
  });
});

describe("the board", () => {
  it("reads the priority wards with the number of their reasons", () => {
    const priority = priorityWardsOf(cambridge, listFigures(cambridge, YEAR));
    expect(priorityFinding(priority)).toBe("Most reasons: Market (12), East Chesterton (9) and Petersfield (8).");
    for (const ward of priority.wards) {
      const grouped = reasonsByCaveat(ward);
      expect(grouped.flatMap(({ reasons }) => reasons)).toHaveLength(ward.reasons.length);
      expect(new Set(grouped.map(({ caveat }) => caveat)).size).toBe(grouped.length);
    }
  });

  it("names new clear rises and falls, and says what follows where the police look", () => {
    const found = whatChanged(cambridge, { from: to - 8, to: to - 3 }, { from: to - 5, to });
    if (!found.known) throw new Error(found.reason);
    expect(clearChanges(found.value)).toBe(
      "New clear rises over 6 months: drugs in Petersfield, King's Hedges, Cherry Hinton and 3 others; shoplifting in Newnham. New clear falls over 6 months: acquisitive crime in Market; shoplifting in Queen Edith's.",
    );
    expect(policeRemark(found.value.changes)).toMatch(/^Recorded numbers of drugs/);
    const many = found.value.changes.slice(0, 1).flatMap((change) =>
      Array.from({ length: 19 }, (_, index) => {
        const offence = { slug: `kind-${index}`, label: `Kind ${index}` };
        return { ...change, kind: "new clear rise" as const, offence };
      }),
    );
    const kinds = (changes: typeof many): string =>
      clearChanges({ ...found.value, changes }).replaceAll(/ in [^;.]+/g, "");
    expect(kinds(many)).toBe("New clear rises over 6 months: kind 0; kind 1; kind 2; and 16 more kinds of offence.");
    expect(kinds(many.slice(0, 4))).toBe("New clear rises over 6 months: kind 0; kind 1; kind 2; kind 3.");
    expect(clearChanges({ ...found.value, changes: [] })).toBe(
      "No new clear rise over 6 months, and no new clear fall.",
    );
    expect(policeRemark([])).toBeNull();
  });
});
