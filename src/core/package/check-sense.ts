// The check of values that have the right form and that nobody can mean: times to come, more repeats than rows, names that cannot be told apart.
import { type CategoryRow, DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import type { TableFormat } from "../area/field-types.ts";
import { TABLES } from "../area/tables.ts";
import { ANTI_SOCIAL_BEHAVIOUR } from "../area/taxonomy.ts";
import { HIDDEN_SIGNS, hasHiddenSigns } from "../basics/hidden-signs.ts";
import { tooLong } from "../basics/long-text.ts";
import { formatMonth, type Month, parseMonth, yearOf } from "../basics/months.ts";
import { LONGEST } from "../basics/plain-text.ts";
import { sum } from "../basics/sums.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import type { CheckedWards } from "./check-wards.ts";
import { addFault, type Faults } from "./faults.ts";
import { lettersOf } from "./table-reader.ts";

/** What is known beside the package. */
export interface KnownBeside {
  /** Later months nobody can mean. */
  readonly last: Month;
  /** The slugs of the police forces of a district, by its code. */
  readonly forces: ReadonlyMap<string, string>;
}

/** What has been read of a package. */
interface ReadParts {
  readonly faults: Faults;
  readonly descriptor: CheckedDescriptor | null;
  readonly wards: CheckedWards | null;
  readonly categories: readonly CategoryRow[];
  readonly opened: ReadonlySet<string>;
  readonly sums: { readonly byCategory: ReadonlyMap<string, number> };
  readonly beside: KnownBeside;
}

/** No program looks further around an area. */
const MOST_RIM = 10_000;

/** To be called when all files have come in. */
export function checkSense(check: ReadParts): void {
  const { faults, descriptor, beside } = check;
  checkCategories(check);
  if (descriptor === null) return;
  const { wardscope } = descriptor.descriptor;
  const report = (path: string, text: string): void => addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf(path), text);
  checkNames(descriptor, report);
  checkTimes(descriptor, beside.last, report);
  checkWardNames(check);
  const metres = wardscope.rim?.metres;
  if (metres !== undefined && (metres < 1 || metres > MOST_RIM))
    report("wardscope.rim", `rim.metres is ${metres}, not from 1 to ${MOST_RIM}`);
  const placed = wardscope.rows?.placed ?? (check.opened.has("counts") ? sum(check.sums.byCategory.values()) : null);
  const repeated = wardscope.repeatedCrimeIds ?? 0;
  if (placed !== null && repeated > placed)
    report("wardscope.repeatedCrimeIds", `repeatedCrimeIds is ${repeated}, but the rows in the wards are ${placed}`);
  for (const [index, { code, force }] of (wardscope.districts ?? []).entries()) {
    const known = beside.forces.get(code);
    if (force !== undefined && known !== undefined && known !== force)
      report(`wardscope.districts.${index}`, `the force of "${code}" is "${force}", but "${known}" polices it`);
  }
}

/** Cells of a row of a table under its header, as they stand in the file. */
export function checkCells(
  faults: Faults,
  { file, fields }: TableFormat,
  header: readonly string[],
  cells: readonly string[],
  line: number,
): void {
  for (const [index, cell] of cells.entries()) {
    const name = header[index]?.trim() ?? "a cell";
    if (hasHiddenSigns(cell)) addFault(faults, file, line, `${name} ${HIDDEN_SIGNS}`);
    if (cell.length <= LONGEST.name) continue;
    const field = Object.values(fields).find(({ column }) => column === name);
    const long = field?.type === "text" ? tooLong(cell, lettersOf(field)) : null;
    if (long !== null) addFault(faults, file, line, `${name} ${long}`);
  }
}

function checkCategories({ faults, opened, categories }: ReadParts): void {
  if (!opened.has("taxonomy")) return;
  const { file } = TABLES.taxonomy;
  const crimes = categories.filter(({ category }) => category !== ANTI_SOCIAL_BEHAVIOUR);
  if (crimes.length > 0 && crimes.every(({ isCrime }) => !isCrime))
    addFault(faults, file, 0, "is_crime is false of every category, so that there is no crime");
  for (const label of twice(categories.map(({ label }) => label)))
    addFault(faults, file, 0, `two categories have the label "${label}"`);
}

function checkWardNames({ faults, descriptor, wards }: ReadParts): void {
  if (wards === null) return;
  const described = descriptor?.descriptor.wardscope.wards ?? [];
  const districts = new Map(described.map(({ code, district }) => [code, district ?? ""]));
  const names = wards.boundaries.features.map(
    ({ properties: { code, name } }) => `${districts.get(code) ?? ""}\n${name}`,
  );
  for (const key of twice(names)) {
    const name = key.slice(key.indexOf("\n") + 1);
    addFault(faults, WARDS_FILE, 0, `two wards of a district have the name "${name}"`);
  }
}

/** Texts that are there twice but for case and spaces around them, each once. */
function twice(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return texts.filter((text) => {
    const key = text.trim().toLowerCase();
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return seen.get(key) === 2;
  });
}

type Report = (path: string, text: string) => void;

function checkNames({ descriptor }: CheckedDescriptor, report: Report): void {
  const { title, wardscope } = descriptor;
  const names: (readonly [path: string, name: string, text: string | undefined])[] = [
    ["title", "title", title],
    ["wardscope.areaName", "areaName", wardscope.areaName],
  ];
  for (const [index, { name, partnership }] of (wardscope.districts ?? []).entries())
    names.push(
      [`wardscope.districts.${index}`, "the name of the district", name],
      [`wardscope.districts.${index}`, "partnership", partnership],
    );
  for (const [index, { nameCy }] of (wardscope.wards ?? []).entries())
    names.push([`wardscope.wards.${index}`, "nameCy", nameCy]);
  for (const [index, { name }] of (wardscope.coverage ?? []).entries())
    names.push([`wardscope.coverage.${index}`, "the name of the force", name]);
  for (const [path, name, text = ""] of names) {
    if (hasHiddenSigns(text)) report(path, `${name} ${HIDDEN_SIGNS}`);
    const long = tooLong(text, name === "title" ? LONGEST.remark : LONGEST.name);
    if (long !== null) report(path, `${name} ${long}`);
  }
}

function checkTimes({ descriptor: { wardscope }, range }: CheckedDescriptor, last: Month, report: Report): void {
  const { builtAt = "", boundaryVintage = "", population } = wardscope;
  const built = parseMonth(builtAt.slice(0, 7));
  if (built !== null && built > last) report("wardscope.builtAt", `builtAt is ${builtAt}, which has not come yet`);
  for (const [year] of boundaryVintage.matchAll(/\d{4}/g))
    if (Number(year) > yearOf(last))
      report("wardscope.boundaryVintage", `boundaryVintage is "${boundaryVintage}", which has not come yet`);
  if (range.to > last) report("wardscope.months", `months go to ${formatMonth(range.to)}, which has not come yet`);
  if (population && population.year > yearOf(last))
    report("wardscope.population", `the year of the population is ${population.year}, which has not come yet`);
}
