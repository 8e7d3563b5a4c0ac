// What a build that was killed leaves, and what the next build, or whoever reads the package, makes of that.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newMark } from "../../src/cli/package/process-mark.ts";
import { contents, makeWorkplace, street, type Workplace } from "./workplace.ts";

const PACKAGE = "areas/testford";
const STAGING = `${PACKAGE}/.wardscope-building`;

/** The mark of a process that is no more. */
function deadMark(): string {
  const dead = spawnSync(process.execPath, ["--version"]).pid;
  return newMark().replace(/^\d+/, String(dead));
}

/** A package, and another beside it that stands ready to be moved into its folder. */
async function readyToMove() {
  const place = makeWorkplace();
  await place.build();
  const [folder, other] = [join(place.folder, PACKAGE), join(place.folder, "other/testford")];
  const old = contents(folder);
  place.write("police/2025-01/2025-01-testshire-street.csv", street({ category: "Robbery", month: "2025-01" }));
  await place.build("--out", other);
  const fresh = contents(other);
  const names = Object.keys(fresh);
  const [entry] = JSON.parse(place.read("other/index.json")).areas;
  for (const name of names) {
    place.write(`${STAGING}/new/${name}`, Buffer.from(fresh[name]!, "latin1"));
    mkdirSync(join(place.folder, STAGING, "old"), { recursive: true });
    copyFileSync(join(folder, name), join(place.folder, STAGING, "old", name));
  }
  const record = (text: string) =>
    place.write(`${STAGING}/${text}`, JSON.stringify({ files: names, had: names, entry }));
  const move = (count: number): void => {
    for (const name of names.slice(0, count))
      renameSync(join(folder, STAGING.slice(PACKAGE.length + 1), "new", name), join(folder, name));
  };
  const seen = () =>
    Object.fromEntries(Object.entries(contentsOfFiles(place)).filter(([name]) => names.includes(name)));
  place.write(`${PACKAGE}/.wardscope-lock/${deadMark()}`, ".");
  return { place, old, fresh, names, record, move, seen };
}

function contentsOfFiles(place: Workplace): Readonly<Record<string, string>> {
  const names = place.names(PACKAGE).filter((name) => !name.startsWith("."));
  return Object.fromEntries(
    names.map((name) => [name, Buffer.from(place.read(`${PACKAGE}/${name}`)).toString("latin1")]),
  );
}

describe("a build that was killed", () => {
  it("before it moved anything is forgotten", async () => {
    const { place, old, seen } = await readyToMove();
    expect((await place.check()).code).toBe(0);
    expect(seen()).toEqual(old);
    expect((await place.build()).code).toBe(0);
    // The new package counts other rows than the old one, and says so.
    expect(place.names(PACKAGE)).toEqual([...Object.keys(old), "revisions.csv"].toSorted());
  });

  it.each([0, 1, 3, 5])("after it moved %i files is moved back by who reads the package", async (count) => {
    const { place, old, move, record, seen } = await readyToMove();
    record("forward.json");
    move(count);
    expect((await place.check()).code).toBe(0);
    expect(seen()).toEqual(old);
    expect(place.names(PACKAGE)).toEqual(Object.keys(old));
  });

  it("while it moved back is moved back", async () => {
    const { place, old, names, move, record, seen } = await readyToMove();
    record("back.json");
    move(names.length);
    place.write("wards.geojson", "{");
    expect((await place.build()).code).toBe(1);
    expect(seen()).toEqual(old);
    expect(place.names(PACKAGE)).toEqual(Object.keys(old));
  });

  it("after it moved all is made complete, with the list of areas", async () => {
    const { place, fresh, names, move, record, seen } = await readyToMove();
    const text = record("forward.json");
    place.write(
      `${STAGING}/forward.json`,
      place.read(text.slice(place.folder.length + 1)).replace('"Testford"', '"New"'),
    );
    move(names.length);
    expect((await place.check()).code).toBe(0);
    place.write("wards.geojson", "{");
    expect((await place.build()).code).toBe(1);
    expect(seen()).toEqual(fresh);
    expect(place.names(PACKAGE)).toEqual(names);
    expect(JSON.parse(place.read("areas/index.json")).areas[0].name).toBe("New");
  });

  it("leaves no file beside the list of areas, and none of a living build is taken away", async () => {
    const place = makeWorkplace();
    await place.build();
    const living = `index.json.building-${newMark()}`;
    for (const name of [`index.json.building-${deadMark()}`, "index.json.building-mine", living])
      place.write(`areas/${name}`, "{");
    expect((await place.build()).code).toBe(0);
    expect(place.names("areas")).toEqual(["index.json", living, "index.json.building-mine", "testford"]);
  });

  it("leaves nothing when it made the folder, and the next fails too", async () => {
    const place = makeWorkplace();
    place.write(`${STAGING}/new/counts.csv`, "half");
    place.write(`${PACKAGE}/.wardscope-lock/${deadMark()}`, ".");
    expect((await place.build()).code).toBe(0);
    expect(place.names("areas")).toEqual(["index.json", "testford"]);
    expect((await place.check()).code).toBe(0);
  });
});

it("a record that names other files than a package's moves none of them", async () => {
  const { place, old, record, seen } = await readyToMove();
  place.write("mine.txt", "mine");
  place.write(`${STAGING}/old/README.txt`, "theirs");
  place.write(`${PACKAGE}/README.txt`, "mine");
  const text = place.read(record("back.json").slice(place.folder.length + 1));
  const swap = JSON.parse(text);
  place.write(
    `${STAGING}/back.json`,
    JSON.stringify({ ...swap, files: [...swap.files, "../../mine.txt"], had: [...swap.had, "README.txt"] }),
  );
  expect((await place.check()).code).toBe(0);
  expect([place.read("mine.txt"), place.read(`${PACKAGE}/README.txt`)]).toEqual(["mine", "mine"]);
  expect(seen()).toEqual(old);
});
