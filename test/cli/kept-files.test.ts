// Only files that a build wrote are replaced or removed: whatever else lies in the folder of a package stays, or the build refuses.
import { lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeWorkplace, rowOf, street, type Workplace } from "./workplace.ts";

const NOTES = "date,scope_ward,scope_category,text,source,url\n2025-01,W1,,a,,\n";

async function builtPackage(...more: readonly string[]): Promise<Workplace> {
  const place = makeWorkplace();
  place.write("notes.csv", NOTES);
  const { code, error } = await place.build(...more.map((word) => word.replace("{}", place.folder)));
  expect([code, error.includes("read 1 of 1")]).toEqual([0, true]);
  return place;
}

/** What the build prints when it refuses: before it reads a row, and nothing is changed. */
async function refusal(place: Workplace, ...more: readonly string[]): Promise<string> {
  const before = [place.read("areas/testford/datapackage.json"), place.names("areas/testford"), place.names("areas")];
  const { code, error } = await place.build(...more);
  expect(code).toBe(1);
  expect([place.read("areas/testford/datapackage.json"), place.names("areas/testford"), place.names("areas")]).toEqual(
    before,
  );
  return error.replaceAll(`${place.folder}/`, "");
}

describe("a build leaves in the folder", () => {
  it("sub-folders, links and other files, as they are", async () => {
    const place = await builtPackage();
    place.write("areas/testford/mine/deep/a.txt", "a");
    place.write("areas/testford/README.txt", "mine");
    mkdirSync(join(place.folder, "areas/testford/empty"));
    for (const [name, to] of [
      ["link", "mine"],
      ["nowhere", "gone"],
    ])
      symlinkSync(to!, join(place.folder, "areas/testford", name!));
    const whole = () => place.names("areas/testford");
    const before = whole();
    const { ino } = lstatSync(join(place.folder, "areas/testford"));
    expect((await place.build()).code).toBe(0);
    expect(whole()).toEqual(before);
    expect(place.read("areas/testford/mine/deep/a.txt")).toBe("a");
    expect(lstatSync(join(place.folder, "areas/testford/link")).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(place.folder, "areas/testford")).ino).toBe(ino);
  });

  it("the police files that it reads", async () => {
    const place = await builtPackage();
    place.write("areas/testford/police/2025-02-testshire-street.csv", street({ month: "2025-02" }));
    const inside = join(place.folder, "areas/testford");
    for (const _ of ["once", "again"]) expect((await place.build("--police", inside)).code).toBe(0);
    expect(place.read("areas/testford/counts.csv")).toContain("W1,2025-02,bicycle-theft,1");
    expect(place.read("areas/testford/police/2025-02-testshire-street.csv")).toContain(rowOf({ month: "2025-02" }));
  });

  it("nothing of a package's own that the new one does not have", async () => {
    const place = await builtPackage("--notes", "{}/notes.csv");
    expect(place.names("areas/testford")).toContain("notes.csv");
    const { code, out } = await place.build();
    expect([code, out.split("\n").at(-2)]).toEqual([
      0,
      "Removed notes.csv, which the package had and this build was not given: build again with --notes to have it.",
    ]);
    expect(place.names("areas/testford")).not.toContain("notes.csv");
    expect((await place.check()).code).toBe(0);
  });
});

