// Public copies from the command line: what they hold, what is refused, and that the check finds each thing that makes one unsafe.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPublicDescriptor, checkPublicWards } from "../../src/core/package/check-public-json.ts";
import { faultLines, makeFaults } from "../../src/core/package/faults.ts";
import { buildOf, built } from "./extract-place.ts";
import { goldenInputs } from "./golden.ts";
import { change, expectFaults, FOLDER, faults } from "./sound-package.ts";
import { street, type Workplace } from "./workplace.ts";

/** Points in W2 and W1 of the golden area. */
const [IN_W2, IN_W1] = ["0.105", "0.115"];

function publicInputs(): Workplace {
  const place = goldenInputs();
  const rows = (longitude: string, category: string, count: number) =>
    Array.from({ length: count }, () => ({ longitude, category }));
  place.write(
    "police/2025-01/2025-01-testshire-street.csv",
    street(
      ...rows(IN_W2, "Drugs", 2),
      ...rows(IN_W1, "Drugs", 3),
      ...rows(IN_W2, "Burglary", 7),
      ...rows(IN_W1, "Burglary", 1),
      { category: "Drugs", longitude: "", latitude: "" },
    ),
  );
  return place;
}

const OPTIONS = ["--public", "--accept-months", "2025-03"];

describe("build --public", () => {
  it("writes no count from 1 to 4, which of them are withheld, and the sums that tell no more, and nothing else of the rows", async () => {
    const place = publicInputs();
    const built = await place.build(...OPTIONS, "--figures", `${place.folder}/figures.csv`);
    expect(built.code).toBe(0);
    expect(built.out).toContain("Public copy: 4 counts under 5 withheld, 0 sums over them published.");
    expect(place.read(`${FOLDER}/counts.csv`)).toBe("ward_code,month,category,count\nW2,2025-01,burglary,7\n");
    expect(place.read(`${FOLDER}/withheld.csv`)).toBe(
      "ward_code,month,category\nW1,2025-01,burglary\nW1,2025-01,drugs\nW2,2025-01,drugs\nW2,2025-03,bicycle-theft\n",
    );
    // There is no whole year.
    expect(place.read(`${FOLDER}/withheld_totals.csv`)).toBe("area_code,from,to,category,count\n");
    const { wardscope, resources } = JSON.parse(place.read(`${FOLDER}/datapackage.json`));
    expect(wardscope.formatVersion).toBe(3);
    expect(wardscope.disclosure.threshold).toBe(5);
    const counting = ["rows", "readByCategory", "unplaced", "located", "coverage", "setApart", "rim", "inputs"];
    for (const field of [...counting, "repeatedCrimeIds"]) expect(wardscope).not.toHaveProperty(field);
    expect(resources.map(({ path }: { path: string }) => path)).toEqual([
      "counts.csv",
      "wards.geojson",
      "population.csv",
      "taxonomy.csv",
      "withheld.csv",
      "withheld_totals.csv",
    ]);
    for (const resource of resources)
      expect(Object.keys(resource).filter((key) => key !== "schema")).toEqual([
        "name",
        "path",
        "bytes",
        "hash",
        "format",
        "mediatype",
      ]);
    const { code, out } = await place.check();
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /withheld, of each of which the published sums leave every number from 1 to 4, and no category is found to be the sum of others\.\n/,
      ),
    ]);
  });

  it("says what is wrong with its options, and never writes one kind of package over the other", async () => {
    const [place, other] = [publicInputs(), publicInputs()];
    expect((await place.build(...OPTIONS)).code).toBe(0);
    expect((await other.build("--accept-months", "2025-03")).code).toBe(0);
    const refusal = async (at: Workplace, ...options: readonly string[]): Promise<string> => {
      const before = at.read(`${FOLDER}/datapackage.json`);
      const { code, error } = await at.build(...options);
      expect(code).toBeGreaterThan(0);
      expect(at.read(`${FOLDER}/datapackage.json`)).toBe(before);
      return error;
    };
    expect(await refusal(place, "--threshold", "5")).toContain("give --public too");
    expect(await refusal(place, ...OPTIONS, "--threshold", "2")).toContain("could only be 1");
    expect(await refusal(place, "--accept-months", "2025-03")).toContain("would tell what it withholds");
    expect(await refusal(other, ...OPTIONS)).toContain("would lose what it withholds");
    const beside = (of: Workplace) => ["--beside", `${of.folder}/${FOLDER}`];
    expect(await refusal(place, ...OPTIONS, "--threshold", "6", ...beside(place))).toContain(
      "Build this copy with --threshold 5",
    );
    expect(await refusal(place, ...OPTIONS, ...beside(other))).toContain("is no public copy");
    expect((await place.build(...OPTIONS, ...beside(place))).code).toBe(0);
  });

  it("never writes one kind over the other from an extract either, nor over one that is broken", async () => {
    const place = publicInputs();
    expect((await place.build(...OPTIONS)).code).toBe(0);
    const kept = place.read(`${FOLDER}/datapackage.json`);
    const rows = "Day,Offence,Ward\n2025-01-02,Burglary,W1\n2025-01-31,Burglary,W2\n";
    const profile = { columns: { date: "Day", offence: "Offence", ward: "Ward" }, dateForm: "iso" };
    const whole = await built(place, rows, "own.csv", profile);
    expect([whole.code, whole.error]).toEqual([1, expect.stringContaining("would tell what it withholds")]);
    expect(place.read(`${FOLDER}/datapackage.json`)).toBe(kept);
    place.write(`${FOLDER}/datapackage.json`, kept.replace('"sources"', '"odd"'));
    expect((await buildOf(place, `${place.folder}/own.csv`)).error).toContain("would tell what it withholds");
    const other = publicInputs();
    expect((await built(other, rows, "own.csv", profile)).code).toBe(0);
    const copy = await buildOf(other, `${other.folder}/own.csv`, "--public");
    expect([copy.code, copy.error]).toEqual([1, expect.stringContaining("would lose what it withholds")]);
  });
});

