// The parts of an area package, read and parsed, put together into a dataset; parts that contradict each other are refused.
import type { Boundaries, CategoryRow, CountRow, NoteRow, PopulationRow, WardFeature } from "../area/area-package.ts";
import { DESCRIPTOR_FILE, SLUG, WARD_CODE, WARDS_FILE } from "../area/area-package.ts";
import type { PackageCoverage } from "../area/coverage.ts";
import { type CubeEntry, makeCube } from "../area/cube.ts";
import type { Dataset, Ward } from "../area/dataset.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { TAXONOMY } from "../area/first-tables.ts";
import { makeTaxonomy } from "../area/offences.ts";
import { residentsYear } from "../area/rated-year.ts";
import { ALL_CRIME } from "../area/taxonomy.ts";
import { isRecord } from "../basics/json-record.ts";
import type { Month } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import { cornerFault } from "../geography/corner-fault.ts";
import { holdsNoGround } from "../geography/ward-ground.ts";
import { broken } from "./broken-package.ts";
import { packageCoverage } from "./package-coverage.ts";

export interface PackageParts {
  readonly slug: string;
  readonly descriptor: Descriptor;
  readonly counts: readonly CountRow[];
  readonly taxonomy: readonly CategoryRow[];
  readonly boundaries: Boundaries;
  readonly population: readonly PopulationRow[];
  readonly notes: readonly NoteRow[];
}

/** The dataset without its places. Throws an AppFailure when the parts do not fit together. */
export function assemble(parts: PackageParts): Dataset {
  const { slug, descriptor } = parts;
  checkCategories(parts.taxonomy.map((row) => row.category));
  const taxonomy = makeTaxonomy(parts.taxonomy);
  const coverage = packageCoverage(descriptor, taxonomy.categories);
  const population = residentsYear(parts.population, parts.boundaries);
  const wards = wardsOf(parts.boundaries, population, descriptor.wardscope.wards);
  const ward = indexOf(wards.map(({ code }) => code));
  const category = indexOf(taxonomy.categories.map((row) => row.category));
  const shape = { categories: taxonomy.categories.length, wards: wards.length, range: coverage.range };
  function* entries(): Generator<CubeEntry> {
    for (const row of parts.counts)
      yield {
        category: find(category, row.category, "the category", TAXONOMY.file),
        ward: find(ward, row.ward, "the ward", WARDS_FILE),
        month: inside(coverage, row.month),
        count: row.count,
      };
  }
  return {
    slug,
    name: shortText(descriptor.wardscope.areaName ?? descriptor.title),
    code: descriptor.wardscope.areaCode,
    coverage,
    taxonomy,
    wards,
    wardIndices: ward,
    boundaries: parts.boundaries,
    populationYear: population[0]?.year ?? null,
    cube: makeCube(shape, entries()),
    notes: parts.notes,
    revisions: null,
    descriptor,
    doubts: [],
    leftOut: [],
    places: null,
    whole: null,
  };
}

/** What makes a GeoJSON usable as the boundaries of a package. Throws an AppFailure otherwise. */
export function checkBoundaries(value: unknown): Boundaries {
  const features = isRecord(value) ? value["features"] : undefined;
  if (!Array.isArray(features) || features.length === 0 || !features.every(isWard))
    throw broken(`${WARDS_FILE} is not a list of ward polygons with code and name.`);
  const sorted = (features as WardFeature[]).toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  const codes = sorted.map((feature) => feature.properties.code);
  const odd = codes.find((code, index) => !WARD_CODE.test(code) || code === codes[index + 1]);
  if (odd !== undefined) throw broken(`${WARDS_FILE} has the ward "${odd}" twice, or it is no ward code.`);
  for (const { geometry, properties } of sorted) {
    const fault =
      cornerFault(geometry.type, geometry.coordinates) ?? (holdsNoGround(geometry) ? "has rings around nothing" : null);
    if (fault !== null)
      throw broken(`${WARDS_FILE}: the ward "${properties.code}" (${shortText(properties.name)}) ${fault}.`);
  }
  const shown = sorted.map((feature) => {
    const { code, name } = feature.properties;
    return { ...feature, properties: { code, name: shortText(name) } };
  });
  return { type: "FeatureCollection", features: shown };
}

function isWard(feature: unknown): boolean {
  if (!isRecord(feature) || !isRecord(feature["properties"]) || !isRecord(feature["geometry"])) return false;
  const { code, name } = feature["properties"];
  const kind = feature["geometry"]["type"];
  return typeof code === "string" && typeof name === "string" && (kind === "Polygon" || kind === "MultiPolygon");
}

function checkCategories(slugs: readonly string[]): void {
  const odd = slugs.find((slug, index) => !SLUG.test(slug) || slug === ALL_CRIME.slug || slugs.indexOf(slug) < index);
  if (odd !== undefined)
    throw broken(`${TAXONOMY.file} has the category "${odd}" twice, or it is no slug such as bicycle-theft.`);
}

function wardsOf(
  boundaries: Boundaries,
  population: readonly PopulationRow[],
  described: Descriptor["wardscope"]["wards"] = [],
): readonly Ward[] {
  const welsh = new Map(described.map(({ code, nameCy }) => [code, nameCy]));
  const residents = new Map(population.map((row) => [row.ward, row.population]));
  return boundaries.features.map(({ properties: { code, name } }) => {
    return { code, name, otherName: welsh.get(code) ?? null, population: residents.get(code) ?? null };
  });
}

/** The month, when it is one of the package. Throws an AppFailure otherwise. */
function inside(coverage: Pick<PackageCoverage, "range">, month: Month): Month {
  if (month >= coverage.range.from && month <= coverage.range.to) return month;
  throw broken(`A count lies outside the months that ${DESCRIPTOR_FILE} lists.`);
}

/** The place of each key in the list. */
export function indexOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/** The index of a key. Throws an AppFailure that says what it is of and in which file it should be. */
function find(index: ReadonlyMap<string, number>, key: string, what: string, file: string): number {
  const at = index.get(key);
  if (at === undefined) throw broken(`A count names ${what} "${key}", which is not in ${file}.`);
  return at;
}
