// `update`, of the areas of a workplace, from the archives of a stubbed server.
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import type { ArchiveServer } from "./sources/archive-server.ts";
import type { Workplace } from "./workplace.ts";

/** Its exit code and what it prints, on a day in May 2025. */
export async function updateFrom(
  { settings }: ArchiveServer,
  place: Pick<Workplace, "folder" | "write">,
  words: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const { lastUpdated, streetDates, archive } = settings.police;
  const sources = place.write("sources.json", JSON.stringify({ police: { lastUpdated, streetDates, archive } }));
  const texts = { out: "", error: "" };
  const where = ["--areas", join(place.folder, "areas"), "--downloads", join(place.folder, "kept")];
  const code = await run(["update", ...words, ...where, "--sources", sources], {
    out: { write: (text) => (texts.out += text) },
    error: { write: (text) => (texts.error += text) },
    signal: new AbortController().signal,
    now: () => new Date("2025-05-20T12:00:00Z"),
  });
  return { code, ...texts };
}
