// Folders and files that the system really refuses to read or to write: every command ends in a sentence, and nothing is lost.
import { chmodSync, chownSync, cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCommand, openTo, type RealCommand } from "./real-command.ts";
import { contents, defaults, makeWorkplace, street, type Workplace } from "./workplace.ts";
import { zip } from "./zip.ts";

const CAMBRIDGE = fileURLToPath(new URL("../fixtures/areas/cambridge", import.meta.url));
const STREET = "police/2025-01/2025-01-testshire-street.csv";
const FIND = [
  "--area",
  "areas/cambridge",
  "--offence",
  "bicycle-theft",
  "--from",
  "2025-01",
  "--to",
  "2025-12",
] as const;

/** What no reader of a sentence is to see. */
const OF_THE_PROGRAM = /fault of the program|EACCES|\n\s+at /;

let command: RealCommand;
beforeAll(async () => {
  command = await bundleCommand();
}, 60_000);
afterAll(() => command.remove());

/** The two packages, the list of areas, and a file that is not the builder's. */
async function builtPackages() {
  const place = makeWorkplace();
  expect((await place.build()).code).toBe(0);
  place.write(STREET, street({ category: "Robbery" }));
  place.write("areas/testford/README.txt", "mine");
  place.write("old.geojson", "mine");
  cpSync(CAMBRIDGE, join(place.folder, "areas/cambridge"), { recursive: true });
  const own = place.names("areas/testford").map((name) => `areas/testford/${name}`);
  openTo(place, ["areas", "areas/testford", "areas/index.json", ".", "old.geojson", ...own]);
  const seen = () => [
    place.names("."),
    place.names("areas"),
    place.read("areas/index.json"),
    place.read("old.geojson"),
    contents(join(place.folder, "areas/testford")),
    contents(join(place.folder, "areas/cambridge")),
  ];
  return { place, seen };
}

type Prepare = (place: Workplace) => unknown;

/** Runs a command while a part of the workplace has that mode; what it printed, once it is sure that nothing has changed. */
async function whileClosed(name: string, mode: number, words: readonly string[], prepare: Prepare | null = null) {
  const { place, seen } = await builtPackages();
  prepare?.(place);
  const before = seen();
  const path = join(place.folder, name);
  chmodSync(path, mode);
  const ended = command.asUser(place, ...words);
  chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
  expect(seen()).toEqual(before);
  return ended;
}

const BUILD = ["build", ...defaults((name) => name, [])];
const CHECK = ["check", "areas/testford"];
const HOTSPOTS = ["hotspots", ...FIND, "--out"];

describe.skipIf(process.platform === "win32")("a command by somebody else than root", () => {
  it("works where nothing is closed to it", async () => {
    const { place } = await builtPackages();
    expect(command.asUser(place, ...BUILD)).toMatchObject({ code: 0 });
    expect(command.asUser(place, ...CHECK)).toMatchObject({ code: 0 });
    expect(command.asUser(place, ...HOTSPOTS, "old.geojson", "--force").code).toBe(0);
    expect(place.read("old.geojson")).toContain("FeatureCollection");
  });

  it.skipIf(process.getuid?.() !== 0)("replaces no file of somebody else, whosever the folder is", async () => {
    for (const [name, words, says] of [
      ["areas/testford/counts.csv", BUILD, "areas/testford/counts.csv belongs to somebody else"],
      ["areas/testford/datapackage.json", BUILD, "datapackage.json belongs to somebody else"],
      ["areas/index.json", BUILD, "areas/index.json cannot be written: writing there is not allowed"],
      [
        "old.geojson",
        [...HOTSPOTS, "old.geojson", "--force"],
        "old.geojson cannot be written: writing there is not allowed",
      ],
    ] as const) {
      const { place, seen } = await builtPackages();
      chownSync(join(place.folder, name), 0, 0);
      for (const folder of ["areas", "areas/testford"]) chmodSync(join(place.folder, folder), 0o777);
      const before = seen();
      const { code, error } = command.asUser(place, ...words);
      expect([code, error.replaceAll(`${place.folder}/`, "").split("\n").at(-2)]).toEqual([
        1,
        expect.stringContaining(says),
      ]);
      expect(seen()).toEqual(before);
      expect(statSync(join(place.folder, name)).uid).toBe(0);
    }
  });

  it.each<readonly [closed: string, words: readonly string[], prepare: Prepare | null]>([
    ["police", BUILD, null],
    [STREET, BUILD, null],
    ["wards.geojson", BUILD, null],
    ["more.zip", [...BUILD, "--police", "more.zip"], (place) => place.write("more.zip", zip([]))],
    ["areas/testford", CHECK, null],
    ["areas/testford/datapackage.json", CHECK, null],
    ["areas/testford/counts.csv", CHECK, null],
    ["areas/cambridge", [...HOTSPOTS, "new.geojson"], null],
    ["areas/cambridge/places.csv", ["gi", ...FIND, "--out", "new.geojson"], null],
    ["areas/cambridge/counts.csv", ["analyse", ...FIND], null],
  ])("that may not read %s says so", async (closed, words, prepare) => {
    const { code, signal, out, error } = await whileClosed(closed, 0o000, words, prepare);
    expect(out + error).toContain(`${closed.replace("areas/testford/", "")} cannot be read: reading it is not allowed`);
    expect(out + error).not.toMatch(OF_THE_PROGRAM);
    expect([code, signal]).toEqual([1, null]);
  });

  it.each<readonly [closed: string, mode: number, said: string, words: readonly string[]]>([
    [".", 0o555, "new.geojson", [...HOTSPOTS, "new.geojson"]],
    [".", 0o555, "made/new.geojson", ["gi", ...FIND, "--out", "made/new.geojson"]],
    ["areas", 0o555, "areas/another", [...BUILD.slice(0, -1), "areas/another"]],
    ["areas/testford", 0o555, "areas/testford", BUILD],
    ["areas/testford", 0o000, "areas/testford", BUILD],
    ["areas", 0o555, "areas/index.json", BUILD],
  ])("that may not write into %s (%o) says so of %s", async (closed, mode, said, words) => {
    const { code, signal, out, error } = await whileClosed(closed, mode, words);
    expect(error).toContain(`${said} cannot be written: writing there is not allowed`);
    expect(error).not.toMatch(OF_THE_PROGRAM);
    // It is known before a row is read.
    expect(error).not.toMatch(/^read /m);
    expect([code, signal, out]).toEqual([1, null, ""]);
  });
});
