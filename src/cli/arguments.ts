// What the user typed as a command with options; anything unclear is bad usage.
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { AppFailure } from "../core/failure.ts";
import { type Month, parseMonth } from "../core/months.ts";
import { slugOf } from "../core/taxonomy.ts";

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
  | { readonly kind: "check"; readonly folder: string };

export const USAGE = `Builds and checks area packages for Wardscope.

  npm run data -- build --police <folder or .zip>... --wards <geojson> --population <csv>
      --area-code E07000008 --area-name Cambridge --out public/areas/cambridge
  npm run data -- check <folder>

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

Exit code 0: done; 1: bad input, or faults found; 2: bad usage.
`;

const OPTIONS = {
  police: { type: "string", multiple: true },
  wards: { type: "string" },
  population: { type: "string" },
  figures: { type: "string" },
  notes: { type: "string" },
  "area-code": { type: "string" },
  "area-name": { type: "string" },
  slug: { type: "string" },
  "population-year": { type: "string" },
  "require-forces": { type: "string", multiple: true },
  from: { type: "string" },
  to: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Throws an AppFailure ("bad-usage") that says which word is wrong or missing. */
export function parseArguments(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.help === true || name === "help") return { kind: "help" };
  if (name === undefined) throw usage("Neither build nor check was asked for.");
  if (name === "build") {
    if (rest.length > 0) throw usage(`"${rest[0]}" belongs to no option.`);
    return { kind: "build", options: buildOptions(values) };
  }
  if (name !== "check") throw usage(`There is no command "${name}".`);
  const [folder, extra] = rest;
  if (folder === undefined) throw usage("check needs the folder of a package.");
  if (extra !== undefined) throw usage(`check takes one folder; "${extra}" is one too many.`);
  return { kind: "check", folder };
}

type Values = ReturnType<typeof parse>["values"];

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: spread(words), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [String(error)];
    throw usage(`${sentence}.`);
  }
}

/** "--police a b" as "--police=a --police=b": an option of many values takes all words up to the next option. */
function spread(words: readonly string[]): string[] {
  const spreadWords: string[] = [];
  let option: string | null = null;
  let values = 0;
  for (const word of words) {
    if (word.startsWith("-")) {
      if (option !== null && values === 0) spreadWords.push(option);
      option = word === "--police" || word === "--require-forces" ? word : null;
      values = 0;
      if (option === null) spreadWords.push(word);
    } else if (option === null) spreadWords.push(word);
    else {
      spreadWords.push(`${option}=${word}`);
      values++;
    }
  }
  if (option !== null && values === 0) spreadWords.push(option);
  return spreadWords;
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

function required(values: Values, name: "wards" | "population" | "area-code" | "area-name" | "out"): string {
  const value = values[name]?.trim();
  if (value === undefined || value === "") throw usage(`--${name} is missing.`);
  return value;
}

function month(values: Values, name: "from" | "to"): Month | null {
  const text = values[name];
  if (text === undefined) return null;
  return parseMonth(text) ?? fail(`--${name} "${text}" is not a month such as 2025-01.`);
}

function year(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^[12]\d{3}$/.test(text) ? Number(text) : fail(`--population-year "${text}" is not a year such as 2021.`);
}

function fail(message: string): never {
  throw usage(message);
}

function usage(message: string): AppFailure {
  return new AppFailure("bad-usage", message, "Run npm run data -- --help to see what there is.");
}
