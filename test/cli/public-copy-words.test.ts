// What may be written into the descriptor and the folder of a public copy: the publisher's own words where they belong, and else only what the
// builder writes, so that no text, number or name of a folder tells what is withheld.
import { mkdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPublicDescriptor } from "../../src/core/package/check-public-json.ts";
import { faultLines, makeFaults } from "../../src/core/package/faults.ts";
import { goldenInputs } from "./golden.ts";
import { FOLDER, faults } from "./sound-package.ts";
import { street, type Workplace } from "./workplace.ts";

/** Two offences in one ward without and three with coordinates. */
async function madeCopy(): Promise<{ readonly place: Workplace; readonly descriptor: string }> {
  const place = goldenInputs();
  const rows = [...Array.from({ length: 3 }, () => ({ category: "Drugs" })), { longitude: "", latitude: "" }];
  place.write("police/2025-01/2025-01-testshire-street.csv", street(...rows));
  const notes = ["--notes", `${place.folder}/notes.csv`];
  expect((await place.build("--public", "--accept-months", "2025-03", ...notes)).code).toBe(0);
  return { place, descriptor: place.read(`${FOLDER}/datapackage.json`) };
}

function foundIn(text: string): readonly string[] {
  const found = makeFaults();
  checkPublicDescriptor(found, text, () => 0);
  return faultLines(found);
}

/** Of every text and number in a JSON value its path. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function withLeaf(descriptor: string, path: readonly string[], leaf: unknown): string {
  const value = JSON.parse(descriptor);
  const last = path.at(-1)!;
  const inside = path.slice(0, -1).reduce((one, key) => one[key], value);
  inside[last] = leaf;
  return JSON.stringify(value);
}

describe("the descriptor of a public copy", () => {
  it("may have its publisher's own words as its title, description and sources", async () => {
    const { descriptor } = await madeCopy();
    const own = ["title", "description", "sources.0.title", "licenses.0.title", "wardscope.areaName"];
    for (const path of own)
      expect(foundIn(withLeaf(descriptor, path.split("."), "In our own words")), path).toEqual([]);
  });

  it("describes its files in the builder's words, and in no others", async () => {
    const { descriptor } = await madeCopy();
    const fixed = leavesOf(JSON.parse(descriptor)).filter(
      ([first, , field]) =>
        first === "$schema" || (first === "resources" && !["path", "bytes", "hash"].includes(field!)),
    );
    expect(fixed.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...fixed), fc.oneof(fc.string(), fc.integer(), fc.jsonValue()), (path, leaf) => {
        const [found] = foundIn(withLeaf(descriptor, path, leaf));
        const was = path.reduce((one, key) => one[key], JSON.parse(descriptor));
        if (JSON.stringify(was) === JSON.stringify(leaf)) expect(found).toBeUndefined();
        else expect(found).toContain("and could tell what is withheld");
      }),
      { numRuns: 500 },
    );
    expect(foundIn(withLeaf(descriptor, ["$schema"], null))).toHaveLength(1);
    const told = descriptor.replace(/"description":"[^"]*ward[^"]*"/, '"description":"W2, January, drugs: 3"');
    expect(foundIn(told)).toEqual([
      'datapackage.json: "resources.0.schema.fields.0.description" is not as the builder writes it in a public copy, and could tell what is withheld: build it again.',
    ]);
  });

  it("has no further column in the schema of a file", async () => {
    const { descriptor } = await madeCopy();
    const value = JSON.parse(descriptor);
    value.resources[0].schema.fields.push({ name: "drugs-3", type: "string" });
    expect(foundIn(JSON.stringify(value))).toHaveLength(1);
  });

  it("names no key twice, in front of the real one or behind it, however it is written", async () => {
    const { descriptor } = await madeCopy();
    const keys = [...descriptor.matchAll(/"([A-Za-z$-]+)":/g)];
    expect(keys.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.string(), (at, isEscaped, told) => {
        const { index, 1: key } = keys[at % keys.length]!;
        const code = key!.charCodeAt(0).toString(16).padStart(4, "0");
        const name = isEscaped ? `\\u${code}${key!.slice(1)}` : key;
        const text = `${descriptor.slice(0, index)}"${name}": ${JSON.stringify(told)}, ${descriptor.slice(index)}`;
        expect(foundIn(text).join()).toContain("names a key twice");
      }),
      { numRuns: 300 },
    );
  });
});

describe("the check of a public copy refuses", () => {
  it("a spread that is no whole per cent, and months that are not plainly listed", async () => {
    const { place, descriptor } = await madeCopy();
    const said = async (disclosure: object): Promise<string> => {
      const value = JSON.parse(descriptor);
      Object.assign(value.wardscope.disclosure, disclosure);
      place.write(`${FOLDER}/datapackage.json`, JSON.stringify(value));
      return (await faults(place)).join("\n");
    };
    for (const part of [0.0212345, 0, 1e-9])
      expect(await said({ spread: { drugs: part } })).toBe(
        `datapackage.json:1: the spread of "drugs" is ${part}, not one of 0.01, 0.02 and so on to 1.`,
      );
    for (const months of [[], ["2025-03", "2025-01"], ["2025-01", "2025-01"], ["2019-02"]])
      expect(await said({ spread: {}, unrecorded: { drugs: months } })).toBe(
        'datapackage.json:1: the months of "drugs" are not months of the package, in their order and each once.',
      );
    for (const left of [{ testshire: ["2025-01"] }, { nowhere: ["2025-01"] }, { testshire: [] }])
      expect(await said({ spread: {}, unrecorded: {}, left })).toMatch(
        /^datapackage\.json:1: the months of "(testshire|nowhere)" are not missing months of it, in their order and each once\.$/,
      );
    place.write(`${FOLDER}/datapackage.json`, descriptor);
    expect((await place.check()).code).toBe(0);
  });

  it("a folder, though it is empty", async () => {
    const { place } = await madeCopy();
    mkdirSync(`${place.folder}/${FOLDER}/count-2-abbey/3`, { recursive: true });
    const told = ["count-2-abbey/", "count-2-abbey/3/"].map(
      (name) =>
        `datapackage.json: "${name}" is there but not listed: a public copy has no file or folder beside its own.`,
    );
    expect((await faults(place)).toSorted()).toEqual(told);
  });
});
