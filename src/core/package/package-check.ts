// The check of an area package: every fault of its files, and of what they say of each other. Files come in one after the other.

import { type CategoryRow, DESCRIPTOR_FILE, type PopulationRow, WARDS_FILE } from "../area/area-package.ts";
import type { TableFormat } from "../area/field-types.ts";
import { residentsYear } from "../area/rated-year.ts";
import { residentsDoubts } from "../area/residents-doubts.ts";
import { oddResidents } from "../area/residents-sense.ts";
import { type Row, TABLES, type TableName } from "../area/tables.ts";
import { lengthOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum, sumBy } from "../basics/sums.ts";
import {
  type CheckContext,
  type CountSums,
  checkCountRow,
  checkPlaceCountRow,
  checkPlaceRow,
  checkStatedSums,
  checkSums,
  makeCountSums,
} from "./check-counts.ts";
import { checkCoverage } from "./check-coverage.ts";
import { type CheckedDescriptor, checkDescribedCategories, checkDescriptorText } from "./check-descriptor.ts";
import {
  checkDisclosure,
  checkPublicColumns,
  checkPublicCount,
  checkWithheldRow,
  checkWithheldTotal,
  isPublicCopy,
  makePublicRows,
  type PublicRows,
} from "./check-disclosure.ts";
import { checkDistricts, describedDistrict } from "./check-districts.ts";
import { addFigureName, checkFigureGroupRow, type FigureNames } from "./check-figure-groups.ts";
import { checkFiles, checkSchema } from "./check-files.ts";
import { checkHourRow, checkHourSums, checkPlaceHourRow, type HourSums, makeHourSums } from "./check-hours.ts";
import { checkOutcomeRow, checkOutcomeSums, makeOutcomeSums, type OutcomeSums } from "./check-outcomes.ts";
import { checkMeetingRow, checkPlanRow } from "./check-plan.ts";
import { checkPublicDescriptor, checkPublicWards } from "./check-public-json.ts";
import { checkRevisedCounts, checkRevisionRow, type RevisedCells } from "./check-revisions.ts";
import { checkCells, checkSense, type KnownBeside } from "./check-sense.ts";
import {
  checkCategoryRow,
  checkNoteRow,
  checkPopulationRow,
  checkPopulationTotal,
  checkPostcodeRow,
  checkSimilarRow,
  type Seen,
} from "./check-tables.ts";
import { type CheckedWards, checkWardsText, type IndexedWards } from "./check-wards.ts";
import { checkWritten, type ReadCells, type WrittenParts } from "./check-written.ts";
import { districtResidents } from "./district-residents.ts";
import { addFailure, addFault, type Faults, faultLines, makeFaults, orFault } from "./faults.ts";
import { type FigureReview, makeFigureReview, namesOfWards } from "./figure-review.ts";
import { packageCoverage } from "./package-coverage.ts";
import { figureFault } from "./published-figure-fault.ts";
import { openTable, type RowReader } from "./table-reader.ts";

export type Role = "descriptor" | "wards" | TableName;

/** A file as it lies in the folder; `sha256` in hexadecimal digits. */
export interface FoundFile {
  readonly bytes: number;
  readonly sha256: string;
}

export interface PackageCheck {
  readonly faults: Faults;
  descriptor: CheckedDescriptor | null;
  wards: CheckedWards | null;
  readonly categories: CategoryRow[];
  readonly population: PopulationRow[];
  readonly figureNames: FigureNames;
  figures: FigureReview | null;
  readonly sums: CountSums;
  readonly hours: HourSums;
  readonly revised: RevisedCells;
  readonly outcomes: OutcomeSums;
  readonly publicRows: PublicRows;
  readonly written: WrittenParts;
  /** Tables whose columns are all there. */
  readonly opened: Set<Role>;
  readonly found: Map<string, FoundFile>;
  /** Wards that do not lie over each other nor over themselves; null where none are known. */
  readonly known: IndexedWards | null;
  readonly beside: KnownBeside;
  /** True when the format is unknown: then nothing else can be said. */
  isUnknown: boolean;
}

/** Takes the rows of one table, its header first; `line` is where a row begins. */
export type TableCheck = (fields: readonly string[], line: number) => void;

/** What is checked of each row of a table, beyond what its columns can hold. */
type RowChecks = { readonly [Name in TableName]: (row: Row<Name>, line: number) => void };

/** The order in which files must come in: what others refer to comes first. */
export const CHECK_ORDER: readonly Role[] = ["descriptor", "wards", ...(Object.keys(TABLES) as TableName[])];

export function fileOf(role: Role): string {
  if (role === "descriptor") return DESCRIPTOR_FILE;
  return role === "wards" ? WARDS_FILE : TABLES[role].file;
}

