// The real command line where the system would let it wait for ever: it ends by itself, and when it is interrupted it always does.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCommand, endOf, type RealCommand } from "./real-command.ts";
import { defaults, makeWorkplace, type Workplace } from "./workplace.ts";

let command: RealCommand;
beforeAll(async () => {
  command = await bundleCommand();
}, 60_000);
afterAll(() => command.remove());

/** Something that never comes to an end: a place that cannot be made, or pipes without a writer. */
type Endless = readonly [what: string, said: string, words: (place: Workplace) => readonly string[]];

const build = (place: Workplace, ...more: readonly string[]) => [
  "build",
  ...defaults((name) => join(place.folder, name), more),
  ...more,
];

function pipeInPlaceOf(place: Workplace, name: string): string {
  place.remove(name);
  execFileSync("mkfifo", [join(place.folder, name)]);
  return join(place.folder, name);
}

const OF_A_PIPE = "cannot be read: it is a pipe and not a file.";
const ENDLESS: readonly Endless[] = [
  ["a build into /proc", "/proc/x/area cannot be written: no folder", (place) => build(place, "--out", "/proc/x/area")],
  ...["wards.geojson", "population-2021.csv", "police/2025-01/2025-01-testshire-street.csv"].map((name): Endless => {
    const words = (place: Workplace) => {
      pipeInPlaceOf(place, name);
      return build(place);
    };
    return [`a build whose ${name} is a pipe`, `${name} ${OF_A_PIPE}`, words];
  }),
  [
    "a build whose notes are a pipe",
    `notes.csv ${OF_A_PIPE}`,
    (place) => build(place, "--notes", pipeInPlaceOf(place, "notes.csv")),
  ],
  [
    "the check of a package whose descriptor is a pipe",
    `datapackage.json ${OF_A_PIPE}`,
    (place) => {
      pipeInPlaceOf(place, "areas/testford/datapackage.json");
      return ["check", join(place.folder, "areas/testford")];
    },
  ],
];

async function builtPackage() {
  const place = makeWorkplace();
  expect((await place.build()).code).toBe(0);
  return place;
}

/** Interrupts as soon as somebody listens. */
const AT_ONCE = `
process.on("newListener", (name) => {
  if (name === "SIGHUP") setImmediate(() => process.kill(process.pid, "SIGINT"));
});
`;

describe.skipIf(process.platform === "win32")("a command that could wait for ever", () => {
  it.each(ENDLESS)("ends by itself: %s", async (_, said, words) => {
    const place = await builtPackage();
    const { code, signal, out, error } = await endOf(command.start(words(place)));
    expect((out + error).replaceAll(`${place.folder}/`, "")).toContain(said);
    expect([code, signal]).toEqual([1, null]);
  });

  it.each(ENDLESS.slice(0, 2))("ends when it is interrupted at any time: %s", async (_, said, words) => {
    const place = await builtPackage();
    const asked = words(place);
    for (const after of [0, 150, 300]) {
      const child = command.start(asked);
      const end = endOf(child);
      setTimeout(() => child.kill("SIGINT"), after);
      const { code, signal, error } = await end;
      // By the interrupt, before or after it was taken, or by itself before it came.
      if (code === 1) expect(error).toContain(said.slice(said.indexOf("cannot")));
      else expect([code, signal]).toEqual(code === 130 ? [130, null] : [null, "SIGINT"]);
    }
  });

  it("says that it was interrupted also where it has hardly begun", async () => {
    const place = await builtPackage();
    const child = command.start(build(place), ["--import", `data:text/javascript,${encodeURIComponent(AT_ONCE)}`]);
    const { code, error } = await endOf(child);
    expect([code, error]).toEqual([130, "Interrupted. Nothing was changed; run the same command again.\n"]);
  });

  it("ends when it is interrupted while the disk does not answer, and nothing is changed", async () => {
    const place = await builtPackage();
    const kept = place
      .names("areas/testford")
      .map((name) => `areas/testford/${name}`)
      .concat("areas/index.json");
    const texts = () => kept.map(place.read);
    const before = texts();
    const child = command.start(build(place), ["--import", `data:text/javascript,${encodeURIComponent(DEAD_DISK)}`]);
    const end = endOf(child);
    await once(child.stderr!, "data");
    const start = performance.now();
    child.kill("SIGINT");
    const { code, signal, out, error } = await end;
    expect([code, signal, out]).toEqual([null, "SIGINT", ""]);
    expect(error).toContain("Interrupted while it waited; the next build clears up what is left.");
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(texts()).toEqual(before);
    // What it was writing lies aside until the next build.
    expect((await place.build()).code).toBe(0);
    expect(place.names("areas/testford").map((name) => `areas/testford/${name}`)).toEqual(kept.slice(0, -1));
  });
});

/** Loaded before the command: nothing is ever known of the file of residents. */
const DEAD_DISK = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { stat } = fs.promises;
fs.promises.stat = (path, ...more) => {
  if (!String(path).endsWith("population-2021.csv")) return stat(path, ...more);
  setInterval(() => undefined, 1000);
  process.stderr.write("the disk does not answer\\n");
  return new Promise(() => undefined);
};
syncBuiltinESMExports();
`;
