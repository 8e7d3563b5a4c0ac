// `datapackage.json` of a built package: what it is, where it came from, what is missing.
import { FORMAT_VERSION } from "../area/area-package.ts";
import { attributionOf, attributionText } from "../area/attribution.ts";
import type { Descriptor, DescriptorDefaults } from "../area/descriptor-form.ts";
import { DATA_PACKAGE, resourceOf } from "../area/listed-file.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../area/open-government-licence.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { monthRangeName } from "../basics/month-range-name.ts";
import type { MonthRange } from "../basics/months.ts";

/** A file as it was written; `hash` is "sha256:<hex>". */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

/** Where files of offences come from, and under which licence. */
export interface Origin {
  readonly source: Descriptor["sources"][number];
  readonly licence: Descriptor["licenses"][number];
}

export interface DescriptorParts {
  readonly slug: string;
  readonly period: MonthRange;
  /** One for each layout of the files of offences that were read. */
  readonly origins: readonly Origin[];
  readonly files: readonly WrittenFile[];
  readonly wardscope: Omit<WrittenDescriptor["wardscope"], "formatVersion"> &
    Omit<DescriptorDefaults, "unplaced"> & { readonly areaName: string };
}

export function makeDescriptor(parts: DescriptorParts): WrittenDescriptor {
  const { slug, period, origins, files, wardscope } = parts;
  const { areaName, boundaryVintage, population } = wardscope;
  const credited = {
    sources: [...origins.map(({ source }) => source), ...sourcesOfWards(boundaryVintage, population)],
    licenses: licencesOf(origins),
  };
  const credits = attributionText(attributionOf({ descriptor: { ...credited, wardscope } }));
  return {
    $schema: DATA_PACKAGE,
    name: slug,
    title: `Recorded crime in ${areaName}, ${monthRangeName(period)}`,
    description: `Offences by ward, month and category in ${areaName}. ${credits}`,
    ...credited,
    resources: files.map(resourceOf),
    wardscope: { formatVersion: FORMAT_VERSION, ...wardscope },
  };
}

/** Those of the files of offences, then that of boundaries and population, each once. */
function licencesOf(origins: readonly Origin[]): Descriptor["licenses"] {
  const all = [...origins.map(({ licence }) => licence), OPEN_GOVERNMENT_LICENCE];
  return [...new Map(all.map((licence) => [JSON.stringify(licence), licence])).values()];
}

function sourcesOfWards(vintage: string, population: Descriptor["wardscope"]["population"]): Descriptor["sources"] {
  const wards = {
    title: `Wards (${vintage}), Office for National Statistics`,
    path: "https://geoportal.statistics.gov.uk/",
  };
  return population === null ? [wards] : [wards, { title: `Population ${population.year}, ${population.source}` }];
}
