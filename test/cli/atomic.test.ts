// Whatever goes wrong, the package that was there and the list of areas stay as they were, and nothing is left behind.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { withPackageFolder } from "../../src/cli/package/package-folder.ts";
import { run } from "../../src/cli/run.ts";
import { contents, defaults, makeWorkplace, rowOf, street, type Workplace } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(ROOT, "src/cli/entry.ts");
const IS_WINDOWS = process.platform === "win32";

/** A package that is there, and what is in it and beside it. */
async function builtPackage() {
  const place = makeWorkplace();
  expect((await place.build()).code).toBe(0);
  place.write("areas/testford/README.txt", "mine");
  const seen = () => ({
    beside: place.names("areas"),
    index: place.read("areas/index.json"),
    files: contents(join(place.folder, "areas/testford")),
  });
  return { place, seen };
}

/** Words of a build of the workplace's police files. */
function words(place: Workplace): readonly string[] {
  return ["build", ...defaults((name) => join(place.folder, name), [])];
}

/** The real command, in a process of its own. */
function start(place: Workplace, program = process.execPath, before: readonly string[] = []): ChildProcess {
  const args = [...before, "--import", "tsx", MAIN, ...words(place)];
  const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function ended(child: ChildProcess) {
  const texts = { out: "", error: "" };
  child.stdout?.on("data", (data) => (texts.out += data));
  child.stderr?.on("data", (data) => (texts.error += data));
  const [code, signal] = await once(child, "close");
  return { code, signal, ...texts };
}

describe("the old package and the list of areas stay as they were", () => {
  it("when an input is bad", async () => {
    const { place, seen } = await builtPackage();
    const before = seen();
    place.write("police/2025-02/2025-02-testshire-street.csv", "<html>");
    expect((await place.build()).code).toBe(1);
    expect(seen()).toEqual(before);
  });

  it("when what was built is not sound", async () => {
    const { place, seen } = await builtPackage();
    const before = seen();
    const notes = place.write("notes.csv", "date,scope_ward,scope_category,text,source,url\n2025-01,W9,,a,,\n");
    const { code, error, out } = await place.build("--notes", notes);
    expect(error).toContain(
      'The package has a fault:\nnotes.csv:2: the ward "W9" is not in wards.geojson. \nNothing was changed: correct the files given, then build again.\n',
    );
    expect([code, out]).toEqual([1, ""]);
    expect(seen()).toEqual(before);
  });

  it("when the user interrupts while the package is written", async () => {
    const { place, seen } = await builtPackage();
    const before = seen();
    const interrupt = new AbortController();
    let error = "";
    let asked = 0;
    const code = await run(words(place), {
      out: { write: () => true },
      error: { write: (text) => (error += text) },
      signal: interrupt.signal,
      now: () => {
        // First for the months that can be meant, then for the time of the package.
        if (++asked === 2) interrupt.abort();
        return new Date();
      },
    });
    expect(error).toMatch(/\nInterrupted\. Nothing was changed; run the same command again\.\n$/);
    expect(code).toBe(130);
    expect(seen()).toEqual(before);
  });

  it.skipIf(IS_WINDOWS).each(["SIGINT", "SIGTERM"] as const)("when %s comes while files are read", async (signal) => {
    const { place, seen } = await builtPackage();
    const before = seen();
    const row = `${rowOf({ month: "2025-02" })}\n`;
    place.write("police/2025-02-testshire-street.csv", street({ month: "2025-02" }) + row.repeat(1_000_000));
    const child = start(place);
    const end = ended(child);
    await once(child.stderr!, "data");
    child.kill(signal);
    child.kill(signal);
    const { code, error, out } = await end;
    expect(error).toMatch(/Interrupted\. Nothing was changed; run the same command again\.\n$/);
    expect([code, out]).toEqual([130, ""]);
    expect(seen()).toEqual(before);
  });

  it.skipIf(IS_WINDOWS)("when a file cannot grow as it must", async () => {
    const { place, seen } = await builtPackage();
    const before = seen();
    const child = start(place, "bash", ["-c", 'ulimit -f 4; exec "$0" "$@"', process.execPath]);
    const { code, error, out } = await ended(child);
    expect(error).toMatch(/testford cannot be written: the disk is full\. What was there before is unchanged\.\n$/);
    expect([code, out]).toEqual([1, ""]);
    expect(seen()).toEqual(before);
  });

  it.each(["ENOSPC", "EDQUOT", "EIO"])("when writing ends with %s", async (code) => {
    const { place, seen } = await builtPackage();
    const before = seen();
    const folder = join(place.folder, "areas/testford");
    const request = { folder, inputs: [], absent: [], signal: new AbortController().signal };
    const entry = JSON.parse(before.index).areas[0];
    const failure = withPackageFolder(request, ({ replace }) =>
      replace(entry, async (staging) => {
        place.write(`${staging.slice(place.folder.length + 1)}/counts.csv`, "half");
        throw Object.assign(new Error("no"), { code });
      }),
    );
    const reason = code === "EIO" ? "the disk reports an error" : "the disk is full";
    await expect(failure).rejects.toMatchObject({
      code: "cannot-write",
      message: expect.stringContaining(`written: ${reason}.`),
    });
    expect(seen()).toEqual(before);
  });
});

it("a package that replaces another is whole, with the other files of its folder", async () => {
  const { place, seen } = await builtPackage();
  place.write("police/2025-01/2025-01-testshire-street.csv", street({ category: "Robbery" }));
  const { code } = await ended(start(place));
  expect(code).toBe(0);
  expect(seen().beside).toEqual(["index.json", "testford"]);
  expect(seen().files["README.txt"]).toBe("mine");
  expect(seen().files["counts.csv"]).toBe("ward_code,month,category,count\nW1,2025-01,robbery,1\n");
  expect((await place.check()).code).toBe(0);
});
