// What the user typed as a command with options; anything unclear is bad usage.
import { basename } from "node:path";
import { slugOf } from "../../core/area/taxonomy.ts";
import type { Month } from "../../core/basics/months.ts";
import { type AnalyseOptions, analyseOptions } from "./analyse-options.ts";
import { type GiOptions, giOptions } from "./gi-command.ts";
import { type HotspotOptions, hotspotOptions } from "./hotspot-options.ts";
import { allow, month, parseOptions, required, usage, type Values } from "./options.ts";

export interface BuildOptions {
  readonly police: readonly string[];
  readonly wards: string;
  readonly population: string;
  readonly figures: string | null;
  readonly notes: string | null;
  readonly areaCode: string;
  readonly areaName: string;
  readonly slug: string;
  /** Null: take it from the population file. */
  readonly populationYear: number | null;
  /** Force slugs as in file names; empty: the force with most rows in the area. */
  readonly requireForces: readonly string[];
  readonly from: Month | null;
  readonly to: Month | null;
  readonly out: string;
}

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "build"; readonly options: BuildOptions }
  | { readonly kind: "check"; readonly folder: string }
  | { readonly kind: "hotspots"; readonly options: HotspotOptions }
  | { readonly kind: "gi"; readonly options: GiOptions }
  | { readonly kind: "analyse"; readonly options: AnalyseOptions };

export const USAGE = `Builds, checks and analyses area packages for Wardscope.

  npm run data -- build --police <folder or .zip>... --wards <geojson> --population <csv>
      --area-code E07000008 --area-name Cambridge --out public/areas/cambridge
  npm run data -- check <folder>
  npm run data -- hotspots --area <folder> --offence burglary --from 2025-01 --to 2025-12 --out hotspots.geojson
  npm run data -- gi --area <folder> --offence burglary --from 2025-01 --to 2025-12 --out cells.geojson
  npm run data -- analyse --area <folder> --offence burglary --from 2025-01 --to 2025-12 --json

build
  --police <folder or .zip>...  monthly street files of data.police.uk, in folders or ZIPs; the last of two equal months counts
  --wards <geojson>             ward boundaries in WGS 84, of one or many districts
  --population <csv>            residents by ward: ward_code, population
  --area-code <code>            code of the district, such as E07000008
  --area-name <name>            its printed name
  --out <folder>                the package to write; areas are listed in index.json beside it
  --figures <csv>               published figures for comparison
  --notes <csv>                 dated remarks for the charts
  --slug <slug>                 name of the area in addresses (default: the name of the folder)
  --population-year <year>      year of the population (default: found in the population file or its name)
  --require-forces <force>...   forces without which a month counts as missing (default: the one with most rows in the area)
  --from, --to <YYYY-MM>        first and last month (default: those of the files)

check
  <folder>                      names every fault of a package, by file and line

hotspots                        prints what it finds as JSON
  --area <folder>               the area package
  --offence <slug>              what to look at, as in addresses of the page; several with commas between
  --from, --to <YYYY-MM>        first and last month
  --out <geojson>               the hotspots as areas, to write
  --bandwidth <metres>          how far an offence reaches, 100 to 2000 (default: 250)
  --at <longitude,latitude>...  points at which to print the density
  --grid <csv>                  the density of each cell in the district, to write

gi                              prints the cells of 200 m that are hot beyond chance (Gi*, permutation test) as JSON
  --area, --offence, --from, --to  as for hotspots
  --out <geojson>               all cells as squares, to write

analyse                         prints the wards' counts, rates, funnel limits, changes with verdicts, flags and classes as a table
  --area, --offence, --from, --to  as for hotspots; --offence all: every category by itself
  --compare-from <YYYY-MM>      first of as many months to compare with (default: a year earlier)
  --json                        prints one JSON object, or an array of them for all; what is unknown is null, with its reason;
                                funnel limits are those of an exact Poisson test, 95 % and 99.8 %, not widened

Exit code 0: done; 1: bad input, or faults found; 2: bad usage.
`;

const BUILD_OPTIONS = [
  "police",
  "wards",
  "population",
  "figures",
  "notes",
  "area-code",
  "area-name",
  "slug",
  "population-year",
  "require-forces",
  "from",
  "to",
  "out",
] as const;

/** Throws an AppFailure ("bad-usage") that says which word is wrong or missing. */
export function parseArguments(words: readonly string[]): Command {
  const { values, positionals } = parseOptions(words);
  const [name, ...rest] = positionals;
  if (values.help === true || name === "help") return { kind: "help" };
  switch (name) {
    case undefined:
      throw usage("None of build, check, hotspots, gi and analyse was asked for.");
    case "build":
      noMore(rest);
      allow(values, name, BUILD_OPTIONS);
      return { kind: "build", options: buildOptions(values) };
    case "check":
      allow(values, name, []);
      return { kind: "check", folder: folderToCheck(rest) };
    case "hotspots":
      noMore(rest);
      return { kind: "hotspots", options: hotspotOptions(values) };
    case "gi":
      noMore(rest);
      return { kind: "gi", options: giOptions(values) };
    case "analyse":
      noMore(rest);
      return { kind: "analyse", options: analyseOptions(values) };
    default:
      throw usage(`There is no command "${name}".`);
  }
}

function noMore(rest: readonly string[]): void {
  if (rest.length > 0) throw usage(`"${rest[0]}" belongs to no option.`);
}

function folderToCheck([folder, extra]: readonly string[]): string {
  if (folder === undefined) throw usage("check needs the folder of a package.");
  if (extra !== undefined) throw usage(`check takes one folder; "${extra}" is one too many.`);
  return folder;
}

function buildOptions(values: Values): BuildOptions {
  const out = required(values, "out");
  const areaName = required(values, "area-name");
  const slug = values.slug ?? (slugOf(basename(out)) || slugOf(areaName));
  if (slug === "" || slug !== slugOf(slug))
    throw usage(`--slug "${slug}" is not of small letters, digits and hyphens.`);
  const from = month(values, "from");
  const to = month(values, "to");
  if (from !== null && to !== null && from > to) throw usage(`--from ${values.from} is later than --to ${values.to}.`);
  if (values.police === undefined) throw usage("--police is missing.");
  return {
    police: values.police,
    wards: required(values, "wards"),
    population: required(values, "population"),
    figures: values.figures ?? null,
    notes: values.notes ?? null,
    areaCode: required(values, "area-code"),
    areaName,
    slug,
    populationYear: year(values["population-year"]),
    requireForces: (values["require-forces"] ?? []).flatMap((text) => text.split(",")).map(slugOf),
    from,
    to,
    out,
  };
}

function year(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw usage(`--population-year "${text}" is not a year such as 2021.`);
}
