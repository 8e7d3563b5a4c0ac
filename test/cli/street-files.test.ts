// Street files as they come: bad rows are rejected and counted, bad files fail the build with a sentence.
import { describe, expect, it } from "vitest";
import { HEADER, makeWorkplace, type RowPlan, refused, rowOf, street, wardsOf } from "./workplace.ts";

const STREET = "police/2025-01/2025-01-testshire-street.csv";
const NAME = "2025-01/2025-01-testshire-street.csv";
const COUNTS = "areas/testford/counts.csv";
const TWO = "ward_code,month,category,count\nW1,2025-01,bicycle-theft,1\nW2,2025-01,drugs,1\n";
/** The rows of a sound file. */
const ROWS = [rowOf(), rowOf({ longitude: "0.115", category: "Drugs" })];

/** The build of one street file, which must succeed: the counts, the rejected rows of the report, its warnings. */
async function taken(content: string | Uint8Array) {
  const place = makeWorkplace();
  place.write(STREET, content);
  const { code, out, error } = await place.build();
  expect(error).toMatch(/^read 1 of 1/);
  expect(code).toBe(0);
  return { counts: place.read(COUNTS), out };
}

describe("a street file", () => {
  it.each([
    ["with a byte-order mark", `\uFEFF${street(...ROWS)}`],
    ["with CRLF", street(...ROWS).replaceAll("\n", "\r\n")],
    ["with CR alone", street(...ROWS).replaceAll("\n", "\r")],
    ["between semicolons", street(...ROWS).replaceAll(",", ";")],
    ["between tabs", street(...ROWS).replaceAll(",", "\t")],
    ["in little-endian UTF-16", Buffer.from(`\uFEFF${street(...ROWS)}`, "utf16le")],
    ["in big-endian UTF-16", Buffer.from(`\uFEFF${street(...ROWS)}`, "utf16le").swap16()],
    ["without a last line end", street(...ROWS).trimEnd()],
    ["with blank lines", street(...ROWS).replaceAll("\n", "\n\n")],
    [
      "with spaces around names and months",
      street(...ROWS)
        .replace("Month,", " Month ,")
        .replaceAll("2025-01", " 2025-01 "),
    ],
    ["with line breaks in quotes", street(rowOf({ location: '"On or\nnear ""it"""' }), ROWS[1]!)],
    [
      "with line breaks of CRLF in quotes",
      street(rowOf({ location: '"On or\r\nnear"' }), ROWS[1]!).replace(/\r?\n/g, "\r\n"),
    ],
  ])("%s is read", async (_, content) => {
    expect((await taken(content)).counts).toBe(TWO);
  });

  it("keeps a place's name that holds line breaks, quotes and commas", async () => {
    const place = makeWorkplace();
    place.write(STREET, street({ location: '"On or near ""The, Mill""\nLane"' }));
    await place.build();
    expect(place.read("areas/testford/places.csv")).toContain('"""The, Mill""\nLane"');
    expect((await place.check()).code).toBe(0);
  });

  it("that was cut off is read up to there, and the report warns", async () => {
    const whole = street(...ROWS, { category: "Robbery" });
    const { counts, out } = await taken(whole.slice(0, -20));
    expect(counts).toBe(TWO);
    expect(out).toContain(`${"fewer or more fields than the header".padEnd(50)}       1\n      ${NAME}:4\n`);
    expect(out).toContain(`\n    ${NAME}:4 breaks off: the file may not be whole`);
  });

  it.each<readonly [string, RowPlan | string, string]>([
    ["whose month does not exist", { month: "2025-13" }, "month is not of the form 2025-01"],
    ["whose month is a spreadsheet's", { month: "Jan-25" }, "month is not of the form 2025-01"],
    ["of another month", { month: "2025-02" }, "month is not the month of the file"],
    ["without a crime type", { category: " " }, "no crime type"],
    [
      "whose crime type has no letter",
      { category: "???" },
      "the crime type is All crime, which stands for all of them, or has no letter",
    ],
    [
      "whose crime type stands for all",
      { category: "All crime" },
      "the crime type is All crime, which stands for all of them, or has no letter",
    ],
    ["with a zero byte late in the file", { location: "On or near \0" }, "zero bytes in the text"],
    ["with half of its coordinates", { latitude: "" }, "one of the two coordinates is missing"],
    ["with words for coordinates", { longitude: "east" }, "coordinates are not numbers"],
    ["at (0, 0)", { longitude: "0", latitude: "0.0" }, "coordinates are (0, 0)"],
    [
      "with swapped coordinates",
      { longitude: "52.205", latitude: "0.105" },
      "coordinates are swapped (latitude before longitude)",
    ],
    ["far from the kingdom", { longitude: "13.4" }, "coordinates lie outside the United Kingdom"],
    [
      "in easting and northing",
      { longitude: "545000", latitude: "258000" },
      "coordinates lie outside the United Kingdom",
    ],
    ["with too many fields", `${rowOf()},`, "fewer or more fields than the header"],
    ["with too few fields", "a,b", "fewer or more fields than the header"],
  ])("with a row %s is read without it", async (_, row, reason) => {
    const rows = [...Array.from({ length: 200 }, () => rowOf()), row, rowOf({ longitude: "0.115" })];
    const { counts, out } = await taken(street(...rows));
    expect(counts).toBe("ward_code,month,category,count\nW1,2025-01,bicycle-theft,200\nW2,2025-01,bicycle-theft,1\n");
    expect(out).toMatch(/rejected +1 /);
    expect(out).not.toContain("more than 1 %");
    expect(out).toContain(`Rejected rows\n    ${reason.padEnd(50)}       1\n      ${NAME}:202\n`);
  });

  it("has the lines of its bad rows named after quoted line breaks too, three of each kind", async () => {
    const rows = [rowOf({ location: '"a\nb\nc"' }), "x", rowOf(), "x", "x", "x"];
    const { out } = await taken(street(...rows));
    expect(out).toContain(`4\n      ${NAME}:5\n      ${NAME}:7\n      ${NAME}:8\n\n`);
  });

  it("may have one per cent of its coordinates swapped or (0, 0), and not more", async () => {
    const swapped = { longitude: "52.205", latitude: "0.105" };
    const zero = { longitude: "0", latitude: "0" };
    const sound = Array.from({ length: 198 }, () => rowOf());
    await taken(street(...sound, swapped, zero));
    const { code, error } = await refused((place) => place.write(STREET, street(...sound, swapped, swapped, zero)));
    expect(error).toBe(
      `${STREET}: in 3 of 201 rows the coordinates are swapped (latitude before longitude) or coordinates are (0, 0). Download the file again, or leave it out.\n`,
    );
    expect(code).toBe(1);
  });

  it.each<readonly [string, string | Uint8Array, string]>([
    ["that is empty", "", `${STREET} is empty. Download it again.`],
    ["of blank lines", " \n\n", `${STREET} is empty. Download it again.`],
    [
      "that is a web page",
      "<!DOCTYPE html>\n<p>Log in</p>",
      `${STREET} is a web page, not the data. Download the file itself.`,
    ],
    [
      "that is a web page after blank lines",
      `${" \n".repeat(40_000)}<html>`,
      `${STREET} is a web page, not the data. Download the file itself.`,
    ],
    [
      "without some columns",
      street(...ROWS).replace("Longitude,Latitude,", "X,Y,"),
      `${STREET}: it lacks the columns "Longitude", "Latitude" of a street file of data.police.uk; its columns are "Crime ID", "Month", "Reported by", "Falls within", "X", "Y", "Location", "LSOA code", "LSOA name", "Crime type", "Last outcome category", "Context". Download the file again, or leave it out.`,
    ],
    [
      "without one column",
      street(...ROWS).replace("Crime type", "Kind"),
      `${STREET}: it lacks the column "Crime type" of a street file of data.police.uk; its columns are "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code", "LSOA name", "Kind", "Last outcome category", "Context". Download the file again, or leave it out.`,
    ],
    [
      "without a header",
      `${ROWS.join("\n")}\n`,
      `${STREET}: it lacks the columns "Month", "Longitude", "Latitude", "Location", "Crime type" of a street file of data.police.uk; its columns are "", "2025-01", "Testshire Police", "Testshire Police", "0.105", "52.205", "On or near Mill Road", "E01017540", "Test 001A", "Bicycle theft", "", "". Download the file again, or leave it out.`,
    ],
    [
      "whose months are a spreadsheet's",
      street({ month: "Jan-25" }, { month: "Jan-25" }),
      `${STREET}: none of its 2 rows can be used (month is not of the form 2025-01). Download the file again, or leave it out.`,
    ],
    [
      "whose coordinates are swapped",
      street({ longitude: "52.205", latitude: "0.105" }),
      `${STREET}: in 1 of 1 row the coordinates are swapped (latitude before longitude). Download the file again, or leave it out.`,
    ],
    [
      "with a quotation mark that is never closed",
      street({ location: '"On or near' }, ...ROWS),
      `${STREET}:2: a quotation mark is never closed. Download the file again.`,
    ],
    [
      "in a Windows code page",
      Buffer.from(street({ location: "Caf\u00e9" }), "latin1"),
      `${STREET} is not text in UTF-8. Save or download it again as CSV in UTF-8.`,
    ],
    [
      "in UTF-16 without a byte-order mark",
      Buffer.from(street(...ROWS), "utf16le"),
      `${STREET} is not text in UTF-8: it holds zero bytes. Save or download it again as CSV in UTF-8.`,
    ],
  ])("%s fails the build", async (_, content, sentence) => {
    const { code, error } = await refused((place) => place.write(STREET, content));
    expect(error).toBe(`${sentence}\n`);
    expect(code).toBe(1);
  });

  it("whose name tells no month fails the build", async () => {
    const { error } = await refused((place) => place.write("police/2025-13-testshire-street.csv", street()));
    expect(error).toMatch(
      /^The name of police\/2025-13-testshire-street\.csv tells no month and force\. Street files are named/,
    );
  });

  it("none of whose rows lies in wards of no named district fails the build, which names some of them", async () => {
    const { error } = await refused((place) => {
      const bare = (code: string, name: string) => ({ code, properties: { code, name } });
      place.write("wards.geojson", wardsOf([bare("W1", "Belmont"), bare("W2", "Brandon")]));
      place.write(STREET, street({ longitude: "0.5" }, { longitude: "0.5" }));
    });
    expect(error).toMatch(
      /^None of 2 rows lies in the wards taken for Testford \(E07000001\): Belmont and Brandon\. The ward file does not say in which district they lie: if they are another district's, correct --area-code/,
    );
  });

  it("none of whose rows lies in the area fails the build", async () => {
    const { error } = await refused((place) => place.write(STREET, street({ longitude: "0.5" })));
    expect(error).toMatch(
      /^The 1 row read does not lie in Testford\. Check that police files, wards and months belong together\.\n$/,
    );
  });
});

