// Two builds at once: beside each other, both areas end in the list; to one folder, one is made and the other refuses.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { defaults, makeWorkplace, type Outcome, type Workplace } from "./workplace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RUNS = 12;

/** A build in a process of its own. */
async function buildApart(place: Workplace, slug: string): Promise<Outcome> {
  const words = [
    ...defaults((name) => join(place.folder, name), ["--out"]),
    "--out",
    join(place.folder, "areas", slug),
  ];
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/entry.ts", "build", ...words], { cwd: ROOT });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [out, error] = ["", ""];
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (error += data));
  const [code] = await once(child, "close");
  return { code, out, error };
}

function build(place: Workplace, slug: string): Promise<Outcome> {
  return place.build("--out", join(place.folder, "areas", slug));
}

function slugs(place: Workplace): readonly string[] {
  return JSON.parse(place.read("areas/index.json")).areas.map(({ slug }: { slug: string }) => slug);
}

it(`beside each other, ${RUNS} times over, no area is lost from the list`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const place = makeWorkplace();
    const built = await Promise.all(["a", "b", "c"].map((slug) => build(place, slug)));
    expect(built.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(slugs(place)).toEqual(["a", "b", "c"]);
    expect(place.names("areas")).toEqual(["a", "b", "c", "index.json"]);
  }
});

it("beside each other, each in a process of its own, no area is lost from the list", async () => {
  const place = makeWorkplace();
  const built = await Promise.all(["a", "b"].map((slug) => buildApart(place, slug)));
  expect(built.map(({ code }) => code)).toEqual([0, 0]);
  expect(slugs(place)).toEqual(["a", "b"]);
});

it(`to one folder, ${RUNS} times over, one is made and the other says what is true`, async () => {
  for (let run = 0; run < RUNS; run++) {
    const place = makeWorkplace();
    if (run % 2 === 0) await build(place, "testford");
    const built = await Promise.all([build(place, "testford"), build(place, "testford")]);
    expect(built.map(({ code }) => code).sort()).toEqual([0, 1]);
    const refused = built.find(({ code }) => code === 1)!;
    expect(refused.error).toBe(
      `${join(place.folder, "areas/testford")} is being written by another build (process ${process.pid}). This build changed nothing: wait until the other is done, then run it again.\n`,
    );
    expect((await place.check()).code).toBe(0);
    expect(place.names("areas")).toEqual(["index.json", "testford"]);
    expect(place.names("areas/testford").filter((name) => name.startsWith("."))).toEqual([]);
  }
});
