// The parts of an office file, which is a ZIP of XML and pictures.
import { strFromU8, unzipSync } from "fflate";
import { elementsOf, elementTree } from "../element-tree.ts";

/** Texts of the XML parts by their paths. */
export function xmlParts(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return new Map(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** All XML parts in one element, without the places of cells: "A14" is a road too. */
export function partsAsOne(file: Uint8Array): string {
  const parts = [...xmlParts(file).values()].map((text) => text.replace(/^<\?xml[^>]*\?>\s*| r="[A-Z]+\d+"/g, ""));
  return `<parts>${parts.join("")}</parts>`;
}

/** What is wrong with how its parts name each other: a relation that leads nowhere, a part without a type, a type without a part. */
export function danglingParts(file: Uint8Array): readonly string[] {
  const paths = Object.keys(unzipSync(file));
  const parts = xmlParts(file);
  const types = elementTree(parts.get("[Content_Types].xml") ?? "");
  const extensions = elementsOf(types, "Default").map(({ attributes }) => attributes["Extension"]);
  const named = elementsOf(types, "Override").map(({ attributes }) => attributes["PartName"]!.slice(1));
  const leads = [...parts].flatMap(([path, text]) => {
    if (!path.endsWith(".rels")) return [];
    const folder = path.replace(/_rels\/[^/]*$/, "");
    return elementsOf(elementTree(text), "Relationship")
      .filter(({ attributes }) => attributes["TargetMode"] !== "External")
      .map(({ attributes }) => new URL(attributes["Target"]!, `file:///${folder}`).pathname.slice(1));
  });
  return [
    ...named.filter((path) => !paths.includes(path)).map((path) => `a type of ${path}, which is not there`),
    ...leads.filter((path) => !paths.includes(path)).map((path) => `a relation to ${path}, which is not there`),
    ...paths
      .filter((path) => path !== "[Content_Types].xml" && !path.endsWith("/"))
      .filter((path) => !named.includes(path) && !extensions.includes(path.split(".").at(-1)))
      .map((path) => `no type of ${path}`),
  ];
}
