// Months, crime types and names that nobody can mean, and files of another format: each is said for what it is. It is February 2025.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import { parseMonth } from "../../src/core/basics/months.ts";
import { makeWorkplace, refused, rowOf, street, type Workplace, wardsOf } from "./workplace.ts";

describe("a month", () => {
  it.each([
    ["--from", "0001-01", "--from 0001-01 is before 2010-12, the first month of data.police.uk."],
    ["--from", "2010-11", "--from 2010-11 is before 2010-12, the first month of data.police.uk."],
    ["--to", "9999-12", "--to 9999-12 is a month that nobody has data of yet."],
    ["--to", "2026-03", "--to 2026-03 has not come yet: the clock of this machine shows 2025-02."],
  ])("that is asked for, %s %s, is bad usage where nobody can mean it", async (option, month, says) => {
    expect(await refused(() => undefined, option, month)).toEqual({
      code: 2,
      error: `${says} Run npm run data -- --help to see what there is.\n`,
    });
  });

  it("that a clock may be too slow for is warned of", async () => {
    const place = makeWorkplace();
    place.write("police/2025-04-testshire-street.csv", street({ month: "2025-04" }));
    const { code, out } = await place.build("--to", "2025-05");
    expect(code).toBe(0);
    expect(out).toContain("2025-04-testshire-street.csv has rows of a month later than 2025-02, which the clock");
    expect(out).toContain("--to 2025-05 is later than 2025-02, which the clock of this machine shows");
  });

  it.each(["2026-03", "2099-12", "9999-12", "2009-01"])("that a file is named after, %s, is refused", async (month) => {
    const { code, error } = await refused((place) =>
      place.write(`police/${month}-testshire-street.csv`, street({ month })),
    );
    expect([code, error]).toEqual([
      1,
      `police/${month}-testshire-street.csv is named after ${month}, of which there can be no street file: the first is of 2010-12, and the clock of this machine shows 2025-02. Correct the name, leave the file out, or set the clock.\n`,
    ]);
  });

  it("of a row that nobody can mean rejects the row, and the period is that of the others", async () => {
    const place = makeWorkplace();
    place.remove("police");
    place.write("police/all.csv", street({}, { month: "2099-12" }, { month: "1999-01" }, { month: "2025-13" }));
    const { code, out } = await place.build();
    expect(code).toBe(0);
    expect(out).toMatch(/2 wards, January 2025\n/);
    expect(out).toMatch(/month is before 2010-12, or has not come yet +2\n/);
    expect(out).toMatch(/month is not of the form 2025-01 +1\n/);
  });

  it("of a clock that cannot be right counts for nothing", () => {
    const last = parseMonth("2099-12");
    for (const now of [23_640, 24_287, 36_000]) expect(possibleMonths(now)).toMatchObject({ soon: last, last });
    expect(possibleMonths(24_301)).toEqual({ now: 24_301, soon: 24_302, last: 24_313 });
  });

  it("asked for after the last is said without another", async () => {
    const { error } = await refused(() => undefined, "--from", "2025-03");
    expect(error).toBe(
      "The files hold 2025-01, nothing from 2025-03 on. Change --from and --to, or give other files.\n",
    );
  });
});

/** The lines of the report about rejected rows. */
async function rejections(place: Workplace): Promise<string> {
  const { code, out } = await place.build();
  expect(code).toBe(0);
  return out.slice(out.indexOf("Rejected rows"), out.indexOf("Coverage"));
}

