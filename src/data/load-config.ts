// Fetches the settings of whoever publishes the page.

import type { SiteConfig } from "../core/area/site-config.ts";
import { DEFAULT_CONFIG, faulty, readConfig } from "../core/area/site-config.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { fetchJson } from "./fetching.ts";

/** The settings beside the page; the defaults when there is no such file, and with what is wrong when it cannot be read. */
export async function loadConfig(signal?: AbortSignal): Promise<SiteConfig> {
  try {
    return readConfig(await fetchJson("wardscope.json", "The file of settings (wardscope.json)", signal));
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    return thrown.code === "not-found" ? DEFAULT_CONFIG : faulty(DEFAULT_CONFIG, thrown.message);
  }
}
