// Area packages over the network: asked for by content, refused in words when broken.
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import type { FailureCode } from "../../src/core/basics/failure.ts";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { loadArea, OPTIONAL_MILLISECONDS } from "../../src/data/load-area.ts";
import { loadPlaces, loadPostcodes } from "../../src/data/load-later.ts";
import { loadIndex } from "../../src/data/load-site.ts";
import { partsOf } from "../area.ts";
import { hashOf, packageFiles, startHost } from "../host.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const FILES = packageFiles("testford");
const PLACES = {
  "places.csv": "place_id,longitude,latitude,name,ward_code\np,0.5,52.5,On or near Mill Road,W1\n",
  "place_counts.csv": "place_id,month,category,count\np,2024-02,drugs,3\n",
};

async function failureOf(promise: Promise<unknown>): Promise<{ readonly code: FailureCode; readonly message: string }> {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof AppFailure) return { code: thrown.code, message: thrown.message };
  throw new Error(`no failure that can be shown: ${thrown}`);
}

describe("loadArea", () => {
  it("gives what the files say", async () => {
    startHost(FILES);
    const dataset = await loadArea("testford");
    const { cube, wards, taxonomy, coverage } = assemble(partsOf());
    expect(dataset).toMatchObject({
      slug: "testford",
      name: "testford",
      cube,
      wards,
      taxonomy,
      coverage,
      places: null,
    });
  });

  it("asks for each table by its hash, and for the descriptor without", async () => {
    const host = startHost(FILES);
    await loadArea("testford");
    expect(host.asked[0]).toBe("areas/testford/datapackage.json");
    const asked = ["counts.csv", "population.csv", "taxonomy.csv", "wards.geojson"].map((file) => {
      const hash = hashOf(FILES[`areas/testford/${file}`]!);
      return `areas/testford/${file}?v=${hash.slice(7, 19)}`;
    });
    expect(host.asked.slice(1).toSorted()).toEqual(asked);
  });

  it("asks for files whose hash is not known as they are, and for no file that the package does not list", async () => {
    const descriptor: unknown = JSON.parse(FILES["areas/testford/datapackage.json"] ?? "");
    const sparse = JSON.stringify({ ...(descriptor as object), resources: [] });
    const host = startHost({ ...FILES, "areas/testford/datapackage.json": sparse });
    const { wards } = await loadArea("testford");
    expect(wards.map(({ population }) => population)).toEqual([null, null, null]);
    expect(host.asked).toContain("areas/testford/counts.csv");
    expect(host.asked.join()).not.toContain("population");
  });

  it("takes the separator of the header, however many others stand in the rows", async () => {
    const header = "date,scope_ward,scope_category,text,source,url";
    const remark = "2024-02,,,One; two; three,,";
    startHost(packageFiles("testford", {}, { "notes.csv": `${header}\n${remark}\n${remark}\n` }));
    expect((await loadArea("testford")).notes.map(({ text }) => text)).toEqual(Array(2).fill("One; two; three"));
    const semicolons = header.replaceAll(",", ";");
    startHost(packageFiles("testford", {}, { "notes.csv": `${semicolons}\n2024-02;;;One, two, three;;\n` }));
    expect((await loadArea("testford")).notes.map(({ text }) => text)).toEqual(["One, two, three"]);
  });

  it.each<[string, string, string | number | null, FailureCode, RegExp]>([
    ["no package", "datapackage.json", 404, "not-found", /^The area package "testford" is not there/],
    ["a page instead of the descriptor", "datapackage.json", "<html>", "broken-package", /is not JSON/],
    ["a descriptor cut off", "datapackage.json", '{"title":', "broken-package", /is not JSON/],
    ["another JSON", "datapackage.json", "[]", "broken-package", /wardscope/],
    ["no counts", "counts.csv", 404, "not-found", /^counts\.csv of the area package is not there/],
    ["a page instead of a table", "counts.csv", "\n<!doctype html>", "broken-package", /^counts\.csv:1: this is a web/],
    ["an empty table", "taxonomy.csv", "", "broken-package", /^taxonomy\.csv:1: the file is empty/],
    [
      "a fault in a line",
      "counts.csv",
      "ward_code,month,category,count\nW1,2025-1,drugs,3",
      "broken-package",
      /counts\.csv:2:/,
    ],
    ["a page instead of boundaries", "wards.geojson", "<html>", "broken-package", /wards\.geojson is not JSON/],
    ["boundaries without wards", "wards.geojson", '{"features":[]}', "broken-package", /wards\.geojson/],
    ["no answer", "taxonomy.csv", null, "unreachable", /taxonomy\.csv/],
  ])("says what is wrong with %s", async (_, file, answer, code, message) => {
    startHost({ ...FILES, [`areas/testford/${file}`]: answer });
    expect(await failureOf(loadArea("testford"))).toEqual({ code, message: expect.stringMatching(message) });
  });

  it.each(["notes.csv", "population.csv"])("does not wait for ever for %s", async (file) => {
    vi.useFakeTimers();
    const notes = { "notes.csv": "date,scope_ward,scope_category,text,source,url\n2024-02,,,One,,\n" };
    const path = `areas/testford/${file}`;
    startHost({ ...packageFiles("testford", {}, notes), [path]: new Promise(() => undefined) });
    let area: Dataset | null = null;
    void loadArea("testford").then((loaded) => {
      area = loaded;
    });
    await vi.advanceTimersByTimeAsync(OPTIONAL_MILLISECONDS - 100);
    expect(area).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(area).toMatchObject({ slug: "testford", leftOut: [`${file} has not come. The page goes without it.`] });
  });

  it("ends when it is called off", async () => {
    startHost({ ...FILES, "areas/testford/counts.csv": new Promise(() => undefined) });
    const controller = new AbortController();
    const area = loadArea("testford", controller.signal);
    controller.abort();
    await expect(area).rejects.toBe(controller.signal.reason);
  });
});

