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
import type * as Rows from "../src/core/wards/ward-table-rows.ts";
import type * as MapModels from "../src/state/map-models.ts";
import type * as Models from "../src/state/models.ts";
import type * as Titles from "../src/state/page-title.ts";
import type * as Stores from "../src/state/store.ts";
import type * as Pages from "../src/views/shell/pages.ts";
import { area } from "./area.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TREE = ["src", "test", "tools", "tsconfig.json", "vite.config.ts", "package.json"];
const MEASURES = "src/core/figures/measures.ts";
const PAGES = "src/views/shell/pages.ts";
const PARAMETERS = "src/core/view/parameters.ts";

/** Properties of an entry by name, as code. */
type Properties = Readonly<Record<string, string>>;

/** Offences per 100 residents: a ratio. */
const MEASURE: Properties = {
  kind: '"ratio"',
  label: '"Percentage"',
  noun: '"percentage"',
  column: '"Per 100"',
  subject: '"wards by offences per 100 residents"',
  title: '(noun) => noun + " per 100 residents"',
  unit: '() => "per 100 residents"',
  perYear: "false",
  needsResidents: "true",
  value: "(ward) => mapKnown(ward.rate, ({ value }) => value / 10)",
  interval: "null",
  format: "(value) => value.toFixed(2)",
  formatEdge: "(edge, decimals) => edge.toFixed(decimals ?? 1)",
  file: "({ rate }) => ({ per_100: rate.known ? String(rate.value.value / 10) : '' })",
  ofWindow: "({ count, population }) => (population ? (100 * count) / population : null)",
  growsWithPeriod: "false",
  highest: '({ ward, district }) => [ward, "leads in", district, "area"].join(" ")',
};
const PAGE: Properties = {
  load: '() => import("../planted/planted-page.tsx").then((module) => module.PlantedPage)',
  label: '"Planted"',
  title: '(offences: string) => "Planted · " + offences',
  needsPlaces: "true",
  inNavigation: "true",
};
const PARAMETER: Properties = {
  name: '"depth"',
  codec: "DEPTH",
  usual: "3",
  atUsual: '"left out"',
  onNewPage: '"forgotten"',
};

const measureFile = (properties: Properties): string => `// A planted measure.
import { mapKnown } from "../basics/known.ts";
import type { RatioMeasure } from "./measure-definition.ts";

export const PLANTED: RatioMeasure = { ${body(properties)} };
`;
const pageFile = (properties: Properties): string => `// A planted page.
import type { PageDefinition } from "../shell/pages.ts";

export const PLANTED: PageDefinition = { ${body(properties)} };
`;
const PAGE_COMPONENT = `// A planted page, with a link to itself.
import { ViewLink } from "../kit/view-link.tsx";

export function PlantedPage() {
  return <ViewLink to={{ page: "planted", measure: "percentage", depth: 7 }}>Deeper</ViewLink>;
}
`;
const CODEC = `// A planted codec.
import { type Codec, wholeNumber } from "./codecs.ts";

export const DEPTH: Codec<number> = wholeNumber(1, 9);
`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("an entry and a file of its own", () => {
  let folder = "";

  beforeAll(() => {
    folder = copyOfTheTree();
    write(folder, "src/core/figures/planted-measure.ts", measureFile(MEASURE));
    enter(folder, MEASURES, "share: SHARE", "share: SHARE, percentage: PLANTED", "./planted-measure.ts", "PLANTED");
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

    const { columnsOf, tableRows } = await load<typeof Rows>("core/wards/ward-table-rows.ts");
    const numbers = figures(state);
    const source = { area: "", figures: numbers, scheme: null, attribution: attributionOf(dataset), address: "" };
    const rows = tableRows(source, numbers.wards);
    expect(columnsOf(null).at(-1)).toBe("percentage");
    expect(rows.find(([first]) => first === "ward_code")?.at(-1)).toBe("per_100");
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
    for (const name of Object.keys(PAGE))
      write(folder, `src/views/planted/without-${name}.ts`, pageFile(without(PAGE, name)));
    write(folder, "src/views/planted/planted-page.tsx", "export function PlantedPage() {\n  return null;\n}\n");
    enter(folder, PAGES, "  about: {", `  planted: { ${body(without(PAGE, "label"))} },\n  about: {`);
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

function body(properties: Properties): string {
  return Object.entries(properties)
    .map(([name, code]) => `${name}: ${code}`)
    .join(", ");
}

function callOf(properties: Properties): string {
  return `parameter(${Object.values(properties).join(", ")})`;
}

function without(properties: Properties, left: string): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== left));
}

/** What the compiler says, a line an error: "src/a.ts(1,2): error …". */
function errorsOf(folder: string, project: string): readonly string[] {
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 27 } as const;
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", project, "--pretty", "false"], options);
  return stdout.split("\n").filter((line) => line.includes(": error "));
}