describe("a build refuses, before it reads a row,", () => {
  it.each([
    ["notes.csv", NOTES],
    ["postcodes.csv", "postcode,longitude,latitude\n"],
  ])("to remove %s that no build wrote", async (name, text) => {
    const place = await builtPackage();
    place.write(`areas/testford/${name}`, text);
    expect(await refusal(place)).toBe(
      `areas/testford/${name} is not as a build wrote it, and the new package has no such file. Give the file to the build, or move it out of the folder yourself.\n`,
    );
    expect(place.read(`areas/testford/${name}`)).toBe(text);
  });

  it("to remove notes that were changed since", async () => {
    const place = await builtPackage("--notes", "{}/notes.csv");
    place.write("areas/testford/notes.csv", `${NOTES}2025-01,W2,,b,,\n`);
    expect(await refusal(place)).toContain("areas/testford/notes.csv is not as a build wrote it");
    expect(await refusal(place, "--notes", join(place.folder, "notes.csv"))).toBe(
      "areas/testford/notes.csv is not as a build wrote it, and would be replaced. Move it out of the folder to keep it, or delete it, then build again.\n",
    );
    renameSync(join(place.folder, "areas/testford/notes.csv"), join(place.folder, "mine.csv"));
    expect((await place.build("--notes", join(place.folder, "notes.csv"))).code).toBe(0);
  });

  it.each(["counts.csv", "population.csv", "wards.geojson", "taxonomy.csv"])(
    "to replace %s that was changed since",
    async (name) => {
      const place = await builtPackage();
      place.write(`areas/testford/${name}`, "mine");
      expect(await refusal(place)).toBe(
        `areas/testford/${name} is not as a build wrote it, and would be replaced. Move it out of the folder to keep it, or delete it, then build again.\n`,
      );
      expect(place.read(`areas/testford/${name}`)).toBe("mine");
      place.remove(`areas/testford/${name}`);
      expect((await place.build()).code).toBe(0);
    },
  );

  it("to replace an input that lies where the package has a file", async () => {
    const place = await builtPackage();
    const input = place.write("areas/testford/population.csv", "ward_code,population\nW1,1000\nW2,2000\nW9,5\n");
    expect(await refusal(place, "--population", input, "--population-year", "2021")).toBe(
      "areas/testford/population.csv would be replaced: it lies where the package has its population.csv. Move it out of the folder, then build again.\n",
    );
    expect(place.read("areas/testford/population.csv")).toContain("W9,5");
  });

  it("a folder or a link with the name of a file of the package", async () => {
    for (const make of [mkdirSync, (path: string) => symlinkSync("/etc/hostname", path)]) {
      const place = await builtPackage();
      make(join(place.folder, "areas/testford/figures.csv"));
      expect(await refusal(place)).toBe(
        "areas/testford/figures.csv is not a regular file, and a package has one there. Move it away yourself, then build again.\n",
      );
    }
  });
});

describe("--out that is a link", () => {
  it("is written through", async () => {
    const place = await builtPackage();
    const link = join(place.folder, "areas/testford");
    const before = place.read("areas/testford/datapackage.json");
    mkdirSync(join(place.folder, "store"));
    renameSync(link, join(place.folder, "store/x"));
    symlinkSync("../store/x", link);
    place.write("police/2025-01/2025-01-testshire-street.csv", street({ category: "Robbery" }));
    expect((await place.build()).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place.folder, "store/x/datapackage.json"), "utf8")).not.toBe(before);
    expect(place.read("store/x/counts.csv")).toContain("robbery,1");
    expect([place.names("store"), place.names("areas")]).toEqual([["x"], ["index.json", "testford"]]);
    expect((await place.check()).code).toBe(0);
  });

  it.skipIf(process.platform !== "linux")(
    "to what is open and no file, as /dev/stdout is, is refused as such",
    async () => {
      const server = createServer().listen(0);
      onTestFinished(() => void server.close());
      const { fd } = (server as unknown as { readonly _handle: { readonly fd: number } })._handle;
      const place = makeWorkplace();
      mkdirSync(join(place.folder, "areas"));
      symlinkSync(`/proc/self/fd/${fd}`, join(place.folder, "areas/testford"));
      const { code, error } = await place.build();
      expect(code).toBe(1);
      expect(error).toContain(
        "it is a pipe, a device or a socket and not a file. Give the name of a file, or of a folder",
      );
    },
  );

  it("to nothing, or to itself, is refused", async () => {
    for (const [to, says] of [
      ["gone", "it is a link to something that is not there. Make what it leads to, or remove the link."],
      ["testford", "it is a link that leads back to itself. What was there before is unchanged."],
    ] as const) {
      const place = makeWorkplace();
      mkdirSync(join(place.folder, "areas"));
      symlinkSync(to, join(place.folder, "areas/testford"));
      const { code, error } = await place.build();
      expect([code, error]).toEqual([1, `${join(place.folder, "areas/testford")} cannot be written: ${says}\n`]);
      expect(place.names("areas")).toEqual(["testford"]);
    }
  });
});
