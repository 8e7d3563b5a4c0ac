// The parts of an office file, which is a ZIP of XML and pictures.
import { strFromU8, unzipSync } from "fflate";

/** Texts of the XML parts by their paths. */
export function xmlParts(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return new Map(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** All XML parts in one element. */
export function partsAsOne(file: Uint8Array): string {
  const parts = [...xmlParts(file).values()].map((text) => text.replace(/^<\?xml[^>]*\?>\s*/, ""));
  return `<parts>${parts.join("")}</parts>`;
}