export function makePackageCheck(beside: KnownBeside, known: IndexedWards | null = null): PackageCheck {
  return {
    faults: makeFaults(),
    descriptor: null,
    wards: null,
    categories: [],
    population: [],
    figureNames: new Set(),
    figures: null,
    sums: makeCountSums(),
    hours: makeHourSums(),
    revised: new Map(),
    outcomes: makeOutcomeSums(),
    publicRows: makePublicRows(),
    written: { texts: new Map(), rows: new Map() },
    opened: new Set(),
    found: new Map(),
    known,
    beside,
    isUnknown: false,
  };
}

/** Takes the text of the descriptor or of the wards. */
export function checkText(check: PackageCheck, role: "descriptor" | "wards", text: string): void {
  if (role === "wards") {
    check.wards = checkWardsText(check.faults, text, {
      known: check.known,
      districtOf: describedDistrict(check.descriptor),
    });
    check.written.texts.set(WARDS_FILE, text);
    if (check.wards !== null && isPublicCopy(check)) checkPublicWards(check.faults, text);
    return;
  }
  check.written.texts.set(DESCRIPTOR_FILE, text);
  const descriptor = checkDescriptorText(check.faults, text);
  if (descriptor === "unknown-version") check.isUnknown = true;
  else check.descriptor = descriptor;
  if (check.descriptor !== null && isPublicCopy(check))
    checkPublicDescriptor(check.faults, text, check.descriptor.lineOf);
}

export function checkTable(check: PackageCheck, name: TableName): TableCheck {
  const { faults, opened, descriptor } = check;
  const file = TABLES[name].file;
  const add = rowChecksOf(check)[name] as (row: unknown, line: number) => void;
  let isHeader = true;
  let read: RowReader<TableFormat> | null = null;
  let header: readonly string[] = [];
  const [isPublic, kept]: [boolean, ReadCells[]] = [isPublicCopy(check), []];
  check.written.rows.set(name, kept);
  return (cells, line) => {
    // Their texts are those of other tables, which are compared with them.
    if (name !== "counts" && name !== "placeCounts" && name !== "outcomes")
      checkCells(faults, TABLES[name], header, cells, line);
    if (isHeader) {
      header = cells;
      isHeader = false;
      checkSchema(faults, descriptor, file, cells);
      if (isPublicCopy(check)) checkPublicColumns(faults, TABLES[name], cells);
      read = orFault(faults, file, () => openTable<TableFormat>(TABLES[name], file, cells));
      if (read !== null) opened.add(name);
      return;
    }
    const row = orFault(faults, file, () => read?.(cells, line) ?? null);
    if (row === null) return;
    if (isPublic) kept.push({ header, cells, row });
    add(row, line);
  };
}

function rowChecksOf(check: PackageCheck): RowChecks {
  const { faults, sums, categories, population, opened } = check;
  const context = contextOf(check);
  const seen: Seen = new Map();
  const crimes = crimesAmong(categories);
  return {
    taxonomy: (row, line) => {
      checkCategoryRow(faults, categories, row, line);
      categories.push(row);
    },
    population: (row, line) => {
      checkPopulationRow(context, seen, row, line, check.beside.last);
      population.push(row);
    },
    counts: (row, line) => {
      checkCountRow(context, sums, row, line);
      checkPublicCount(context, check.publicRows, row, line);
    },
    places: (row, line) => checkPlaceRow(context, sums, row, line),
    placeCounts: (row, line) => checkPlaceCountRow(context, sums, row, line),
    outcomes: (row, line) => checkOutcomeRow(context, check.outcomes, seen, row, line, crimes),
    figures: (row, line) => {
      addFigureName(check.figureNames, row);
      check.figures ??= makeFigureReview(TABLES.figures.file, wardNames(check));
      const fault = figureFault(row, check.beside.last, districtResidents(check, row)) ?? check.figures.add(row, line);
      if (fault !== null) addFault(faults, TABLES.figures.file, line, fault);
    },
    figureGroups: (row, line) =>
      checkFigureGroupRow(context, categories, opened.has("figures") ? check.figureNames : null, seen, row, line),
    notes: (row, line) => checkNoteRow(context, categories, row, line),
    postcodes: (row, line) => checkPostcodeRow(context, seen, row, line),
    plan: (row, line) => checkPlanRow(context, categories, row, line),
    meetings: (row, line) => checkMeetingRow(context, row, line),
    similar: (row, line) => checkSimilarRow(context, seen, row, line),
    revisions: (row, line) => checkRevisionRow(context, check.revised, row, line),
    hours: (row, line) => checkHourRow(context, check.hours, row, line),
    placeHours: (row, line) => checkPlaceHourRow(context, check.hours, sums, row, line),
    withheld: (row, line) => checkWithheldRow(context, check.publicRows, row, line),
    withheldTotals: (row, line) => checkWithheldTotal(context, check.publicRows, row, line),
  };
}

