// An area as it was made of its sources, for what is said of it.
import type { MadeArea } from "../src/cli/area/make-area.ts";

/** An area whose sources say this everywhere. */
export function madeOfSources(text: string): MadeArea {
  const source = { address: text, retrieved: text };
  const archive = { from: text, month: text, bytes: 1 };
  return {
    police: {
      range: { from: 24300, to: 24311 },
      files: [],
      missing: [],
      archives: [archive],
      fetched: { files: 0, bytes: 0 },
    },
    wards: { ...source, service: { name: text, year: 2025 }, geojson: "", codes: [], notes: [text] },
    residents: { residents: new Map(), year: 2021, basis: "wards", source: text, addresses: [text], notes: [text] },
  } as unknown as MadeArea;
}
