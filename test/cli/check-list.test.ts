// `check --list`: a finished package that no build here made gets into the list of areas beside it.
import { cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ALL_COUNTED, goldenInputs } from "./golden.ts";
import { FOLDER, soundPackage } from "./sound-package.ts";
import type { Workplace } from "./workplace.ts";

const list = (place: Workplace, folder: string) => place.command("check", join(place.folder, folder), "--list");
const listed = (place: Workplace) => JSON.parse(place.read("areas/index.json")).areas;

describe("check --list", () => {
  it("lists a package as a build does, in the place of its earlier entry, and beside the others", async () => {
    const place = await soundPackage();
    const built = place.read("areas/index.json");
    const [entry] = listed(place);
    place.remove("areas/index.json");
    expect((await list(place, FOLDER)).code).toBe(0);
    expect(place.read("areas/index.json")).toBe(built);
    cpSync(join(place.folder, FOLDER), join(place.folder, "areas/another"), { recursive: true });
    const { code, out } = await list(place, "areas/another");
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/another is sound[\s\S]*: open it with \?area=another\.\n$/),
    ]);
    expect(listed(place)).toEqual([{ ...entry, slug: "another" }, entry]);
    expect((await list(place, "areas/another/")).code).toBe(0);
    expect(listed(place)).toHaveLength(2);
  });

  it("lists a public copy that came as a folder", async () => {
    const place = goldenInputs();
    expect((await place.build(...ALL_COUNTED, "--public")).code).toBe(0);
    const [entry] = listed(place);
    renameSync(join(place.folder, "areas/testford"), join(place.folder, "areas/testford-public"));
    place.remove("areas/index.json");
    expect((await list(place, "areas/testford-public")).code).toBe(0);
    expect(listed(place)).toEqual([{ ...entry, slug: "testford-public" }]);
  });

  it("lists nothing that has a fault, or that the page could not ask for", async () => {
    const place = await soundPackage();
    const built = place.read("areas/index.json");
    const folder = join(place.folder, FOLDER);
    for (const name of ["own-patch", "Test Ford", "-x"]) {
      cpSync(folder, join(place.folder, "areas", name), { recursive: true });
      const { code, error } = await list(place, `areas/${name}`);
      expect([code, error]).toEqual([1, expect.stringContaining(`"${name}" cannot be one`)]);
    }
    place.write("areas/testford/counts.csv", `${place.read("areas/testford/counts.csv")}X,2025-01,drugs,1\n`);
    place.remove("areas/index.json");
    expect((await list(place, FOLDER)).code).toBe(1);
    expect(place.names("areas")).not.toContain("index.json");
    expect(built).toContain("testford");
  });
});
