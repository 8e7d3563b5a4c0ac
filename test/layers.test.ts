// The direction of the layers: plants each forbidden import and global in a copy of the tree and sees the linter catch it.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint, ROOT, rulesByFile } from "./planted.ts";

/** What each layer may import: other layers, and packages. Everything else of these two lists is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ["core", "@turf/intersect", "@turf/union", "d3-contour", "minisearch", "polylabel", "proj4", "geojson"],
  data: ["core", "data", "fflate", "papaparse", "geojson"],
  state: ["core", "data", "state", "zustand", "geojson"],
  render: ["core", "render", "maplibre-gl", "echarts/core", "docx", "fflate", "geojson"],
  views: ["core", "state", "render", "views", "react", "react-dom", "@github/combobox-nav"],
  cli: ["core", "cli", "papaparse", "yauzl", "hyparquet", "node:fs", "geojson"],
};
const LAYERS = Object.keys(MAY_IMPORT);
const PACKAGES = [...new Set(Object.values(MAY_IMPORT).flat())].filter((name) => !LAYERS.includes(name));
const CORE_GLOBALS = [
  "Date.now()",
  "new Date()",
  "Math.random()",
  "fetch('x')",
  "document.title",
  "window.name",
  "performance.now()",
  "console.log(1)",
  "process.env",
  "globalThis.name",
  "navigator.language",
  "localStorage.length",
  "location.href",
  "setTimeout(String, 1)",
  "crypto.randomUUID()",
];

const CHANCE_RULE = "noJsRestrictedProperties";
/** The rules that keep the layers apart: none of them may speak about an allowed file. */
const GUARDS = ["noRestrictedImports", "noRestrictedGlobals", CHANCE_RULE, "noConsole", "plugin"];

interface Plant {
  readonly layer: string;
  readonly name: string;
  readonly path: string;
  readonly code: string;
  /** The rule that has to speak, null for a file that must pass. */
  readonly rule: string | null;
}

const plants: readonly Plant[] = [
  ...LAYERS.flatMap((layer) => [
    ...[...LAYERS, ...PACKAGES].flatMap((target) => importPlants(layer, target)),
    plant(layer, "main", 'import "../main.tsx";', "noRestrictedImports"),
    plant(layer, "unheard-of-package", 'import "left-pad";', "noRestrictedImports"),
    plant(layer, "default-export", "export default 1;", "noDefaultExport"),
    plant(layer, "barrel", 'export { a } from "./a.ts";', "noBarrelFile"),
    plant(layer, "any", "export const a: any = 1;", "noExplicitAny"),
    plant(layer, "extension", 'export const a = import("./a");', "useImportExtensions"),
    plant(layer, "computed-import", "export const a = (b: string) => import(b);", "plugin"),
    plant(layer, "import-type", 'export type A = import("../cli/a.ts").A;', "plugin"),
    plant(layer, "url-into-a-layer", 'export const a = new URL("../cli/a.ts", import.meta.url);', "plugin"),
    plant(layer, "long-function", `export function a() {${"\n  a();".repeat(81)}\n}`, "noExcessiveLinesPerFunction"),
    plant(layer, "long-file", "export type A = 1;\n".repeat(301), "noExcessiveLinesPerFile"),
    plant(layer, "console", "console.log(1);", layer === "cli" ? null : "noConsole"),
    plant(layer, "clean", 'import { a } from "./a.ts";\n\nexport const b = a;', null),
  ]),
  ...CORE_GLOBALS.map((code) =>
    plant("core", code, `export const a = ${code};`, code.startsWith("Math") ? CHANCE_RULE : "noRestrictedGlobals"),
  ),
  plant("core", "destructured-random", "export const { random } = Math;", CHANCE_RULE),
  plant("data", "date-outside-the-core", "export const a = new Date();", null),
  fileOf("test", "test/e2e/planted.e2e.ts", 'import "playwright-core";', "noRestrictedImports"),
  fileOf("test", "test/e2e/driver.ts", 'import "playwright-core";', null),
  fileOf("main", "src/planted-a.tsx", 'import "./cli/a.ts";', "noRestrictedImports"),
  fileOf("main", "src/planted-b.tsx", 'import "maplibre-gl";', "noRestrictedImports"),
  fileOf("main", "src/planted-c.tsx", 'import("zustand");', "noRestrictedImports"),
  fileOf("main", "src/planted-d.tsx", 'import "./views/a.tsx";', null),
  fileOf("main", "src/planted-e.tsx", 'import "react-dom/client";', null),
];

