// Fetches what stands beside the page on its host: the settings of whoever publishes it, and the list of areas.
import { type AreaEntry, SLUG } from "../core/area/area-package.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { DEFAULT_CONFIG, faulty, NAMED_TWICE, readConfig } from "../core/area/site-config.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { isRecord } from "../core/basics/json-record.ts";
import { shortText } from "../core/basics/plain-text.ts";
import { fetchBytes, fetchJson, jsonIn, textIn } from "./fetching.ts";
import { AREAS, seldom } from "./load-area.ts";

/** The settings beside the page; the defaults when there is no such file, and with what is wrong when it cannot be read. */
export async function loadConfig(signal?: AbortSignal): Promise<SiteConfig> {
  try {
    const what = "The file of settings (wardscope.json)";
    const text = textIn(await fetchBytes("wardscope.json", what, signal), what);
    const value = jsonIn(text, what);
    const config = readConfig(value);
    if (config.fault === null && !NAMED_TWICE.test(text)) return config;
    return faulty(config, (await import("../core/area/settings-fault.ts")).settingsFault(value, text));
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return thrown.code === "not-found" ? DEFAULT_CONFIG : faulty(DEFAULT_CONFIG, thrown.message);
  }
}

/** The areas that are published beside the page, and what is wrong with their list, in a sentence; null for nothing. */
export interface AreaList {
  readonly areas: readonly AreaEntry[];
  readonly fault: string | null;
}

/** The list of areas, without entries that are none. Throws an AppFailure. */
export async function loadIndex(signal?: AbortSignal): Promise<AreaList> {
  const value = await fetchJson(`${AREAS}/index.json`, "The list of areas (areas/index.json)", signal);
  const given: unknown = isRecord(value) ? value["areas"] : undefined;
  if (!Array.isArray(given)) return (await seldom()).refuseList();
  const areas = given.filter(isEntry).map((entry) => ({ ...entry, name: shortText(entry.name) }));
  const odd = given.findIndex((entry) => !isEntry(entry));
  return { areas, fault: odd < 0 ? null : (await seldom()).entryFault(odd + 1) };
}

function isEntry(value: unknown): value is AreaEntry {
  if (!isRecord(value)) return false;
  const { slug, name } = value;
  return typeof slug === "string" && SLUG.test(slug) && typeof name === "string" && name.trim() !== "";
}
