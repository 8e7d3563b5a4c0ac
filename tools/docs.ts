// `npm run docs`: writes what is generated of the format of area packages, its JSON Schema and its reference page.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { formatPage } from "./format-page.ts";
import { formatSchema } from "./format-schema.ts";

write("docs/area-package.md", formatPage());
write("public/schema/area-package.json", formatSchema());

function write(path: string, text: string): void {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
