// What the builder chooses: which of two files, which months, which forces, which wards.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldenInputs } from "./golden.ts";
import { makeWorkplace, square, street, type Workplace, wardsOf } from "./workplace.ts";

const PACKAGE = "areas/testford";

describe("of a file-month given twice", () => {
  it("the last given is read, the others are not, and the report says which", async () => {
    const place = makeWorkplace();
    place.write("new/2025-01-testshire-street.csv", street({ category: "Robbery" }));
    const { out } = await place.build("--police", join(place.folder, "police"), join(place.folder, "new"));
    expect(place.read(`${PACKAGE}/counts.csv`)).toBe("ward_code,month,category,count\nW1,2025-01,robbery,1\n");
    expect(out).toMatch(/Rows +1\n/);
    expect(out).toMatch(
      /Given more than once\n +testshire 2025-01: took .*new.2025-01-testshire-street\.csv\n +left .*police.2025-01.2025-01-testshire-street\.csv\n/,
    );
    await place.build("--police", join(place.folder, "new"), join(place.folder, "police"));
    expect(place.read(`${PACKAGE}/counts.csv`)).toContain("W2,2025-01,drugs,1");
  });
});

describe("--from and --to", () => {
  it("leave out rows before and after, and count them", async () => {
    const place = goldenInputs();
    const { out } = await place.build("--from", "2025-02", "--to", "2025-03");
    expect(place.read(`${PACKAGE}/counts.csv`)).toBe("ward_code,month,category,count\nW2,2025-03,bicycle-theft,1\n");
    expect(out).toMatch(/outside the months +12 /);
    const { wardscope } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    expect(wardscope.rows).toEqual({
      read: 14,
      placed: 1,
      rim: 0,
      outside: 0,
      unplaced: 0,
      outsideMonths: 12,
      setApart: 0,
      rejected: 1,
    });
    expect(wardscope.readByCategory).toEqual({ "bicycle-theft": 1 });
    expect(wardscope.located).toEqual([
      { force: expect.any(String), category: "bicycle-theft", rows: [0, 1], withCoordinates: [0, 1] },
    ]);
    expect(new Set(wardscope.months.map(({ month }: { month: string }) => month))).toEqual(
      new Set(["2025-02", "2025-03"]),
    );
  });

  it("that reach beyond the files make the months there missing", async () => {
    const place = makeWorkplace();
    await place.build("--from", "2024-12", "--to", "2025-02");
    const { wardscope } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
    expect(wardscope.months.map(({ status }: { status: string }) => status)).toEqual([
      "missing",
      "submitted",
      "missing",
    ]);
  });

  it("without any file in them are bad input", async () => {
    const { code, error } = await makeWorkplace().build("--from", "2025-06");
    expect(error).toMatch(/^The files hold 2025-01, nothing from 2025-06 on\./);
    expect(code).toBe(1);
  });
});

describe("--require-forces", () => {
  it("adds to the force of the district, which is the one with most rows in the area where it is not known", async () => {
    const place = goldenInputs();
    const required = () => JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).wardscope.requiredForces;
    await place.build();
    expect(required()).toEqual(["testshire"]);
    await place.build("--require-forces", "othershire", "testshire");
    expect(required()).toEqual(["testshire", "othershire"]);
    await place.build("--require-forces", "othershire,othershire");
    expect(required()).toEqual(["testshire", "othershire"]);
  });

  it.each([
    [["othershire,btp"], "From 2025-01 to 2025-03 there is no file of btp; there are files of othershire, testshire."],
    [
      ["othershire", "--from", "2025-02"],
      "From 2025-02 to 2025-03 there is no file of othershire; there are files of testshire.",
    ],
    [
      ["testshire", "--from", "2025-02", "--to", "2025-02"],
      "From 2025-02 to 2025-02 there is no file of testshire; there are files of no force.",
    ],
  ])("%s fails the build, since all months would be missing", async (words, sentence) => {
    const { code, error, out } = await goldenInputs().build("--require-forces", ...words);
    expect(error).toBe(`${sentence} Correct --require-forces, or add the files of that force.\n`);
    expect([code, out]).toEqual([1, ""]);
  });
});

