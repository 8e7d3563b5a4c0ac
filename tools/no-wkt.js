// What the built page has in the place of wkt-parser: it reads no well-known text.
// biome-ignore lint/style/noDefaultExport: it stands in for a package with a default export
export default function refuse() {
  throw new Error("well-known text is not read here");
}
