// What a reader downloads, in gzipped bytes, by following the build's own manifest: no chunk can be left out by mistake.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** One entry of Vite's `manifest.json`, by key; the parts that matter here. */
export interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

export interface Weight {
  readonly name: string;
  /** Gzipped bytes, null when there is nothing to weigh. */
  readonly bytes: number | null;
  /** Null for a library of the charts, which is apart from the budget of what needs it. */
  readonly limit: number | null;
}

/** Files of one page or feature that is loaded when it is asked for. */
export interface Feature {
  readonly name: string;
  readonly files: ReadonlySet<string>;
}

/** The chunk in which the build puts MapLibre. */
const MAP_CHUNK = "maplibre";
/** Of a library that writes files of office programs. */
const DOCUMENTS = 250_000;
/** Chunks that hold a library and nothing of ours, by name; what it may weigh, null for no limit of its own. */
const LIBRARIES: Readonly<Record<string, { readonly name: string; readonly limit: number | null }>> = {
  echarts: { name: "ECharts", limit: null },
  docx: { name: "docx", limit: DOCUMENTS },
  pptxgenjs: { name: "pptxgenjs with JSZip", limit: DOCUMENTS },
};
/** What can only be asked for on a page: it is weighed beyond that page, which has come by then. */
const ASKED_ON: Readonly<Record<string, string>> = {
  "src/views/assessment/published-section.tsx": "src/views/assessment/assessment-pages.tsx",
  "src/views/assessment/beside-section.tsx": "src/views/assessment/assessment-pages.tsx",
  "src/views/assessment/reproduce-section.tsx": "src/views/assessment/assessment-pages.tsx",
  "src/views/assessment/make-word.ts": "src/views/assessment/assessment-pages.tsx",
  "src/views/own/own-result.tsx": "src/views/own/own-page.tsx",
  "src/views/present/overview.tsx": "src/views/present/presentation.tsx",
};
const LIMITS = { shell: 100_000, withMap: 580_000, feature: 60_000, firstView: 150_000 };
/** Files of a package that no page but the assessment and the plan asks for, and those that a search does. */
const LATER = ["figures.csv", "plan.csv", "meetings.csv", "postcodes.csv", "similar.csv", "outcomes.csv"];
const IS_CODE = /\.(?:js|css)$/;

/**
 * The budget: the shell, the shell with the map, what each page or feature asks for beyond them, the libraries for
 * themselves, and what the first view reads of the built-in area package. 1 kB is 1,000 bytes.
 */
export function weigh(root: string): readonly Weight[] {
  const dist = join(root, "dist");
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const shell = shellFiles(manifest);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gzipped(join(dist, file)), 0);
  const features = featuresOf(manifest).map(({ name, files }) => ({ name, bytes: sum(files), limit: LIMITS.feature }));
  return [
    { name: "shell (list, search and sentence usable)", bytes: sum(shell), limit: LIMITS.shell },
    { name: "with the map", bytes: sum(new Set([...shell, ...mapFiles(manifest)])), limit: LIMITS.withMap },
    ...[
      ...features,
      ...partsOfWorkers(dist, manifest).map((file) => ({
        name: nameOf(file),
        bytes: sum([file]),
        limit: LIMITS.feature,
      })),
    ]
      .filter(({ bytes }) => bytes > 0)
      .sort((a, b) => b.bytes - a.bytes),
    ...Object.entries(LIBRARIES).map(([chunk, library]) => ({
      ...library,
      bytes: sum(chunkFiles(manifest, chunk)),
    })),
    {
      name: "Cambridge package, first view",
      bytes: folderBytes(join(root, "public/areas/cambridge"), LATER),
      limit: LIMITS.firstView,
    },
  ];
}

export function withinBudget(weight: Weight): boolean {
  return weight.bytes !== null && weight.bytes > 0 && (weight.limit === null || weight.bytes <= weight.limit);
}

/** Files that the first view of the page waits for: the entries, what they import statically, their styles. */
export function shellFiles(manifest: Manifest): ReadonlySet<string> {
  const entries = Object.keys(manifest).filter((key) => manifest[key]!.isEntry);
  return filesOf(manifest, entries);
}

/** Files of every lazily loaded chunk that needs MapLibre, its worker included. Throws when the build has none. */
export function mapFiles(manifest: Manifest): ReadonlySet<string> {
  const lazy = Object.keys(manifest).filter((key) => manifest[key]!.isDynamicEntry);
  const withMap = lazy.filter((key) => closure(manifest, [key]).some((chunk) => manifest[chunk]!.name === MAP_CHUNK));
  if (withMap.length === 0) throw new Error(`no lazily loaded chunk of the build imports "${MAP_CHUNK}"`);
  return filesOf(manifest, withMap);
}

/**
 * Every lazily loaded entry with the files that it needs beyond those of shell and map, its libraries apart; and every
 * worker, which is loaded when the first question is asked.
 */
export function featuresOf(manifest: Manifest): readonly Feature[] {
  const loaded = new Set([...shellFiles(manifest), ...mapFiles(manifest)]);
  for (const chunk of Object.keys(LIBRARIES)) for (const file of chunkFiles(manifest, chunk)) loaded.add(file);
  const scripts = Object.values(manifest).flatMap(({ assets = [] }) => assets.filter((file) => file.endsWith(".js")));
  const workers = [...new Set(scripts)].filter((file) => !loaded.has(file));
  const lazy = Object.keys(manifest).filter((key) => manifest[key]!.isDynamicEntry);
  const isOwn = (file: string): boolean => !loaded.has(file) && !workers.includes(file);
  const before = (key: string): ReadonlySet<string> => {
    const page = ASKED_ON[key];
    return page !== undefined && page in manifest ? filesOf(manifest, [page]) : new Set();
  };
  return [
    ...lazy.map((key) => ({
      name: key.replace(/^src\/|\.tsx?$/g, ""),
      files: new Set([...filesOf(manifest, [key])].filter((file) => isOwn(file) && !before(key).has(file))),
    })),
    ...workers.map((file) => ({ name: nameOf(file), files: new Set([file]) })),
  ];
}

/** Scripts that a worker asks for when they are due: the manifest does not know them. */
function partsOfWorkers(dist: string, manifest: Manifest): readonly string[] {
  const known = new Set(Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]));
  const scripts = readdirSync(join(dist, "assets")).filter((name) => name.endsWith(".js"));
  return scripts.map((name) => `assets/${name}`).filter((file) => !known.has(file));
}

function nameOf(file: string): string {
  return file.replace(/^assets\/|-[\w-]{6,8}\.js$/g, "");
}

function chunkFiles(manifest: Manifest, name: string): ReadonlySet<string> {
  const key = Object.keys(manifest).find((one) => manifest[one]!.name === name);
  if (key === undefined) throw new Error(`the build has no chunk "${name}"`);
  const { file, css = [], assets = [] } = manifest[key]!;
  return new Set([file, ...css, ...assets].filter((one) => IS_CODE.test(one)));
}

function filesOf(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const chunks = closure(manifest, keys).map((key) => manifest[key]!);
  const files = chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]);
  return new Set(files.filter((file) => IS_CODE.test(file)));
}

/** The keys and all that they import statically. */
function closure(manifest: Manifest, keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [...keys];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build's manifest names no chunk "${key}"`);
    waiting.push(...(chunk.imports ?? []));
  }
  return [...seen];
}

function folderBytes(folder: string, without: readonly string[]): number | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => !without.includes(name));
  return names.reduce((total, name) => total + gzipped(join(folder, name)), 0);
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
