// The page without a browser: what it loads from a host of files in memory, and every model that it makes of it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AreaEntry } from "../../src/core/area/area-package.ts";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { unplacedShares } from "../../src/core/area/provenance.ts";
import { monthsByForce, rowFates } from "../../src/core/area/what-was-sent.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { parseView } from "../../src/core/view/view.ts";
import { loadArea, takeLoaded } from "../../src/data/load-area.ts";
import { firstDoubts, laterDoubts, loadFigures, loadPlaces, loadPostcodes } from "../../src/data/load-later.ts";
import * as assessmentModels from "../../src/state/assessment-models.ts";
import * as caveatModels from "../../src/state/caveat-models.ts";
import * as mapModels from "../../src/state/map-models.ts";
import { isReady, type ReadyState } from "../../src/state/models.ts";
import * as publishedModels from "../../src/state/published-models.ts";
import * as reportModels from "../../src/state/report-models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGE_IDS, PAGES } from "../../src/views/shell/pages.ts";
import { CAMBRIDGE } from "../built-in-area.ts";

export type Files = Map<string, string | Uint8Array<ArrayBuffer>>;

/** The files of the built-in package by their addresses. */
export function builtInFiles(): Files {
  const files: Files = new Map();
  for (const name of readdirSync(CAMBRIDGE)) {
    const path = `areas/cambridge/${name}`;
    files.set(path, new Uint8Array(readFileSync(join(CAMBRIDGE, name))));
  }
  return files;
}

/** Lets `act` run where the network answers from these files; what is not there is a 404. */
export async function onHost<Result>(files: Files, act: () => Promise<Result>): Promise<Result> {
  const network = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const file = files.get(String(address).replace(/\?.*$/, ""));
    return file === undefined ? new Response("", { status: 404 }) : new Response(file);
  };
  try {
    return await act();
  } finally {
    globalThis.fetch = network;
  }
}

/** What the page says of the files: an area with all that is doubtful of it, or the failure that it shows. Throws what is no sentence. */
export async function openArea(files: Files): Promise<Dataset | AppFailure> {
  return onHost(files, async () => {
    try {
      const area = await loadArea("cambridge");
      const first = takeLoaded(area.descriptor);
      const leftOut = [...area.leftOut];
      const doubts = [...firstDoubts(area, first)];
      const placed = await loadPlaces(area);
      await loadPostcodes(area, leftOut);
      doubts.push(...(await laterDoubts(placed, first)));
      return { ...placed, leftOut, doubts };
    } catch (thrown) {
      if (thrown instanceof AppFailure) return thrown;
      throw thrown;
    }
  });
}

type Model = (state: ReadyState) => unknown;

/** Models that need the worker's answers, or more than the state. */
const APART: readonly string[] = ["figuresOfWards", "wardHotspots"];
const MODELS = [mapModels, reportModels, caveatModels, assessmentModels, publishedModels].flatMap(modelsIn);

/** Models by name, and in lists by name. */
function modelsIn(module: object): readonly Model[] {
  return Object.entries(module).flatMap(([name, model]): readonly Model[] => {
    if (APART.includes(name) || Array.isArray(model)) return [];
    if (typeof model === "function") return [model as Model];
    return typeof model === "object" && model !== null ? modelsIn(model) : [];
  });
}

/** The first fault of what the page shows of an area under an address: what is no number or no sentence; null for none. Throws what a model throws. */
export async function faultOfModels(
  dataset: Dataset,
  query: string,
  areas: readonly AreaEntry[] = [],
): Promise<string | null> {
  const without = { ...dataset, descriptor: { ...dataset.descriptor, resources: [] } };
  const state = await stateOf(without, query, new Map(), areas);
  const { descriptor, taxonomy, name } = dataset;
  const { rows } = descriptor.wardscope;
  const shown: unknown[] = [
    ...[
      dataset.name,
      dataset.leftOut,
      dataset.doubts,
      descriptor.sources,
      descriptor.licenses,
      monthsByForce(descriptor),
    ],
    ...[unplacedShares(descriptor, taxonomy), rows && rowFates(rows, name), descriptor.wardscope.population],
    ...MODELS.map((model) => model(state)),
  ];
  return oddIn(shown, new Set());
}

/** The state of the page that shows an area under an address, with the published figures of these files. */
export async function stateOf(
  dataset: Dataset,
  query: string,
  files: Files,
  areas: readonly AreaEntry[] = [],
): Promise<ReadyState> {
  const { rows, groups, faults } = await onHost(files, () => loadFigures(dataset));
  const published = { status: "ready", rows, groups, faults } as const;
  const view = parseView(query, PAGE_IDS);
  const start = makeStore(query, 24_312, PAGES).getState();
  const state = { ...start, areas, dataset, published, view, loading: { status: "ready" } as const };
  if (!isReady(state)) throw new Error("the state is not ready");
  return state;
}

/** What nobody is to read: no number, or words of a program. */
const WORDS = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b|is not a function|Cannot read/;

function oddIn(value: unknown, seen: Set<unknown>): string | null {
  if (typeof value === "number") return Number.isNaN(value) ? "a model holds NaN" : null;
  if (typeof value === "string") return WORDS.test(value) ? `a reader is shown ${value.slice(0, 120)}` : null;
  if (typeof value !== "object" || value === null || seen.has(value)) return null;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return null;
  const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const part of parts) {
    const found = oddIn(part, seen);
    if (found !== null) return found;
  }
  return null;
}
