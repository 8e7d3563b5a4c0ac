// A sound package to break one thing in, and the faults that the check then finds.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect } from "vitest";
import { ALL_COUNTED, goldenInputs } from "./golden.ts";
import type { Workplace } from "./workplace.ts";

export const FOLDER = "areas/testford";

/** The golden package with its figures and notes, and what else of its tables is named. */
export async function soundPackage(...also: readonly string[]): Promise<Workplace> {
  const place = goldenInputs();
  const more = ["figures", "figure-groups", "notes", ...also].flatMap((kind) => [
    `--${kind}`,
    join(place.folder, `${kind}.csv`),
  ]);
  expect((await place.build(...ALL_COUNTED, ...more)).code).toBe(0);
  return place;
}

/** Replaces one text, which must be there once, and makes the descriptor agree in size and hash with what it lists. */
export function change(place: Workplace, file: string, from: string, to: string): void {
  const text = place.read(`${FOLDER}/${file}`);
  if (text.split(from).length !== 2) throw new Error(`"${from}" is not once in ${file}`);
  place.write(
    `${FOLDER}/${file}`,
    text.replace(from, () => to),
  );
  seal(place, file, text);
}

export function seal(place: Workplace, file: string, before: string): void {
  const after = place.read(`${FOLDER}/${file}`);
  const descriptor = place.read(`${FOLDER}/datapackage.json`);
  const line = descriptor.indexOf(hash(before));
  if (line < 0) return;
  const bytes = descriptor.lastIndexOf(String(Buffer.byteLength(before)), line);
  const sized = `${descriptor.slice(0, bytes)}${Buffer.byteLength(after)}${descriptor.slice(bytes + String(Buffer.byteLength(before)).length)}`;
  place.write(`${FOLDER}/datapackage.json`, sized.replace(hash(before), hash(after)));
}

function hash(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** The faults that the check prints, without its heading. */
export async function faults(place: Workplace): Promise<readonly string[]> {
  const { code, out, error } = await place.check();
  const [heading, ...lines] = out.trimEnd().split("\n");
  expect(heading).toMatch(/testford has (a fault|\d+ faults):$/);
  expect([code, error]).toEqual([1, ""]);
  return lines;
}

/**
 * Expects these faults, in any order; `#rows` stands for the line of that entry of the descriptor, `#witchcraft` for that of the rows
 * with coordinates of a category.
 */
export async function expectFaults(place: Workplace, expected: readonly string[]): Promise<void> {
  const lineOf = (key: string): string => {
    const [before = ""] = place
      .read(`${FOLDER}/datapackage.json`)
      .split(new RegExp(`^ +"${key}": [\\[{]|"force":"testshire","category":"${key}"`, "m"));
    return String(before.split("\n").length);
  };
  const named = expected.map((text) => text.replace(/#(\w+)/, (_, key: string) => lineOf(key)));
  expect((await faults(place)).toSorted()).toEqual(named.toSorted());
}
