// The builder's whole path from bytes to counts, against the bare parser over the same bytes.
import Papa from "papaparse";
import { TOOLS } from "../../src/cli/text/text-files.ts";
import { parseMonth } from "../../src/core/basics/months.ts";
import { readStreetFile, type StreetFileContext } from "../../src/core/build/street-file.ts";
import { makeTally } from "../../src/core/build/tally.ts";
import { makeWardIndex } from "../../src/core/geography/ward-index.ts";
import { builtInArea } from "../built-in-area.ts";
import type { BenchRow } from "./row.ts";
import { streetText } from "./street-text.ts";
import { compareLongTimes } from "./timing.ts";

const GATE = 0.8;
const PIECE = 2 ** 18;

export async function run(): Promise<readonly BenchRow[]> {
  const { kind, files } = streetText();
  const wards = makeWardIndex(builtInArea().boundaries);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const rows = { bare: 0, builder: 0 };
  const { milliseconds, ratios } = await compareLongTimes(
    async () => {
      rows.builder = 0;
      const tally = makeTally();
      const reader: StreetFileContext = {
        tallyOf: () => tally,
        takenFrom: () => null,
        latest: Number.POSITIVE_INFINITY,
        wards,
        outskirts: null,
        period: null,
        progress: () => undefined,
        tools: TOOLS,
      };
      for (const { month, bytes } of files) rows.builder += (await ingest(month, bytes, reader)).read;
    },
    () => {
      rows.bare = 0;
      for (const { bytes } of files) rows.bare += bareRows(bytes) - 1;
    },
  );
  if (rows.bare !== rows.builder) throw new Error(`${rows.bare} rows parsed, ${rows.builder} rows read`);
  const [, ratio = 0] = ratios;
  const speed = (index: number): string => `${((1000 * megabytes) / milliseconds[index]!).toFixed(0)} MB/s`;
  return [
    {
      stage: "ingest: bytes to counts, against PapaParse with step alone",
      value: `${ratio.toFixed(2)} ×`,
      gate: `≥ ${GATE} ×`,
      met: ratio >= GATE,
      required: false,
      note: `${speed(0)} against ${speed(1)} over ${megabytes.toFixed(0)} MB of ${kind} files, ${rows.bare} rows; ours also makes line ends alike, hashes, reads fields, finds wards and counts, where the bare parser only splits`,
    },
  ];
}

async function ingest(monthText: string, bytes: Uint8Array, reader: StreetFileContext) {
  const month = parseMonth(monthText);
  if (month === null) throw new Error(`no month: ${monthText}`);
  const name = `${monthText}-cambridgeshire-street.csv`;
  const file = { name, where: name, force: "cambridgeshire", month, bytes: bytes.length, open: () => piecesOf(bytes) };
  return (await readStreetFile(file, reader)).counts;
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function bareRows(bytes: Uint8Array): number {
  let rows = 0;
  Papa.parse<string[]>(new TextDecoder().decode(bytes), {
    skipEmptyLines: true,
    step: () => {
      rows++;
    },
  });
  return rows;
}