describe("a row", () => {
  it.each([
    ["\u001b[31mBurglary", "control characters in the crime type or the force"],
    ["Burg\u202elary", "control characters in the crime type or the force"],
    ["盗窃", "the crime type is in another script: give it by the English name"],
    ["Кража", "the crime type is in another script: give it by the English name"],
    ["=1+1", "the crime type does not begin with a letter"],
    ["12345", "the crime type does not begin with a letter"],
    ["-Burglary", "the crime type does not begin with a letter"],
    ["Burg\0lary", "zero bytes in the text"],
  ])("of the crime type %j is rejected by line", async (category, says) => {
    const place = makeWorkplace();
    place.write("police/2025-01/2025-01-testshire-street.csv", street({}, { category }, { longitude: "0.115" }));
    const lines = await rejections(place);
    expect(lines).toContain(says);
    expect(lines).toContain("2025-01/2025-01-testshire-street.csv:3");
    expect(place.read("areas/testford/counts.csv")).toBe(
      "ward_code,month,category,count\nW1,2025-01,bicycle-theft,1\nW2,2025-01,bicycle-theft,1\n",
    );
  });

  it("with a zero byte in its Crime ID, or in a cell that is not read, is rejected by line", async () => {
    for (const row of [rowOf({ id: "a\0b" }), `${rowOf()}\0`]) {
      const place = makeWorkplace();
      place.write("police/2025-01/2025-01-testshire-street.csv", street({}, row, {}));
      expect(await rejections(place)).toContain("zero bytes in the text");
    }
  });

  it("of zero bytes or blanks at the end is no line that breaks off; one of half a row is", async () => {
    for (const [end, breaks] of [
      ["\0\0\0\0", false],
      ["   \n \t \n", false],
      ["x,2025-01,Testsh", true],
    ] as const) {
      const place = makeWorkplace();
      place.write("police/2025-01/2025-01-testshire-street.csv", `${street({}, {})}${end}`);
      const { code, out } = await place.build();
      expect([code, out.includes("breaks off")]).toEqual([0, breaks]);
    }
  });

  it("keeps its place without the control characters of its name", async () => {
    const place = makeWorkplace();
    place.write("police/2025-01/2025-01-testshire-street.csv", street({ location: "On or near \u001b[31mMill Road" }));
    expect((await place.build()).code).toBe(0);
    expect(place.read("areas/testford/places.csv")).toContain(",[31mMill Road,W1");
  });
});

it("a name of the area with control characters is bad usage", async () => {
  expect((await refused(() => undefined, "--area-name", "\u001b[31mX")).error).toMatch(
    /^--area-name holds control characters\. /,
  );
});

describe("a file of another format is called what it is", () => {
  const zip = "PK\x03\x04\x14\0\0\0\0\0";
  it.each([
    ["population-2021.csv", `${zip}a.csv`, "a ZIP, not CSV. Unpack it and give what is in it."],
    [
      "population-2021.csv",
      `${zip}[Content_Types].xml`,
      "an Excel workbook, not CSV. Open it and save its sheet as CSV",
    ],
    ["population-2021.csv", "\xd0\xcf\x11\xe0\xa1", "an Excel workbook, not CSV. "],
    ["population-2021.csv", "%PDF-1.7\n", "a PDF, not CSV. "],
    ["wards.geojson", `${zip}wards.shp`, "a zipped shapefile, not GeoJSON. Save it as GeoJSON in WGS 84"],
    ["wards.geojson", "\0\0\x27\x0a\0\0\0\0", "a shapefile, not GeoJSON. Save it as GeoJSON in WGS 84"],
    [
      "wards.geojson",
      `${zip}xl/workbook.xml`,
      "an Excel workbook, not GeoJSON. A workbook holds no boundaries: download",
    ],
    ["wards.geojson", "<?xml?><kml><Document>", "KML, not GeoJSON. Save it as GeoJSON in WGS 84"],
    [
      "population-2021.csv",
      "\0\0\x27\x0a\0\0\0\0",
      "a shapefile, not CSV. Give a table saved as CSV in UTF-8; wards are",
    ],
    ["population-2021.csv", `${zip}wards.dbf`, "a zipped shapefile, not CSV. Give a table saved as CSV"],
    ["population-2021.csv", '{ "type": "FeatureCollection" }', "GeoJSON, not CSV. Give a table saved as CSV in UTF-8"],
    ["population-2021.csv", '[{"a": 1}]', "JSON, not CSV. Give a table saved as CSV in UTF-8"],
    ["population-2021.csv", "<gml>", "GML, not CSV. Give a table saved as CSV in UTF-8"],
    ["police/2025-01/2025-01-testshire-street.csv", `${zip}a.csv`, "a ZIP, not CSV. Unpack it and give what is in it."],
  ])("%s: %j", async (name, text, says) => {
    const { code, error } = await refused((place) => place.write(name, Buffer.from(text, "latin1")));
    expect([code, error.startsWith(`${name} is ${says}`)]).toEqual([1, true]);
  });
});

