// The check of packages: what is sound, and faults of whole files and of the wards.
import { describe, expect, it } from "vitest";
import { FOLDER, faults, seal, soundPackage } from "./sound-package.ts";
import { makeWorkplace } from "./workplace.ts";

describe("a sound package", () => {
  it("is called so in one sentence", async () => {
    const { code, out, error } = await (await soundPackage()).check();
    expect(out).toMatch(
      /^\S+testford is sound: 10 files, 2 wards, 3 months \(2 missing\), 9 offences\.\n\n {2}Coverage /,
    );
    expect([code, error]).toEqual([0, ""]);
  });

  it("may come from other tools: CRLF, a mark, quotes, other order, more columns and files, less of a descriptor", async () => {
    const place = await soundPackage();
    const [header = "", ...rows] = place.read(`${FOLDER}/counts.csv`).trimEnd().split("\n");
    const quoted = rows.toReversed().map((row) => `${row.replace(/^[^,]+/, '"$&"')},x`);
    place.write(`${FOLDER}/counts.csv`, `\uFEFF${[`${header},remark`, ...quoted].join("\r\n")}`);
    place.write(`${FOLDER}/README.md`, "by hand");
    const { name, title, sources, licenses, resources, wardscope } = JSON.parse(
      place.read(`${FOLDER}/datapackage.json`),
    );
    const { formatVersion, areaCode, months, requiredForces } = wardscope;
    const listed = [...resources, { name: "readme", path: "README.md" }];
    const plain = {
      ...{ name, title, sources, licenses },
      resources: listed.map((one: { name: string; path: string }) => ({ name: one.name, path: one.path })),
      wardscope: { formatVersion, areaCode, months, requiredForces },
    };
    place.write(`${FOLDER}/datapackage.json`, JSON.stringify(plain));
    expect(await place.check()).toMatchObject({ code: 0, out: expect.stringContaining("is sound: 11 files") });
  });

  it("needs neither places nor residents", async () => {
    const place = await soundPackage();
    const text = place.read(`${FOLDER}/datapackage.json`);
    const descriptor = JSON.parse(text);
    const left = ["places.csv", "place_counts.csv", "population.csv"];
    for (const file of left) place.remove(`${FOLDER}/${file}`);
    descriptor.resources = descriptor.resources.filter(({ path }: { path: string }) => !left.includes(path));
    descriptor.wardscope.population = null;
    place.write(`${FOLDER}/datapackage.json`, JSON.stringify(descriptor));
    expect((await place.check()).out).toContain("is sound: 7 files");
  });
});

it("names the year of residents that not all wards have, of a sound package", async () => {
  const place = await soundPackage();
  const file = `${FOLDER}/population.csv`;
  const before = place.read(file);
  const [, row = ""] = before.split("\n");
  place.write(file, `${before.trimEnd()}\n${row.replace(/,\d{4},/, ",2031,")}\n`);
  seal(place, "population.csv", before);
  const { code, out } = await place.check();
  expect(out).toMatch(
    /is sound[\s\S]*population\.csv has residents of 2031 for 1 of 2 wards, not for .*, so rates go by those of \d{4}\./,
  );
  expect(code).toBe(0);
});

describe("a file", () => {
  it.each(["counts.csv", "wards.geojson", "notes.csv"])("%s that is listed but not there is named", async (file) => {
    const place = await soundPackage();
    place.remove(`${FOLDER}/${file}`);
    expect((await faults(place))[0]).toMatch(
      new RegExp(`^datapackage\\.json:\\d+: "${file}" is listed but not there\\.$`),
    );
  });

  it("that has changed since it was listed is named, by its size or its hash", async () => {
    const place = await soundPackage();
    const figures = place.read(`${FOLDER}/figures.csv`);
    place.write(`${FOLDER}/figures.csv`, figures.replace("12,10,", "12,11,"));
    place.write(`${FOLDER}/notes.csv`, `${place.read(`${FOLDER}/notes.csv`)}\n`);
    const [size, hashed] = [
      /"notes\.csv" is listed with (\d+) bytes, but has (\d+)\.$/,
      /"figures\.csv" is not the file of its hash\.$/,
    ];
    const lines = await faults(place);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(hashed);
    expect(lines[1]).toMatch(size);
  });

  it.each([
    ["empty", "", "counts.csv is empty. Download it again.".split(" Download")[0]],
    ["a web page", "<html></html>", "counts.csv is a web page, not the data."],
    ["in another encoding", Buffer.from([0x77, 0x61, 0xe9, 0x2c, 0x0a]), "counts.csv is not text in UTF-8."],
    [
      "with an open quotation mark",
      'ward_code,month,category,count\nW1,"2025-01\n',
      "counts.csv:2: a quotation mark is never closed.",
    ],
  ])("that is %s is named", async (_, content, sentence) => {
    const place = await soundPackage();
    place.write(`${FOLDER}/counts.csv`, content);
    expect(await faults(place)).toContain(sentence);
  });
});

