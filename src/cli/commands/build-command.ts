// `build`: its options, and what is left out of them.
import { basename } from "node:path";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { slugOf } from "../../core/area/taxonomy.ts";
import { hasHiddenSigns } from "../../core/basics/hidden-signs.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { LEAST_THRESHOLD, USUAL_THRESHOLD } from "../../core/disclosure/public-files.ts";
import type { BuildOptions } from "../package/build-files.ts";
import { buildPackage } from "../package/build-package.ts";
import type { PublicOptions } from "../package/public-copy.ts";
import { possibleNow } from "../terminal.ts";
import { asFlag, asMonth, asText, command, usage, type Values } from "./command.ts";
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
  police: { ...POLICE, orElse: "places" },
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
    read: asText,
    help: "ward boundaries in WGS 84, of one or many districts; several files are taken together",
  },
  population: {
    kind: "one",
    value: "<csv>",
    required: true,
    read: asText,
    help: "residents by ward, as ONS, Nomis or a council gives them",
  },
  "area-code": {
    kind: "many",
    value: "<code>",
    required: true,
    read: asCodes,
    help: "code of the district, such as E07000008; several for several districts, or that of a partnership (E22..., W14...)",
  },
  "area-name": { kind: "one", value: "<name>", required: true, read: asName, help: "its printed name" },
  out: {
    kind: "one",
    value: "<folder>",
    required: true,
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
    help: "months to count although they hold far fewer rows than a force's others",
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
  public: {
    kind: "flag",
    value: "",
    required: false,
    read: asFlag,
    help: "writes a public copy: small counts are withheld, with whatever would tell them; docs/disclosure.md says how",
  },
  threshold: {
    kind: "one",
    value: "<number>",
    required: false,
    read: asThreshold,
    help: "with --public: counts from 1 to under this are withheld (default: 5)",
  },
  beside: {
    kind: "many",
    value: "<folder>",
    required: false,
    read: asText,
    help: "with --public: public copies of other months or areas that are out already, which must not tell more together",
  },
} as const;

export const BUILD = command({
  help: "",
  example:
    "build --police <folder or .zip>... --wards <geojson> --population <csv>\n" +
    "      --area-code E07000008 --area-name Cambridge --out public/areas/cambridge",
  options: OPTIONS,
  async run(values, terminal) {
    await buildPackage(buildOptions(values, possibleNow(terminal)), terminal);
    return 0;
  },
});

function buildOptions(values: Values<typeof OPTIONS>, possible: PossibleMonths): BuildOptions {
  const { police, places, wards, population, figures, notes, plan, meetings, postcodes } = values;
  const { similar, from, to, out } = values;
  const areaName = shortText(values["area-name"]);
  const slug = values.slug ?? (slugOf(basename(out)) || slugOf(areaName));
  if (slug === "" || slug !== slugOf(slug))
    throw usage(`--slug "${slug}" is not of small letters, digits and hyphens.`);
  if (police.length > 0 && places.length > 0)
    throw usage("--police and --places are two ways to give the same offences; give one of them.");
  requireOrder(from, to);
  requirePossible({ from, to }, possible);
  return {
    ...{ police, places, wards, population, figures, notes, plan, meetings, postcodes, similar },
    ...{ from, to, possible, out, slug, areaName },
    areaNameGiven: values["area-name"],
    figureGroups: values["figure-groups"],
    homeOffice: values["home-office"],
    areaCodes: [...new Set(values["area-code"].flat())],
    populationYear: values["population-year"],
    populationColumn: values["population-column"],
    wardColumn: values["ward-column"],
    residentsSource: null,
    fetched: null,
    requireForces: [...new Set(values["require-forces"].flat())],
    acceptMonths: values["accept-months"].flat(),
    publicCopy: publicOptions(values),
  };
}

function publicOptions({ public: asked, threshold, beside }: Values<typeof OPTIONS>): PublicOptions | null {
  if (asked) return { threshold: threshold ?? USUAL_THRESHOLD, beside };
  if (threshold !== null || beside.length > 0)
    throw usage("--threshold and --beside say how a public copy is made: give --public too.");
  return null;
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

export function asYear(text: string): number {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  throw usage(`--population-year "${text}" is not a year such as 2021.`);
}

function asThreshold(text: string): number {
  if (/^\d{1,4}$/.test(text) && Number(text) >= LEAST_THRESHOLD) return Number(text);
  throw usage(
    `--threshold "${text}" is not a whole number from ${LEAST_THRESHOLD} up: under ${LEAST_THRESHOLD}, a count that is withheld could only be 1.`,
  );
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
