// The area package that comes with the project: sound, light, equal to independent figures, and what the builder makes of the data.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { slugOf } from "../../src/core/area/taxonomy.ts";
import { contents } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(ROOT, "public/areas/cambridge");
const SHARED = join(ROOT, "../shared");
const POLICE = join(SHARED, "data/police");
const ORACLE = join(SHARED, "oracles/2024/ward-counts.csv");

async function command(...words: readonly string[]) {
  let text = "";
  const output = { write: (more: string) => (text += more) };
  const now = () => new Date("2030-01-01");
  const code = await run(words, { out: output, error: output, signal: new AbortController().signal, now });
  return { code, text };
}

/** Counts by ward, month and category, of the rows of one year. */
function countsOf(path: string, columns: readonly string[], year: string): ReadonlyMap<string, number> {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const at = columns.map((name) => header.split(",").indexOf(name));
  const rows = lines.map((line) => at.map((index) => line.split(",")[index] ?? ""));
  const ofYear = rows.filter(([, month]) => month?.startsWith(year));
  return new Map(
    ofYear.map(([ward, month, category, count]) => [`${ward} ${month} ${slugOf(category ?? "")}`, Number(count)]),
  );
}

describe("the built-in package", () => {
  it("is sound", async () => {
    const { code, text } = await command("check", PACKAGE);
    expect(text).toMatch(/cambridge is sound: 9 files, 14 wards, 24 months, 33508 offences\.\n$/);
    expect(code).toBe(0);
  });

  it("is listed with its months and its box", () => {
    const { areas } = JSON.parse(readFileSync(join(PACKAGE, "../index.json"), "utf8"));
    expect(areas).toContainEqual({
      slug: "cambridge",
      name: "Cambridge",
      code: "E07000008",
      from: "2024-01",
      to: "2025-12",
      bbox: [0.06861, 52.15793, 0.18452, 52.23722],
    });
  });

  it("is under 1.5 MB, and under 150 kB compressed", () => {
    const files = readdirSync(PACKAGE).map((name) => readFileSync(join(PACKAGE, name)));
    const size = (bytes: readonly Buffer[]): number => bytes.reduce((sum, { length }) => sum + length, 0);
    expect(size(files)).toBeLessThan(1_500_000);
    expect(size(files.map((file) => gzipSync(file)))).toBeLessThan(150_000);
  });
});

it.skipIf(!existsSync(ORACLE))("the counts of 2024 are those of an independent program in every cell", () => {
  const oracle = countsOf(ORACLE, ["ward_code", "month", "category", "count"], "2024");
  const ours = countsOf(join(PACKAGE, "counts.csv"), ["ward_code", "month", "category", "count"], "2024");
  expect([...oracle.values()].reduce((sum, count) => sum + count, 0)).toBe(17_237);
  const cells = new Set([...oracle.keys(), ...ours.keys()]);
  const different = [...cells].filter((cell) => (oracle.get(cell) ?? 0) !== (ours.get(cell) ?? 0));
  expect(different).toEqual([]);
});

it.skipIf(!existsSync(POLICE))(
  "the builder makes the same package of the police files, byte by byte but for the time",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "wardscope-built-in-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const geo = (name: string): string => join(ROOT, "geo", name);
    const out = join(folder, "cambridge");
    const { code, text } = await command(
      ...["build", "--police", POLICE, "--wards", geo("cambridge-wards-2023.geojson")],
      ...["--population", geo("cambridge-wards-census-2021.csv"), "--population-year", "2021"],
      ...["--figures", geo("cambridge-figures.csv"), "--notes", geo("cambridge-notes.csv")],
      ...["--area-code", "E07000008", "--area-name", "Cambridge", "--out", out],
    );
    expect(code).toBe(0);
    expect(text).toMatch(/Rows +167,962\n/);
    const timeless = (files: Readonly<Record<string, string>>) => ({
      ...files,
      "datapackage.json": files["datapackage.json"]?.replace(/"builtAt": ".*"/, ""),
    });
    expect(timeless(contents(out))).toEqual(timeless(contents(PACKAGE)));
    expect(readFileSync(join(folder, "index.json"), "utf8")).toBe(readFileSync(join(PACKAGE, "../index.json"), "utf8"));
  },
);
