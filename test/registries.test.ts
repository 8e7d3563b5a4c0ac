// One addition is one place: plants a measure, a page and a parameter of the address in a copy of the tree, each as an entry of
// its registry and a file of its own, and sees that all of the tree compiles and reads them; with a property left out nothing does.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributionOf } from "../src/core/area/attribution.ts";
import type * as Views from "../src/core/view/view.ts";
import type * as Rankings from "../src/core/wards/ranking.ts";
import type * as Spoken from "../src/core/wards/spoken.ts";
import type * as Files from "../src/core/wards/ward-spreadsheet.ts";
import type * as Rows from "../src/core/wards/ward-table-rows.ts";
import type * as MapModels from "../src/state/map-models.ts";
import type * as Models from "../src/state/models.ts";
import type * as Titles from "../src/state/page-title.ts";
import type * as Stores from "../src/state/store.ts";
import type * as Pages from "../src/views/shell/pages.ts";
import { area } from "./area.ts";
import { rulesByFile } from "./planted.ts";
import {
  body,
  CODEC,
  CONTRADICTIONS,
  callOf,
  DIFFERENCE,
  MEASURE,
  measureFile,
  PAGE,
  PAGE_COMPONENT,
  PARAMETER,
  pageFile,
  TOTAL,
  without,
} from "./planted-entries.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TREE = ["src", "test", "tools", "tsconfig.json", "vite.config.ts", "package.json"];
const MEASURES = "src/core/figures/measures.ts";
const MEASURE_IDS = "src/core/figures/measure-ids.ts";
const PAGES = "src/views/shell/pages.ts";
const PARAMETERS = "src/core/view/parameters.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("an entry and a file of its own", () => {
  let folder = "";

  beforeAll(() => {
    folder = copyOfTheTree();
    write(folder, "src/core/figures/planted-measure.ts", measureFile(MEASURE));
    write(folder, "src/core/figures/planted-difference.ts", measureFile(DIFFERENCE, "DifferenceMeasure"));
    write(folder, "src/core/figures/planted-total.ts", measureFile(TOTAL, "TotalMeasure"));
    const last = "PLANTED_RATIOMEASURE";
    enter(folder, MEASURES, "share: SHARE", `share: SHARE, percentage: ${last}`, "./planted-measure.ts", last);
    const second = "PLANTED_DIFFERENCEMEASURE";
    enter(folder, MEASURES, "share: SHARE", `share: SHARE, drift: ${second}`, "./planted-difference.ts", second);
    const third = "PLANTED_TOTALMEASURE";
    enter(folder, MEASURES, "share: SHARE", `share: SHARE, pairs: ${third}`, "./planted-total.ts", third);
    enter(folder, MEASURE_IDS, '"share"]', '"share", "pairs", "drift", "percentage"]');
    write(folder, "src/views/planted/planted-page.tsx", PAGE_COMPONENT);
    enter(folder, PAGES, "  about: {", `  planted: { ${body(PAGE)} },\n  about: {`);
    write(folder, "src/core/view/depth.ts", CODEC);
    enter(folder, PARAMETERS, "  camera: ", `  depth: ${callOf(PARAMETER)},\n  camera: `, "./depth.ts", "DEPTH");
  });

  it("are all that a measure, a page and a parameter of the address need to compile", () => {
    expect(errorsOf(folder, "tsconfig.json")).toEqual([]);
  }, 120_000);

  it("are read by address, navigation, title, map, ranking, table and file", async () => {
    const load = async <Module>(path: string): Promise<Module> => import(pathToFileURL(join(folder, "src", path)).href);
    const { PAGES: pages, PAGE_IDS } = await load<typeof Pages>("views/shell/pages.ts");
    const { formatView, parseView } = await load<typeof Views>("core/view/view.ts");
    const address = "offence=all-crime&measure=percentage&map=wards&depth=7";
    const view = parseView(`${address}&page=planted`, PAGE_IDS);
    expect(view).toMatchObject({ page: "planted", measure: "percentage", depth: 7 });
    expect(formatView({ ...view, page: "map" })).toBe(address);
    expect(PAGE_IDS.at(-2)).toBe("planted");
    expect(await pages[PAGE_IDS.at(-2)!].load()).toBeTypeOf("function");

    const { makeStore } = await load<typeof Stores>("state/store.ts");
    const { titleOf } = await load<typeof Titles>("state/page-title.ts");
    const { ranking, headline, rankingHeadline } = await load<typeof MapModels>("state/map-models.ts");
    const { figures } = await load<typeof Models>("state/models.ts");
    const dataset = area({ count: (ward) => ward + 1 });
    const ready = { dataset, loading: { status: "ready" } } as const;
    const state = { ...makeStore(`?${address}&page=planted`, 0, pages).getState(), ...ready };
    expect(titleOf(state)).toBe("Wardscope · Testford · Planted · All crime");
    expect(ranking(state).bars[0]).toMatchObject({ label: "Market", text: expect.stringMatching(/^\d+\.\d\d$/) });
    expect(headline(state)).toBe("Market leads in Testford’s area");
    expect(rankingHeadline(state)).toMatch(/ of 3 wards (is|are) above Testford’s \d+\.\d\d$/);

    const { columnsOf } = await load<typeof Rows>("core/wards/ward-table-rows.ts");
    const { wardSpreadsheet } = await load<typeof Files>("core/wards/ward-spreadsheet.ts");
    const numbers = figures(state);
    const source = { area: "", figures: numbers, scheme: null, attribution: attributionOf(dataset), address: "" };
    const { head } = wardSpreadsheet(source, numbers.wards);
    expect(columnsOf(null).at(-1)).toBe("percentage");
    expect(head.at(-1)).toBe("per_100");
  });

  it("are said of in their own words, a second difference and a second total too", async () => {
    const load = async <Module>(path: string): Promise<Module> => import(pathToFileURL(join(folder, "src", path)).href);
    const { makeStore } = await load<typeof Stores>("state/store.ts");
    const { PAGES: pages } = await load<typeof Pages>("views/shell/pages.ts");
    const { ranking, headline, rankingHeadline } = await load<typeof MapModels>("state/map-models.ts");
    const { figures, settledView } = await load<typeof Models>("state/models.ts");
    const { spokenWard } = await load<typeof Spoken>("core/wards/spoken.ts");
    const { columnsOf, judgedIn, sortWards } = await load<typeof Rows>("core/wards/ward-table-rows.ts");
    const { rankingLines } = await load<typeof Rankings>("core/wards/ranking.ts");
    const ready = { dataset: area({ count: (ward) => ward + 1 }), loading: { status: "ready" } } as const;
    const said = (measure: string): readonly string[] => {
      const state = { ...makeStore(`?measure=${measure}`, 0, pages).getState(), ...ready };
      const numbers = figures(state);
      const shown = settledView(state).measure;
      const spoken = spokenWard(numbers.wards[0]!, shown, numbers);
      return [headline(state), rankingHeadline(state), rankingLines(ranking(state)), spoken];
    };
    expect(said("drift")).toEqual([
      "Clearly up in Arbury",
      "Clearly up in 1 of 3 wards",
      "",
      expect.stringMatching(/^Arbury: 0 .*since the planting, clearly up$/),
    ]);
    expect(said("change").slice(0, 2)).toEqual([
      "No ward shows a clear change on the year before",
      "No clear change in any of 3 wards",
    ]);
    expect(said("pairs").slice(0, 3)).toEqual([
      "3 wards share the highest pair",
      "2 of 3 wards have half of all 6 pairs",
      "Dashed line: as many pairs each: 2",
    ]);
    const columns: readonly string[] = columnsOf(null);
    for (const id of ["change", "drift"]) expect(columns[columns.indexOf(id) + 1]).toBe(`${id}-verdict`);
    const judgedOtherwise = columnsOf(null)[columns.indexOf("drift") + 1]!;
    const { wards } = figures({ ...makeStore("", 0, pages).getState(), ...ready });
    expect(sortWards(wards, { column: judgedOtherwise, descending: false }).at(-1)!.name).toBe("Arbury");
    const headings = columnsOf(null).map((column) => judgedIn(column)?.verdictColumn ?? "");
    expect(headings.filter((heading) => heading !== "")).toEqual(["Verdict", "Verdict of the drift"]);
  });

  it("import nothing that their folders may not", () => {
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    const files = [MEASURES, PARAMETERS, PAGES, "src/views/planted/planted-page.tsx", "src/core/view/depth.ts"];
    const found = rulesByFile(Object.fromEntries(files.map((path) => [path, read(path)])));
    const ofImports = ["plugin", "noRestrictedImports", "noImportCycles"];
    const stopped = files.filter((path) => found.get(path)?.some((rule) => ofImports.includes(rule)));
    expect(stopped).toEqual([]);
  });
});

