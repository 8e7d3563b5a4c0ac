// Fetches what stands beside the page on its host: the settings of whoever publishes it, and the list of areas.
import { type AreaEntry, SLUG } from "../core/area/area-package.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { DEFAULT_CONFIG, faulty, readConfig } from "../core/area/site-config.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { isRecord } from "../core/basics/json-record.ts";
import { shortText } from "../core/basics/plain-text.ts";
import { fetchJson } from "./fetching.ts";
import { AREAS } from "./load-area.ts";

/** The settings beside the page; the defaults when there is no such file, and with what is wrong when it cannot be read. */
export async function loadConfig(signal?: AbortSignal): Promise<SiteConfig> {
  try {
    const value = await fetchJson("wardscope.json", "The file of settings (wardscope.json)", signal);
    const config = readConfig(value);
    if (config.fault === null) return config;
    return faulty(config, (await import("../core/area/settings-fault.ts")).settingsFault(value));
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
  if (!Array.isArray(given))
    throw new AppFailure(
      "broken-package",
      "The list of areas (areas/index.json) is not one.",
      "Build an area package into the folder again: that writes it.",
    );
  const areas = given.filter(isEntry).map((entry) => ({ ...entry, name: shortText(entry.name) }));
  const odd = given.findIndex((entry) => !isEntry(entry));
  const fault = `The list of areas (areas/index.json) has an entry that is none (number ${odd + 1}).`;
  return { areas, fault: odd < 0 ? null : fault };
}

function isEntry(value: unknown): value is AreaEntry {
  if (!isRecord(value)) return false;
  const { slug, name } = value;
  return typeof slug === "string" && SLUG.test(slug) && typeof name === "string" && name.trim() !== "";
}
