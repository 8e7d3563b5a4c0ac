// What the build keeps of the projection library gives the metres and degrees that the whole of it gives.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as whole from "../src/core/geography/british-grid.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Cambridge, its edges, and the far ends of Great Britain. */
const PLACES = [
  [0.1218, 52.2053],
  [0.0686, 52.1579],
  [0.1846, 52.2371],
  [-2, 49],
  [-5.7157, 50.0657],
  [-3.0194, 58.644],
  [1.7629, 52.481],
  [-7.6, 56.8],
] as const;

const folder = mkdtempSync(join(tmpdir(), "wardscope-projection-"));
let built: typeof whole;
let code = "";

beforeAll(async () => {
  const entry = join(ROOT, "src/core/geography/british-grid.ts");
  const lib = { entry, formats: ["es" as const], fileName: "built" };
  const made = await build({ root: ROOT, logLevel: "warn", build: { write: false, manifest: false, lib } });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  const chunks = output.output.flatMap((file) => (file.type === "chunk" ? [file] : []));
  for (const { fileName, code: text } of chunks) writeFileSync(join(folder, fileName), text);
  code = chunks.map((chunk) => chunk.code).join("");
  const main = chunks.find(({ isEntry }) => isEntry)!;
  built = await import(/* @vite-ignore */ pathToFileURL(join(folder, main.fileName)).href);
});

afterAll(() => rmSync(folder, { recursive: true }));

it("leaves most of the library out", () => {
  for (const left of ["Bessel 1841", "Mercator_1SP", "Fast Transverse Mercator", "PROJCS"])
    expect(code).not.toContain(left);
  expect(code).toContain("Airy 1830");
});

it("agrees to a billionth of a metre and of a degree", () => {
  for (const [longitude, latitude] of PLACES) {
    const metres = whole.toGrid(longitude, latitude);
    const degrees = whole.toDegrees(...metres);
    for (const at of [0, 1] as const) {
      expect(Math.abs(built.toGrid(longitude, latitude)[at] - metres[at])).toBeLessThan(1e-9);
      expect(Math.abs(built.toDegrees(...metres)[at] - degrees[at])).toBeLessThan(1e-9);
    }
  }
});
