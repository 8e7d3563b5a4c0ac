// The worker that reads the reader's own files: it looks into them, makes a package of them, and asks nobody for anything.
import forceAreasText from "../../geo/force-areas.csv?raw";
import { possibleMonths } from "../core/area/possible-months.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { forceAreasOf } from "../core/build/force-areas.ts";
import { buildOwn } from "./own-build.ts";
import type { OwnProgress } from "./own-files.ts";
import { lookAt } from "./own-look.ts";
import { zipOf } from "./own-package.ts";
import { OWN_TOOLS } from "./own-tools.ts";
import type { OwnReply, OwnTask } from "./own-worker.ts";

/** Milliseconds between two words of progress. */
const BETWEEN = 100;

self.onmessage = async ({ data }: MessageEvent<OwnTask>): Promise<void> => {
  const answer = (reply: OwnReply, transfer: Transferable[] = []): void => self.postMessage(reply, { transfer });
  try {
    if (data.about === "look") {
      const [year, month] = data.now.split("-").map(Number) as [number, number];
      const possible = possibleMonths(12 * year + month - 1);
      const seen = await Promise.all(data.files.map((one) => lookAt(one, possible)));
      answer({ seen });
      return;
    }
    if (data.about === "zip") {
      answer({ zip: zipOf(data.slug, data.files) });
      return;
    }
    let last = 0;
    const report = (progress: OwnProgress): void => {
      if (performance.now() - last < BETWEEN) return;
      last = performance.now();
      answer({ progress });
    };
    const built = await buildOwn(data.job, forceAreas(), report);
    const files = new Map(Array.from(built.files, ([name, bytes]) => [name, bytes.buffer] as const));
    answer({ built: { ...built, files } }, [...files.values()]);
  } catch (thrown) {
    const { message, remedy } = thrown instanceof AppFailure ? thrown : { message: null, remedy: "" };
    answer({ fault: message, remedy, cause: String(thrown) });
  }
};

/** Of the table of districts that comes with the page. */
function forceAreas() {
  const { data } = OWN_TOOLS.parserFor(",").parse(forceAreasText.trimEnd().replaceAll("\r\n", "\n"), 0, false);
  return forceAreasOf(data as readonly (readonly string[])[]);
}