/** Whether each category is a crime. */
function crimesAmong(categories: readonly CategoryRow[]): ReadonlyMap<string, boolean> {
  return new Map(categories.map(({ category, isCrime }) => [category, isCrime]));
}

function wardNames({ wards, descriptor }: PackageCheck): ReadonlyMap<string, readonly string[]> {
  const features = wards?.boundaries.features ?? [];
  return namesOfWards(
    features.map(({ properties }) => properties),
    descriptor?.descriptor.wardscope.wards ?? [],
  );
}

/** Adds the AppFailure that reading a file has thrown. Throws again what is none. */
export function addUnreadable(check: PackageCheck, role: Role, thrown: unknown): void {
  addFailure(check.faults, fileOf(role), thrown);
}

/** To be called when all files have come in. `files` are all that the folder holds, by name. */
export function finishCheck(check: PackageCheck, files: ReadonlySet<string>): void {
  if (check.isUnknown) return;
  const context = contextOf(check);
  checkFiles(check, files, isPublicCopy(check));
  checkSense(check);
  if (check.opened.has("population")) checkPopulationTotal(context, check.population);
  if (check.opened.has("counts")) {
    checkStatedSums(context, check.sums);
    checkRevisedCounts(context, check.revised, check.sums);
    if (check.opened.has("outcomes"))
      checkOutcomeSums(context, check.outcomes, check.sums, crimesAmong(check.categories));
  }
  if (check.opened.has("counts")) checkHourSums(context, check.hours, check.sums);
  checkDisclosure(context, check.publicRows, check.opened);
  const counts = check.opened.has("counts") ? check.sums.byCategory : null;
  if (check.descriptor !== null && context.categories !== null)
    checkDescribedCategories(check.faults, check.descriptor, new Set(context.categories.keys()), counts);
  const categories = context.categories === null ? null : new Set(context.categories.keys());
  if (check.descriptor !== null) {
    checkCoverage(check.faults, check.descriptor, categories);
    checkDistricts(check.faults, check.descriptor, check.wards && new Set(check.wards.positions.keys()));
  }
  if (counts !== null && check.opened.has("placeCounts") && check.opened.has("places")) checkSums(context, check.sums);
  if (isPublicCopy(check) && check.faults.count === 0) checkWritten(check);
}

/** One sentence for a sound package, and one for each year of residents that not all wards have and each ward whose residents nobody can mean, where they are odd together, and for each odd figure; else a line for each fault under a heading. `name` is what to call the package. */
export function checkReport(
  { faults, descriptor, wards, sums, found, population, categories, figures, publicRows }: PackageCheck,
  name: string,
): readonly string[] {
  if (faults.count > 0)
    return [`${name} has ${faults.count === 1 ? "a fault" : numberOf(faults.count, "faults")}:`, ...faultLines(faults)];
  const months = descriptor === null ? 0 : lengthOf(descriptor.range);
  const missing = descriptor === null ? 0 : packageCoverage(descriptor.descriptor, categories).missing.size;
  const offences = sum(sums.byCategory.values());
  const disclosure = descriptor?.descriptor.wardscope.disclosure;
  const parts = [
    numberOf(found.size, "files"),
    numberOf(wards?.boundaries.features.length ?? 0, "wards"),
    `${numberOf(months, "months")}${missing === 0 ? "" : ` (${missing} missing)`}`,
    numberOf(offences, "offences"),
    ...(disclosure === undefined
      ? []
      : [
          `${numberOf(publicRows.withheld.size, "counts")} under ${disclosure.threshold} withheld, of each of which the published sums leave every number from 1 to ${disclosure.threshold - 1}, and no category is found to be the sum of others`,
        ]),
  ];
  const boundaries = wards?.boundaries ?? { features: [] };
  const crimes = sumBy(categories, ({ category, isCrime }) => (isCrime ? (sums.byCategory.get(category) ?? 0) : 0));
  const doubts = [
    ...residentsDoubts(population, boundaries),
    ...oddResidents(residentsYear(population, boundaries), crimes, months),
    ...(figures?.remarks() ?? []),
  ];
  return [`${name} is sound: ${parts.join(", ")}.`, ...doubts.map((doubt) => `${doubt}.`)];
}

function contextOf({ faults, descriptor, wards, opened, categories }: PackageCheck): CheckContext {
  const positions = new Map(categories.map(({ category }, index) => [category, index]));
  return { faults, descriptor, wards, categories: opened.has("taxonomy") ? positions : null };
}
