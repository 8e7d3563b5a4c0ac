// A folder with small sound inputs of the builder for fuzzers, and what is a fault of one of its runs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { quoteCell } from "../../src/core/basics/csv.ts";
import type { Fuzzer } from "./fuzzer.ts";
import { type Chance, chanceOf } from "./odd-texts.ts";

/** Milliseconds after which a run counts as hanging. */
const PATIENCE = 20_000;
const MOST_LETTERS = 600;
export const STREET_FILE = "police/2025-01/2025-01-testshire-street.csv";

export interface FuzzRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface FuzzRoom {
  path(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  build(...more: readonly string[]): Promise<FuzzRun>;
  check(): Promise<FuzzRun>;
  command(...words: readonly string[]): Promise<FuzzRun>;
  remove(): void;
}

/** Two wards, their residents and a street file of forty sound rows. */
export function makeFuzzRoom(): FuzzRoom {
  const folder = mkdtempSync(join(tmpdir(), "wardscope-fuzz-"));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content);
  };
  write("wards.geojson", JSON.stringify(SOUND_WARDS));
  write("population-2021.csv", "ward_code,population\nW1,1000\nW2,2000\n");
  write(STREET_FILE, streetText(SOUND_ROWS));
  return {
    path,
    write,
    build: (...more) =>
      runOf([
        ...["build", "--police", path("police"), "--wards", path("wards.geojson"), "--area-code", "E07000001"],
        ...["--population", path("population-2021.csv"), "--area-name", "Testford", "--out", path("areas/testford")],
        ...more,
      ]),
    command: (...words) => runOf(words),
    check: () => runOf(["check", path("areas/testford")]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

/** Cells of forty rows, in and near both wards, of two categories. */
export const SOUND_ROWS: readonly (readonly string[])[] = Array.from({ length: 40 }, (_, index) => {
  const [longitude, category] = [(0.101 + index / 2000).toFixed(6), index % 3 === 0 ? "Drugs" : "Bicycle theft"];
  const force = "Testshire Police";
  const place = ["52.205", "On or near Mill Road", "E01017540", "Test 001A"];
  return [String(index), "2025-01", force, force, longitude, ...place, category, "", ""];
});

/** A street file as a program would write it. */
export function streetText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoteCell).join(","));
  return `${[HEADER, ...lines].join("\n")}\n`;
}

/** Two squares of a hundredth of a degree beside each other, as ONS has wards. */
export const SOUND_WARDS = {
  type: "FeatureCollection",
  features: ["W1", "W2"].map((code, index) => {
    const [west, east] = [0.1 + index / 100, 0.11 + index / 100];
    const ring = [
      [west, 52.2],
      [east, 52.2],
      [east, 52.21],
      [west, 52.21],
      [west, 52.2],
    ];
    const properties = { WD23CD: code, WD23NM: `Ward ${code}`, LAD23CD: "E07000001" };
    return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
  }),
};

/** What is wrong with the run itself, however bad its input was: a crash, a hang, text that no terminal should get. */
export function faultOfRun({ code, out, error }: FuzzRun): string | null {
  if (code === HANGS) return "it does not end";
  if (/fault of the program/.test(error)) return `it crashes: ${error.slice(0, 300)}`;
  const said = error.replace(/^(?:read \d+ of .*\n)+/, "");
  if (said.length > MOST_LETTERS) return `its message has ${said.length} letters: ${said.slice(0, 80)}`;
  if (out.split("\n").some((line) => line.length > MOST_LETTERS)) return "a line of its report is too long";
  const sign = /(?![\t\n])[\p{Cc}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u.exec(out + error)?.[0];
  if (sign !== undefined) return `it prints the character ${sign.codePointAt(0)}`;
  return code === 0 || said !== "" || out !== "" ? null : "it fails without a word";
}

/** The same of a build; and no message of one is about a file that nobody gave, or says that some were written in vain. */
export function faultOfBuild(built: FuzzRun): string | null {
  const fault = faultOfRun(built);
  if (fault !== null) return fault;
  return OWN_FILES.test(built.error) ? `it is about a file of the package: ${built.error.slice(0, 400)}` : null;
}

/** What is wrong with the package that was built. */
export async function faultOfPackage(room: FuzzRoom): Promise<string | null> {
  const checked = await room.check();
  return checked.code === 0 ? faultOfRun(checked) : `the package is not sound: ${checked.out.slice(0, 300)}`;
}

/** A fuzzer that does something in a room again and again; `one` gives what is wrong, or null. */
export function inRoom(name: string, one: (room: FuzzRoom, chance: Chance) => Promise<string | null>): Fuzzer {
  return {
    name,
    async run(seed, until) {
      const room = makeFuzzRoom();
      const chance = chanceOf(seed);
      const faults: string[] = [];
      let tried = 0;
      try {
        for (; !until(); tried++) {
          const fault = await one(room, chance);
          if (fault !== null) faults.push(`${name} ${tried} of seed ${seed}: ${fault}`);
        }
      } finally {
        room.remove();
      }
      return { tried, faults };
    },
  };
}

/** What only the package holds. */
const OWN_FILES = /taxonomy\.csv|counts\.csv|places\.csv|datapackage\.json/;
const HANGS = -1;

async function runOf(words: readonly string[]): Promise<FuzzRun> {
  const texts = { out: "", error: "" };
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(HANGS), PATIENCE);
  });
  const ended = run(words, {
    out: { write: (text) => (texts.out += text) },
    error: { write: (text) => (texts.error += text) },
    signal: new AbortController().signal,
    now: () => new Date("2025-02-01T12:00:00Z"),
  });
  const code = await Promise.race([ended, hang]);
  clearTimeout(timer);
  return { code, ...texts };
}
