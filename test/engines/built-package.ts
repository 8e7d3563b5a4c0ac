// Packages built from street files and from their groups, side by side.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";

/** Of the files of a package, those that are counted from offences. */
const COUNTED = ["counts.csv", "places.csv", "place_counts.csv", "taxonomy.csv"];

/** Builds into a folder; gives the report. Throws where the build does not end well. */
export async function build(out: string, ...words: readonly string[]): Promise<string> {
  const texts = { out: "", error: "" };
  const code = await run(["build", ...words, "--out", out], {
    out: { write: (text) => (texts.out += text) },
    error: { write: (text) => (texts.error += text) },
    signal: new AbortController().signal,
    now: () => new Date("2026-02-01T12:00:00Z"),
  });
  if (code !== 0) throw new Error(`the build ended with ${code}: ${texts.error}`);
  return texts.out;
}

/** What a package of groups says otherwise than that of the street files; nothing, where every cell is the same. */
export function differences(streets: string, groups: string): readonly string[] {
  const ofFiles = COUNTED.filter((name) => textOf(streets, name) !== textOf(groups, name));
  const [own, other] = [describedBy(streets), describedBy(groups)];
  const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return [...ofFiles, ...names.filter((name) => JSON.stringify(own[name]) !== JSON.stringify(other[name]))];
}

/** All that the descriptor says of the offences, without what groups cannot tell: their files, and Crime IDs that repeat. */
function describedBy(folder: string): Readonly<Record<string, unknown>> {
  const { sources, wardscope } = JSON.parse(textOf(folder, "datapackage.json"));
  const { inputs, repeatedCrimeIds, builtAt, ...known } = wardscope;
  return { sources, ...known };
}

function textOf(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
