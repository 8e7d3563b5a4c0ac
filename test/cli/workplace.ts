// A folder with small inputs of the builder, and the command line run in it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";

export const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** A row of a street file; by default a bicycle theft of January 2025 in the ward W1. */
export interface RowPlan {
  readonly id?: string;
  readonly month?: string;
  readonly force?: string;
  readonly longitude?: string;
  readonly latitude?: string;
  readonly location?: string;
  readonly category?: string;
}

export function street(...rows: readonly (RowPlan | string)[]): string {
  return `${[HEADER, ...rows.map((row) => (typeof row === "string" ? row : rowOf(row)))].join("\n")}\n`;
}

export function rowOf(plan: RowPlan = {}): string {
  const { id = "", month = "2025-01", force = "Testshire Police", longitude = "0.105", latitude = "52.205" } = plan;
  const { location = "On or near Mill Road", category = "Bicycle theft" } = plan;
  return `${id},${month},${force},${force},${longitude},${latitude},${location},E01017540,Test 001A,${category},,`;
}

/** A ring around a square of 0.01 degrees whose south-west corner is given in hundredths of a degree. */
export function square(west: number, south: number, size = 1): readonly (readonly [number, number])[] {
  const at = (x: number, y: number) => [Math.round(x * 1e4) / 1e6, Math.round(y * 1e4) / 1e6] as const;
  const [east, north] = [west + size, south + size];
  return [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
}

export interface WardPlan {
  readonly code: string;
  readonly name?: string;
  readonly district?: string;
  readonly geometry?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** ONS ward GeoJSON: squares in a row from 0.10 east and 52.20 north on, unless they have a geometry. */
export function wardsOf(plans: readonly WardPlan[], vintage = "23"): string {
  const features = plans.map(
    ({ code, name = `Ward ${code}`, district = "E07000001", geometry, properties }, index) => ({
      type: "Feature",
      properties: properties ?? { [`WD${vintage}CD`]: code, [`WD${vintage}NM`]: name, [`LAD${vintage}CD`]: district },
      geometry: geometry ?? { type: "Polygon", coordinates: [square(10 + index, 5220)] },
    }),
  );
  return JSON.stringify({ type: "FeatureCollection", features });
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface Workplace {
  readonly folder: string;
  /** Writes a file, with its folders. */
  write(name: string, content: string | Uint8Array): string;
  remove(name: string): void;
  read(name: string): string;
  names(folder: string): readonly string[];
  /** `build` of all that is in `police`, with `wards.geojson` and `population-2021.csv`, into `areas/testford`. */
  build(...more: readonly string[]): Promise<Outcome>;
  check(folder?: string): Promise<Outcome>;
  command(...words: readonly string[]): Promise<Outcome>;
}

/** Two wards of one district, their residents, and one street file with one row in each of them. Removed after the test. */
export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
    return path(name);
  };
  write("wards.geojson", wardsOf([{ code: "W1" }, { code: "W2" }]));
  write("population-2021.csv", "ward_code,population\nW1,1000\nW2,2000\n");
  write("police/2025-01/2025-01-testshire-street.csv", street({}, { longitude: "0.115", category: "Drugs" }));
  return {
    folder,
    write,
    remove: (name) => rmSync(path(name), { recursive: true, force: true }),
    read: (name) => readFileSync(path(name), "utf8"),
    names: (name) => readdirSync(path(name)).sort(),
    build: (...more) => command("build", ...defaults(path, more), ...more),
    check: (name = "areas/testford") => command("check", path(name)),
    command,
  };
}

/** Options of `build`, without those that are given anyway. */
export function defaults(path: (name: string) => string, given: readonly string[]): readonly string[] {
  const options = [
    ["--police", path("police")],
    ["--wards", path("wards.geojson")],
    ["--population", path("population-2021.csv")],
    ["--area-code", "E07000001"],
    ["--area-name", "Testford"],
    ["--out", path("areas/testford")],
  ] as const;
  return options.filter(([name]) => !given.includes(name)).flat();
}

/** One run of the command line, on 1 February 2025. */
async function command(...words: readonly string[]): Promise<Outcome> {
  const texts = { out: "", error: "" };
  const code = await run(words, {
    out: { write: (text) => (texts.out += text) },
    error: { write: (text) => (texts.error += text) },
    signal: new AbortController().signal,
    now: () => new Date("2025-02-01T12:00:00Z"),
  });
  return { code, ...texts };
}

/** What the build prints last when it fails, without the path of the folder, and its exit code. Throws when it leaves a package. */
export async function refused(write: (place: Workplace) => unknown, ...more: readonly string[]) {
  const place = makeWorkplace();
  write(place);
  const { code, error, out } = await place.build(...more.map((word) => word.replace("{}", place.folder)));
  if (out !== "" || existsSync(join(place.folder, "areas/testford"))) throw new Error(`the build went on: ${out}`);
  return { code, error: error.replaceAll(`${place.folder}/`, "").replace(/^(read .*\n)+/, "") };
}

/** Bytes of every file in a folder, by name. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}
