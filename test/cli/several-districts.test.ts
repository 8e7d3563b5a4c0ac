// A partnership of several districts: wards, names, forces and what the descriptor says of them; and what is said of wards alone.
import { describe, expect, it } from "vitest";
import { makeWorkplace, refused, street, type WardPlan, wardsOf } from "./workplace.ts";

const [EAST, WEST] = ["W06000016", "W06000024"];
const PARTNERSHIP = "W14000023";
const WARDS: readonly WardPlan[] = [
  { code: "W1", name: "Abbey", district: EAST },
  { code: "W2", name: "Abbey", district: WEST },
  { code: "W3", name: "Market", district: "E07000008" },
];
const FILE = "police/2025-01/2025-01-south-wales-street.csv";

function twoDistricts(wards = WARDS) {
  const place = makeWorkplace();
  place.write("wards.geojson", wardsOf(wards));
  place.remove("police");
  place.write(FILE, street({}, { longitude: "0.115" }, { longitude: "0.125" }));
  return place;
}

describe("several districts", () => {
  it.each([
    ["one after the other", ["--area-code", EAST, WEST]],
    ["with the option again", ["--area-code", EAST, "--area-code", WEST]],
    ["with commas", ["--area-code", `${EAST}, ${WEST}`]],
    ["as their partnership", ["--area-code", PARTNERSHIP]],
  ])("given %s are one area", async (_, words) => {
    const place = twoDistricts();
    const { code, out } = await place.build(...words);
    expect(code).toBe(0);
    expect(out).toMatch(/^Testford \(W.*\): 2 wards, January 2025\n/);
    const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json"));
    expect(wardscope.districts.map((district: { code: string }) => district.code).toSorted()).toEqual([EAST, WEST]);
    expect(wardscope.districts[0]).toMatchObject({ force: "south-wales" });
    expect(wardscope.wards).toEqual([
      { code: "W1", district: EAST },
      { code: "W2", district: WEST },
    ]);
    expect(wardscope.requiredForces).toEqual(["south-wales"]);
    expect(wardscope.rows.placed).toBe(2);
    const { features } = JSON.parse(place.read("areas/testford/wards.geojson"));
    const names = features.map((ward: { properties: { name: string } }) => ward.properties.name);
    expect(names).toEqual(["Abbey (Rhondda Cynon Taf)", "Abbey (Merthyr Tydfil)"]);
    expect((await place.check()).code).toBe(0);
  });

  it("have wards from several files", async () => {
    const place = twoDistricts();
    const one = place.write("one.geojson", wardsOf(WARDS.slice(0, 1)));
    const moved = {
      type: "Polygon",
      coordinates: [
        [
          [0.11, 52.2],
          [0.12, 52.2],
          [0.12, 52.21],
          [0.11, 52.2],
        ],
      ],
    };
    const other = place.write("other.geojson", wardsOf([{ ...WARDS[1]!, geometry: moved }], "24"));
    const { code } = await place.build("--wards", one, other, "--area-code", PARTNERSHIP);
    expect(code).toBe(0);
    const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json"));
    expect(wardscope.boundaryVintage).toBe("2023 and 2024");
  });

  it("need the force of each", async () => {
    const { error } = await refused(
      (place) => {
        place.write(
          "wards.geojson",
          wardsOf([
            { ...WARDS[0]!, district: EAST },
            { ...WARDS[1]!, district: "E07000008" },
          ]),
        );
        place.remove("police");
        place.write(FILE, street({}, { longitude: "0.115" }));
      },
      ...["--area-code", EAST!, "E07000008"],
    );
    expect(error).toContain("No file of Cambridgeshire Constabulary, whose district this is");
  });

  it("of a partnership that nobody knows are refused, and a second name too", async () => {
    expect((await refused(() => undefined, "--area-code", "E22999999")).error).toBe(
      "E22999999 is no partnership of geo/force-areas.csv. Correct --area-code, or give the codes of its districts.\n",
    );
    const named = await refused(() => undefined, "--area-name", "One", "--area-name", "Two");
    expect(named.error).toContain('--area-name takes one value; "Two" is one too many.');
  });
});

describe("what the descriptor says of districts and wards", () => {
  it.each([
    [
      '"code":"W1","district"',
      '"code":"W9","district"',
      ['the ward "W9" is not in wards.geojson', 'the ward "W1" is in no district'],
    ],
    [
      '"code":"W2","district"',
      '"code":"W1","district"',
      ['the ward "W1" is listed twice', 'the ward "W2" is in no district'],
    ],
    [
      `"code":"W1","district":"${EAST}"`,
      '"code":"W1","district":"E07000008"',
      ['the district "E07000008" is not in districts'],
    ],
    [
      `"code":"${WEST}","name"`,
      `"code":"${EAST}","name"`,
      ["a district is listed twice", `the district "${WEST}" is not in districts`],
    ],
  ] as const)("is checked: %s as %s", async (from, to, sentences) => {
    const place = twoDistricts();
    await place.build("--area-code", PARTNERSHIP);
    const file = "areas/testford/datapackage.json";
    const text = place.read(file).replaceAll(/": /g, '":').replaceAll(/, "/g, ',"');
    expect(text).toContain(from);
    place.write(file, text.replace(from, to));
    const { code, error, out } = await place.check();
    expect(code).toBe(1);
    for (const sentence of sentences) expect(out + error).toContain(sentence);
  });
});

describe("wards with residents or a boundary alone", () => {
  it("are always listed", async () => {
    const place = makeWorkplace();
    place.write("population-2021.csv", "ward_code,population\nW1,1000\nW3,5\nW0,5\n");
    const { out } = await place.build();
    expect(out).toContain("    Ward W2 (W2) has no population: its rates are unknown\n");
    expect(out).toContain("    W0 has residents but no boundary: its offences are in no number\n");
    expect(out).toContain("    W3 has residents but no boundary: its offences are in no number\n");
  });

  it("are counted in one line where they are many", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf(["W1", "W2", "W5", "W6", "W7", "W8"].map((code) => ({ code }))));
    const codes = Array.from({ length: 35 }, (_, index) => `W${300 + index}`);
    place.write(
      "population-2021.csv",
      `ward_code,population\n${["W1", ...codes].map((code) => `${code},5\n`).join("")}`,
    );
    const { out } = await place.build();
    expect(out.match(/^ .*(no boundary|no population).*$/gm)).toEqual([
      expect.stringMatching(/^ {4}5 wards have no population, and their rates are unknown: .* and 2 others$/),
      "    35 wards have residents but no boundary, and their offences are in no number: W300, W301, W302 and 32 others",
    ]);
  });

  it("are listed where they may be the area's, and counted where a file has those of the whole country", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf([{ code: "W100" }, { code: "W300" }]));
    const codes = Array.from({ length: 60 }, (_, index) => `W${400 + index}`);
    const rows = ["W100", "W200", "W300", ...codes].map((code) => `${code},5\n`).join("");
    place.write("population-2021.csv", `ward_code,population\n${rows}`);
    const { out } = await place.build();
    expect(out.match(/^ .*no boundary.*$/gm)).toEqual([
      "    W200 has residents but no boundary: its offences are in no number",
      "    60 other wards of the population file have no boundary: they are taken for other districts'",
    ]);
  });
});
