// From the reader's own files to a package in memory, by the core that the builder uses.
import { type AreaEntry, WARDS_FILE } from "../core/area/area-package.ts";
import { possibleMonths } from "../core/area/possible-months.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { formatMonth, type Month } from "../core/basics/months.ts";
import { LONGEST, shortText } from "../core/basics/plain-text.ts";
import { sumBy } from "../core/basics/sums.ts";
import { entryOfPackage } from "../core/build/area-entry.ts";
import type { PackageOptions } from "../core/build/build-inputs.ts";
import { monthsInDoubt } from "../core/build/extract-report.ts";
import type { ForceArea } from "../core/build/force-areas.ts";
import { reportLines } from "../core/build/load-report.ts";
import { packageOf } from "../core/build/package-files.ts";
import { inPageWords } from "../core/build/page-words.ts";
import { type Counting, makeTaken, readOffences } from "../core/build/read-offences.ts";
import { type FileOutcome, readStreetFile, type StreetFileContext } from "../core/build/street-file.ts";
import { inOrder, type StreetFile, type UnreadFile } from "../core/build/street-files.ts";
import { offencesAmong } from "../core/build/unread-files.ts";
import { extractReader } from "../core/extract/extract-reader.ts";
import type { ExtractProfile } from "../core/extract/profile.ts";
import { checkBoundaries } from "../core/package/assemble.ts";
import type { countsBefore } from "./own-before.ts";
import type { PackageBytes, requireSound } from "./own-check.ts";
import type { MonthsText, OwnPackage, OwnProgress, RowsApart, SeenFile } from "./own-files.ts";
import { givenFile, isZip, offencesInZip } from "./own-given.ts";
import { packageFiles } from "./own-package.ts";
import { OWN_TOOLS } from "./own-tools.ts";
import type { OpenWards } from "./own-wards.ts";
import { rowsOfWorkbook } from "./own-workbook.ts";
import { writtenFiles } from "./own-written.ts";

export interface OwnJob {
  readonly name: string;
  readonly slug: string;
  readonly files: readonly {
    readonly file: File;
    readonly kind: SeenFile["kind"];
    readonly profile: ExtractProfile | null;
    /** Of residents that do not say theirs; null and left out of others. */
    readonly year?: number | null;
  }[];
  readonly open: OpenWards | null;
  /** Areas of the reader's own that are here already; left out for none. */
  readonly before?: readonly OwnPackage[];
  /** In ISO 8601; it is the clock for the months too. */
  readonly now: string;
}

export interface OwnBuilt {
  readonly files: PackageBytes;
  /** As the list of areas has it. */
  readonly entry: AreaEntry;
  readonly report: readonly string[];
  /** Months that an extract may not hold whole, with the reason as the report has it: a line without its end. */
  readonly inDoubt: readonly MonthsText[];
  readonly apart: RowsApart;
}

const NONE_APART: RowsApart = { sums: 0, leftMonths: 0, isOfCounts: false };

/** Throws an AppFailure where the files come to no package. `report` is called after each piece that was read. */
export async function buildOwn(
  job: OwnJob,
  forceAreas: readonly ForceArea[],
  report: (progress: OwnProgress) => void,
): Promise<OwnBuilt> {
  const now: Month = 12 * Number(job.now.slice(0, 4)) + Number(job.now.slice(5, 7)) - 1;
  const possible = possibleMonths(now);
  const beside = { last: possible.last, forceAreas };
  const saved = filesOfKind(job, "package");
  if (saved.length > 0) return openedPackage(saved, job, beside);
  const wards = filesOfKind(job, "wards");
  const residents = job.files
    .filter(({ kind }) => kind === "residents")
    .map(({ file, year = null }) => ({ file, year }));
  const { ownSide, residentsCredit } = await import("./own-wards.ts");
  const { side, carried } = await ownSide({ wards, residents, open: job.open, forceAreas, name: job.name });
  const options: PackageOptions = {
    ...{ places: [], slug: job.slug, out: null, areaNameGiven: job.name, areaName: shortText(job.name, LONGEST.name) },
    ...{ residentsSource: residentsCredit(side.population), fetched: null, ...(carried !== null && { carried }) },
    ...{ requireForces: [], acceptMonths: [], from: null, to: null, possible },
  };
  const found = await offencesGiven(job, possible);
  const read = (files: readonly StreetFile[], counting: Counting) => readAll(files, counting, report);
  const inputs = await readOffences(options, side, found, { readAll: read, run: (_, compute) => compute() });
  const made = packageOf(options, inputs, job.now);
  const files = await writtenFiles(made);
  const descriptor = await (await soundness()).requireSound(files, beside, inputs.indexed);
  const entry = entryOfPackage(
    job.slug,
    descriptor,
    { boundaries: side.wards.boundaries, postcodes: null },
    forceAreas,
  );
  const { rejected } = inputs.counts;
  const whole = made.whole();
  const apart = await countsApart(job.before ?? [], { ...whole, wardscope: whole.descriptor.wardscope });
  const lines = reportLines(options, inputs, null).map(inPageWords);
  return {
    ...{ files, entry, report: withWarnings(lines, apart), inDoubt: doubtsOf(inputs) },
    apart: {
      ...{ sums: rejected.total + rejected["long-period"], leftMonths: rejected["left-month"] },
      isOfCounts: job.files.some(({ profile }) => profile?.columns.count !== undefined),
    },
  };
}