describe("what comes later", () => {
  it("is nothing when the package brings nothing", async () => {
    startHost(FILES);
    const dataset = await loadArea("testford");
    expect(await loadPlaces(dataset)).toBe(dataset);
    expect(await loadPostcodes(dataset, [])).toEqual([]);
  });

  it("is places and postcodes when it does", async () => {
    const postcodes = { "postcodes.csv": "postcode,longitude,latitude,ward_code\nCB1 1AA,0.1,52.2,W1\n" };
    startHost(packageFiles("testford", {}, { ...PLACES, ...postcodes }));
    const dataset = await loadArea("testford");
    expect(dataset.places).toBeNull();
    const { places, cube } = await loadPlaces(dataset);
    expect(places?.names).toEqual(["On or near Mill Road"]);
    expect(cube).toBe(dataset.cube);
    expect(await loadPostcodes(dataset, [])).toEqual([
      { postcode: "CB1 1AA", longitude: 0.1, latitude: 52.2, ward: "W1" },
    ]);
  });

  it("says which file is broken", async () => {
    startHost(packageFiles("testford", {}, { ...PLACES, "place_counts.csv": "<html>" }));
    const dataset = await loadArea("testford");
    expect((await failureOf(loadPlaces(dataset))).message).toMatch(/^place_counts\.csv:1:/);
  });
});

describe("loadIndex", () => {
  it("gives the areas", async () => {
    startHost(FILES);
    expect((await loadIndex()).areas.map(({ slug }) => slug)).toEqual(["testford"]);
  });

  it.each(["null", "7", "[]", "[null]", '{"slug":1}', '{"slug":"../x","name":"X"}', '{"slug":"x","name":""}'])(
    "leaves out the entry %s, and says so",
    async (odd) => {
      startHost({ "areas/index.json": `{"areas":[{"slug":"testford","name":"Testford"},${odd}]}` });
      const { areas, fault } = await loadIndex();
      expect(areas.map(({ slug }) => slug)).toEqual(["testford"]);
      expect(fault).toBe("The list of areas (areas/index.json) has an entry that is none (number 2).");
    },
  );

  it.each(["{}", "null", '{"areas":{}}', '{"areas":null}'])("refuses %s", async (text) => {
    startHost({ "areas/index.json": text });
    expect((await failureOf(loadIndex())).code).toBe("broken-package");
  });
});

describe("a quotation mark that nobody closes", () => {
  const TAXONOMY = FILES["areas/testford/taxonomy.csv"]!.trimEnd().split("\n");

  it.each([
    ["to the end of the file", TAXONOMY.with(2, TAXONOMY[2]!.replace(/,(?=[^,]*$)/, ',"')).join("\n"), 3],
    [
      "to the next mark of the file",
      [
        ...TAXONOMY.with(1, TAXONOMY[1]!.replace(/,(?=[^,]*$)/, ',"')).slice(0, 3),
        `${TAXONOMY[3]!.replace(/,[^,]*$/, "")},"A, b"`,
        "",
      ].join("\n"),
      2,
    ],
  ])("is named by the line where it opens: %s", async (_, text, line) => {
    startHost({ ...FILES, "areas/testford/taxonomy.csv": text });
    expect((await failureOf(loadArea("testford"))).message).toBe(
      `taxonomy.csv:${line}: a quotation mark is opened here and not closed in its line.`,
    );
  });

  it("is named so in a long file, which is read in parts", async () => {
    const [header = "", ...rows] = FILES["areas/testford/counts.csv"]!.trimEnd().split("\n");
    const long = [header, ...Array.from({ length: 30_000 }, (_, index) => rows[index % rows.length]!)];
    const text = long.with(25_000, `"${long[25_000]!}`).join("\n");
    startHost({ ...FILES, "areas/testford/counts.csv": text });
    expect((await failureOf(loadArea("testford"))).message).toMatch(/^counts\.csv:25001: a quotation mark is opened/);
  });

  it("is none where a quoted text holds lines", async () => {
    const text = `${TAXONOMY.with(1, TAXONOMY[1]!.replace(/,[^,]*$/, ',"One\nand ""two"", three"')).join("\n")}\n`;
    startHost({ ...FILES, "areas/testford/taxonomy.csv": text });
    expect((await loadArea("testford")).taxonomy.categories).toHaveLength(TAXONOMY.length - 1);
  });
});
