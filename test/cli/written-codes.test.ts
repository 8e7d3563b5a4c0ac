// Codes of wards and numbers of residents with signs that nobody sees, or in small letters: what is meant is taken.
import { describe, expect, it } from "vitest";
import { makeWorkplace, refused, wardsOf } from "./workplace.ts";

const POPULATION = "areas/testford/population.csv";
const TAKEN = "ward_code,year,population\nE05000001,2021,1000\nE05000002,2021,2000\n";

function lay(codes: readonly [string, string], residents: readonly string[]) {
  const place = makeWorkplace();
  place.write("wards.geojson", wardsOf(codes.map((code) => ({ code }))));
  place.write("population-2021.csv", `${["ward_code,population", ...residents].join("\n")}\n`);
  return place;
}

describe("of wards and residents", () => {
  const [one, two] = ["E05000001", "E05000002"] as const;
  it.each<readonly [string, readonly [string, string], readonly string[]]>([
    ["a sign without width behind a ward's code", [`${one}\u200b`, `\u2060${two}`], [`${one},1000`, `${two},2000`]],
    [
      "the same and spaces that do not break among residents",
      [one, two],
      [`${one}\u200b,\u00a01000\u200b`, `\u00a0${two},2000\u00a0`],
    ],
    ["small letters of residents", [one, two], ["e05000001,1000", "e05000002,2000"]],
    ["small letters of wards", ["e05000001", "e05000002"], [`${one},1000`, `${two},2000`]],
  ])("%s are no others", async (_, codes, residents) => {
    const place = lay(codes, residents);
    expect((await place.build()).code).toBe(0);
    expect(place.read(POPULATION)).toBe(TAKEN);
  });

  it("small letters of codes of nobody are those of the wards", async () => {
    const place = lay(["W1", "w2"], ["w1,1000", "W2,2000"]);
    expect((await place.build()).code).toBe(0);
    expect(place.read(POPULATION)).toBe("ward_code,year,population\nW1,2021,1000\nw2,2021,2000\n");
  });

  it.each(["W 1", "Wé1", "x".repeat(10_000)])(
    "a ward code that cannot be one is a sentence about the file of wards",
    async (code) => {
      const { error } = await refused((place) => place.write("wards.geojson", wardsOf([{ code }, { code: "W2" }])));
      expect(error).toMatch(/^\S*wards\.geojson: the ward code "[^"]{1,60}" is not of letters/);
    },
  );
});
