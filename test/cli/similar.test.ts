// `build --similar`: the districts alike that a package gets of the list of ONS, and lists that cannot be used.
import { describe, expect, it } from "vitest";
import { faults, seal } from "./sound-package.ts";
import { makeWorkplace, refused, wardsOf } from "./workplace.ts";

const FILE = "areas/testford/similar.csv";
const LIST = [
  "\uFEFFAREACD,1,2,3,4",
  "E07000012,E07000008,,,",
  "E07000001,E07000008,S12000049,E08000039,W06000015",
].join("\n");

function given(list = LIST) {
  const place = makeWorkplace();
  place.write("similar.csv", list);
  return place;
}

describe("build --similar", () => {
  it("keeps those of the area alone, with the names of those in England and Wales", async () => {
    const place = given();
    expect((await place.build("--similar", `${place.folder}/similar.csv`)).code).toBe(0);
    expect(place.read(FILE)).toBe(
      "rank,area_code,name\n1,E07000008,Cambridge\n2,S12000049,\n3,E08000039,Sheffield\n4,W06000015,Cardiff\n",
    );
    expect((await place.check()).code).toBe(0);
  });

  it("finds a district under the code that it got anew", async () => {
    const place = given(LIST.replace("E07000001,", "E08000039,").replace("E08000039,W", "E07000009,W"));
    place.write(
      "wards.geojson",
      wardsOf([
        { code: "W1", district: "E08000019" },
        { code: "W2", district: "E08000019" },
      ]),
    );
    const south = "police/2025-01/2025-01-south-yorkshire-street.csv";
    place.write(south, place.read("police/2025-01/2025-01-testshire-street.csv"));
    const { code, error } = await place.build("--area-code", "E08000019", "--similar", `${place.folder}/similar.csv`);
    expect(code, error).toBe(0);
    expect(place.read(FILE)).toContain("3,E07000009,East Cambridgeshire\n");
  });

  it.each([
    ["is another table", "name,code\na,b\n", "similar.csv:1: this is not a table with the columns AREACD, 1, 2, 3"],
    ["lacks the district", LIST.replace("E07000001,", "E07000003,"), "similar.csv has no line for E07000001"],
    ["names what is no code", LIST.replace("S12000049", "Glasgow"), "similar.csv:3: “Glasgow” is no code of another"],
    ["names one twice", LIST.replace("S12000049", "E07000008"), "similar.csv:3: “E07000008” is no code of another"],
    ["is empty", "", "similar.csv"],
  ])("with a list that %s is refused, and nothing is written", async (_, list, message) => {
    const { code, error } = await refused((place) => place.write("similar.csv", list), "--similar", "{}/similar.csv");
    expect(code).not.toBe(0);
    expect(error).toContain(message);
  });
});

it("an area of several districts is refused a list of one", async () => {
  const { error } = await refused(
    (place) => {
      place.write(
        "wards.geojson",
        wardsOf([
          { code: "W1", district: "W06000016" },
          { code: "W2", district: "W06000024" },
        ]),
      );
      place.write("similar.csv", LIST);
    },
    ...["--similar", "{}/similar.csv", "--area-code", "W14000023"],
  );
  expect(error).toContain("--similar names the districts alike one district, and this area has 2 districts.");
});

describe("similar.csv in a package", () => {
  it("is checked", async () => {
    const place = given();
    await place.build("--similar", `${place.folder}/similar.csv`);
    const before = place.read(FILE);
    place.write(FILE, "rank,area_code,name\n1,E07000008,Cambridge\n3,E07000008,\n3,E07000001,\nx,S12000049,\n");
    seal(place, "similar.csv", before);
    expect(await faults(place)).toEqual([
      "similar.csv:3: the rank is 3, not 2.",
      "similar.csv:3: the same district as in line 2.",
      'similar.csv:4: the district "E07000001" is the area itself.',
      'similar.csv:5: rank is "x", not a whole number from 1 up.',
    ]);
  });
});
