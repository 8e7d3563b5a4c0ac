// `build --postcodes`: the layouts of postcode files, and which postcodes a package gets of them.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { postcodeColumns } from "../../src/core/build/readers/postcode-columns.ts";
import { postcodePoint } from "../../src/core/build/readers/postcode-row.ts";
import { toGrid } from "../../src/core/geography/british-grid.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";
import { zip } from "./zip.ts";

const PACKAGE = "areas/testford";
const metres = (longitude: number, latitude: number): string => toGrid(longitude, latitude).map(Math.round).join(",");
const codePoint = (postcode: string, position: string, quality = 10): string =>
  `"${postcode}",${quality},${position},"E92000001","","","","E07000001","E05000001"\n`;
const CODE_POINT =
  codePoint("TF1 1AA", metres(0.105, 52.205)) +
  codePoint("TF1 1AB", metres(0.115, 52.205)) +
  codePoint("TF1 1AC", metres(0.5, 52.205)) +
  codePoint("TF1 1AD", "0,0", 90);
const DIRECTORY = [
  "pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,lat,long",
  "TF1 1AB,TF1  1AB,TF1 1AB,198001,,0,0,1,52.205,0.115",
  "TF1 1AA,TF1  1AA,TF1 1AA,198001,,0,0,1,52.205,0.105",
  "TF1 1AX,TF1  1AX,TF1 1AX,198001,199606,0,0,1,52.205,0.105",
  "TF1 1AZ,TF1  1AZ,TF1 1AZ,198001,,,,9,99.999999,0.000000",
].join("\n");
const WRITTEN =
  /^postcode,longitude,latitude,ward_code\nTF1 1AA,0\.10(?:499|5),52\.205\d*,W1\nTF1 1AB,0\.115\d*,52\.205\d*,W2\n$/;

function given(name: string, text: string | Buffer): Workplace {
  const place = makeWorkplace();
  place.write(name, text);
  return place;
}

describe("build --postcodes", () => {
  it.each<readonly [what: string, name: string, text: string | Buffer]>([
    ["the ONS Postcode Directory", "ONSPD_MAY_2025_UK.csv", DIRECTORY],
    ["Code-Point Open, without a header", "tf.csv", CODE_POINT],
    [
      "a ZIP with documents beside it",
      "codepo_gb_2025.zip",
      zip([
        { name: "Doc/Code-Point_Open_Column_Headers.csv", text: "PC,PQ,EA,NO\nPostcode,Quality,Eastings,Northings\n" },
        { name: "Data/CSV/tf.csv", text: CODE_POINT },
      ]),
    ],
    ["a table of one's own", "own.csv", "Latitude;Longitude;Postcode\n52.205;0.115;tf11ab\n52.205;0.105;TF11AA\n"],
  ])("reads %s: those in the wards, by their position, in order", async (_, name, text) => {
    const place = given(`pc/${name}`, text);
    expect((await place.build("--postcodes", join(place.folder, "pc", name))).code).toBe(0);
    expect(place.read(`${PACKAGE}/postcodes.csv`)).toMatch(WRITTEN);
    const { wardscope, resources } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    expect(wardscope.postcodes.notice).toMatch(/^Contains OS data, Royal Mail data .* database right 20\d\d\.$/);
    expect(resources.map(({ path }: { path: string }) => path)).toContain("postcodes.csv");
  });

  it("says of each postcode that is not taken why", async () => {
    const place = given("pc/tf.csv", CODE_POINT);
    place.write("pc/onspd.csv", DIRECTORY);
    const { out } = await place.build("--postcodes", join(place.folder, "pc"));
    expect(out).toMatch(
      /Postcodes +8 in 2 files\n +in the wards +2\n +outside the area +1\n +out of use +1\n +without a position +2\n/,
    );
  });

  it("refuses what holds none, and what holds none of the area, and leaves the package as it was", async () => {
    const place = given("pc/other.csv", "a,b\n1,2\n");
    place.write("pc2/tf.csv", codePoint("TF1 1AC", metres(0.5, 52.205)));
    await place.build();
    const before = place.read(`${PACKAGE}/datapackage.json`);
    for (const [path, said] of [
      ["pc/other.csv", /holds no postcodes with their positions/],
      ["pc2", /Of 1 postcode in .* none lies in the wards/],
      ["nowhere", /There is no .*nowhere\.[\s\S]*--postcodes/],
    ] as const) {
      const { code, error } = await place.build("--postcodes", join(place.folder, path));
      expect(code).not.toBe(0);
      expect(error).toMatch(said);
    }
    expect(place.read(`${PACKAGE}/datapackage.json`)).toBe(before);
  });
});

describe("a line of postcodes", () => {
  it("is where the Ordnance Survey's own transformation puts it, within a few metres", () => {
    const cells = ["CB1 0AG", "10", "546182", "257043"];
    const point = postcodePoint(cells, postcodeColumns(cells)!);
    expect(point).toMatchObject({ postcode: "CB1 0AG" });
    if (typeof point === "string") throw new Error(point);
    expect(point.longitude).toBeCloseTo(0.137179, 4);
    expect(point.latitude).toBeCloseTo(52.192254, 4);
  });

  it.each([[["name", "longitude"]], [["postcode", "name"]], [["CB1 0AG", "Mill Road"]], [[]]])(
    "%j heads no table of postcodes",
    (header) => {
      expect(postcodeColumns(header)).toBeNull();
    },
  );
});
