// The check of an area package: every fault of its files, and of what they say of each other. Files come in one after the other.

import type { CategoryRow, PopulationRow } from "../area/area-package.ts";
import { type COLUMNS, PACKAGE_FILES } from "../area/area-package.ts";
import { lengthOf } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import {
  type CheckContext,
  type CountSums,
  checkCountRow,
  checkPlaceCountRow,
  checkPlaceRow,
  checkSums,
  makeCountSums,
} from "./check-counts.ts";
import { type CheckedDescriptor, checkDescribedCategories, checkDescriptorText } from "./check-descriptor.ts";
import {
  checkCategoryRow,
  checkNoteRow,
  checkPopulationRow,
  checkPopulationTotal,
  checkPostcodeRow,
  type Seen,
} from "./check-tables.ts";
import { type CheckedWards, checkWardsText } from "./check-wards.ts";
import { addFailure, addFault, type Faults, faultLines, makeFaults, orFault } from "./faults.ts";
import { openFigures, openPlaceCounts, openPlaces, openPostcodes } from "./later-tables.ts";
import { openCounts, openNotes, openPopulation, openTaxonomy, type TableOpener } from "./package-tables.ts";

export type Role = keyof typeof PACKAGE_FILES;
type TableRole = keyof typeof COLUMNS;

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
  readonly sums: CountSums;
  /** Tables whose columns are all there. */
  readonly opened: Set<Role>;
  readonly found: Map<string, FoundFile>;
  /** True when the format is unknown: then nothing else can be said. */
  isUnknown: boolean;
}

/** Takes the rows of one table, its header first; `line` is where a row begins. */
export type TableCheck = (fields: readonly string[], line: number) => void;

/** The order in which files must come in: what others refer to comes first. */
export const CHECK_ORDER: readonly Role[] = [
  "descriptor",
  "wards",
  "taxonomy",
  "population",
  "counts",
  "places",
  "placeCounts",
  "figures",
  "notes",
  "postcodes",
];

export function makePackageCheck(): PackageCheck {
  return {
    faults: makeFaults(),
    descriptor: null,
    wards: null,
    categories: [],
    population: [],
    sums: makeCountSums(),
    opened: new Set(),
    found: new Map(),
    isUnknown: false,
  };
}

/** Takes the text of the descriptor or of the wards. */
export function checkText(check: PackageCheck, role: "descriptor" | "wards", text: string): void {
  if (role === "wards") {
    check.wards = checkWardsText(check.faults, text);
    return;
  }
  const descriptor = checkDescriptorText(check.faults, text);
  if (descriptor === "unknown-version") check.isUnknown = true;
  else check.descriptor = descriptor;
}

export function checkTable(check: PackageCheck, role: TableRole): TableCheck {
  const { faults, sums, categories, population } = check;
  const context = contextOf(check);
  const seen: Seen = new Map();
  const table = <Row>(open: TableOpener<Row>, add: (row: Row, line: number) => void): TableCheck =>
    tableCheck(check, role, open, add);
  switch (role) {
    case "taxonomy":
      return table(openTaxonomy, (row, line) => {
        checkCategoryRow(faults, categories, row, line);
        categories.push(row);
      });
    case "population":
      return table(openPopulation, (row, line) => {
        checkPopulationRow(context, seen, row, line);
        population.push(row);
      });
    case "counts":
      return table(openCounts, (row, line) => checkCountRow(context, sums, row, line));
    case "places":
      return table(openPlaces, (row, line) => checkPlaceRow(context, sums, row, line));
    case "placeCounts":
      return table(openPlaceCounts, (row, line) => checkPlaceCountRow(context, sums, row, line));
    case "figures":
      return table(openFigures, () => undefined);
    case "notes":
      return table(openNotes, (row, line) => checkNoteRow(context, categories, row, line));
    case "postcodes":
      return table(openPostcodes, (row, line) => checkPostcodeRow(context, seen, row, line));
  }
}

/** Adds the AppFailure that reading a file has thrown. Throws again what is none. */
export function addUnreadable(check: PackageCheck, role: Role, thrown: unknown): void {
  addFailure(check.faults, PACKAGE_FILES[role], thrown);
}

