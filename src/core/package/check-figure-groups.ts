// The check of `figure_groups.csv`: each group once, of figures that there are, beside offences that there are.
import type { CategoryRow, FigureGroupRow, FigureRow } from "../area/area-package.ts";
import { makeTaxonomy } from "../area/offences.ts";
import { TABLES } from "../area/tables.ts";
import type { CheckContext } from "./check-counts.ts";
import { checkNew, type Seen } from "./check-tables.ts";
import { addFault } from "./faults.ts";

/** Groups and sub-groups of `figures.csv`, and those of the sums that were met. */
export type FigureNames = Set<string>;

export function addFigureName(names: FigureNames, { group, subgroup }: FigureRow): void {
  names.add(nameOf(group, ""));
  names.add(nameOf(group, subgroup));
}

/** `names` is null where there are no figures to check it against. */
export function checkFigureGroupRow(
  context: CheckContext,
  categories: readonly CategoryRow[],
  names: FigureNames | null,
  seen: Seen,
  row: FigureGroupRow,
  line: number,
): void {
  const file = TABLES.figureGroups.file;
  const report = (text: string): void => addFault(context.faults, file, line, text);
  const { group, subgroup, openData, sumOf, triage, triageReason } = row;
  checkNew(context.faults, file, seen, nameOf(group, subgroup), line, "group and subgroup");
  if (triage === "total") checkNew(context.faults, file, seen, "total", line, "triage, total,");
  if (triage === "tested" && triageReason !== "") report("it is put to the triage, but has a triage_reason");
  if (context.categories !== null) {
    const offences = new Set(makeTaxonomy(categories).offences.map(({ slug }) => slug));
    for (const slug of openData.split(" "))
      if (slug !== "" && !offences.has(slug)) report(`"${slug}" is no category of ${TABLES.taxonomy.file}`);
  }
  const parts = sumOf === "" ? [] : sumOf.split(";").map((part) => part.trim());
  if (parts.length === 1) report(`it is the sum of "${sumOf}" alone`);
  if (names === null) return;
  for (const part of parts.length > 0 ? parts : [group])
    if (!names.has(nameOf(part, parts.length > 0 ? "" : subgroup)))
      report(`"${subgroup === "" ? part : `${group}, ${subgroup}`}" is not in ${TABLES.figures.file}`);
}

function nameOf(group: string, subgroup: string): string {
  return JSON.stringify([group, subgroup]);
}
