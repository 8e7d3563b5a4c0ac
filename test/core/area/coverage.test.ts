// What can be counted of an offence, by what the forces sent.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, locatedShare, recordedInOne } from "../../../src/core/area/coverage.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { complete } from "../../../src/core/area/period.ts";
import { sentSummary } from "../../../src/core/area/sent-summary.ts";
import { formatMonth, type Month, monthsOf } from "../../../src/core/basics/months.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { caveatsOf } from "../../../src/core/wards/caveats.ts";
import { sentenceOf } from "../../../src/core/wards/sentence.ts";
import {
  area,
  CATEGORIES,
  coverageWith,
  JANUARY,
  type Plan,
  partsOf,
  selected,
  TWO_YEARS,
  YEAR_2025,
} from "../../area.ts";

type Block = Descriptor["wardscope"];

interface Sent {
  /** Rows of a category (slug) in a month; 103 unless given. */
  readonly rows?: (category: string, month: Month) => number;
  readonly withCoordinates?: (category: string, month: Month) => number;
  readonly block?: Partial<Block>;
}

const EARLIER = { from: JANUARY, to: JANUARY + 11 };

/** An area whose descriptor says what "testshire" sent. */
function areaOf({ rows = () => 103, withCoordinates = rows, block = {} }: Sent, plan: Partial<Plan> = {}): Dataset {
  const parts = partsOf(plan);
  const located = CATEGORIES.map(({ category }) => ({
    force: "testshire",
    category,
    rows: monthsOf(TWO_YEARS).map((month) => rows(category, month)),
    withCoordinates: monthsOf(TWO_YEARS).map((month) => withCoordinates(category, month)),
  }));
  const wardscope = { ...parts.descriptor.wardscope, formatVersion: 2 as const, located, ...block };
  return assemble({ ...parts, descriptor: { ...parts.descriptor, wardscope } });
}

function monthsWith(status: (month: Month) => "submitted" | "missing" | "tooSmall", rows: (month: Month) => number) {
  return monthsOf(TWO_YEARS).map((month) => ({
    month: formatMonth(month),
    status: status(month),
    rows: rows(month),
    placed: rows(month),
  }));
}

const JUNE = JANUARY + 17;

/** What is said of all crime in 2025: of each ward. */
function verdictsOf(dataset: Dataset): readonly string[] {
  const { wards } = listFigures(dataset, YEAR_2025).find(({ offence }) => offence.slug === "all-crime")!.figures;
  return wards.map(({ change }) => (change.known ? change.value.verdict : change.reason));
}

describe("a month that is far too small", () => {
  const small = areaOf(
    {
      block: {
        coverage: [
          {
            force: "testshire",
            role: "home",
            months: monthsWith(
              (month) => (month === JUNE ? "tooSmall" : "submitted"),
              (month) => (month === JUNE ? 1 : 103),
            ),
          },
        ],
      },
    },
    { missing: [JUNE] },
  );

  it("has no total, and the reason says how small it is", () => {
    expect(complete(coverageOf(small.coverage, [0]), YEAR_2025)).toEqual({
      known: false,
      reason: "June 2025 not submitted: 1 row, other months about 103",
    });
  });

  it("stands as the reason where the number would be", () => {
    const figures = listFigures(small, YEAR_2025)[0]!.figures;
    expect(figures.district.count).toMatchObject({ reason: expect.stringContaining("1 row, other months about 103") });
  });
});