/** To be called when all files have come in. `files` are all that the folder holds, by name. */
export function finishCheck(check: PackageCheck, files: ReadonlySet<string>): void {
  if (check.isUnknown) return;
  const context = contextOf(check);
  checkFiles(check, files);
  if (check.opened.has("population")) checkPopulationTotal(context, check.population);
  const counts = check.opened.has("counts") ? check.sums.byCategory : null;
  if (check.descriptor !== null && context.categories !== null)
    checkDescribedCategories(check.faults, check.descriptor, new Set(context.categories.keys()), counts);
  if (counts !== null && check.opened.has("placeCounts") && check.opened.has("places")) checkSums(context, check.sums);
}

/** One sentence for a sound package, else a line for each fault under a heading. `name` is what to call the package. */
export function checkReport({ faults, descriptor, wards, sums, found }: PackageCheck, name: string): readonly string[] {
  if (faults.count > 0)
    return [`${name} has ${faults.count === 1 ? "a fault" : `${faults.count} faults`}:`, ...faultLines(faults)];
  const months = descriptor === null ? 0 : lengthOf(descriptor.range);
  const offences = sum(sums.byCategory.values());
  const parts = [
    `${found.size} files`,
    `${wards?.boundaries.features.length ?? 0} wards`,
    `${months} months`,
    `${offences} offences`,
  ];
  return [`${name} is sound: ${parts.join(", ")}.`];
}

function contextOf({ faults, descriptor, wards, opened, categories }: PackageCheck): CheckContext {
  const positions = new Map(categories.map(({ category }, index) => [category, index]));
  return { faults, descriptor, wards, categories: opened.has("taxonomy") ? positions : null };
}

function tableCheck<Row>(
  { faults, opened, descriptor }: PackageCheck,
  role: TableRole,
  open: TableOpener<Row>,
  add: (row: Row, line: number) => void,
): TableCheck {
  const file = PACKAGE_FILES[role];
  let isHeader = true;
  let read: ReturnType<TableOpener<Row>> | null = null;
  return (fields, line) => {
    if (isHeader) {
      isHeader = false;
      checkSchema(faults, descriptor, file, fields);
      read = orFault(faults, file, () => open(file, fields));
      if (read !== null) opened.add(role);
      return;
    }
    const row = orFault(faults, file, () => read?.(fields, line) ?? null);
    if (row !== null) add(row, line);
  };
}

/** The header must be what the descriptor says of the file, if it says something. */
function checkSchema(
  faults: Faults,
  descriptor: CheckedDescriptor | null,
  file: string,
  header: readonly string[],
): void {
  const resource = descriptor?.descriptor.resources.find(({ path }) => path === file);
  if (resource?.schema === undefined) return;
  const described = resource.schema.fields.map(({ name }) => name).join(",");
  const names = header.map((name) => name.replace(/^\uFEFF/, "").trim()).join(",");
  if (described !== names)
    addFault(faults, file, 1, `its columns are "${names}", those of ${PACKAGE_FILES.descriptor} "${described}"`);
}

/** Files listed and files there must be the same, down to the byte. */
function checkFiles({ faults, descriptor, found }: PackageCheck, files: ReadonlySet<string>): void {
  if (descriptor === null) return;
  const { resources } = descriptor.descriptor;
  for (const [index, { path, bytes, hash }] of resources.entries()) {
    const report = (text: string): void =>
      addFault(faults, PACKAGE_FILES.descriptor, descriptor.lineOf(`resources.${index}`), text);
    const file = found.get(path);
    if (!files.has(path)) report(`"${path}" is listed but not there`);
    if (file === undefined) continue;
    if (bytes !== undefined && bytes !== file.bytes)
      report(`"${path}" is listed with ${bytes} bytes, but has ${file.bytes}`);
    else if (hash !== undefined && hash !== `sha256:${file.sha256}`) report(`"${path}" is not the file of its hash`);
  }
  const listed = new Set<string>([PACKAGE_FILES.descriptor, ...resources.map(({ path }) => path)]);
  for (const name of Object.values(PACKAGE_FILES))
    if (files.has(name) && !listed.has(name))
      addFault(faults, PACKAGE_FILES.descriptor, 0, `"${name}" is there but not listed`);
}