describe("wards that say wrongly where offences lie", () => {
  type Ring = [number, number][];
  const withRings = async (change: (rings: Ring[], other: Ring[]) => void): Promise<readonly string[]> => {
    const place = await soundPackage();
    const text = place.read(`${FOLDER}/wards.geojson`);
    const lines = text.split("\n");
    const [one, two] = [lines[1]!, lines[2]!].map((line) => JSON.parse(line.replace(/,$/, "")));
    change(one.geometry.coordinates, two.geometry.coordinates);
    place.write(
      `${FOLDER}/wards.geojson`,
      [lines[0], `${JSON.stringify(one)},`, JSON.stringify(two), ...lines.slice(3)].join("\n"),
    );
    seal(place, "wards.geojson", text);
    return faults(place);
  };

  it.each<[string, (rings: Ring[], other: Ring[]) => void, RegExp]>([
    [
      "a ring across itself",
      ([ring]) => ring!.splice(1, 2, ring![2]!, ring![1]!),
      /^wards\.geojson:2: the ward "W1": a ring crosses itself, in/,
    ],
    [
      "a hole outside",
      (rings, [other]) => rings.push(other!),
      /^wards\.geojson:2: the ward "W1": a hole lies outside its ring, in/,
    ],
    [
      "a corner at 0, 0",
      ([ring]) => ring!.splice(1, 1, [0, 0]),
      /^wards\.geojson:2: the ward "W1" has a corner at 0, 0, outside of/,
    ],
    [
      "a hole that is its ring",
      (rings) => rings.push(rings[0]!),
      /^wards\.geojson:2: the ward "W1": its holes take 100\.0 % of its ring/,
    ],
    [
      "a spike of a degree",
      ([ring]) => ring!.splice(1, 0, [0.105, 53.2]),
      /^wards\.geojson:2: the ward "W1" has a side \d+ km long/,
    ],
    [
      "wards over each other",
      ([ring], other) => other.splice(0, 1, ring!),
      /^wards\.geojson: .* lie over each other, in 100\.0 % of/,
    ],
  ])("are named: %s", async (_, change, fault) => {
    expect(await withRings(change)).toContainEqual(expect.stringMatching(fault));
  });
});

describe("in wards.geojson", () => {
  const ward = '"id":"W1"';
  it.each([
    [
      "a code that is listed twice",
      '"W2","properties":{"code":"W2"',
      '"W1","properties":{"code":"W1"',
      'wards.geojson:3: the ward "W1" is listed twice.',
    ],
    ["an id that is not the code", ward, '"id":7', 'wards.geojson:2: the id 7 is not the code "W1".'],
    ["no id", `${ward},`, "", 'wards.geojson:2: the id null is not the code "W1".'],
    ["no code", '"code":"W1",', "", "wards.geojson:2: properties.code is missing."],
    [
      "a code with a space",
      '"code":"W1"',
      '"code":"W 1"',
      'wards.geojson:2: properties.code is "W 1", not a ward code such as E05013050.',
    ],
    ["no name", ',"name":"Market"', "", "wards.geojson:3: properties.name is missing."],
    ["an open ring", ",[0.11,52.2]]]", "]]", 'wards.geojson:2: the ward "W1" has a ring that is not closed.'],
    [
      "easting and northing",
      "[0.12,52.2]",
      "[545000,258000]",
      'wards.geojson:2: the ward "W1" is in easting and northing, not in degrees.',
    ],
    [
      "no polygon",
      '"type":"Polygon","coordinates":[[[0.11',
      '"type":"Point","coordinates":[[[0.11',
      'wards.geojson:2: the ward "W1" has no Polygon or MultiPolygon.',
    ],
    ["no JSON", "]}\n", "]\n", "wards.geojson: it is not JSON."],
    [
      "no collection",
      '"FeatureCollection"',
      '"Feature"',
      'wards.geojson:1: type is "Feature", not "FeatureCollection".',
    ],
  ])("%s is named", async (_, from, to, sentence) => {
    const place = await soundPackage();
    const text = place.read(`${FOLDER}/wards.geojson`);
    const at = from === "]}\n" ? text.lastIndexOf(from) : text.indexOf(from);
    expect(at).toBeGreaterThan(0);
    place.write(`${FOLDER}/wards.geojson`, text.slice(0, at) + to + text.slice(at + from.length));
    seal(place, "wards.geojson", text);
    expect((await faults(place)).map((line) => line.replace(/:\d+: it is not/, ": it is not"))).toContain(sentence);
  });
});

describe("what is no package", () => {
  it.each([
    [
      "a folder that is not there",
      "nowhere",
      "nowhere cannot be read: it is not there. Give the folder of an area package.\n",
    ],
    ["a file", "wards.geojson", "wards.geojson is not a folder. Give the folder of an area package.\n"],
    [
      "a folder without a descriptor",
      "police",
      "police has no datapackage.json, so it is not an area package. Give the folder of an area package.\n",
    ],
  ])("as %s is refused", async (_, name, sentence) => {
    const place = makeWorkplace();
    const { code, out, error } = await place.check(name);
    expect(error.replace(`${place.folder}/`, "")).toBe(sentence);
    expect([code, out]).toEqual([1, ""]);
  });
});
