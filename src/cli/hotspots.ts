// `hotspots`: where offences concentrate, as JSON on the screen and as areas in a file.
import type { HotspotOptions } from "./hotspot-options.ts";
import { offencesIn } from "./question.ts";
import { readArea } from "./read-area.ts";
import type { Terminal } from "./terminal.ts";

/** Throws an AppFailure, and then no file was written. */
export async function hotspots(options: HotspotOptions, terminal: Terminal): Promise<void> {
  const dataset = await readArea(options.area);
  const selection = offencesIn(dataset, options);
  terminal.out.write(`${JSON.stringify({ offences: selection.slugs })}\n`);
}
