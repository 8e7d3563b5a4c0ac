// Area packages with odd fields, rows and bytes: the page shows numbers or a sentence, throws nothing, and no other number in silence.
import { AppFailure } from "../../src/core/basics/failure.ts";
import { parseJson } from "../../src/core/basics/json-text.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { withOddPart } from "./odd-json.ts";
import { type Chance, chanceOf, mutated } from "./odd-texts.ts";
import { builtInFiles, type Files, faultOfModels, openArea } from "./page-room.ts";

const FOLDER = "areas/cambridge";
const TABLES = ["counts.csv", "population.csv", "taxonomy.csv", "notes.csv", "places.csv", "place_counts.csv"] as const;

export const PACKAGE: Fuzzer = {
  name: "package",
  run: async (seed, until) => {
    const chance = chanceOf(seed);
    const sound = builtInFiles();
    const faults: string[] = [];
    let tried = 0;
    for (; !until(); tried++) {
      const files: Files = new Map(sound);
      const what = [oddDescriptor, oddRows, oddBytes, withoutFile][Math.max(0, chance.below(6) - 2)]!(chance, files);
      try {
        const fault = await faultOfPackage(files, what.startsWith("rows"));
        if (fault !== null) faults.push(`${what}: ${fault}`);
      } catch (thrown) {
        faults.push(`${what}: ${thrown instanceof Error ? thrown.stack?.split("\n").slice(0, 3).join(" ") : thrown}`);
      }
    }
    return { tried, faults };
  },
};

/** `isOther`: a number of the tables is another, which must be said. */
async function faultOfPackage(files: Files, isOther: boolean): Promise<string | null> {
  const area = await openArea(files);
  if (area instanceof AppFailure)
    return /[\p{L}]{3}.*[.:]$/su.test(area.message) ? null : `no sentence: ${area.message}`;
  if (isOther && area.doubts.length === 0) return "other numbers are shown without a word";
  return faultOfModels(area, "?page=map&wards=E05013050");
}

function oddDescriptor(chance: Chance, files: Files): string {
  const path = `${FOLDER}/datapackage.json`;
  const value = withOddPart(chance, parseJson(textOf(files, path)));
  files.set(path, JSON.stringify(value));
  return "a field of the descriptor";
}

/** Rows of the counts or the residents taken away, doubled, or with another number, in a file whose size and hash are not listed. */
function oddRows(chance: Chance, files: Files): string {
  const table = chance.of(["counts.csv", "population.csv"]);
  const path = `${FOLDER}/${table}`;
  const [header = "", ...rows] = textOf(files, path).trimEnd().split("\n");
  const at = chance.below(rows.length);
  const kind = chance.below(4);
  if (kind === 0) rows.splice(at, 1);
  else if (kind === 1) rows.push(rows[at]!);
  else if (kind === 2) rows.length = at;
  else rows[at] = rows[at]!.replace(/\d+$/, (count) => `${count}1`);
  files.set(path, `${[header, ...rows].join("\n")}\n`);
  unlist(files, table);
  return `rows of ${table}, kind ${kind}`;
}

/** Without size and hash of a table its sums must say that it is another. */
function unlist(files: Files, table: string): void {
  const path = `${FOLDER}/datapackage.json`;
  const descriptor = JSON.parse(textOf(files, path));
  const resources = descriptor.resources.map(
    ({ bytes, hash, ...resource }: { path: string; bytes: number; hash: string }) =>
      resource.path === table ? resource : { ...resource, bytes, hash },
  );
  files.set(path, JSON.stringify({ ...descriptor, resources }));
}

function oddBytes(chance: Chance, files: Files): string {
  const table = chance.of(TABLES);
  const path = `${FOLDER}/${table}`;
  const bytes = files.get(path);
  if (bytes !== undefined) files.set(path, Uint8Array.from(mutated(chance, Buffer.from(bytes))));
  return `bytes of ${table}`;
}

function withoutFile(chance: Chance, files: Files): string {
  const table = chance.of(TABLES);
  files.delete(`${FOLDER}/${table}`);
  return `without ${table}`;
}

function textOf(files: Files, path: string): string {
  return Buffer.from(files.get(path) ?? "").toString("utf8");
}