/** All objects in a value of JSON at which a key can be added, but those whose keys are of the user's: categories. */
function objectsIn(value: unknown, path = ""): readonly object[] {
  if (typeof value !== "object" || value === null || /disclosure\.(spread|unrecorded)$/.test(path)) return [];
  const inside = Object.entries(value).flatMap(([key, item]) => objectsIn(item, `${path}.${key}`));
  return Array.isArray(value) ? inside : [value, ...inside];
}

describe("the check of a public copy finds", () => {
  it.each<readonly [string, string, string, string, readonly string[]]>([
    [
      "a small count",
      "counts.csv",
      "burglary,7\n",
      "burglary,7\nW1,2025-03,drugs,4\n",
      ["counts.csv:3: the count is 4, but a public copy withholds what is under 5."],
    ],
    [
      "a sum that tells more",
      "withheld_totals.csv",
      "count\n",
      "count\nE07000001,2025-01,2025-01,drugs,6\n",
      [
        "withheld.csv:3: it can be told from withheld_totals.csv that it is not every count from 1 to 4.",
        "withheld.csv:4: it can be told from withheld_totals.csv that it is not every count from 1 to 4.",
      ],
    ],
    [
      "a sum of one count",
      "withheld_totals.csv",
      "count\n",
      "count\nE07000001,2025-01,2025-01,burglary,8\nE07000001,2025-01,2025-01,drugs,5\n",
      ["withheld.csv:2: it can be told from withheld_totals.csv that it is not every count from 1 to 4."],
    ],
    [
      "sums that cannot be",
      "withheld_totals.csv",
      "count\n",
      "count\nE07000001,2025-01,2025-01,drugs,9\n",
      ["withheld_totals.csv: no counts under the threshold fit these sums."],
    ],
    [
      "a sum of other areas or months",
      "withheld_totals.csv",
      "count\n",
      "count\nE07000001,2025-01,2025-03,drugs,5\n",
      [
        'withheld_totals.csv:2: the month "2025-02" is none that datapackage.json has a total of.',
        "withheld_totals.csv:2: it is neither of a district in a month nor of a ward in a calendar year.",
        "withheld_totals.csv:2: nothing is withheld in it.",
      ],
    ],
  ])("%s", async (_, file, from, to, expected) => {
    const place = publicInputs();
    expect((await place.build(...OPTIONS)).code).toBe(0);
    change(place, file, from, to);
    await expectFaults(place, expected);
  });

  it("any key that the builder does not write, wherever it stands in the descriptor or the wards", async () => {
    const place = publicInputs();
    expect((await place.build(...OPTIONS)).code).toBe(0);
    const [descriptor, wards] = ["datapackage.json", "wards.geojson"].map((file) => place.read(`${FOLDER}/${file}`));
    const whole = publicInputs();
    expect((await whole.build("--accept-months", "2025-03")).code).toBe(0);
    const listed = [descriptor!, whole.read(`${FOLDER}/datapackage.json`)].flatMap(
      (text) => JSON.parse(text).resources,
    );
    expect(listed).toHaveLength(12);
    for (const resource of listed)
      expect(Object.keys(resource).sort()).toEqual(
        ["bytes", "format", "hash", "mediatype", "name", "path", ...("schema" in resource ? ["schema"] : [])].sort(),
      );
    const foundIn = (file: "datapackage.json" | "wards.geojson", text: string): readonly string[] => {
      const found = makeFaults();
      const lineOf = () => 0;
      if (file === "datapackage.json") checkPublicDescriptor(found, text, lineOf);
      else checkPublicWards(found, text);
      return faultLines(found);
    };
    expect([foundIn("datapackage.json", descriptor!), foundIn("wards.geojson", wards!)]).toEqual([[], []]);
    const anyKey = fc.string({ minLength: 1 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(
        fc.constantFrom("datapackage.json", "wards.geojson"),
        fc.nat(),
        anyKey,
        fc.jsonValue(),
        (file, at, key, extra) => {
          const value = JSON.parse(file === "datapackage.json" ? descriptor! : wards!);
          const objects = objectsIn(value);
          Object.assign(objects[at % objects.length]!, { [key]: extra });
          expect(foundIn(file as "datapackage.json", JSON.stringify(value)).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
    // A key that is there twice, and a corner with a height.
    const twice = ["named twice", descriptor!.replace('"name":', '"name": "whole", "name":')] as const;
    expect(foundIn("datapackage.json", twice[1])).toEqual([expect.stringContaining("names a key twice")]);
    expect(foundIn("wards.geojson", wards!.replace('"code":', '"code":"7","code":'))).toEqual([
      expect.stringContaining("names a key twice"),
    ]);
    expect(foundIn("wards.geojson", wards!.replace("52.2]", "52.2,7]"))).toEqual([
      expect.stringContaining("a corner is more than two numbers"),
    ]);
    change(place, "wards.geojson", '"code":"W1",', '"code":"W1","data":{"drugs":3},');
    expect(await faults(place)).toEqual([
      expect.stringMatching(/^wards.geojson:\d+: "features.\d.properties.data" is in a public copy, and could tell/),
    ]);
  });

  it("files and columns that are not its own", async () => {
    const place = publicInputs();
    expect((await place.build(...OPTIONS)).code).toBe(0);
    place.write(`${FOLDER}/hello.txt`, "ward_code\n");
    place.write(`${FOLDER}/sub/places.csv`, "place_id\n");
    change(place, "population.csv", "ward_code,", "drugs,ward_code,");
    const found = (await faults(place)).join("\n");
    expect(found).toContain('"hello.txt" is there but not listed: a public copy has no file or folder beside its own');
    expect(found).toContain('"sub/places.csv" is there but not listed');
    expect(found).toContain('population.csv:1: the column "drugs" is in a public copy, and could tell');
  });

  it("what else could tell a withheld count", async () => {
    const place = publicInputs();
    expect((await place.build(...OPTIONS)).code).toBe(0);
    const descriptor = place.read(`${FOLDER}/datapackage.json`);
    place.write(
      `${FOLDER}/datapackage.json`,
      descriptor
        .replace('"disclosure"', '"repeatedCrimeIds": 3,\n    "hours": [],\n    "smallest": 1,\n    "disclosure"')
        .replace('"resources": [', '"resources": [\n    {"name":"hours","path":"hours.csv"},'),
    );
    place.write(`${FOLDER}/hours.csv`, "ward_code\n");
    expect((await faults(place)).join("\n")).toMatch(
      /repeatedCrimeIds is in a public copy.*\n.*: hours is in .*\n.*"wardscope.smallest" is in .*\n.*"hours.csv" is in a public copy, and could tell what is withheld/,
    );
    place.write(`${FOLDER}/datapackage.json`, descriptor.replace('"formatVersion": 3', '"formatVersion": 2'));
    expect((await faults(place)).join("\n")).toContain("a public copy has the format version 3");
  });
});
