// The figures of independent programs are those of their source, where that is at hand.
import { existsSync, readdirSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { ORACLES, oracleText, SHARED_ORACLES } from "./oracles.ts";

/** May be read where they are, but not copied. */
const NOT_OURS = /^peers\b/;

function texts(folder: URL): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => statSync(new URL(name, folder)).isFile()).sort();
  return Object.fromEntries(files.map((file) => [file, oracleText(file, folder)]));
}

it.skipIf(!existsSync(SHARED_ORACLES))(
  "are, file by file, those beside the project (skipped where it is missing)",
  () => {
    const theirs = Object.entries(texts(SHARED_ORACLES)).filter(([path]) => !NOT_OURS.test(path));
    expect(theirs.length).toBeGreaterThan(0);
    expect(Object.keys(texts(ORACLES))).toEqual(theirs.map(([path]) => path));
    for (const [path, text] of theirs) expect(texts(ORACLES)[path], path).toBe(text);
  },
);
