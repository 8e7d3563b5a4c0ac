// From lines to counts: every line has exactly one fate, and what is counted is what the page will have.
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { total } from "../../../src/core/area/cube.ts";
import { COUNTS } from "../../../src/core/area/first-tables.ts";
import { tableLines } from "../../../src/core/area/table-lines.ts";
import { type CountTable, entriesOf } from "../../../src/core/basics/count-table.ts";
import {
  addRowCounts,
  assertAddsUp,
  type IngestContext,
  ingestRow,
  makeRowCounts,
  type RowCounts,
  rejectedRows,
} from "../../../src/core/build/ingest.ts";
import { countRows, taxonomyOf } from "../../../src/core/build/package-rows.ts";
import { POLICE_STREET } from "../../../src/core/build/readers/police-street.ts";
import type { FileFacts } from "../../../src/core/build/readers/street-row.ts";
import { makeTally, type Tally } from "../../../src/core/build/tally.ts";
import { makeOutskirts } from "../../../src/core/geography/outskirts.ts";
import { makeWardIndex } from "../../../src/core/geography/ward-index.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { readTable } from "../../../src/core/package/table-reader.ts";
import { descriptorOf, partsOf, TWO_YEARS } from "../../area.ts";
import { anyFields, HEADER, lineOf } from "../../street-lines.ts";

const { boundaries } = partsOf();
const wards = makeWardIndex(boundaries);
const outskirts = makeOutskirts(boundaries, 2000);
const anyLines = fc.array(anyFields, { maxLength: 40 });
/** A period of null takes every month; so does a file's month of null. */
const anyContext = fc.record({
  period: fc.constantFrom(null, TWO_YEARS),
  month: fc.constantFrom(null, TWO_YEARS.from + 12),
});

interface Input {
  readonly period: IngestContext["period"];
  readonly month: FileFacts["month"];
}

function ingested(lines: readonly (readonly string[])[], { period, month }: Input) {
  const tally = makeTally();
  const counts = makeRowCounts();
  const read = POLICE_STREET.rows(HEADER, { month });
  const reasons = lines.map((cells) => ingestRow(tally, counts, { wards, outskirts, period }, read(cells)));
  return { tally, counts, reasons };
}

function sumOf(table: CountTable): number {
  return Array.from(entriesOf(table)).reduce((sum, [, count]) => sum + count, 0);
}

/** How many rows have met their fate. */
function fates({ placed, rim, outside, unplaced, outsideMonths, ...rest }: RowCounts): number {
  return (
    placed +
    rim +
    outside +
    unplaced +
    outsideMonths +
    Object.values(rest.rejected).reduce((sum, rows) => sum + rows, 0)
  );
}

/** All that the cube counts which the page makes of the package. */
function cubeTotal(tally: Tally): number {
  const text = [...tableLines(COUNTS, countRows(tally, boundaries))].join("");
  const counts = readTable(COUNTS, { file: "counts.csv", rows: Papa.parse<string[]>(text).data });
  const { cube } = assemble({ ...partsOf(), descriptor: descriptorOf(TWO_YEARS), taxonomy: taxonomyOf(tally), counts });
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  return total(cube, upTo(cube.categories), upTo(cube.wards), TWO_YEARS);
}

it("a place has its name as people read it", () => {
  const { tally } = ingested([lineOf({ location: "On or near King'S Parade" })], { period: null, month: null });
  expect(tally.places.map(({ name }) => name)).toEqual(["King's Parade"]);
});

describe("any text in any column", () => {
  it("never throws, and gives each row exactly one fate", () => {
    fc.assert(
      fc.property(anyLines, anyContext, (lines, context) => {
        const tally = makeTally();
        const counts = makeRowCounts();
        const read = POLICE_STREET.rows(HEADER, { month: context.month });
        for (const [index, cells] of lines.entries()) {
          const rejectedBefore = rejectedRows(counts);
          const reason = ingestRow(tally, counts, { wards, outskirts, period: context.period }, read(cells));
          expect([counts.read, fates(counts)]).toEqual([index + 1, index + 1]);
          expect(rejectedRows(counts) - rejectedBefore).toBe(reason === null ? 0 : 1);
        }
        assertAddsUp(counts);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves as much in the tally as was placed, unplaced and read in the period", () => {
    fc.assert(
      fc.property(anyLines, anyContext, (lines, context) => {
        const { tally, counts } = ingested(lines, context);
        expect(sumOf(tally.cells)).toBe(counts.placed + counts.rim);
        expect(sumOf(tally.unplaced)).toBe(counts.unplaced);
        const inPeriod = tally.categories.reduce((sum, { rows }) => sum + rows, 0);
        expect(inPeriod).toBe(counts.placed + counts.rim + counts.outside + counts.unplaced);
      }),
      { numRuns: 300 },
    );
  });
});

it("the cube of the page counts every row that was placed, and no other", () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { tally, counts } = ingested(lines, { period: TWO_YEARS, month: null });
      expect(cubeTotal(tally)).toBe(counts.placed);
    }),
    { numRuns: 200 },
  );
});

it("lines that are the same are counted as often as they are there", () => {
  const { tally, counts } = ingested([lineOf({}), lineOf({}), lineOf({})], { period: null, month: null });
  expect([counts.placed, cubeTotal(tally)]).toEqual([3, 3]);
});

it("a reason is given for what is rejected, also for crime types without a letter and beyond the thousandth", () => {
  const names = Array.from({ length: 1001 }, (_, index) => lineOf({ category: `Crime ${index}` }));
  const { reasons, counts } = ingested([...names, lineOf({ category: "?" })], { period: null, month: null });
  expect(reasons.filter((reason) => reason !== null)).toEqual(["too-many-categories", "not-a-category"]);
  expect(counts.placed).toBe(1000);
});

it("counts of files add up to those of all their rows", () => {
  fc.assert(
    fc.property(anyLines, anyLines, anyContext, (first, second, context) => {
      const { counts } = ingested(first, context);
      addRowCounts(counts, ingested(second, context).counts);
      expect(counts).toEqual(ingested([...first, ...second], context).counts);
    }),
  );
});

it("a sum that does not come out is an error", () => {
  expect(() => assertAddsUp({ ...makeRowCounts(), read: 2, placed: 1 })).toThrow("2 read, 1 accounted for");
});
