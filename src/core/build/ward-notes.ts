// Sentences on what was left out of files of wards and where wards do not fit together, for the report of a build.

import { groupedBy } from "../basics/grouped-by.ts";
import { overlapWords, percent, ringFaultWords } from "../geography/fit-words.ts";
import type { Gap } from "../geography/gaps-by-squares.ts";
import type { RingFault } from "../geography/ring-faults.ts";
import type { Stray } from "../geography/strays.ts";
import type { Overlap } from "../geography/ward-fit.ts";
import type { WardColumns } from "./ward-columns.ts";
import type { RawWard } from "./wards-of-districts.ts";

/** What was left out of the polygon of a ward. */
export interface Dropped {
  readonly file: string;
  readonly ward: string;
  readonly what: string;
}

/** Of more wards than these only the number is said. */
const NAMED = 4;

/** Where the properties are not those of the ONS or of a package, a reader should know which were taken. */
export function columnNotes({ code, name, nameCy }: WardColumns, file: string): readonly string[] {
  if (/^WD\d\dCD$/i.test(code) || code === "code") return [];
  const called = name === null ? "no names were found: the codes stand for them" : `names from ${name}`;
  return [`${file}: ward codes from ${code}, ${called}${nameCy === null ? "" : `, Welsh names from ${nameCy}`}`];
}

/** A line for each file and kind of what was left out. */
export function droppedNotes(dropped: readonly Dropped[]): readonly string[] {
  const groups = groupedBy(dropped, ({ file, what }) => `${file}: left out ${what} of `);
  return Array.from(
    groups,
    ([start, wards]) =>
      `${start}${listed(
        wards.map(({ ward }) => ward),
        "wards",
      )}`,
  );
}

/** Features that are no ward of the area and have no polygon. */
export function elsewhereNotes(wards: readonly RawWard[], chosen: ReadonlySet<string>): readonly string[] {
  const empty = wards.filter(({ code, geometry }) => geometry === null && !chosen.has(code));
  const groups = groupedBy(empty, ({ file }) => file);
  return Array.from(groups, ([file, found]) => {
    const names = found.map(({ name, code }) => `${name} (${code})`);
    return `${file}: left out ${listed(names, "features")}, without a polygon and of no district asked for`;
  });
}

export function fitNotes(overlaps: readonly Overlap[], gaps: readonly Gap[]): readonly string[] {
  return [
    ...overlaps.map((overlap) => `${overlap.wards.join(" and ")} ${overlapWords(overlap)}`),
    ...gaps.map(({ wards, ofAll }) => {
      const place = wards.length === 1 ? "in or beside" : "between";
      const around = wards.length === 0 ? "" : ` ${place} ${wards.slice(0, NAMED).join(", ")}`;
      const others = wards.length > NAMED ? " and others" : "";
      return `no ward covers a gap${around}${others}, as large as ${percent(ofAll)} of the area: offences there are outside it`;
    }),
  ];
}

/** Of wards whose rings are somewhat odd. */
export function ringNotes(faults: readonly RingFault[]): readonly string[] {
  return faults.map((fault) => `${fault.name} (${fault.code}): ${ringFaultWords(fault)}`);
}

/** Of wards that are somewhere else, too. */
export function strayNotes(strays: readonly Stray[]): readonly string[] {
  return strays.map(({ name, code, what }) => `${name} (${code}) ${what}`);
}

function listed(names: readonly string[], noun: string): string {
  return names.length > NAMED ? `${names.length} ${noun}` : names.join(", ");
}