describe("the wards of the area", () => {
  const codes = (place: Workplace): readonly string[] =>
    JSON.parse(place.read(`${PACKAGE}/wards.geojson`)).features.map(({ id }: { id: string }) => id);

  it("are those of the district's code", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf([{ code: "W1" }, { code: "W2", district: "E07000002" }]));
    await place.build();
    expect(codes(place)).toEqual(["W1"]);
    expect(place.read(`${PACKAGE}/population.csv`)).toBe("ward_code,year,population\nW1,2021,1000\n");
  });

  it("are those of the district's name, where its code is not in the file", async () => {
    const place = makeWorkplace();
    const properties = (code: string, LAD24NM: string) => ({ WD24CD: code, WD24NM: code, LAD24NM });
    const plans = [
      { code: "W1", properties: properties("W1", "Testford") },
      { code: "W2", properties: properties("W2", "Otherford") },
    ];
    place.write("wards.geojson", wardsOf(plans));
    await place.build();
    expect(codes(place)).toEqual(["W1"]);
  });

  it("are those of the population file, where the file names no districts", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf(["W1", "W2", "W3"].map((code) => ({ code, properties: { WD22CD: code } }))));
    await place.build();
    expect(codes(place)).toEqual(["W1", "W2"]);
  });

  it("are all of the file, where nothing else decides", async () => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf(["X1", "X2", "X3"].map((code) => ({ code, properties: { WD22CD: code } }))));
    const { code, out } = await place.build();
    expect(codes(place)).toEqual(["X1", "X2", "X3"]);
    expect(out).toContain("X1 (X1) has no population: its rates are unknown");
    expect(code).toBe(0);
  });

  it("may be of any vintage, with any properties beside", async () => {
    for (const vintage of ["11", "21", "22", "24", "25"]) {
      const place = makeWorkplace();
      place.write("wards.geojson", wardsOf([{ code: "W1", name: "Market" }, { code: "W2" }], vintage));
      await place.build();
      const { features } = JSON.parse(place.read(`${PACKAGE}/wards.geojson`));
      expect(features[0].properties).toEqual({ code: "W1", name: "Market" });
      expect(JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).wardscope.boundaryVintage).toBe(`20${vintage}`);
    }
  });

  it("may be the wards of another package", async () => {
    const place = makeWorkplace();
    await place.build();
    const wards = place.read(`${PACKAGE}/wards.geojson`);
    await place.build("--wards", place.write("again.geojson", wards));
    expect(place.read(`${PACKAGE}/wards.geojson`)).toBe(wards);
  });

  it("may have several parts and holes", async () => {
    const place = makeWorkplace();
    const parts = { type: "MultiPolygon", coordinates: [[square(10, 5220)], [square(20, 5220, 3), square(21, 5221)]] };
    place.write("wards.geojson", wardsOf([{ code: "W1", geometry: parts }, { code: "W2" }]));
    place.write(
      "police/2025-01/2025-01-testshire-street.csv",
      street({}, { longitude: "0.205" }, { longitude: "0.215", latitude: "52.215" }, { longitude: "0.195" }),
    );
    const { out } = await place.build();
    expect(place.read(`${PACKAGE}/counts.csv`)).toBe("ward_code,month,category,count\nW1,2025-01,bicycle-theft,2\n");
    expect(out).toMatch(/within 500 m of them +2 /);
  });

  it("share an edge whose points are in exactly one of them", async () => {
    const place = makeWorkplace();
    place.write("police/2025-01/2025-01-testshire-street.csv", street({ longitude: "0.11" }, { longitude: "0.110" }));
    await place.build();
    expect(place.read(`${PACKAGE}/counts.csv`)).toBe("ward_code,month,category,count\nW2,2025-01,bicycle-theft,2\n");
  });
});

it("a ward without residents is named, and its rates are unknown", async () => {
  const place = makeWorkplace();
  place.write("population-2021.csv", "ward_code,population\nW1,1000\n");
  const { code, out } = await place.build();
  expect(code).toBe(0);
  expect(out).toContain("\n    Ward W2 (W2) has no population: its rates are unknown");
  expect(place.read(`${PACKAGE}/population.csv`)).toBe("ward_code,year,population\nW1,2021,1000\n");
  expect((await place.check()).code).toBe(0);
});

it("a file with a header alone makes its month missing, and is named", async () => {
  const place = makeWorkplace();
  place.write("police/2025-02/2025-02-testshire-street.csv", street());
  const { out } = await place.build();
  expect(out).toContain("2025-02/2025-02-testshire-street.csv has a header but no row: its month counts as missing");
  const { months } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`)).wardscope;
  expect(months[1]).toEqual({ month: "2025-02", force: "testshire", status: "missing" });
});

it("other areas stay in the list, and other files in the folder", async () => {
  const place = makeWorkplace();
  const other = { slug: "zed", name: "Zed", code: "E1", from: "2024-01", to: "2024-02", bbox: [0, 1, 2, 3] };
  place.write("areas/index.json", JSON.stringify({ areas: [other, { ...other, slug: "testford" }] }));
  await place.build();
  place.write(`${PACKAGE}/README.txt`, "mine");
  await place.build();
  expect(JSON.parse(place.read("areas/index.json")).areas.map(({ slug }: { slug: string }) => slug)).toEqual([
    "testford",
    "zed",
  ]);
  expect(place.read(`${PACKAGE}/README.txt`)).toBe("mine");
});

it("a package of one month is named by it", async () => {
  const place = makeWorkplace();
  const { out } = await place.build();
  const { title } = JSON.parse(place.read(`${PACKAGE}/datapackage.json`));
  expect(title).toBe("Recorded crime in Testford, January 2025");
  expect(out).toMatch(/^Testford \(E07000001\): 2 wards, January 2025\n/);
});
