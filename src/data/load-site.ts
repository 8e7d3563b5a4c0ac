// Fetches what stands beside the page on its host: the settings of whoever publishes it, and the list of areas.
import type { AreaEntry } from "../core/area/area-package.ts";
import type { SiteConfig } from "../core/area/site-config.ts";
import { DEFAULT_CONFIG, faulty, readConfig } from "../core/area/site-config.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { fetchJson } from "./fetching.ts";
import { AREAS } from "./load-area.ts";

/** The settings beside the page; the defaults when there is no such file, and with what is wrong when it cannot be read. */
export async function loadConfig(signal?: AbortSignal): Promise<SiteConfig> {
  try {
    return readConfig(await fetchJson("wardscope.json", "The file of settings (wardscope.json)", signal));
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return thrown.code === "not-found" ? DEFAULT_CONFIG : faulty(DEFAULT_CONFIG, thrown.message);
  }
}

/** The areas that are published beside the page. Throws an AppFailure. */
export async function loadIndex(signal?: AbortSignal): Promise<readonly AreaEntry[]> {
  const value = await fetchJson(`${AREAS}/index.json`, "The list of areas (areas/index.json)", signal);
  const areas = (value as { areas?: unknown } | null)?.areas;
  if (!Array.isArray(areas) || !areas.every(isEntry))
    throw new AppFailure(
      "broken-package",
      "The list of areas (areas/index.json) is not one.",
      "Build an area package into the folder again: the builder writes the list.",
    );
  return areas;
}

function isEntry(value: unknown): value is AreaEntry {
  const entry = value as Partial<Record<keyof AreaEntry, unknown>> | null;
  return typeof entry?.slug === "string" && typeof entry.name === "string";
}
