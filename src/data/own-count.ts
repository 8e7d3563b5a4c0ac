// An extract looked through before it is read: every offence with its count, and what its dates tell.
import { eachRowUnderTitles } from "../core/build/extract-rows.ts";
import type { StreetFile } from "../core/build/street-files.ts";
import type { BlankCells } from "../core/extract/blank-cells.ts";
import { extractReader } from "../core/extract/extract-reader.ts";
import type { FurtherFound } from "../core/extract/further-sums.ts";
import { type DateEvidence, noEvidence } from "../core/extract/guess-dates.ts";
import { dateNoter } from "../core/extract/guess-profile.ts";
import { type CountedOffence, type FoundSums, makeOffenceCounts } from "../core/extract/offence-counts.ts";
import { type CountedOutcome, makeOutcomeCounts } from "../core/extract/outcome-counts.ts";
import type { ExtractProfile } from "../core/extract/profile.ts";
import { bytesIn } from "./blob-bytes.ts";
import type { OwnProgress } from "./own-files.ts";
import { givenFile, isZip } from "./own-given.ts";
import { OWN_TOOLS } from "./own-tools.ts";
import { rowsOfWorkbook } from "./own-workbook.ts";

/** What all rows of an extract tell, under the columns of a profile. */
export interface CountedExtract {
  readonly rows: number;
  /** By rows, the most first. */
  readonly offences: readonly CountedOffence[];
  /** Rows of still other offences, which are too many to be told apart. */
  readonly others: number;
  /** Offences that are sums over others, and those that may be. */
  readonly sums: FoundSums;
  readonly further: FurtherFound;
  readonly blankCells: BlankCells;
  readonly outcomes: readonly CountedOutcome[];
  readonly evidence: DateEvidence;
}

/** Throws an AppFailure where the file lacks the columns of the profile or cannot be read. `report` is called after each piece. */
export async function countOwn(
  file: File,
  profile: ExtractProfile,
  report: (progress: OwnProgress) => void,
): Promise<CountedExtract> {
  const { name } = file;
  const isWorkbook = await isZip(file);
  const evidence = noEvidence();
  let [rows, bytes] = [0, 0];
  let counts = makeOffenceCounts([], profile);
  let outcomes = makeOutcomeCounts([], profile);
  let note: ReturnType<typeof dateNoter> = () => undefined;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of bytesIn(file)) {
      yield piece;
      bytes += piece.length;
      report({ file: name, bytes, total: file.size, rows });
    }
  };
  const given: StreetFile & { readonly reader: ReturnType<typeof extractReader> } = {
    ...givenFile(file),
    ...{ force: null, month: null, reader: extractReader(profile) },
    ...(isWorkbook && { rows: rowsOfWorkbook(file, profile.sheet) }),
  };
  await eachRowUnderTitles(
    given,
    // The bytes of a workbook are no text.
    isWorkbook ? bytesIn(new Blob()) : pieces(),
    {
      header(cells) {
        counts = makeOffenceCounts(cells, profile);
        outcomes = makeOutcomeCounts(cells, profile);
        note = dateNoter(cells, profile.columns);
      },
      block(block, first) {
        for (const cells of block.rows.slice(first)) {
          rows++;
          note(evidence, cells);
          counts.add(cells);
          outcomes.add(cells);
        }
      },
      plain: () => undefined,
    },
    OWN_TOOLS,
  );
  return {
    rows,
    offences: counts.offences(),
    others: counts.others(),
    ...{ sums: counts.sums(), further: counts.further(), blankCells: counts.blankCells() },
    outcomes: outcomes.found(),
    evidence,
  };
}