const countsApart: typeof countsBefore = async (before, now) =>
  before.length === 0 ? [] : (await import("./own-before.ts")).countsBefore(before, now);

const WARNINGS = "  Warnings";

/** A report with further warnings, where they stand. */
function withWarnings(report: readonly string[], more: readonly string[]): readonly string[] {
  const lines = more.map((text) => `    ${text}`);
  const at = report.indexOf(WARNINGS) + 1;
  if (lines.length === 0) return report;
  return at > 0 ? report.toSpliced(at, 0, ...lines) : [...report, "", WARNINGS, ...lines];
}

/** What is needed at the end comes at the end. */
const soundness = () => import("./own-check.ts");

/** A package that was saved before, as it is but for nothing. */
async function openedPackage(
  [file, other]: readonly File[],
  { slug, files: given }: OwnJob,
  beside: Parameters<typeof requireSound>[1],
): Promise<OwnBuilt> {
  if (other !== undefined || given.length > 1)
    throw new AppFailure("bad-input", `${file!.name} is a whole package, and there are other files.`, "Give it alone.");
  const { files } = await packageFiles(file!);
  const descriptor = await (await soundness()).requireSound(files, beside, null);
  const boundaries = checkBoundaries(JSON.parse(new TextDecoder().decode(files.get(WARDS_FILE))));
  const entry = entryOfPackage(slug, descriptor, { boundaries, postcodes: null }, beside.forceAreas);
  // In a list it stands beside the area that it is a copy of.
  const name = descriptor.wardscope.disclosure === undefined ? entry.name : `${entry.name}, public copy`;
  return { files, entry: { ...entry, name }, report: [], inDoubt: [], apart: NONE_APART };
}

function doubtsOf(inputs: Parameters<typeof monthsInDoubt>[0]): readonly MonthsText[] {
  return monthsInDoubt(inputs).map(({ text, months, advice }) => ({
    line: inPageWords(text + advice),
    text,
    months: months.map(formatMonth),
  }));
}

function filesOfKind({ files }: OwnJob, kind: SeenFile["kind"]): readonly File[] {
  return files.flatMap((one) => (one.kind === kind ? [one.file] : []));
}

/** Files of offences of all kinds. Throws an AppFailure where there is none. */
async function offencesGiven({ files }: OwnJob, possible: PackageOptions["possible"]) {
  const [found, unread]: [StreetFile[], UnreadFile[]] = [[], []];
  for (const { file, kind, profile } of files) {
    if (kind === "police") {
      const given = (await isZip(file)) ? await offencesInZip(file) : [givenFile(file)];
      const among = await offencesAmong(given, possible, OWN_TOOLS);
      found.push(...among.found);
      unread.push(...among.unread);
    }
    if (kind === "extract" && profile !== null) found.push({ ...givenFile(file), ...(await extractOf(file, profile)) });
  }
  if (found.length === 0)
    throw new AppFailure(
      "bad-input",
      "None of the files holds offences.",
      "Give street files, or an extract with what its columns are.",
    );
  return { ...inOrder(found), unread };
}

async function extractOf(file: File, profile: ExtractProfile) {
  const isWorkbook = await isZip(file);
  return {
    ...{ force: null, month: null, reader: extractReader(profile) },
    ...(isWorkbook && { rows: rowsOfWorkbook(file, profile.sheet), sheet: profile.sheet }),
  };
}

async function readAll(files: readonly StreetFile[], counting: Counting, report: (progress: OwnProgress) => void) {
  const total = sumBy(files, (file) => file.bytes);
  const taken = makeTaken();
  const outcomes: FileOutcome[] = [];
  let [bytes, before] = [0, 0];
  for (const given of files) {
    const file = withRows(given, (rows) => report({ file: given.name, bytes, total, rows: before + rows }));
    const context: StreetFileContext = {
      ...{ ...counting, tools: OWN_TOOLS, takenFrom: taken.takenFrom },
      progress(more, rows) {
        bytes += more;
        report({ file: file.name, bytes, total, rows: before + rows });
      },
    };
    const outcome = await readStreetFile(file, context);
    outcomes.push(outcome);
    taken.note(outcome);
    before += outcome.counts.read;
    report({ file: file.name, bytes, total, rows: before });
  }
  return outcomes;
}

/** Rows of a sheet from one report to the next. */
const TOLD = 2000;

/** A workbook whose rows are told as they come: its bytes are all read before. */
function withRows(file: StreetFile, tellRows: (rows: number) => void): StreetFile {
  const { rows: eachRow } = file;
  if (eachRow === undefined) return file;
  return {
    ...file,
    rows(tell, isHeader) {
      let rows = 0;
      return eachRow((cells, row) => {
        tell(cells, row);
        if (++rows % TOLD === 0) tellRows(rows);
      }, isHeader);
    },
  };
}