describe("the linter", () => {
  const found = rulesByFile({
    ...Object.fromEntries(LAYERS.map((layer) => [`src/${layer}/a.ts`, "export const a = 1;\n"])),
    ...Object.fromEntries(plants.map(({ path, code }) => [path, `${code}\n`])),
  });

  it.each([...LAYERS, "main", "test"])("catches every forbidden import and construct in %s", (layer) => {
    const forbidden = plants.filter((planted) => planted.layer === layer && planted.rule !== null);
    const missed = forbidden.filter(({ path, rule }) => !found.get(path)?.includes(rule!));
    expect(forbidden.length).toBeGreaterThan(0);
    expect(missed.map((planted) => planted.name)).toEqual([]);
  });

  it.each([...LAYERS, "main", "test"])("lets pass everything that is allowed in %s", (layer) => {
    const allowed = plants.filter((planted) => planted.layer === layer && planted.rule === null);
    const stopped = allowed.filter(({ path }) => found.get(path)?.some((rule) => GUARDS.includes(rule)));
    expect(allowed.length).toBeGreaterThan(0);
    expect(stopped.map((planted) => planted.name)).toEqual([]);
  });

  it("has nothing at all to say about a clean file", () => {
    expect(LAYERS.flatMap((layer) => found.get(`src/${layer}/planted-clean.ts`) ?? [])).toEqual([]);
  });

  it("reads every source file of the project", () => {
    const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
    const sources = files.filter((file) => [".ts", ".tsx", ".css", ".json"].includes(extname(file)));
    expect(sources.length).toBeGreaterThan(0);
    expect(lint(ROOT, ["src"]).match(/Checked (\d+) files?/)?.[1]).toBe(String(sources.length));
  });

  it("is never silenced by a comment in the project's code", () => {
    for (const root of ["src", "test"]) {
      const files = readdirSync(join(ROOT, root), { recursive: true, encoding: "utf8" });
      const code = files.filter((file) => [".ts", ".tsx", ".css"].includes(extname(file)));
      const silenced = code.filter((file) =>
        /biome-ignore |@ts-(?:ignore|expect-error|nocheck)\b/.test(readFileSync(join(ROOT, root, file), "utf8")),
      );
      expect(silenced.filter((file) => file !== "layers.test.ts")).toEqual([]);
    }
  });
});

/** An import of `target` from `layer` in each way there is, in a file of the layer and of a folder in it. */
function importPlants(layer: string, target: string): readonly Plant[] {
  const own = MAY_IMPORT[layer]!.includes(target);
  const rule = own ? null : "noRestrictedImports";
  const path = LAYERS.includes(target) ? `../${target}/a.ts` : target;
  const deeper = LAYERS.includes(target) ? `../../${target}/a.ts` : target;
  return [
    plant(layer, `static-${target}`, `import "${path}";`, rule),
    plant(layer, `type-${target}`, `import type { A } from "${path}";\n\nexport type B = A;`, rule),
    plant(layer, `dynamic-${target}`, `export const a = () => import("${path}");`, rule),
    plant(layer, `export-${target}`, `export type { A } from "${path}";`, rule),
    plant(`${layer}/inner`, `static-${target}`, `import "${deeper}";`, rule),
  ];
}

/** A file in the folder `layer` or `layer/inner`. */
function plant(folder: string, name: string, code: string, rule: string | null): Plant {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return {
    layer: folder.split("/")[0]!,
    name: `${folder}: ${name}`,
    path: `src/${folder}/planted-${slug}.ts`,
    code,
    rule,
  };
}

function fileOf(layer: string, path: string, code: string, rule: string | null): Plant {
  return { layer, name: `${path}: ${code}`, path, code, rule };
}
