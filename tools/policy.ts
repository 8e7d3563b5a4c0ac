// `npm run policy`: brings the policy of a built page to its settings as they are now, and prints the headers that say the same;
// with `--nginx <file>` it writes them for nginx too.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../src/core/area/site-config.ts";
import { nginxHeaders, pageHeaders, withPolicy } from "./content-policy.ts";

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { nginx: { type: "string" } } });
  const [folder = "dist"] = positionals;
  const settings = readConfig(JSON.parse(readFileSync(join(folder, "wardscope.json"), "utf8")));
  const page = join(folder, "index.html");
  writeFileSync(page, withPolicy(readFileSync(page, "utf8"), settings));
  console.log(`${page} has the policy of its settings. As headers:\n`);
  for (const [name, value] of Object.entries(pageHeaders(settings))) console.log(`${name}: ${value}`);
  if (values.nginx !== undefined) writeFileSync(values.nginx, nginxHeaders(settings));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
