// The folders inside the core and the views: plants every import from one to another, and sees the linter stop those that
// go against the arrows. Every folder of the core has its arrows here; one of the views that is not named here is a page.
import { readdirSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, rulesByFile } from "./planted.ts";

/** The folders whose files a file of each folder may import, beside those of its own folder; all but the pages and what loads them. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  "core/basics": [],
  "core/statistics": ["core/basics"],
  "core/area": ["core/basics", "core/statistics"],
  "core/disclosure": ["core/basics", "core/statistics", "core/area"],
  "core/geography": ["core/basics", "core/statistics", "core/area"],
  "core/build/readers": ["core/basics", "core/statistics", "core/area", "core/geography"],
  "core/build": [
    "core/basics",
    "core/statistics",
    "core/area",
    "core/disclosure",
    "core/geography",
    "core/build/readers",
  ],
  "core/workbook": ["core/basics"],
  "core/extract": [
    "core/basics",
    "core/statistics",
    "core/area",
    "core/geography",
    "core/workbook",
    "core/build/readers",
  ],
  "core/package": ["core/basics", "core/statistics", "core/area", "core/disclosure", "core/geography"],
  "core/figures": ["core/basics", "core/statistics", "core/area"],
  "core/view": ["core/basics", "core/statistics", "core/area", "core/figures"],
  "core/hours": ["core/basics", "core/statistics", "core/area"],
  "core/wards": upToFigures(),
  "core/published": ["core/basics", "core/statistics", "core/area", "core/figures"],
  "core/hotspots/ground": upToFigures(),
  "core/hotspots/density": [...upToFigures(), "core/hotspots/ground"],
  "core/hotspots/chance": [...upToFigures(), "core/hotspots/ground", "core/hotspots/density"],
  "core/hotspots/patrols": [
    ...upToFigures(),
    "core/hours",
    "core/hotspots/ground",
    "core/hotspots/density",
    "core/hotspots/chance",
  ],
  "core/hotspots/trials": [...upToFigures(), "core/hotspots/ground", "core/hotspots/density"],
  "core/hotspots": [
    ...upToFigures(),
    "core/hotspots/ground",
    "core/hotspots/density",
    "core/hotspots/chance",
    "core/hotspots/patrols",
    "core/hotspots/trials",
  ],
  "core/assessment": ["core/basics", "core/statistics", "core/area", "core/figures", "core/view", "core/wards"],
  "views/styles": [],
  "views/kit": ["views/styles"],
  "views/hotspots": ["views/styles", "views/kit"],
  "views/map": ["views/styles", "views/kit", "views/hotspots"],
};
const SHELL = "views/shell";
/** Of a page that is not there: a new folder has its arrows before anybody writes of it. */
const NEW_PAGE = "views/calls";
const FILES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => [".ts", ".tsx", ".css"].includes(extname(file)))
  .map((file) => file.replaceAll("\\", "/"));
const FOUND = [...new Set(FILES.map((file) => dirname(file)))].filter((folder) =>
  /^(?:core|views)(?:\/|$)/.test(folder),
);
/** Whatever else is in the views. */
const PAGES = [...FOUND, NEW_PAGE].filter(
  (folder) => layerOf(folder) === "views" && !(folder in BELOW) && folder !== SHELL,
);
const FOR_PAGES = ["views/styles", "views/kit", "views/hotspots", "views/map"];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...BELOW,
  ...Object.fromEntries(PAGES.map((page) => [page, FOR_PAGES])),
  [SHELL]: [...FOR_PAGES, ...PAGES],
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** An import in each way there is. */
const WAYS: Readonly<Record<string, (path: string) => string>> = {
  static: (path) => `import { a } from "${path}";\n\nexport const b = a;\n`,
  "for-its-effect": (path) => `import "${path}";\n`,
  type: (path) => `import type { A } from "${path}";\n\nexport type B = A;\n`,
  "inline-type": (path) => `import { type A } from "${path}";\n\nexport type B = A;\n`,
  dynamic: (path) => `export const a = () => import("${path}");\n`,
  export: (path) => `export type { A } from "${path}";\n`,
};

interface Plant {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly allowed: boolean;
}

const plants: readonly Plant[] = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from && layerOf(to) === layerOf(from)).flatMap((to) =>
    Object.entries(WAYS).map(([way, code]) => ({
      name: `${way}: ${from} → ${to}`,
      path: `src/${from}/planted-${way}-${to.replaceAll("/", "-")}.ts`,
      code: code(`${relative(`src/${from}`, `src/${to}`).replace(/^(?!\.)/, "./")}/a.ts`),
      allowed: MAY_IMPORT[from]!.includes(to),
    })),
  ),
);

describe("the linter", () => {
  const found = rulesByFile({
    ...Object.fromEntries(FOLDERS.map((folder) => [`src/${folder}/a.ts`, "export const a = 1;\n"])),
    ...Object.fromEntries(plants.map(({ path, code }) => [path, code])),
    "src/core/area/one.ts": 'import type { Two } from "./two.ts";\n\nexport type One = Two | 1;\n',
    "src/core/area/two.ts": 'import type { One } from "./one.ts";\n\nexport type Two = { readonly one: One };\n',
  });
  const isStopped = ({ path }: Plant): boolean => found.get(path)?.includes("plugin") ?? false;

  it.each(FOLDERS)("stops every import of %s against the arrows, types included", (folder) => {
    const forbidden = plants.filter(({ path, allowed }) => dirname(path) === `src/${folder}` && !allowed);
    expect(forbidden.filter((planted) => !isStopped(planted)).map(({ name }) => name)).toEqual([]);
  });

  it("lets every other import pass", () => {
    const allowed = plants.filter((planted) => planted.allowed);
    expect([allowed.length, plants.length - allowed.length].every((count) => count > 0)).toBe(true);
    expect(allowed.filter(isStopped).map(({ name }) => name)).toEqual([]);
  });

  it("stops files that import each other, if only for a type", () => {
    for (const file of ["one", "two"]) expect(found.get(`src/core/area/${file}.ts`)).toContain("noImportCycles");
  });
});

describe("the source", () => {
  it("has no folder of the core without arrows, none of the views inside another, and arrows of no other", () => {
    const pages = FOUND.filter((folder) => /^views\/[^/]+$/.test(folder));
    const core = Object.keys(BELOW).filter((folder) => layerOf(folder) === "core");
    expect([...FOUND].sort()).toEqual([...new Set([...core, ...pages])].sort());
    expect(pages).toEqual(expect.arrayContaining([SHELL, ...FOR_PAGES]));
  });

  it("has no two files whose names differ only in their ending", () => {
    const names = FILES.map((file) => basename(file, extname(file)).toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

function layerOf(path: string): string {
  return path.split("/")[0]!;
}

function upToFigures(): readonly string[] {
  return ["basics", "statistics", "area", "geography", "figures"].map((folder) => `core/${folder}`);
}
