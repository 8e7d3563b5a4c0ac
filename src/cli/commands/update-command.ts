// `update`: new months and revisions of areas that were built before.
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { printableFailure } from "../printed-text.ts";
import { defaultDownloads } from "../sources/downloads-folder.ts";
import { makeHttpClient } from "../sources/http-client.ts";
import { readSourceSettings } from "../sources/source-settings.ts";
import { uncaughtFailure } from "../system-errors.ts";
import { possibleNow, stopIfInterrupted } from "../terminal.ts";
import { areasToUpdate, whyPassedOver } from "../update/areas-to-update.ts";
import { type UpdateContext, updateArea } from "../update/update-area.ts";
import { updateReport } from "../update/update-report.ts";
import { asFlag, asText, command, type Values } from "./command.ts";

const OPTIONS = {
  folders: {
    kind: "words",
    value: "<area>",
    required: false,
    read: asText,
    help: "areas by their folders (default: all); their new months are fetched, and what was revised is listed",
  },
  areas: {
    kind: "one",
    value: "<folder>",
    required: false,
    read: asText,
    help: "the folder of the areas (default: public/areas)",
  },
  "dry-run": {
    kind: "flag",
    value: "",
    required: false,
    read: asFlag,
    help: "says what would be fetched, and fetches and changes nothing",
  },
  whole: {
    kind: "flag",
    value: "",
    required: false,
    read: asFlag,
    help: "fetches the archive whole (1.7 GB), where the host does not give parts of it",
  },
  "from-archive": {
    kind: "one",
    value: "<zip>",
    required: false,
    read: asText,
    help: "a monthly archive of data.police.uk on this machine, in the place of the newest there",
  },
  sources: {
    kind: "one",
    value: "<json>",
    required: false,
    read: asText,
    help: "addresses of your own in the place of those in geo/sources.json, such as a mirror or a proxy",
  },
  downloads: {
    kind: "one",
    value: "<folder>",
    required: false,
    read: asText,
    help: "where fetched files are kept between runs (default: the user's cache)",
  },
} as const;

export const UPDATE = command({
  help: "",
  example: "update cambridge --dry-run      (or: npm run update, for all areas)",
  options: OPTIONS,
  async run(values, terminal) {
    const folders = await areasToUpdate(values.areas ?? "public/areas", values.folders);
    const settings = await readSourceSettings(values.sources);
    const { signal } = terminal;
    const say = (sentence: string): unknown => terminal.error.write(`${sentence}\n`);
    const client = makeHttpClient({ proxy: settings.proxy, signal, say });
    try {
      const possible = possibleNow(terminal);
      return await updateAll(folders, values, { settings, client, possible, terminal });
    } finally {
      await client.close();
    }
  },
});

/**
 * One after the other: of an area that fails it is said why, and the next is taken. 0, or 1 where one failed. What no update can bring
 * anything is passed over, unless it was asked for by its name.
 */
async function updateAll(
  folders: readonly string[],
  values: Values<typeof OPTIONS>,
  context: UpdateContext,
): Promise<0 | 1> {
  const { out, error, signal } = context.terminal;
  const asked = {
    fromArchive: values["from-archive"],
    whole: values.whole,
    downloads: values.downloads ?? defaultDownloads(process.env),
  };
  const failed: string[] = [];
  let tried = 0;
  for (const folder of folders) {
    stopIfInterrupted(signal);
    const passed = values.folders.length > 0 ? null : await whyPassedOver(folder);
    if (passed !== null) {
      out.write(`${printableFailure(`Passed over: ${passed.message}`, passed.remedy)}\n`);
      continue;
    }
    tried++;
    try {
      out.write(updateReport(await updateArea(folder, asked, values["dry-run"], context)));
    } catch (thrown) {
      const failure = uncaughtFailure(thrown);
      if (!(failure instanceof AppFailure) || failure.code === "interrupted") throw thrown;
      error.write(`${folder}: ${printableFailure(failure.message, failure.remedy)}\n`);
      failed.push(folder);
    }
  }
  if (failed.length === 0) return 0;
  error.write(
    `${failed.length} of ${numberOf(tried, "areas")} could not be brought up to date, and ${failed.length === 1 ? "is what it was" : "are what they were"}: ${failed.join(", ")}.\n`,
  );
  return 1;
}
