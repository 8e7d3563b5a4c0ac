// `area`: makes the package of any district from its sources, by its name.
import { basename } from "node:path";
import { slugOf } from "../../core/area/taxonomy.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { MonthRange } from "../../core/basics/months.ts";
import { nameList } from "../../core/basics/words.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import type { ForceArea } from "../../core/build/force-areas.ts";
import { chosenAreas } from "../area/area-choice.ts";
import { madeLines, planLines } from "../area/area-report.ts";
import { type AreaContext, type AreaRequest, answersOf } from "../area/area-request.ts";
import { findWards } from "../area/fetch-wards.ts";
import { homeMonths, makeArea, policeRequest, usualPlace } from "../area/make-area.ts";
import { requireNewerMonths } from "../package/earlier-package.ts";
import { readForceAreas } from "../package/home-force.ts";
import { printableFailure } from "../printed-text.ts";
import { defaultDownloads } from "../sources/downloads-folder.ts";
import { makeHttpClient } from "../sources/http-client.ts";
import { planPoliceMonths } from "../sources/police-months.ts";
import { readSourceSettings } from "../sources/source-settings.ts";
import { possibleNow, type Terminal } from "../terminal.ts";
import { asFlag, asText, command, type Outcome, usage } from "./command.ts";

/** Months of one archive. */
const USUAL_MONTHS = 36;
const MOST_MONTHS = 240;

export const AREA = command({
  help: "makes the package of a district from its sources: police months, wards in force, residents",
  example: 'area "County Durham"      (or: npm run area -- "County Durham")',
  options: {
    names: {
      kind: "words",
      value: "<name or code>",
      required: true,
      read: asName,
      help: "districts, or partnerships of several; each becomes an area",
    },
    months: {
      kind: "one",
      value: "<number>",
      required: false,
      read: asMonths,
      help: `how many months, back from the newest (default: ${USUAL_MONTHS})`,
    },
    "wards-year": {
      kind: "one",
      value: "<year>",
      required: false,
      read: asYear,
      help: "year of the wards (default: those in force in the last month)",
    },
    "dry-run": {
      kind: "flag",
      value: "",
      required: false,
      read: asFlag,
      help: "says what would be fetched, from where, how much, and fetches no more than lists",
    },
    "from-archive": {
      kind: "one",
      value: "<zip>",
      required: false,
      read: asText,
      help: "an archive of data.police.uk that you have, in the place of the newest",
    },
    whole: {
      kind: "flag",
      value: "",
      required: false,
      read: asFlag,
      help: "fetches the archive whole (1.7 GB), where the host does not give parts of it",
    },
    downloads: {
      kind: "one",
      value: "<folder>",
      required: false,
      read: asText,
      help: "where what was fetched is kept between runs (default: the cache folder of the system)",
    },
    sources: {
      kind: "one",
      value: "<json>",
      required: false,
      read: asText,
      help: "addresses in the place of those of geo/sources.json: a mirror, a proxy, a service that was renamed",
    },
    postcodes: {
      kind: "one",
      value: "<csv, .zip or folder>",
      required: false,
      read: asText,
      help: "postcodes for the search: Code-Point Open or ONS Postcode Directory",
    },
    out: {
      kind: "one",
      value: "<folder>",
      required: false,
      read: asText,
      help: "the package to write (default: public/areas/<name>)",
    },
  },
  async run(values, terminal) {
    const { out, postcodes, downloads, whole } = values;
    if (out !== null && values.names.length > 1) throw usage("--out is one folder, and several areas were asked for.");
    if (out !== null && slugOf(basename(out)) === "")
      throw usage(`--out "${out}" does not end in the name of a folder.`);
    const request: AreaRequest = {
      ...{ postcodes, whole, fromArchive: values["from-archive"], wardsYear: values["wards-year"] },
      months: values.months ?? USUAL_MONTHS,
      downloads: downloads ?? defaultDownloads(process.env),
    };
    const settings = await readSourceSettings(values.sources);
    const rows = await readForceAreas();
    const areas = await chosenAreas(values.names, rows, terminal);
    const client = makeHttpClient({
      proxy: settings.proxy,
      signal: terminal.signal,
      say: (sentence) => terminal.error.write(`${sentence}\n`),
    });
    const context: AreaContext = { settings, client, terminal };
    const each = values["dry-run"] ? planned : made;
    try {
      return await inTurn(areas, terminal, (area) => each(area, out ?? usualPlace(area), request, rows, context));
    } finally {
      await client.close();
    }
  },
});

/** One after the other: where one fails the others are made nevertheless. */
async function inTurn(
  areas: readonly FoundArea[],
  terminal: Terminal,
  each: (area: FoundArea) => Promise<void>,
): Promise<Outcome> {
  const failed: string[] = [];
  for (const area of areas)
    try {
      await each(area);
    } catch (error) {
      if (areas.length === 1 || !(error instanceof AppFailure) || error.code === "interrupted") throw error;
      failed.push(area.name);
      terminal.error.write(`${area.name}: ${printableFailure(error.message, error.remedy)}\n`);
    }
  if (failed.length > 0) terminal.error.write(`Not made: ${nameList(failed)}.\n`);
  return failed.length > 0 ? 1 : 0;
}

async function made(
  area: FoundArea,
  out: string,
  request: AreaRequest,
  rows: readonly ForceArea[],
  context: AreaContext,
): Promise<void> {
  const slug = slugOf(basename(out));
  const result = await makeArea({ area, out, slug }, request, rows, context);
  context.terminal.out.write(`${madeLines(result, request.months, slug, out).join("\n")}\n`);
}

async function planned(
  area: FoundArea,
  out: string,
  request: AreaRequest,
  rows: readonly ForceArea[],
  context: AreaContext,
): Promise<void> {
  const police = await planPoliceMonths(policeRequest(area, request, rows, context), context);
  const period =
    police.range === null
      ? recent(request, context.terminal)
      : homeMonths(area, [...police.fetch, ...police.kept], police.archives[0]?.from ?? context.settings.police.name);
  if (police.range !== null) await requireNewerMonths(out, period, "the files of its own police end");
  const server = { settings: context.settings.boundaries, answers: answersOf(request, context) };
  const wards = await findWards({ area, period, year: request.wardsYear }, server);
  context.terminal.out.write(`${planLines(area, { police, period, wards, months: request.months }, out).join("\n")}\n`);
}

/** The months that an archive of these days holds. */
function recent({ months }: AreaRequest, terminal: Terminal): MonthRange {
  const { now } = possibleNow(terminal);
  return { from: now - months, to: now - 1 };
}

function asName(text: string): string {
  if (!text.trim().startsWith("-")) return text;
  throw usage(`"${text}" begins with "-", as no name of an area does: after a lone "--" options are taken for names.`);
}

function asMonths(text: string): number {
  const months = Number(text);
  if (/^\d{1,3}$/.test(text) && months >= 1 && months <= MOST_MONTHS) return months;
  throw usage(`--months "${text}" is not a number of months from 1 to ${MOST_MONTHS}.`);
}

function asYear(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text);
  throw usage(`--wards-year "${text}" is not a year such as 2025.`);
}
