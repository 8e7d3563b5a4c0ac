// `npm run policy`: brings the policy of a built page to its settings as they are now, and prints the headers that say the same.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../src/core/area/site-config.ts";
import { pageHeaders, withPolicy } from "./content-policy.ts";

const [folder = "dist"] = process.argv.slice(2);
try {
  const settings = readConfig(JSON.parse(readFileSync(join(folder, "wardscope.json"), "utf8")));
  const page = join(folder, "index.html");
  writeFileSync(page, withPolicy(readFileSync(page, "utf8"), settings));
  console.log(`${page} has the policy of its settings. As headers:\n`);
  for (const [name, value] of Object.entries(pageHeaders(settings))) console.log(`${name}: ${value}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
