// Two small areas beside each other, built outside of any test runner: what is written over, killed and judged by the fuzzers of writing.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";

const PACKAGE = "areas/testford";
/** What is in the folder of the package and is not the builder's. */
const FOREIGN = { [`${PACKAGE}/police/x.csv`]: "mine", [`${PACKAGE}/README.txt`]: "mine" };

/** A new package that could not be compared with the old one does not say what it revised. */
export type Version = "old" | "new" | "new, not compared";

export interface SmallArea {
  readonly folder: string;
  /** The words of a build; the new package has other counts and no notes. */
  words(version: "old" | "new"): readonly string[];
  /** What is wrong with what a build left that was killed, or failed; null for nothing. Builds again, and judges that too. */
  faultAfter(): Promise<string | null>;
  /** Which package is there as a reader finds it: null for a mixed one. */
  version(): Version | null;
  remove(): void;
}

/** Makes such areas, each a copy of one that is built once. */
export async function smallAreas(): Promise<{ readonly make: () => SmallArea; readonly remove: () => void }> {
  const model = mkdtempSync(join(tmpdir(), "wardscope-fuzz-"));
  writeInputs(model);
  const versions = new Map<string, Version>();
  await command(words(model, "otherford", "old"));
  await command(words(model, "testford", "new"));
  versions.set(packageIn(model), "new, not compared");
  rmSync(join(model, PACKAGE), { recursive: true });
  // The new package says what it revised of the old one, which therefore stands there before it.
  for (const version of ["old", "new"] as const) {
    await command(words(model, "testford", version));
    versions.set(packageIn(model), version);
  }
  rmSync(join(model, PACKAGE), { recursive: true });
  await command(words(model, "testford", "old"));
  for (const [name, text] of Object.entries(FOREIGN)) write(model, name, text);
  const make = (): SmallArea => {
    const folder = mkdtempSync(join(tmpdir(), "wardscope-fuzz-"));
    cpSync(model, folder, { recursive: true });
    const version = () => versions.get(packageIn(folder)) ?? null;
    return {
      folder,
      words: (asked) => words(folder, "testford", asked),
      version,
      faultAfter: () => faultIn(folder, version),
      remove: () => rmSync(folder, { recursive: true, force: true }),
    };
  };
  return { make, remove: () => rmSync(model, { recursive: true, force: true }) };
}

async function faultIn(folder: string, version: () => Version | null): Promise<string | null> {
  if (!existsSync(join(folder, PACKAGE, "datapackage.json"))) return "there is no package";
  const check = await command(["check", join(folder, PACKAGE)]);
  if (check.code !== 0) return `the package is not whole: ${check.text}`;
  if (version() === null) return "the package is neither the old nor the new one";
  const list = JSON.parse(readFileSync(join(folder, "areas/index.json"), "utf8"));
  const slugs = list.areas.map(({ slug }: { slug: string }) => slug).join();
  if (slugs !== "otherford,testford") return `the list of areas has ${slugs}`;
  const build = await command(words(folder, "testford", "new"));
  if (build.code !== 0) return `the next build fails: ${build.text}`;
  if (version() !== "new") return "the next build does not make the new package";
  for (const [name, text] of Object.entries(FOREIGN))
    if (!existsSync(join(folder, name)) || readFileSync(join(folder, name), "utf8") !== text) return `${name} is lost`;
  const listed = JSON.parse(readFileSync(join(folder, "areas/index.json"), "utf8")).areas[1].to;
  if (listed !== "2025-02") return `the list of areas says ${listed} of the new package`;
  const left = [...readdirSync(join(folder, "areas")), ...readdirSync(join(folder, PACKAGE))];
  const leftover = left.find((name) => name.startsWith(".") || name.includes(".building"));
  return leftover === undefined ? null : `${leftover} is left behind`;
}

/** One run of the command line in this process. */
export async function command(given: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  let text = "";
  const output = { write: (part: string) => (text += part) };
  const signal = new AbortController().signal;
  const code = await run(given, { out: output, error: output, signal, now: () => new Date("2025-03-01T12:00:00Z") });
  return { code, text };
}

/** Every file of the package in one text, without when it was built, nor the hashes, in which the day of its revisions is. */
function packageIn(folder: string): string {
  const path = join(folder, PACKAGE);
  const names = readdirSync(path).filter(
    (name) => /\.(?:csv|json|geojson)$/.test(name) && statSync(join(path, name)).isFile(),
  );
  const texts = names.sort().map((name) => `${name}\n${readFileSync(join(path, name), "utf8")}`);
  return texts.join("\n").replace(/"(?:builtAt|hash)": ?"[^"]*"|\b\d{4}-\d{2}-\d{2}\b/g, "");
}

function words(folder: string, slug: string, version: "old" | "new"): readonly string[] {
  const at = (name: string): string => join(folder, name);
  const notes = version === "old" ? ["--notes", at("notes.csv")] : [];
  const given = [
    "--police",
    at(`police-${version}`),
    "--wards",
    at("wards.geojson"),
    "--population",
    at("population-2021.csv"),
  ];
  const area = ["--area-code", "E07000001", "--area-name", slug, "--out", at(`areas/${slug}`)];
  return ["build", ...given, ...notes, ...area];
}

function writeInputs(folder: string): void {
  const header = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type";
  for (const [version, months] of [
    ["old", ["2025-01"]],
    ["new", ["2025-01", "2025-02"]],
  ] as const)
    for (const month of months) {
      const row = `,${month},Testshire Police,Testshire Police,0.105,52.205,On or near Mill Road,E01,Test,${version === "old" ? "Drugs" : "Robbery"}`;
      write(folder, `police-${version}/${month}-testshire-street.csv`, `${header}\n${row}\n`);
    }
  const ring = [
    [0.1, 52.2],
    [0.11, 52.2],
    [0.11, 52.21],
    [0.1, 52.21],
    [0.1, 52.2],
  ];
  const properties = { WD23CD: "W1", WD23NM: "Ward", LAD23CD: "E07000001" };
  const feature = { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
  write(folder, "wards.geojson", JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  write(folder, "population-2021.csv", "ward_code,population\nW1,1000\n");
  write(folder, "notes.csv", "date,scope_ward,scope_category,text,source,url\n2025-01,W1,,a,,\n");
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
