// `build`: its options, and what is left out of them.
import { basename } from "node:path";
import { isOwnArea } from "../../core/area/own-slug.ts";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { hasHiddenSigns } from "../../core/basics/hidden-signs.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { guessExtract } from "../extract/guess-extract.ts";
import { readProfile } from "../extract/read-profile.ts";
import type { BuildOptions } from "../package/build-files.ts";
import { buildPackage } from "../package/build-package.ts";
import { possibleNow, type Terminal } from "../terminal.ts";
import { asMonth, asText, asYear, command, usage, type Values } from "./command.ts";
import { EXTRACT, GUESSING } from "./extract-options.ts";
import { PUBLIC_OPTIONS, publicOptions } from "./public-options.ts";
import { requireOrder } from "./question.ts";

/** Of every command that reads files of offences. */
export const POLICE = {
  kind: "many",
  value: "<folder or .zip>",
  required: true,
  read: asText,
  help: "monthly street files of data.police.uk, in folders or ZIPs; the last of two equal months counts",
} as const;

const OPTIONS = {
  police: { ...POLICE, orElse: ["places", "extract"] },
  ...EXTRACT,
  places: {
    kind: "many",
    value: "<csv or parquet>",
    required: false,
    read: asText,
    help: "in place of --police, what sql/places.sql makes of street files in a database; docs/engines.md has the steps",
  },
  wards: {
    kind: "many",
    value: "<geojson>",
    required: true,
    orElse: GUESSING,
    read: asText,
    help: "ward boundaries in WGS 84, of one or many districts; several files are taken together",
  },
  population: {
    kind: "one",
    value: "<csv>",
    required: true,
    orElse: GUESSING,
    read: asText,
    help: "residents by ward, as ONS, Nomis or a council gives them",
  },
  "area-code": {
    kind: "many",
    value: "<code>",
    required: true,
    orElse: GUESSING,
    read: asCodes,
    help: "code of the district, such as E07000008; several for several districts, or that of a partnership (E22..., W14...)",
  },
  "area-name": {
    kind: "one",
    value: "<name>",
    required: true,
    orElse: GUESSING,
    read: asName,
    help: "its printed name",
  },
  out: {
    kind: "one",
    value: "<folder>",
    required: true,
    orElse: GUESSING,
    read: asText,
    help: "the package to write; areas are listed in index.json beside it",
  },
  figures: { kind: "one", value: "<csv>", required: false, read: asText, help: "published figures for comparison" },
  "figure-groups": {
    kind: "one",
    value: "<csv>",
    required: false,
    read: asText,
    help: "what the groups of the published figures are: headings, counterparts in the open data, triage",
  },
  "home-office": {
    kind: "many",
    value: "<ods or xlsx>",
    required: false,
    read: asText,
    help: "the Home Office's recorded crime by partnership (prc-csp-…): years of the area as published figures",
  },
  notes: { kind: "one", value: "<csv>", required: false, read: asText, help: "dated remarks for the charts" },
  plan: {
    kind: "one",
    value: "<csv>",
    required: false,
    read: asText,
    help: "the partnership's plan: priorities with their indicators, baselines and targets",
  },
  meetings: {
    kind: "one",
    value: "<csv>",
    required: false,
    read: asText,
    help: "when the partnership met, for what has changed since",
  },
  postcodes: {
    kind: "one",
    value: "<csv, .zip or folder>",
    required: false,
    read: asText,
    help: "postcodes for the search: Code-Point Open or ONS Postcode Directory",
  },
  similar: {
    kind: "one",
    value: "<csv>",
    required: false,
    read: asText,
    help: "the most alike districts of each district (AREACD,1,2,...), as ONS lists them: those of this one are kept",
  },
  slug: {
    kind: "one",
    value: "<slug>",
    required: false,
    read: asText,
    help: "name of the area in addresses (default: the name of the folder)",
  },
  "population-year": {
    kind: "one",
    value: "<year>",
    required: false,
    read: asYear,
    help: "year of the population (default: found in the population file or its name)",
  },
  "population-source": {
    kind: "one",
    value: "<name>",
    required: false,
    read: asText,
    help: "who counted the population, as the page credits it (default: Office for National Statistics, with the name of the file)",
  },
  "population-column": {
    kind: "one",
    value: "<name>",
    required: false,
    read: asText,
    help: "column of the residents (default: recognised by its name)",
  },
  "ward-column": {
    kind: "one",
    value: "<name>",
    required: false,
    read: asText,
    help: "column of the ward codes in the population file (default: recognised by its values)",
  },
  "require-forces": {
    kind: "many",
    value: "<force>",
    required: false,
    read: asSlugs,
    help: "forces without which a month is missing, beside that of the district; others count only if they sent every month",
  },
  "accept-months": {
    kind: "many",
    value: "<YYYY-MM>",
    required: false,
    read: asMonths,
    help: "months to count as they are, though they hold far fewer rows than a force's others, or none of a category",
  },
  from: {
    kind: "one",
    value: "<YYYY-MM>",
    required: false,
    read: asMonth,
    help: "first month (default: that of the files)",
  },
  to: {
    kind: "one",
    value: "<YYYY-MM>",
    required: false,
    read: asMonth,
    help: "last month (default: that of the files)",
  },
  ...PUBLIC_OPTIONS,
} as const;

