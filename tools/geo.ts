// `npm run geo -- force-areas <lookup.csv>`: writes `geo/force-areas.csv` from the lookup that ONS publishes.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { forceAreasText } from "./force-area-file.ts";

const [what, lookup] = process.argv.slice(2);
if (what !== "force-areas" || lookup === undefined) {
  console.error("Usage: npm run geo -- force-areas <lookup.csv>");
  process.exit(2);
}
const file = fileURLToPath(new URL("../geo/force-areas.csv", import.meta.url));
writeFileSync(file, forceAreasText(readFileSync(lookup, "utf8")));
console.log("wrote geo/force-areas.csv");
