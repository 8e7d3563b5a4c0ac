// The area package that comes with the project, whatever months its publisher has put in it, and the frozen copy for tests.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { slugOf } from "../../src/core/area/taxonomy.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { rowsOf } from "../oracles.ts";
import { contents, makeWorkplace, street } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(ROOT, "public/areas/cambridge");
const POLICE = join(ROOT, "../shared/data/police");
const POSTCODES = join(ROOT, "../shared/data/postcodes/cambridge-2025-10.csv");
const SIMILAR = join(ROOT, "../shared/data/similar/ons-nearest-districts.csv");

async function command(...words: readonly string[]) {
  let text = "";
  const output = { write: (more: string) => (text += more) };
  const now = () => new Date("2030-01-01");
  const code = await run(words, { out: output, error: output, signal: new AbortController().signal, now });
  return { code, text };
}

/** Builds Cambridge from `geo` and a folder of police files; the folder of the package. */
async function built(police: string): Promise<{ readonly folder: string; readonly text: string }> {
  const parent = mkdtempSync(join(tmpdir(), "wardscope-built-in-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const geo = (name: string): string => join(ROOT, "geo", name);
  const folder = join(parent, "cambridge");
  const { code, text } = await command(
    ...["build", "--police", police, "--wards", geo("cambridge-wards-2023.geojson")],
    ...["--population", geo("cambridge-wards-census-2021.csv"), "--population-year", "2021"],
    ...["--figures", geo("cambridge-figures.csv"), "--figure-groups", geo("cambridge-figure-groups.csv")],
    ...["--notes", geo("cambridge-notes.csv"), ...(existsSync(POSTCODES) ? ["--postcodes", POSTCODES] : [])],
    ...(existsSync(SIMILAR) ? ["--similar", SIMILAR] : []),
    ...["--plan", geo("cambridge-plan.csv"), "--meetings", geo("cambridge-meetings.csv")],
    ...["--area-code", "E07000008", "--area-name", "Cambridge", "--out", folder],
  );
  expect(code, text).toBe(0);
  return { folder, text };
}

describe("the built-in package", () => {
  it("is sound", async () => {
    const { code, text } = await command("check", PACKAGE);
    expect(text).toMatch(/cambridge is sound: \d+ files, 14 wards, \d+ months, \d+ offences\.\n/);
    expect(code).toBe(0);
  });

  it("is listed with its months, its box, its force, its postcode area and its outline", () => {
    const { areas } = JSON.parse(readFileSync(join(PACKAGE, "../index.json"), "utf8"));
    const { wardscope } = JSON.parse(readFileSync(join(PACKAGE, "datapackage.json"), "utf8"));
    const months = wardscope.months.map(({ month }: { month: string }) => month).sort();
    expect(areas).toContainEqual({
      slug: "cambridge",
      name: "Cambridge",
      code: "E07000008",
      from: months[0],
      to: months.at(-1),
      bbox: [0.06861, 52.15793, 0.18452, 52.23722],
      ...{ forces: ["Cambridgeshire"], postcodes: ["CB"], outline: "3o6vr5h-V6MyAuUZQRVJTAoKvFzM9J-g" },
    });
  });

  it("is under 1.51 MB, and under 161 kB compressed; apart its postcodes, which a search alone reads, its outcomes, its plan and meetings, and the districts like it", () => {
    const filesOf = (names: readonly string[]) => names.map((name) => readFileSync(join(PACKAGE, name)));
    const partnership = ["plan.csv", "meetings.csv"];
    const size = (bytes: readonly Buffer[]): number => bytes.reduce((sum, { length }) => sum + length, 0);
    const apart = [...partnership, "postcodes.csv", "similar.csv", "outcomes.csv"];
    const whole = readFileSync(join(PACKAGE, "datapackage.json"), "utf8");
    const entry = / {4}\{\n {6}"name": "(?:plan|meetings|postcodes|similar|outcomes)",[\s\S]*?\n {4}\},?\n/g;
    expect(whole.match(entry)).toHaveLength(apart.length);
    const descriptor = Buffer.from(whole.replace(entry, ""));
    const names = readdirSync(PACKAGE).filter((name) => ![...apart, "datapackage.json"].includes(name));
    const files = [...filesOf(names), descriptor];
    expect(size(files)).toBeLessThan(1_510_000);
    expect(size(files.map((file) => gzipSync(file)))).toBeLessThan(161_000);
    expect(size(filesOf(partnership).map((file) => gzipSync(file)))).toBeLessThan(1_000);
    const postcodes = filesOf(["postcodes.csv"]);
    expect(size(postcodes)).toBeLessThan(105_000);
    expect(size(postcodes.map((file) => gzipSync(file)))).toBeLessThan(24_000);
    expect(size(filesOf(["outcomes.csv"]).map((file) => gzipSync(file)))).toBeLessThan(60_000);
  });

  it("has the wards, residents, notes, plan, meetings and published figures that the builder makes of geo/", async () => {
    const place = makeWorkplace();
    place.remove("police");
    place.write(
      "police/2025-12-cambridgeshire-street.csv",
      street({ month: "2025-12", latitude: "52.2", longitude: "0.12" }),
    );
    const { folder } = await built(join(place.folder, "police"));
    for (const name of [
      "wards.geojson",
      "population.csv",
      "notes.csv",
      "plan.csv",
      "meetings.csv",
      "figures.csv",
      "figure_groups.csv",
    ])
      expect(readFileSync(join(PACKAGE, name), "utf8"), name).toBe(readFileSync(join(folder, name), "utf8"));
  });
});

describe("its frozen copy", () => {
  it("is sound", async () => {
    const { code, text } = await command("check", CAMBRIDGE);
    expect(text).toMatch(/cambridge is sound: 15 files, 14 wards, 24 months, 33508 offences\.\n/);
    expect(code).toBe(0);
  });

  it("has the counts of 2024 of an independent program in every cell", () => {
    const cells = (rows: readonly Readonly<Record<string, string>>[]) =>
      new Map(
        rows
          .filter(({ month = "" }) => month.startsWith("2024"))
          .map((row) => [`${row["ward_code"]} ${row["month"]} ${slugOf(row["category"] ?? "")}`, Number(row["count"])]),
      );
    const theirs = cells(rowsOf("2024/ward-counts.csv"));
    const ours = cells(rowsOf("counts.csv", pathToFileURL(`${CAMBRIDGE}/`)));
    expect([...theirs.values()].reduce((sum, count) => sum + count, 0)).toBe(17_237);
    expect(new Map([...ours].sort())).toEqual(new Map([...theirs].filter(([, count]) => count > 0).sort()));
  });

  it.skipIf(!existsSync(POLICE))(
    "is what the builder makes of the police files, byte by byte but for the time (skipped where they are missing)",
    async () => {
      const { folder, text } = await built(POLICE);
      expect(text).toMatch(/Rows +167,962\n/);
      const timeless = (files: Readonly<Record<string, string>>) => ({
        ...files,
        "datapackage.json": files["datapackage.json"]?.replace(/"builtAt": ".*"/, ""),
      });
      expect(timeless(contents(folder))).toEqual(timeless(contents(CAMBRIDGE)));
    },
  );
});
