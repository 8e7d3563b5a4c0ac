// Plain lines are counted from their bytes: whatever a file holds, it gives what reading all of it as a table gives.
import fc from "fast-check";
import { expect, it } from "vitest";
import { rowBlocks } from "../../src/cli/text/csv-rows.ts";
import { TOOLS, textOf } from "../../src/cli/text/text-files.ts";
import { type CountTable, entriesOf } from "../../src/core/basics/count-table.ts";
import { formatMonth, type Month, parseMonth } from "../../src/core/basics/months.ts";
import { ingestRow, makeRowCounts } from "../../src/core/build/ingest.ts";
import { eachRow } from "../../src/core/build/plain-file.ts";
import { PLAIN_HEADER } from "../../src/core/build/readers/plain-lines.ts";
import { readerOf } from "../../src/core/build/readers/readers.ts";
import { type FileOutcome, readStreetFile, type StreetFileContext } from "../../src/core/build/street-file.ts";
import { makeTally, type Tally } from "../../src/core/build/tally.ts";
import { numberOfText } from "../../src/core/build/text-number.ts";
import { makeOutskirts } from "../../src/core/geography/outskirts.ts";
import { makeWardIndex } from "../../src/core/geography/ward-index.ts";
import { partsOf } from "../area.ts";
import { HEADER } from "./workplace.ts";

const { boundaries } = partsOf();
const wards = makeWardIndex(boundaries);
const outskirts = makeOutskirts(boundaries, 2000);
const MONTHS = ["2025-01", "2025-02"].map((text) => parseMonth(text)!);

/** Stands in rows for the month of their file. */
const MONTH = "yyyy-mm";

function inMonth(whole: Uint8Array, index: number): Uint8Array {
  const text = Buffer.from(whole).toString("latin1");
  return Buffer.from(text.replaceAll(MONTH, formatMonth(MONTHS[index]!)), "latin1");
}

const field = (...usual: readonly string[]) =>
  fc.oneof(
    { weight: 1000, arbitrary: fc.constantFrom(...usual) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", " ", "NA", "x,y", '"x,y"', '"', '"a""b"', "é", "\0", "\r", "\n", "\uFEFF", "0"),
    },
  );
const line = fc
  .tuple(
    field("", "abc123", "abc123", "0f0f0f0f", " abc123", "NULL"),
    field(...Array.from({ length: 20 }, () => MONTH), "2025-13", ` ${MONTH}`),
    field("Testshire Police"),
    field("Testshire Police", "Otherly Police"),
    field("0.05", "0.05", "0.1875", "0.3", "0.3760", "0.40", "5e-2"),
    field("52.5", "52.5", "52.50", "52.1"),
    field("On or near Mill Road", "No Location", "On or near King'S Parade", "On or near Abbey"),
    field("E01017540"),
    field("Test 001A", "Other 001B", ""),
    field("Drugs", "Burglary", "drugs", "Witchcraft"),
    field("", "Under investigation"),
    field("", ""),
  )
  .map((cells) => cells.join(","));
const end = fc.oneof(
  { weight: 100, arbitrary: fc.constant("\n") },
  { weight: 2, arbitrary: fc.constantFrom("\r\n", "\n\n", "\r", ",\n", "") },
);
const body = fc.array(fc.tuple(line, end), { maxLength: 40, size: "max" }).map((lines) => lines.flat().join(""));
/** The usual header, and now and then another. */
const start = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(`${PLAIN_HEADER}\n`, `${PLAIN_HEADER}\r\n`) },
  { weight: 1, arbitrary: fc.constantFrom(`\uFEFF${PLAIN_HEADER}\n`, `${PLAIN_HEADER},More\n`, PLAIN_HEADER, "") },
);
const bytes = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(start, body).map((texts) => Buffer.from(texts.join(""))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(start, body, fc.uint8Array({ maxLength: 4 }), body)
      .map(([head, a, odd, b]) => Buffer.concat([Buffer.from(head + a), odd, Buffer.from(b)])),
  },
);
/** Files of one force, one after the other, as they come in pieces. */
const files = fc
  .array(fc.tuple(bytes, fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 2 })
  .map((given) => given.map(([whole, size], index) => [inMonth(whole, index), size] as const));

interface Read {
  readonly tally: Tally;
  readonly outcomes: readonly Pick<FileOutcome, "counts" | "examples" | "copies" | "forces">[];
}

function contextOf(tally: Tally, period: StreetFileContext["period"]): StreetFileContext {
  return {
    ...{ wards, outskirts, period, tallyOf: () => tally, takenFrom: () => null },
    latest: MONTHS[1]!,
    progress: () => undefined,
    tools: TOOLS,
  };
}