export const BUILD = command({
  help: "",
  example:
    "build --police <folder or .zip>... --wards <geojson> --population <csv>\n" +
    "      --area-code E07000008 --area-name Cambridge --out public/areas/cambridge",
  options: OPTIONS,
  async run(values, terminal) {
    if (values.extract.length > 0 && values.profile === null) return guess(values, terminal);
    await buildPackage(await buildOptions(values, possibleNow(terminal)), terminal);
    return 0;
  },
});

/** Throws an AppFailure where a package was asked for: it is made by a profile that was looked through. */
async function guess(values: Values<typeof OPTIONS>, terminal: Terminal): Promise<0 | 1> {
  if (values.police.length + values.places.length > 0) throw usage(THREE_WAYS);
  const out = values["write-profile"];
  const code = await guessExtract({ paths: values.extract, out }, terminal);
  if (values.out === null || out !== null) return code;
  throw new AppFailure(
    "bad-input",
    `Nothing was built in ${values.out}: what is what in the extract was only guessed, as printed above.`,
    "Save the profile with --write-profile profile.json in place of --out, look it through, and build with --profile profile.json.",
  );
}

const THREE_WAYS = "--police, --places and --extract are three ways to give offences; give one of them.";

/** Options that are needed wherever a package is built. */
function requireAll(values: Values<typeof OPTIONS>): void {
  if (values.profile !== null && values.extract.length === 0)
    throw usage("--profile says what is what in an extract; give that with --extract.");
  if (values["write-profile"] !== null)
    throw usage("--write-profile saves what is guessed for --extract without a --profile; leave one of them out.");
  for (const name of ["wards", "population", "area-code", "area-name", "out"] as const) {
    const value: string | readonly unknown[] | null = values[name];
    if (value === null || value.length === 0 || (typeof value === "string" && value.trim() === ""))
      throw usage(`--${name} is missing.`);
  }
}

async function buildOptions(values: Values<typeof OPTIONS>, possible: PossibleMonths): Promise<BuildOptions> {
  requireAll(values);
  const { police, places, wards, population, figures, notes, plan, meetings, postcodes } = values;
  const { similar, from, to, out } = values;
  const areaName = shortText(values["area-name"]);
  const slug = values.slug ?? (slugOf(basename(out)) || slugOf(areaName));
  if (slug === "" || slug !== slugOf(slug))
    throw usage(`--slug "${slug}" is not of small letters, digits and hyphens.`);
  if (isOwnArea(slug)) throw usage(`--slug "${slug}" begins as the areas that readers make of their own files.`);
  if (police.length > 0 && places.length > 0)
    throw usage("--police and --places are two ways to give the same offences; give one of them.");
  if ([police, places, values.extract].filter(({ length }) => length > 0).length > 1) throw usage(THREE_WAYS);
  requireOrder(from, to);
  requirePossible({ from, to }, possible);
  return {
    ...{ police, places, wards, population, figures, notes, plan, meetings, postcodes, similar },
    ...{ from, to, possible, out, slug, areaName },
    extract: values.profile === null ? null : { paths: values.extract, profile: await readProfile(values.profile) },
    areaNameGiven: values["area-name"],
    figureGroups: values["figure-groups"],
    homeOffice: values["home-office"],
    areaCodes: [...new Set(values["area-code"].flat())],
    populationYear: values["population-year"],
    populationColumn: values["population-column"],
    wardColumn: values["ward-column"],
    residentsSource: values["population-source"],
    fetched: null,
    requireForces: [...new Set(values["require-forces"].flat())],
    acceptMonths: values["accept-months"].flat(),
    publicCopy: publicOptions(values),
  };
}

/** Throws an AppFailure ("bad-usage") for a month so late that no clock is as slow. */
export function requirePossible(
  asked: Readonly<Record<"from" | "to", Month | null>>,
  { now, last }: PossibleMonths,
): void {
  for (const [name, month] of Object.entries(asked))
    if (month !== null && month > last)
      throw usage(
        `--${name} ${formatMonth(month)} has not come yet: the clock of this machine shows ${formatMonth(now)}.`,
      );
}

function asName(text: string, name: string): string {
  if (hasHiddenSigns(text)) throw usage(`--${name} holds control characters.`);
  return text;
}

function asCodes(text: string): readonly string[] {
  return text.split(",").flatMap((code) => code.trim() || []);
}

function asSlugs(text: string): readonly string[] {
  return text.split(",").map(slugOf);
}

function asMonths(text: string, name: string): readonly Month[] {
  return text.split(",").map((month) => asMonth(month.trim(), name));
}