describe("a property left out", () => {
  let folder = "";
  let errors: readonly string[] = [];
  const missing = (path: string): string | undefined =>
    errors.flatMap((error) =>
      error.startsWith(path) ? (/Property '(\w+)' is missing/.exec(error)?.slice(1) ?? []) : [],
    )[0];

  beforeAll(() => {
    folder = copyOfTheTree();
    for (const name of Object.keys(MEASURE))
      write(folder, `src/core/figures/without-${name}.ts`, measureFile(without(MEASURE, name)));
    for (const [index, [type, properties]] of Object.values(CONTRADICTIONS).entries())
      write(folder, `src/core/figures/contradiction-${index}.ts`, measureFile(properties, type));
    for (const name of Object.keys(PAGE))
      write(folder, `src/views/planted/without-${name}.ts`, pageFile(without(PAGE, name)));
    write(folder, "src/views/planted/planted-page.tsx", "export function PlantedPage() {\n  return null;\n}\n");
    enter(folder, PAGES, "  about: {", `  planted: { ${body(without(PAGE, "label"))} },\n  about: {`);
    enter(folder, MEASURE_IDS, '"share"]', '"share", "percentage"]');
    enter(folder, MEASURES, "share: SHARE", 'share: SHARE, percentage: { kind: "ratio" }');
    write(folder, "src/core/view/depth.ts", CODEC);
    const entries = Object.keys(PARAMETER).map((name) => `  depth_${name}: ${callOf(without(PARAMETER, name))},\n`);
    enter(folder, PARAMETERS, "  camera: ", `${entries.join("")}  camera: `, "./depth.ts", "DEPTH");
    write(folder, "tsconfig.src.json", JSON.stringify({ extends: "./tsconfig.json", include: ["src"] }));
    errors = errorsOf(folder, "tsconfig.src.json");
  }, 120_000);

  it.each(Object.keys(MEASURE))("of a measure does not compile: %s", (name) => {
    expect(missing(`src/core/figures/without-${name}.ts`)).toBe(name);
  });

  it.each(Object.keys(CONTRADICTIONS))("or a measure that contradicts itself does not compile: %s", (name) => {
    const index = Object.keys(CONTRADICTIONS).indexOf(name);
    expect(errors).toContainEqual(expect.stringContaining(`src/core/figures/contradiction-${index}.ts(`));
  });

  it.each(Object.keys(PAGE))("of a page does not compile: %s", (name) => {
    expect(missing(`src/views/planted/without-${name}.ts`)).toBe(name);
  });

  it.each(Object.keys(PARAMETER))("of a parameter does not compile: %s", (name) => {
    const lines = readFileSync(join(folder, PARAMETERS), "utf8").split("\n");
    const line = lines.findIndex((text) => text.includes(`depth_${name}:`)) + 1;
    expect(errors).toContainEqual(expect.stringContaining(`${PARAMETERS}(${line},`));
  });

  it.each([MEASURES, PAGES])("is not taken by the registry itself: %s", (registry) => {
    expect(errors).toContainEqual(expect.stringContaining(`${registry}(`));
  });
});

function copyOfTheTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-registries-"));
  folders.push(folder);
  for (const path of TREE) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Puts an entry into a registry, with the import of what it names. Throws where the registry has no such place. */
function enter(folder: string, registry: string, place: string, entry: string, from = "", name = ""): void {
  const text = readFileSync(join(folder, registry), "utf8");
  if (text.split(place).length !== 2) throw new Error(`${registry} has no single place "${place}"`);
  const first = text.indexOf("\n") + 1;
  const imported = from === "" ? "" : `import { ${name} } from "${from}";\n`;
  const [before, after] = [text.slice(0, first), text.slice(first)];
  write(
    folder,
    registry,
    `${before}${imported}${after}`.replace(place, () => entry),
  );
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What the compiler says, a line an error: "src/a.ts(1,2): error …". */
function errorsOf(folder: string, project: string): readonly string[] {
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 27 } as const;
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], options);
  return stdout.split("\n").filter((line) => line.includes(": error "));
}