async function* inPieces(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

/** The files as they are built, up to the first that is refused. */
async function asBuilt(given: readonly (readonly [Uint8Array, number])[], context: StreetFileContext) {
  const outcomes: FileOutcome[] = [];
  let refusal: string | null = null;
  for (const [index, [whole, size]] of given.entries()) {
    const file = { name: "a.csv", where: "a.csv", force: "testshire", month: MONTHS[index]!, bytes: whole.length };
    try {
      outcomes.push(await readStreetFile({ ...file, open: () => inPieces(whole, size) }, context));
    } catch (error) {
      refusal = (error as Error).message;
      break;
    }
  }
  return { tally: context.tallyOf(""), outcomes, refusal };
}

/** Every row as cells, none of them known before. */
async function asTables(given: readonly (readonly [Uint8Array, number])[], context: StreetFileContext): Promise<Read> {
  const tally = context.tallyOf("");
  const outcomes: Read["outcomes"][number][] = [];
  for (const [index, [whole]] of given.entries()) {
    const month = MONTHS[index]!;
    let read: ReturnType<NonNullable<ReturnType<typeof readerOf>>["rows"]> | null = null;
    const counts = makeRowCounts();
    const [months, seen] = [new Set<Month>(), new Set<number>()];
    const examples: FileOutcome["examples"][number][] = [];
    let [name, copies]: [string | null, number] = [null, 0];
    for await (const block of rowBlocks(textOf(inPieces(whole, 1e6), "a.csv"), "a.csv"))
      for (const [at, cells] of block.rows.entries()) {
        if (read === null) {
          const reader = readerOf(cells);
          if (reader === null) throw new Error("no layout");
          read = reader.rows(cells, { month, latest: context.latest });
          continue;
        }
        const row = read(cells);
        const { placed } = counts;
        const reason = ingestRow(tally, counts, context, row);
        if (counts.placed > placed && row.kind === "located" && row.crimeId) {
          const number = numberOfText(cells.join("\n"));
          if (seen.has(number)) copies++;
          seen.add(number);
        }
        if (row.kind !== "rejected") name ??= row.force || null;
        if (reason === null && row.kind !== "rejected") months.add(row.month);
        if (reason !== null && counts.rejected[reason] <= 3)
          examples.push({ reason, where: `a.csv:${block.lineOf(at)}` });
      }
    outcomes.push({ counts, examples, copies, forces: new Map([["testshire", { name, months }]]) });
  }
  return { tally, outcomes };
}

/** What the builder says of a file for its rows, once it was read to its end. */
const OF_ROWS = /none of its \d+ rows? can be used|in \d+ of \d+ rows? the coordinates/;

/** Said of a header; of a file that is no text either, whichever of both is found first. */
const NO_LAYOUT = /it lacks the column|is empty/;

const shown = (table: CountTable): unknown => [...entriesOf(table)].sort(([a], [b]) => a - b);

function plainOf({ tally, outcomes }: Read): unknown {
  const { places, categories, cells, unplaced, recorded, crimeIds, renamed, surroundings } = tally;
  return {
    ...{ places, categories, renamed, surroundings },
    tables: [cells, unplaced, recorded, crimeIds].map(shown),
    outcomes: outcomes.map(({ counts, examples, copies, forces }) => ({
      ...{ counts, examples, copies },
      forces: Array.from(forces, ([force, { name, months }]) => ({ force, name, months: [...months] })),
    })),
  };
}

it("gives what reading each row as a table gives, whatever the bytes", { timeout: 60_000 }, async () => {
  let [same, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom(null, { from: MONTHS[0]!, to: MONTHS[0]! }), async (given, period) => {
      const built = await asBuilt(given, contextOf(makeTally(), period));
      const table = await asTables(given.slice(0, built.outcomes.length + 1), contextOf(makeTally(), period)).catch(
        (thrown: Error) => thrown,
      );
      if (built.refusal !== null) {
        refused++;
        if (!(table instanceof Error)) expect(built.refusal).toMatch(OF_ROWS);
        else if (NO_LAYOUT.test(built.refusal)) expect(table.message).toMatch(/^no layout$|is not text|is empty/);
        else expect(built.refusal).toContain(table.message);
        return;
      }
      if (table instanceof Error) throw table;
      same++;
      expect(plainOf(built)).toEqual(plainOf(table));
    }),
    { numRuns: 600 },
  );
  expect(Math.min(same, refused)).toBeGreaterThan(40);
});

it("takes most lines of a usual file as bytes, and an odd one by itself", async () => {
  const usual = ",2025-01,Testshire Police,Testshire Police,0.05,52.5,On or near Mill Road,E01,Test 001A,Drugs,,";
  const quoted = usual.replace("On or near Mill Road", '"On or near ""The, Mill"""');
  const taken: string[] = [];
  const text = [HEADER, usual, quoted, usual, "", usual].join("\n");
  await eachRow(
    inPieces(Buffer.from(text), 50),
    "a.csv",
    {
      header(cells) {
        taken.push(cells.join());
      },
      block({ rows, lineOf }, first) {
        for (let at = first; at < rows.length; at++) taken.push(`${lineOf(at)} ${rows[at]![6]}`);
      },
      plain(_, scan, at) {
        taken.push(`${at} ${scan.commas.length}`);
      },
    },
    TOOLS,
  );
  expect(taken).toEqual([PLAIN_HEADER, "2 12", '3 On or near "The, Mill"', "4 12", "6 12"]);
});
