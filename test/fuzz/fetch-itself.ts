// A fetch of police months in a process of its own: the words are the file of the sources, the folder of downloads, and "whole" or "parts".
import { makeHttpClient } from "../../src/cli/sources/http-client.ts";
import { fetchPoliceMonths } from "../../src/cli/sources/police-months.ts";
import { readSourceSettings } from "../../src/cli/sources/source-settings.ts";

const [sources = "", downloads = "", how = ""] = process.argv.slice(2);
const settings = await readSourceSettings(sources);
const { signal } = new AbortController();
const clock = { now: () => 0, sleep: async () => undefined };
const client = makeHttpClient({ proxy: settings.proxy, signal, clock });
const terminal = { out: process.stdout, error: process.stderr, signal, now: () => new Date("2026-04-20T12:00:00Z") };
await fetchPoliceMonths(
  { forces: ["durham", "btp"], months: 36, archive: null, fromArchive: null, whole: how === "whole", downloads },
  { settings, client, terminal },
);
await client.close();