describe("a category", () => {
  it("of which nothing was sent in a run of months that would hold many is unknown there, not zero", () => {
    const dataset = areaOf({ rows: (category, month) => (category === "drugs" && month < YEAR_2025.from ? 0 : 5) });
    const coverage = coverageOf(dataset.coverage, selected(dataset, "drugs").categories);
    expect(complete(coverage, EARLIER)).toMatchObject({
      reason: "12 of 12 months incomplete: testshire sent no row of Drugs",
    });
    expect(complete(coverage, YEAR_2025).known).toBe(true);
    expect(complete(coverageOf(dataset.coverage, selected(dataset, "burglary").categories), EARLIER).known).toBe(true);
  });

  it("that is rare is zero where it is zero, but makes no clear verdict", () => {
    const rare = (category: string, month: Month): number => Number(category === "drugs" && month === JUNE) * 15;
    const dataset = areaOf(
      { rows: (category, month) => (category === "drugs" ? rare(category, month) : 103) },
      { count: (_, month, category) => (category === "drugs" ? rare(category, month) / 3 : 10) },
    );
    const drugs = selected(dataset, "drugs").categories;
    expect(complete(coverageOf(dataset.coverage, drugs), EARLIER).known).toBe(true);
    const oneSided = recordedInOne(coverageOf(dataset.coverage, drugs), EARLIER, YEAR_2025);
    expect(oneSided.map(({ force, label }) => [force, label])).toEqual([["testshire", "Drugs"]]);
    const month = { from: JUNE, to: JUNE };
    const { change } = listFigures(dataset, month).find(({ offence }) => offence.slug === "drugs")!.figures.district;
    expect(change.known && [change.value.verdict, change.value.reason]).toEqual([
      "not comparable",
      "testshire sent no row of Drugs in one of the periods",
    ]);
  });

  it("that is rare makes no verdict where one of the periods lacks it", () => {
    const COUNT = fc.oneof({ arbitrary: fc.integer({ min: 0, max: 40 }), weight: 4 }, fc.constantFrom(0, 1));
    const YEARS = fc.tuple(COUNT, COUNT);
    const WARDS = fc.array(YEARS, { minLength: 3, maxLength: 3 });
    const RARE = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 3,
      maxLength: 3,
    });
    const seen = new Set<string>();
    let kept = 0;
    fc.assert(
      fc.property(WARDS, RARE, fc.integer({ min: 0, max: 1 }), (wards, rare, lacks) => {
        const rareIn = (ward: number, month: Month): number =>
          month === JUNE - 12 ? rare[ward]![0] : month === JUNE ? rare[ward]![1] : 0;
        const isLacked = (month: Month): boolean => Number(month >= YEAR_2025.from) === lacks;
        const truth = (ward: number, month: Month, category: string): number =>
          category === "burglary"
            ? wards[ward]![Number(month >= YEAR_2025.from)]!
            : category === "drugs"
              ? rareIn(ward, month)
              : 0;
        const counted = (ward: number, month: Month, category: string): number =>
          category === "drugs" && isLacked(month) ? 0 : truth(ward, month, category);
        const rows = (category: string, month: Month): number =>
          category === "drugs" ? [0, 1, 2].reduce((sum, ward) => sum + counted(ward, month, category), 0) : 103;
        const was = verdictsOf(area({ count: truth }));
        const dataset = areaOf({ rows }, { count: counted });
        const isOneSided = recordedInOne(coverageOf(dataset.coverage, [2]), EARLIER, YEAR_2025).length > 0;
        // Of what neither period has a row of nobody can know that it is lacking.
        fc.pre(isOneSided || rare.every((years) => years[lacks] === 0));
        for (const [ward, verdict] of verdictsOf(dataset).entries()) {
          seen.add(verdict);
          if (isOneSided && verdict.startsWith("clearly")) kept++;
          if (verdict.startsWith("clearly")) expect(was[ward]).toBe(verdict);
        }
      }),
      {
        numRuns: 400,
        // A ward that lacks less than it may made another of its family clear.
        examples: [
          [
            [
              [29, 35],
              [1, 0],
              [0, 0],
            ],
            [
              [1, 0],
              [0, 3],
              [0, 0],
            ],
            1,
          ],
        ],
      },
    );
    expect(kept).toBeGreaterThan(100);
    expect([...seen].sort()).toEqual([
      "clearly down",
      "clearly up",
      "no clear change",
      "not comparable",
      "too few to say",
    ]);
  });
});

