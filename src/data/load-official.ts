// Fetches the official counts that stand beside the page, and the districts alike the area's that its package brings.
import Papa from "papaparse";
import type { SimilarRow } from "../core/area/area-package.ts";
import { COMPARE, type CompareRow } from "../core/area/compare-table.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { SIMILAR } from "../core/area/similar-table.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { plainText } from "../core/basics/plain-text.ts";
import { readTable } from "../core/package/table-reader.ts";
import { fetchBytes, textIn } from "./fetching.ts";
import { loadTable, orNone } from "./load-area.ts";

export interface OfficialRows {
  /** None where the host has no such file. */
  readonly rows: readonly CompareRow[];
  readonly similar: readonly SimilarRow[];
  readonly faults: readonly string[];
}

const WHAT = "The table of official counts (compare.csv)";
/** It is in no package. */
const REMEDY =
  "It lies beside the page, not in the area’s package: copy the one that came with this release there again, or make it anew (npm run geo -- compare).";

/** Throws an AppFailure where the counts cannot be had or read; the list of alike districts is left out where it is broken. */
export async function loadOfficial({ slug, descriptor }: Dataset, signal?: AbortSignal): Promise<OfficialRows> {
  const faults: string[] = [];
  const [rows, similar] = await Promise.all([
    loadCompare(signal),
    orNone(loadTable(slug, descriptor, SIMILAR, signal), faults),
  ]);
  signal?.throwIfAborted();
  return { rows, similar, faults };
}

async function loadCompare(signal: AbortSignal | undefined): Promise<readonly CompareRow[]> {
  try {
    const text = plainText(textIn(await fetchBytes(COMPARE.file, WHAT, signal), WHAT));
    // Some hosts answer with their own page for what they do not have.
    if (/^\s*</.test(text)) return [];
    const { data } = new Papa.Parser({ delimiter: ",", newline: "\n" }).parse(text, 0, false);
    return readTable(COMPARE, { file: COMPARE.file, rows: data });
  } catch (thrown) {
    if (thrown instanceof AppFailure && thrown.code === "not-found") return [];
    if (thrown instanceof AppFailure && thrown.code === "broken-package")
      throw new AppFailure(thrown.code, thrown.message, REMEDY, thrown);
    throw thrown;
  }
}
