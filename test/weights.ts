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
  readonly limit: number;
}

/** The chunk in which the build puts MapLibre. */
const MAP_CHUNK = "maplibre";
const IS_CODE = /\.(?:js|css)$/;

/** The budget: code of the page by what has to load, and the built-in area package. 1 kB is 1,000 bytes. */
export function weigh(root: string): readonly Weight[] {
  const dist = join(root, "dist");
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const shell = shellFiles(manifest);
  const assets = readdirSync(join(dist, "assets")).map((name) => `assets/${name}`);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + gzipped(join(dist, file)), 0);
  return [
    { name: "shell (list, search and sentence usable)", bytes: sum(shell), limit: 100_000 },
    { name: "with the map", bytes: sum(new Set([...shell, ...mapFiles(manifest)])), limit: 580_000 },
    { name: "all code", bytes: sum(assets.filter((file) => IS_CODE.test(file))), limit: 900_000 },
    { name: "Cambridge package", bytes: folderBytes(join(root, "public/areas/cambridge")), limit: 150_000 },
  ];
}

export function withinBudget(weight: Weight): boolean {
  return weight.bytes !== null && weight.bytes > 0 && weight.bytes <= weight.limit;
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

function folderBytes(folder: string): number | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder).reduce((total, name) => total + gzipped(join(folder, name)), 0);
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