describe("coordinates", () => {
  /** In the later year 16 % of the rows have none, and in the earlier 3 %. */
  const located = (_: string, month: Month): number => (month >= YEAR_2025.from ? 840 : 970);
  const thinned = areaOf(
    { rows: () => 1000, withCoordinates: located },
    { count: (ward, month) => Math.round((200 * (ward + 1) * located("", month)) / 1000) + (month % 3) },
  );

  it("have a share in any months", () => {
    const coverage = coverageOf(thinned.coverage, [0, 2]);
    expect([locatedShare(coverage, EARLIER), locatedShare(coverage, YEAR_2025)]).toEqual([0.97, 0.84]);
  });

  it("that are missing on one side make no verdict, and sentence and caveat say both shares", () => {
    const { figures } = listFigures(thinned, YEAR_2025)[1]!;
    const all = [...figures.wards, figures.district].map(({ change }) => change.known && change.value.verdict);
    expect(new Set(all)).toEqual(new Set(["not comparable"]));
    const { text } = sentenceOf({
      selection: figures.selection,
      period: YEAR_2025,
      figures: figures.district,
      district: figures.district,
      leaving: null,
      rateRank: null,
      onePlace: null,
    });
    expect(text).toContain("not comparable: 3\u00a0% had no coordinates before, 16\u00a0% now.");
    expect(caveatsOf(thinned, figures, figures.district)[0]).toEqual({
      kind: "coverage",
      text: "3\u00a0% before and 16\u00a0% now of the rows had no coordinates, and are in no ward.",
    });
  });

  it("that are missing alike on both sides hide no verdict", () => {
    const alike = areaOf(
      { rows: () => 1000, withCoordinates: () => 840 },
      { count: (ward, month) => (month >= YEAR_2025.from ? 100 : 200) * (ward + 1) + (month % 3) },
    );
    const { figures } = listFigures(alike, YEAR_2025)[1]!;
    expect(figures.wards.map(({ change }) => change.known && change.value.verdict)).toEqual(
      Array(3).fill("clearly down"),
    );
  });
});

it("a force that is set apart is named with its offences, where they are looked at", () => {
  const dataset = areaOf({
    block: {
      coverage: [
        {
          force: "btp",
          name: "British Transport Police",
          role: "setApart",
          months: monthsWith(
            (month) => (month < JANUARY + 13 ? "submitted" : "missing"),
            (month) => (month < JANUARY + 13 ? 20 : 0),
          ),
        },
      ],
      setApart: [{ force: "btp", rows: 240, categories: { burglary: 239, drugs: 1 } }],
    },
  });
  const caveats = (slug: string): readonly string[] => {
    const { figures } = listFigures(dataset, YEAR_2025).find(({ offence }) => offence.slug === slug)!;
    return caveatsOf(dataset, figures, figures.district)
      .filter(({ kind }) => kind === "coverage")
      .map(({ text }) => text);
  };
  expect(caveats("all-crime")).toEqual([
    "British Transport Police sent 13 of 24 months: its 240 offences here are not in these numbers.",
  ]);
  expect(caveats("drugs")).toEqual([
    "British Transport Police sent 13 of 24 months: its 1 offence here is not in these numbers.",
  ]);
  expect(caveats("shoplifting")).toEqual([]);
});

it("a package of version 1 knows nothing of its coverage, and every total and verdict is as it was", () => {
  const { coverage } = assemble(partsOf());
  expect([coverage.forces, coverageOf(coverage, [1]).located]).toEqual([null, null]);
  expect(complete(coverageOf(coverage, [1]), YEAR_2025).known).toBe(true);
});

it("calls no month submitted of a package that does not say what each force sent", () => {
  const whole = coverageWith(TWO_YEARS, [JANUARY + 3]);
  expect(sentSummary(whole)).toBe("23 of 24 months there");
  expect(sentSummary({ ...whole, forces: [] })).toBe("23 of 24 months submitted: what each force sent");
});
