// What the page says of counts that were revised: on charts where it is over 2 %, and by month about the data.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RevisionRow } from "../../../src/core/area/area-package.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { oneDistrict } from "../../../src/core/area/one-district.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { caveatsOf, notesIn } from "../../../src/core/wards/caveats.ts";
import { revisedMonths, revisionsSpreadsheet } from "../../../src/core/wards/revised-months.ts";
import { revisionsOf } from "../../../src/core/wards/revision-notes.ts";
import { trendOf } from "../../../src/core/wards/trend.ts";
import { area, CATEGORIES, JANUARY, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

const MAY = JANUARY + 16;

/** Wards have 10, 20 and 30 of each category in each month. */
function revised(...rows: readonly Partial<RevisionRow>[]): Dataset {
  const whole = { date: "2026-01-31", month: MAY, category: "shoplifting", ward: "W3", before: 29, after: 30 };
  return { ...area(), revisions: revisionsOf(rows.map((row) => ({ ...whole, ...row }))) };
}

function textsOf(dataset: Dataset, slug: string, wards: readonly string[] = []): readonly string[] {
  return notesIn(dataset, selected(dataset, slug), wards, TWO_YEARS).map(({ note }) => note.text);
}

describe("a note of a revision", () => {
  it("stands where what is shown was revised by over 2 %, of its ward or the district, its offence or group", () => {
    const dataset = revised({ before: 26 });
    expect(textsOf(dataset, "shoplifting", ["W3"])).toEqual([
      "Revised in later files: 30 offences in Market in May 2025, 26 before.",
    ]);
    expect(textsOf(dataset, "shoplifting")).toEqual(["Revised in later files: 60 offences in May 2025, 56 before."]);
    expect(textsOf(dataset, "all-crime")).toEqual(["Revised in later files: 180 offences in May 2025, 176 before."]);
    expect(textsOf(revised({ before: 27 }), "all-crime")).toEqual([]);
    expect(textsOf(dataset, "shoplifting", ["W1", "W2"])).toEqual([]);
    expect(textsOf(dataset, "burglary", ["W3"])).toEqual([]);
    const { month } = notesIn(dataset, selected(dataset, "shoplifting"), [], TWO_YEARS)[0]!;
    expect(month).toBe(MAY);
    expect(notesIn(dataset, selected(dataset, "shoplifting"), [], { from: JANUARY, to: MAY - 1 })).toEqual([]);
  });

  it("is of the net change since the first, and of no rows without coordinates", () => {
    const twice = [
      { before: 30, after: 35 },
      { date: "2026-02-28", before: 35, after: 30 },
    ];
    expect(textsOf(revised(...twice), "shoplifting", ["W3"])).toEqual([]);
    expect(textsOf(revised({ ward: "", before: 0, after: 90 }), "shoplifting")).toEqual([]);
    expect(textsOf(revised({ before: 0 }), "shoplifting", ["W3"])).toEqual([
      "Revised in later files: 30 offences in Market in May 2025, 0 before.",
    ]);
  });

  it("is one of the largest change where there would be more than three", () => {
    const rows = [1, 2, 3, 4].map((at) => ({ month: JANUARY + at, before: 20 + at }));
    expect(textsOf(revised(...rows.slice(0, 3)), "shoplifting")).toHaveLength(3);
    expect(textsOf(revised(...rows), "shoplifting")).toEqual([
      "Revised in later files: 4 monthly counts by over 2 %, most of all 60 offences in February 2024, 51 before. “About the data” lists them.",
    ]);
  });

  it("joins the notes of trends and caveats, and leaves every number and verdict as it is", () => {
    const [dataset, before] = [revised({ before: 20 }), area()];
    const of = selected(dataset, "shoplifting");
    const [{ notes, ...drawn }, { notes: none, ...plain }] = [dataset, before].map((one) =>
      trendOf(one, of, YEAR_2025, []),
    ) as [ReturnType<typeof trendOf>, ReturnType<typeof trendOf>];
    expect(notes.map(({ text }) => text)).toEqual([expect.stringContaining("60 offences in May 2025, 50 before")]);
    expect([none, drawn]).toEqual([[], plain]);
    const figures = (one: Dataset) => figuresOf(one, of, YEAR_2025, { known: false, reason: "" });
    expect(figures(dataset)).toEqual(figures(before));
    expect(caveatsOf(dataset, figures(dataset), figures(dataset).district).map(({ kind }) => kind)).toEqual(["note"]);
  });

  it("is of a district alone where one of several is shown", () => {
    const whole = revised({ before: 20 });
    const wards = [
      { code: "W1", district: "E07000001" },
      { code: "W2", district: "E07000001" },
      { code: "W3", district: "E07000002" },
    ];
    const districts = ["E07000001", "E07000002"].map((code) => ({ code, name: code }));
    const { descriptor } = whole;
    const two = { ...whole, descriptor: { ...descriptor, wardscope: { ...descriptor.wardscope, wards, districts } } };
    expect(textsOf(oneDistrict(two, "E07000001"), "shoplifting")).toEqual([]);
    expect(revisedMonths(oneDistrict(two, "E07000001"))).toEqual([]);
    expect(textsOf(oneDistrict(two, "E07000002"), "shoplifting")[0]).toContain(
      "30 offences in Market in May 2025, 20 before",
    );
  });
});

describe("the months that were revised", () => {
  it("are those with a change, with what they had and have", () => {
    const dataset = revised(
      { before: 26 },
      { ward: "", before: 7, after: 5 },
      { date: "2026-02-28", category: "drugs" },
    );
    expect(revisedMonths(dataset)).toEqual([
      {
        month: MAY,
        before: 235,
        now: 240,
        counts: 2,
        changeText: "+5 (+2.1\u00a0%)",
        unplacedText: "−2",
        last: "2026-02-28",
      },
    ]);
    expect(revisedMonths(area())).toEqual([]);
  });

  it("add up to what the rows say, whatever they are", () => {
    const row = fc.record({
      date: fc.constantFrom("2026-01-31", "2026-02-28"),
      month: fc.integer({ min: JANUARY, max: JANUARY + 3 }),
      category: fc.constantFrom(...CATEGORIES.map(({ category }) => category)),
      ward: fc.constantFrom("W1", "W2", "W3"),
      before: fc.nat(9),
      after: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const dataset = revised(...rows);
        const net = rows.reduce((sum, { before, after }) => sum + after - before, 0);
        const months = revisedMonths(dataset);
        expect(months.reduce((sum, { before, now }) => sum + now - before, 0)).toBe(net);
        expect(months.map(({ now }) => now)).toEqual(months.map(() => 4 * 60));
        const { head, rows: cells } = revisionsSpreadsheet(dataset, { sources: [], notices: [] }, "");
        const [before, after] = [head.indexOf("before"), head.indexOf("after")];
        expect(cells.map((cell) => [Number(cell[before]), Number(cell[after])])).toEqual(
          rows.map((one) => [one.before, one.after]),
        );
      }),
    );
  });
});
