// The command that docs/by-hand.md gives for an area of one's own files works as it stands there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeWorkplace, street, wardsOf } from "./workplace.ts";
import { zip } from "./zip.ts";

const PAGE = readFileSync(new URL("../../docs/by-hand.md", import.meta.url), "utf8");
const PATHS = new Set(["--police", "--wards", "--population", "--out"]);

it("the command of docs/by-hand.md builds a package from files such as it describes", async () => {
  const [, line = ""] = /`npm run data -- (build [^`]+)`/.exec(PAGE) ?? [];
  const words = line.split(" ");
  const district = words[words.indexOf("--area-code") + 1] ?? "";
  const place = makeWorkplace();
  place.write("crimes.zip", zip([{ name: "2025-01/2025-01-thames-valley-street.csv", text: street({}) }]));
  place.write("wards.geojson", wardsOf([{ code: "W1", district }, { code: "X1" }]));
  place.write("population.csv", "ward_code,population\nW1,1000\n");
  const inFolder = words.map((word, index) => (PATHS.has(words[index - 1] ?? "") ? join(place.folder, word) : word));
  const { code, error } = await place.command(...inFolder);
  expect([code, error]).toEqual([0, "read 1 of 1  2025-01/2025-01-thames-valley-street.csv  1 row\n"]);
  const out = words[words.indexOf("--out") + 1] ?? "";
  expect(place.read(`${out}/counts.csv`)).toBe("ward_code,month,category,count\nW1,2025-01,bicycle-theft,1\n");
  expect((await place.check(out)).code).toBe(0);
});