it("the header alone decides what separates fields", async () => {
  const place = makeWorkplace();
  place.write(
    STREET,
    `${HEADER.replaceAll(",", ";")}\n${rowOf({ location: "A, B, C, D" }).replace("A, B, C, D", "A| B").replaceAll(",", ";").replace("A| B", "A, B, C, D")}\n`,
  );
  await place.build();
  expect(place.read("areas/testford/places.csv")).toContain('"A, B, C, D"');
});

it("rows that are there twice with their Crime ID are counted and warned of, with the file; without one they are not", async () => {
  const place = makeWorkplace();
  const [one, none, other] = [{ id: "a1" }, { id: "" }, { id: "b2" }];
  place.write(
    "police/2025-01/2025-01-testshire-street.csv",
    street(one, one, one, none, none, { ...other, location: "x" }, other),
  );
  place.write("police/2025-02/2025-02-testshire-street.csv", street({ ...one, month: "2025-02" }));
  const { code, out } = await place.build();
  expect(code).toBe(0);
  expect(out).toContain(
    "    2 rows in the wards are the same as another, Crime ID and all, and counted again: 2 in 2025-01/2025-01-testshire-street.csv; take the copies out, or download the file again\n",
  );
  expect(out).toMatch(/in the wards +8 /);
  place.write("police/2025-01/2025-01-testshire-street.csv", street(one, none, none, other));
  expect((await place.build()).out).not.toContain("counted again");
});
