// `npm run docs`: writes what is generated: the JSON Schema and the reference page of area packages, and the style sheets of colours.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { formatPage } from "./format-page.ts";
import { formatSchema } from "./format-schema.ts";
import { colourSheets } from "./page-colours.ts";

write("docs/area-package.md", formatPage());
write("public/schema/area-package.json", formatSchema());
for (const [name, text] of Object.entries(colourSheets())) write(`src/views/styles/${name}`, text);

function write(path: string, text: string): void {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
