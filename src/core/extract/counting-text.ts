// What of a profile decides in which ward, month and category a row counts, as a text: extracts that are read by other texts have other
// counts, which nobody has revised.
import { slugOf } from "../area/taxonomy.ts";
import { plainName } from "../build/readers/column-name.ts";
import { COUNTS_TEXT } from "./count-cells.ts";
import { CODES_TEXT } from "./offence-codes.ts";
import { offenceLabels } from "./offence-labels.ts";
import { NAMES_TEXT } from "./offence-names.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";

/** Columns that tell further things of a row that counts. */
const BESIDE: ReadonlySet<string> = new Set<ColumnRole>(["place", "id", "outcome"]);

/** The same for profiles that say the same in another order, in other letters, or of another file or sheet. */
export function countingText(profile: ExtractProfile): string {
  const { columns, dateForm, midnight, force, categories, totals = [], blankCells = [], without = {} } = profile;
  // Without a column of forces all rows are of one, which packages name; whether the profile says it or it is the district's own is the same.
  const rowsForce = columns.force === undefined ? "" : slugOf(force);
  const read = Object.entries(columns).filter(([role]) => !BESIDE.has(role));
  const left = Object.entries(without).flatMap(([name, texts]) =>
    texts.map((text) => [plainName(name), plainName(text)]),
  );
  return JSON.stringify([
    inOrder(read.map(([role, name]) => [role, plainName(name)])),
    [dateForm, midnight, rowsForce, ...blankCells],
    inOrder(toldOffences(profile).map(([text, category]) => [plainName(text), category])),
    inOrder(categories.map(({ category, group, isCrime }) => [category, slugOf(group), String(isCrime)])),
    inOrder(totals.map((text) => [plainName(text)])),
    // What is known of offences without a profile changes with the program.
    [CODES_TEXT, NAMES_TEXT, ...(columns.count === undefined ? [] : [COUNTS_TEXT])],
    ...(left.length === 0 ? [] : [inOrder(left)]),
  ]);
}

/** Without those that are counted so anyway: a guess writes them to be looked at. Beside a column of codes they can be told apart by none. */
function toldOffences({
  columns,
  offences,
  categories,
  totals,
}: ExtractProfile): readonly (readonly [string, string])[] {
  const all = Object.entries(offences);
  if (columns.offence !== undefined && columns.code !== undefined) return all;
  const known = offenceLabels({ offences: {}, categories, ...(totals && { totals }) });
  const isByCode = columns.offence === undefined;
  return all.filter(([text, category]) => {
    const { label } = known(isByCode ? { name: "", code: text } : { name: text, code: "" });
    return label === "" || slugOf(label) !== category;
  });
}

function inOrder(rows: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
}
