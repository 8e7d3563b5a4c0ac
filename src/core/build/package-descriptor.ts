// `datapackage.json` of a built package: what it is, where it came from, what is missing.
import { FORMAT_VERSION } from "../area/area-package.ts";
import { crownCopyright, licenceNotice } from "../area/attribution.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { TABLES, type TableName } from "../area/tables.ts";
import { isRecord } from "../basics/json-form.ts";
import { type MonthRange, monthName } from "../basics/months.ts";
import { resourceName, tableSchema } from "./table-schema.ts";

/** A file as it was written; `hash` is "sha256:<hex>". */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

export interface DescriptorParts {
  readonly slug: string;
  readonly period: MonthRange;
  /** Printed names of the forces, such as "Cambridgeshire Constabulary". */
  readonly forceNames: readonly string[];
  readonly files: readonly WrittenFile[];
  readonly wardscope: Omit<Descriptor["wardscope"], "formatVersion"> & { readonly areaName: string };
}

const LICENCE = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
} as const;

export function makeDescriptor(parts: DescriptorParts): Descriptor {
  const { slug, period, files, wardscope } = parts;
  const { areaName, boundaryVintage, population } = wardscope;
  const months = `${monthName(period.from)} to ${monthName(period.to)}`;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: slug,
    title: `Recorded crime in ${areaName}, ${months}`,
    description: `Offences by ward, month and category in ${areaName}, from the monthly files of data.police.uk. ${attribution(boundaryVintage)}`,
    sources: sources(parts.forceNames, boundaryVintage, population),
    licenses: [LICENCE],
    resources: files.map(resourceOf),
    wardscope: { formatVersion: FORMAT_VERSION, ...wardscope },
  };
}

/** JSON for people: two spaces, and a line for each innermost object and each entry of a list that holds no list of objects. */
export function descriptorText(descriptor: Descriptor): string {
  return `${pretty(descriptor, "")}\n`;
}

function attribution(vintage: string): string {
  return (
    `${licenceNotice(LICENCE)} Source: data.police.uk. ` +
    "Boundaries and population: Office for National Statistics. " +
    crownCopyright(vintage)
  );
}

function sources(forces: readonly string[], vintage: string, population: Descriptor["wardscope"]["population"]) {
  const police = { title: `Street-level crime, ${forces.join(", ")}, data.police.uk`, path: "https://data.police.uk/" };
  const wards = {
    title: `Wards (${vintage}), Office for National Statistics`,
    path: "https://geoportal.statistics.gov.uk/",
  };
  return population === null
    ? [police, wards]
    : [police, wards, { title: `Population ${population.year}, ${population.source}` }];
}

function resourceOf(file: WrittenFile): Descriptor["resources"][number] {
  const table = (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name].file === file.path);
  if (table !== undefined)
    return { name: resourceName(table), ...file, format: "csv", mediatype: "text/csv", schema: tableSchema(table) };
  const name = file.path.replace(/\.geojson$/, "");
  return { name, ...file, format: "geojson", mediatype: "application/geo+json" };
}

function pretty(value: unknown, indent: string, inList = false): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.some(isRecord))
    return `[\n${value.map((item) => deeper + pretty(item, deeper, true)).join(",\n")}\n${indent}]`;
  if (!isRecord(value) || (indent !== "" && (inList ? !holdsObjects(value) : isInnermost(value))))
    return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${pretty(item, deeper)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function isInnermost(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every((item) => typeof item !== "object");
}

/** Whether a list of objects is in it, at whatever depth. */
function holdsObjects(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isRecord);
  return isRecord(value) && Object.values(value).some(holdsObjects);
}
