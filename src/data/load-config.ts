// Fetches the settings of whoever publishes the page.
import { AppFailure } from "../core/failure.ts";
import type { SiteConfig } from "../core/site-config.ts";
import { DEFAULT_CONFIG, faulty, readConfig } from "../core/site-config.ts";
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
