// Places where nothing can or may be written: each ends at once with a sentence, and is what it was.
import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolders } from "../../src/cli/package/made-folders.ts";
import { prepareFile } from "../../src/cli/package/written-file.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";

const IS_LINUX = process.platform === "linux";
const AREA = { slug: "other", name: "Other", code: "E07000002", from: "2024-01", to: "2024-12", bbox: [0, 0, 1, 1] };

async function failure(place: Workplace, ...more: readonly string[]): Promise<string> {
  const { code, error } = await place.build(...more);
  expect(code).toBe(1);
  return error.replaceAll(`${place.folder}/`, "");
}

describe("folders", () => {
  it("are made one after the other, and those made are given", async () => {
    const { folder } = makeWorkplace();
    expect(await makeFolders(join(folder, "a/b/c"))).toEqual(["a", "a/b", "a/b/c"].map((name) => join(folder, name)));
    expect(await makeFolders(join(folder, "a/b/c"))).toEqual([]);
  });

  it("are gone again when the build fails", async () => {
    const place = makeWorkplace();
    place.remove("wards.geojson");
    await failure(place, "--out", join(place.folder, "new/deep/testford"));
    expect(place.names(".")).not.toContain("new");
  });

  it.skipIf(!IS_LINUX)("end where the system has none", async () => {
    const place = makeWorkplace();
    expect(await failure(place, "--out", "/proc/x/area")).toBe(
      "/proc/x/area cannot be written: no folder can be made there. What was there before is unchanged.\n",
    );
  });
});

describe("a file that a command writes", () => {
  it.skipIf(process.platform === "win32")("is never a pipe", async () => {
    const place = makeWorkplace();
    const pipe = join(place.folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(prepareFile(pipe, "x")).rejects.toMatchObject({
      code: "cannot-write",
      message: `${pipe} cannot be written: it is a pipe, a device or a socket and not a file.`,
    });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    execFileSync("mkfifo", [join(place.folder, "areas")]);
    expect(await failure(place)).toContain("testford cannot be written: it, or a part of its path, is a file");
  });

  it("that is a link is written through", async () => {
    const place = makeWorkplace();
    place.write("real.json", "old");
    symlinkSync("real.json", join(place.folder, "link.json"));
    const file = await prepareFile(join(place.folder, "link.json"), "new");
    await file.place();
    await file.discard();
    expect(place.read("real.json")).toBe("new");
    expect(lstatSync(join(place.folder, "link.json")).isSymbolicLink()).toBe(true);
  });
});

describe("the list of areas", () => {
  it.each([
    ["null for an area", '{"areas":[null]}'],
    ["an area without a slug", '{"areas":[{"name":"a"}]}'],
    ["null", "null"],
    ["no list", '{"areas":{}}'],
    ["no JSON", "{"],
  ])("with %s is refused before a row is read", async (_, text) => {
    const place = makeWorkplace();
    place.write("areas/index.json", text);
    expect(await failure(place)).toBe(
      "areas/index.json is not a list of areas. Correct or delete it, then build again.\n",
    );
    expect(place.read("areas/index.json")).toBe(text);
    expect(place.names("areas")).toEqual(["index.json"]);
  });

  it("that is a folder is refused", async () => {
    const place = makeWorkplace();
    mkdirSync(join(place.folder, "areas/index.json"), { recursive: true });
    expect(await failure(place)).toBe(
      "areas/index.json cannot be written: it is a folder and not a file. What was there before is unchanged.\n",
    );
  });

  it("keeps what it says more, of an area and of itself, and the link that it is", async () => {
    const place = makeWorkplace();
    place.write("lists/all.json", JSON.stringify({ title: "Ours", areas: [{ ...AREA, contact: "a@b" }] }));
    mkdirSync(join(place.folder, "areas"));
    symlinkSync("../lists/all.json", join(place.folder, "areas/index.json"));
    expect((await place.build()).code).toBe(0);
    const list = JSON.parse(place.read("lists/all.json"));
    expect([list.title, list.areas[0].contact, list.areas[1].slug]).toEqual(["Ours", "a@b", "testford"]);
    expect(lstatSync(join(place.folder, "areas/index.json")).isSymbolicLink()).toBe(true);
    expect(place.names("lists")).toEqual(["all.json"]);
  });
});
