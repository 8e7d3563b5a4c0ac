// The public copy of a package in memory: its files, as the builder writes them for `--public`.
import { type CategoryRow, WARDS_FILE } from "../core/area/area-package.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { possibleMonths } from "../core/area/possible-months.ts";
import { TABLES, type TableName } from "../core/area/tables.ts";
import type { WrittenDescriptor } from "../core/area/written-descriptor.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { parseMonth } from "../core/basics/months.ts";
import { csvBlocks } from "../core/build/csv-blocks.ts";
import type { ForceArea } from "../core/build/force-areas.ts";
import type { PackageLines } from "../core/build/package-files.ts";
import { publicPackage } from "../core/build/public-package.ts";
import { textOf } from "../core/build/text-pieces.ts";
import { KEPT_TABLES } from "../core/disclosure/public-files.ts";
import { checkBoundaries } from "../core/package/assemble.ts";
import { type ReadCells, writtenTable, writtenWards } from "../core/package/check-written.ts";
import { packageCoverage } from "../core/package/package-coverage.ts";
import { readDescriptor } from "../core/package/read-descriptor.ts";
import { rowsOfTable } from "../core/package/rows-of-table.ts";
import { namesIn, openTable, type RowReader } from "../core/package/table-reader.ts";
import { type CheckedBeside, inParts, type PackageBytes, requireSound } from "./own-check.ts";
import { zipOf } from "./own-package.ts";
import { OWN_TOOLS } from "./own-tools.ts";
import type { OwnPublicJob, OwnPublicZip } from "./own-worker.ts";
import { writtenFiles } from "./own-written.ts";

export interface OwnPublicCopy {
  readonly files: PackageBytes;
  /** How many counts are withheld, and how many sums over them are published. */
  readonly withheld: number;
  readonly totals: number;
  /** Months that are missing, since withheld counts decide whether they count; and those in which they decide it of a further force. */
  readonly left: readonly string[];
  readonly unsure: readonly string[];
}

/**
 * `name` is that of the copy in its descriptor. Throws an AppFailure where the package is none or a public copy already, for a threshold
 * under 3, and where the copy would not be safe.
 */
export async function publicOwn(
  files: PackageBytes,
  { name, threshold }: { readonly name: string; readonly threshold: number },
  beside: CheckedBeside,
): Promise<OwnPublicCopy> {
  const descriptor = await requireSound(files, beside, null);
  if (descriptor.wardscope.disclosure !== undefined)
    throw new AppFailure(
      "bad-input",
      "This area is a public copy already: what it withholds is in no file of it.",
      "Save it as a ZIP, or make a public copy of the whole area.",
    );
  const categories: readonly CategoryRow[] = await rowsOf(files, TABLES.taxonomy);
  const boundaries = checkBoundaries(JSON.parse(new TextDecoder().decode(files.get(WARDS_FILE))));
  const made = publicPackage(
    {
      descriptor: { ...describedIn(descriptor), name },
      categories,
      coverage: packageCoverage(readDescriptor(descriptor).descriptor, categories),
      counts: await rowsOf(files, TABLES.counts),
      boundaries,
    },
    { ...linesIn(descriptor), ...(await keptLines(files, descriptor)), wards: [writtenWards(boundaries)] },
    threshold,
  );
  const copy = await writtenFiles(made);
  await requireSound(copy, beside, null);
  return { files: copy, withheld: made.withheld, totals: made.totals, left: made.left, unsure: made.unsure };
}

/** The same as a ZIP whose folder is called as no area of the reader's own is: a copy is made to be published. */
export async function publicZip(
  { slug, files, threshold, now }: OwnPublicJob,
  forceAreas: readonly ForceArea[],
): Promise<OwnPublicZip> {
  const name = `${slug}-public`.replace(/^(?:own-)+/, "");
  const whole = new Map(Array.from(files, ([path, bytes]) => [path, new Uint8Array(bytes)] as const));
  const { last } = possibleMonths(parseMonth(now.slice(0, 7))!);
  const made = await publicOwn(whole, { name, threshold }, { last, forceAreas });
  const copy = new Map(Array.from(made.files, ([path, bytes]) => [path, bytes.buffer] as const));
  return { zip: zipOf(name, copy), withheld: made.withheld, totals: made.totals, left: made.left, unsure: made.unsure };
}

/** The tables that go along, written again: another tool may have written them in another order or form. Residents are those of one year. */
async function keptLines(files: PackageBytes, { wardscope }: WrittenDescriptor): Promise<Partial<PackageLines>> {
  const lines: { [Name in TableName]?: readonly string[] } = {};
  for (const name of KEPT_TABLES) {
    const rows = files.has(TABLES[name].file) ? await cellsOf(files, name) : null;
    const isOther = (row: unknown): boolean =>
      name === "population" && (row as { year: number }).year !== wardscope.population?.year;
    if (rows !== null)
      lines[name] = [
        writtenTable(
          name,
          rows.filter(({ row }) => !isOther(row)),
        ),
      ];
  }
  return lines;
}

async function cellsOf(files: PackageBytes, name: TableName): Promise<readonly ReadCells[]> {
  const { file } = TABLES[name];
  const found: ReadCells[] = [];
  let [header, read]: [readonly string[], RowReader<TableFormat> | null] = [[], null];
  const blocks = csvBlocks(OWN_TOOLS.parserFor, textOf(inParts(files.get(file)!), file), file);
  for await (const { rows, lineOf } of blocks)
    for (const [index, cells] of rows.entries()) {
      if (read === null) [header, read] = [namesIn(cells), openTable<TableFormat>(TABLES[name], file, cells)];
      else {
        const row = read(cells, lineOf(index));
        if (row !== null) found.push({ header, cells, row });
      }
    }
  return found;
}

const DESCRIBED = ["$schema", "name", "title", "description", "sources", "licenses", "resources", "wardscope"];

/** What the builder says of a package: another tool may have said more, and nobody knows whether that tells a count. */
function describedIn(descriptor: WrittenDescriptor): WrittenDescriptor {
  return Object.fromEntries(
    Object.entries(descriptor).filter(([field]) => DESCRIBED.includes(field)),
  ) as unknown as WrittenDescriptor;
}

/** Which files there are, in the order of the descriptor. Their lines are made anew. */
function linesIn({ resources }: WrittenDescriptor): PackageLines {
  const names = new Map<string, TableName | "wards">([[WARDS_FILE, "wards"]]);
  for (const table of Object.keys(TABLES) as TableName[]) names.set(TABLES[table].file, table);
  const listed = resources.flatMap(({ path }) => names.get(path) ?? []);
  const others = [...names.values()].filter((one) => !listed.includes(one));
  return Object.fromEntries([
    ...listed.map((one) => [one, []] as const),
    ...others.map((one) => [one, null] as const),
  ]) as unknown as PackageLines;
}

async function rowsOf<Of extends TableFormat>(files: PackageBytes, format: Of): Promise<readonly RowOf<Of>[]> {
  const { file } = format;
  return rowsOfTable(csvBlocks(OWN_TOOLS.parserFor, textOf(inParts(files.get(file)!), file), file), file, format);
}