it.each([
  [[180.1, 52.2], "has a corner at 180.1, 52.2, which is no longitude and latitude."],
  [[360.1, 52.2], "has a corner at 360.1, 52.2, which is no longitude and latitude."],
  [[0.1, 91], "has a corner at 0.1, 91, which is no longitude and latitude."],
  [[545_000, 258_000], "is in easting and northing, not in degrees."],
])("a ward with a corner at %j is said to be what it is", async (corner, says) => {
  const ring = [[0.1, 52.2], [0.11, 52.2], corner, [0.1, 52.2]];
  const wards = wardsOf([{ code: "W1", geometry: { type: "Polygon", coordinates: [ring] } }]);
  expect((await refused((place) => place.write("wards.geojson", wards))).error).toContain(`Ward W1 (W1) ${says}`);
});

it("a column of residents asked for as that of the codes is said to be so", async () => {
  const { error } = await refused(() => undefined, "--ward-column", "population");
  expect(error).toContain('"population" was taken for the ward codes and is that of the residents');
});

it("police files without a row are said to be so", async () => {
  const { error } = await refused((place) => place.write("police/2025-01/2025-01-testshire-street.csv", street()));
  expect(error).toBe(
    "The police files have a header and no row. Download them again, or give those of other months.\n",
  );
});

it("a folder without a name is asked for, and a district without a name is called by its code", async () => {
  const place = makeWorkplace();
  expect((await place.command("check", "")).error).toMatch(/^check needs a <folder>\. /);
  expect((await place.command("build", "--police", "--wards", join(place.folder, "w"))).error).toMatch(
    /^--police needs a value\. /,
  );
  const { error } = await refused(() => undefined, "--area-code", "E0700", "--area-name", "E0700");
  expect(error).not.toContain("E0700 (E0700)");
});

it("a name of 10,000 letters is cut and warned of, a remark of more than 2,000 refused, and no line is long", async () => {
  const place = makeWorkplace();
  const long = "x".repeat(10_000);
  place.write(
    "wards.geojson",
    wardsOf([
      { code: "W1", name: `${long} 1` },
      { code: "W2", name: `${long} 2` },
    ]),
  );
  place.write("police/2025-01/2025-01-testshire-street.csv", street({ location: `On or near ${long}` }));
  const { code, out } = await place.build("--area-name", long);
  expect(code).toBe(0);
  expect(out).toContain("    --area-name has 10,000 letters, and 200 are shown\n");
  expect(out).toContain("    the name of the ward W1 has 10,002 letters, and 200 are shown: the middle is left out\n");
  expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThan(600);
  expect(await place.check()).toMatchObject({ code: 0 });
  place.write("notes.csv", `date,scope_ward,scope_category,text,source,url\n2025-01,,,${long},,\n`);
  expect((await place.build("--notes", join(place.folder, "notes.csv"))).error).toMatch(
    /notes\.csv:2: text has 10,000 letters, and 2,000 are shown\. Correct/,
  );
});

it.each([
  [1, "all 3 wards have the same residents (1): see whether the column is that of residents", true],
  [2021, "all 3 wards have the same residents (2,021): see whether the column is that of residents", false],
])(
  "residents of %i in every ward are warned of by build and check, and not refused",
  async (residents, says, tooMany) => {
    const place = makeWorkplace();
    place.write("wards.geojson", wardsOf([{ code: "W1" }, { code: "W2" }, { code: "W3" }]));
    place.write(
      "population-2021.csv",
      ["ward_code,population", ...["W1", "W2", "W3"].map((code) => `${code},${residents}`)].join("\n"),
    );
    const [built, checked] = [await place.build(), await place.check()];
    expect([built.code, checked.code]).toEqual([0, 0]);
    for (const { out } of [built, checked]) {
      expect(out).toContain(says);
      expect(/all crime is 8,000 per 1,000 residents and year/.test(out)).toBe(tooMany);
      expect(/half of the wards have 1 resident or fewer/.test(out)).toBe(tooMany);
    }
  },
);
