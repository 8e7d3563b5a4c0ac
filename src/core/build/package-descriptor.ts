// `datapackage.json` of a built package: what it is, where it came from, what is missing.
import type { Descriptor, Resource } from "../area/area-package.ts";
import { COLUMNS, FORMAT_VERSION, PACKAGE_FILES } from "../area/area-package.ts";
import { crownCopyright, licenceNotice } from "../area/attribution.ts";
import { formatMonth, type MonthRange, monthName } from "../basics/months.ts";

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

type Role = keyof typeof PACKAGE_FILES;
type FullDescriptor = Descriptor & { readonly $schema: string; readonly description: string };

const LICENCE = {
  name: "OGL-UK-3.0",
  title: "Open Government Licence v3.0",
  path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
} as const;

const NUMBERS: ReadonlySet<string> = new Set(["longitude", "latitude", "value"]);
const INTEGERS: ReadonlySet<string> = new Set(["count", "year", "population", "order", "period_months"]);

export function makeDescriptor(parts: DescriptorParts): FullDescriptor {
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

/** JSON for people: two spaces, and a line for each innermost object. */
export function descriptorText(descriptor: Descriptor): string {
  return `${pretty(descriptor, "")}\n`;
}

/** Every month of the period for every force, in the order of months, then forces. */
export function monthStatuses(
  period: MonthRange,
  forces: readonly string[],
  submitted: (force: string, month: number) => boolean,
): Descriptor["wardscope"]["months"] {
  const statuses: Descriptor["wardscope"]["months"][number][] = [];
  for (let month = period.from; month <= period.to; month++)
    for (const force of forces)
      statuses.push({ month: formatMonth(month), force, status: submitted(force, month) ? "submitted" : "missing" });
  return statuses;
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

function resourceOf(file: WrittenFile): Resource {
  const role = (Object.keys(PACKAGE_FILES) as Role[]).find((key) => PACKAGE_FILES[key] === file.path);
  const name = file.path.replace(/\.[a-z]+$/, "").replaceAll("_", "-");
  const columns = role !== undefined && role in COLUMNS ? COLUMNS[role as keyof typeof COLUMNS] : null;
  if (columns === null) return { name, ...file, format: "geojson", mediatype: "application/geo+json" };
  const fields = columns.map((column) => ({ name: column, type: typeOf(column) }));
  return { name, ...file, format: "csv", mediatype: "text/csv", schema: { fields } };
}

function typeOf(column: string): string {
  if (column === "month" || column === "period_end") return "yearmonth";
  if (column === "is_crime") return "boolean";
  if (INTEGERS.has(column)) return "integer";
  return NUMBERS.has(column) ? "number" : "string";
}

function pretty(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0 || value.every((item) => typeof item !== "object")) return JSON.stringify(value);
    return `[\n${value.map((item) => deeper + pretty(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value);
  const innermost = indent !== "" && entries.every(([, item]) => typeof item !== "object");
  if (innermost) return JSON.stringify(value);
  const lines = entries.map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${pretty(item, deeper)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
