// Files of the police as people keep them: copies, other endings, joined ones, beside files of something else.
import { describe, expect, it } from "vitest";
import { HEADER, makeWorkplace, refused, rowOf, street, type Workplace } from "./workplace.ts";
import { zip } from "./zip.ts";

const COUNTS = "areas/testford/counts.csv";
const [JANUARY, FEBRUARY, MARCH] = ["2025-01", "2025-02", "2025-03"];

function emptied(): Workplace {
  const place = makeWorkplace();
  place.remove("police");
  return place;
}

async function built(place: Workplace) {
  const { code, out, error } = await place.build();
  expect(code, error).toBe(0);
  expect((await place.check()).code).toBe(0);
  const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json"));
  const { read, ...fates } = wardscope.rows;
  expect(Object.values(fates).reduce((sum: number, rows) => sum + Number(rows), 0)).toBe(read);
  return { wardscope, out: out.replaceAll(`${place.folder}/`, "").replace(/ +/g, " "), counts: place.read(COUNTS) };
}

describe("names of files", () => {
  it.each([
    "2025-02-testshire-street (1).csv",
    "2025-02-testshire-street(2).csv",
    "2025-02-testshire-street - Copy.csv",
    "2025-02-testshire-street.CSV",
    "2025-02-Testshire-Street.csv",
    "testshire february.csv",
    "testshire-street.csv",
  ])("%s is read as what it is a copy of", async (name) => {
    const place = makeWorkplace();
    place.write(`police/${name}`, street({ month: FEBRUARY }));
    const { wardscope, out } = await built(place);
    expect(wardscope.months).toEqual(
      [JANUARY, FEBRUARY].map((month) => ({ month, force: "testshire", status: "submitted" })),
    );
    expect(out).not.toContain("Not read");
  });

  it("of the same month are taken once, and it is said which", async () => {
    const place = makeWorkplace();
    place.write("police/2025-01/2025-01-testshire-street (1).csv", street({}, {}, {}));
    const { wardscope, out } = await built(place);
    expect(wardscope.rows.read).toBe(2);
    expect(out).toContain(
      "Given more than once\n testshire 2025-01: took police/2025-01/2025-01-testshire-street.csv\n left police/2025-01/2025-01-testshire-street (1).csv\n",
    );
  });

  it("that are not read are named with the reason, and hidden ones are not", async () => {
    const place = makeWorkplace();
    place.write("police/.notes.csv", "a");
    place.write("police/readme.txt", "");
    place.write("police/wards.csv", "ward_code,population\nW1,1\n");
    place.write("police/nothing.csv", "");
    place.write("police/unknown force.csv", "Month,Longitude,Latitude,Location,Crime type\n2025-01,0.1,52,a,Drugs\n");
    place.write("police/book.xlsx", "PK");
    place.write("police/2025-01-testshire-outcomes.csv", "");
    place.write(
      "police/all.zip",
      zip([
        { name: "2025-02/inner.zip", text: "" },
        { name: "a/2025-02-testshire-street.csv", text: street({ month: FEBRUARY }) },
      ]),
    );
    const { out, wardscope } = await built(place);
    expect(wardscope.rows.read).toBe(3);
    const section = out.slice(out.indexOf("Not read\n"), out.indexOf("\n\n", out.indexOf("Not read\n")));
    expect(section.split("\n ").sort()).toEqual([
      "Not read",
      "files of outcomes or of stop and search, which hold no offences: 1",
      "police/all.zip/2025-02/inner.zip: it is a ZIP inside a ZIP: unpack the outer one and give the folder",
      "police/book.xlsx: it is a workbook: save its sheet as CSV",
      "police/nothing.csv: police/nothing.csv is empty",
      "police/readme.txt: it is no CSV file",
      "police/unknown force.csv: neither its name nor a column says of which force it is",
      'police/wards.csv: it lacks the columns "Month", "Longitude", "Latitude", "Location", "Crime type" of a street file of data.police.uk; its columns are "ward_code", "population"',
    ]);
  });

  it("tell why a path holds none", async () => {
    const { error } = await refused((place) => place.write("given/people.csv", "a,b\n"), "--police", "{}/given");
    expect(error).toMatch(
      /^given holds no street file: not read are given\/people\.csv \(it lacks the columns "Month", /,
    );
    const single = await refused((place) => place.write("people.csv", "a,b\n"), "--police", "{}/people.csv");
    expect(single.error).toMatch(/^people\.csv is not read: it lacks the columns "Month", /);
    const later = await refused((place) => place.write("police/9999-12-testshire-street.csv", street()));
    expect(later.error).toMatch(
      /^police\/9999-12-testshire-street\.csv is named after 9999-12, of which there can be no street file/,
    );
  });
});

describe("a file that was joined from others", () => {
  const JOINED = street(
    ...[JANUARY, FEBRUARY, MARCH].map((month) => rowOf({ month, category: "Robbery" })),
    ...[JANUARY, FEBRUARY, MARCH].map((month) => rowOf({ month, force: "Othershire Constabulary", category: "Drugs" })),
  );

  it("gives each row to the month and the force that it says", async () => {
    const place = emptied();
    place.write("police/all.csv", JOINED);
    const { wardscope } = await built(place);
    expect(
      wardscope.coverage.map(({ force, name, months }: { force: string; name: string; months: readonly unknown[] }) => [
        force,
        name,
        months.length,
      ]),
    ).toEqual([
      ["othershire", "Othershire Constabulary", 3],
      ["testshire", "Testshire Police", 3],
    ]);
    expect(wardscope.rows).toMatchObject({ read: 6, placed: 6 });
  });

  it("gives the same package as the files that it was joined from", async () => {
    const [one, many] = [emptied(), emptied()];
    one.write("police/all.csv", JOINED);
    for (const month of [JANUARY, FEBRUARY, MARCH]) {
      many.write(`police/${month}/${month}-testshire-street.csv`, street({ month, category: "Robbery" }));
      many.write(
        `police/${month}/${month}-othershire-street.csv`,
        street({ month, force: "Othershire Constabulary", category: "Drugs" }),
      );
    }
    const [joined, single] = [await built(one), await built(many)];
    expect(joined.counts).toBe(single.counts);
    for (const key of ["coverage", "months", "located", "rows", "readByCategory", "requiredForces"])
      expect(joined.wardscope[key]).toEqual(single.wardscope[key]);
  });

  it("leaves the months that have a file of their own, and it is said", async () => {
    const place = makeWorkplace();
    place.write("police/all.csv", JOINED);
    const { wardscope, out, counts } = await built(place);
    expect(wardscope.rows.read).toBe(7);
    expect(counts).toContain("W1,2025-01,bicycle-theft,1\n");
    expect(counts).not.toContain("2025-01,robbery");
    expect(counts).toContain("2025-02,robbery,1");
    expect(out).toContain(
      "Given more than once\n testshire 2025-01: took police/2025-01/2025-01-testshire-street.csv\n left 1 of its rows in police/all.csv\n",
    );
  });

  it("counts for a month whose own file has no row", async () => {
    const place = emptied();
    place.write("police/2025-01-testshire-street.csv", `${HEADER}\n`);
    place.write("police/all.csv", street({ month: JANUARY }));
    expect((await built(place)).wardscope.rows.read).toBe(1);
  });

  it("is counted once when it is there twice", async () => {
    const place = emptied();
    place.write("police/a.csv", JOINED);
    place.write("police/b.csv", JOINED);
    const { wardscope, out } = await built(place);
    expect(wardscope.rows.read).toBe(6);
    expect(out).toContain("testshire 2025-03: took police/b.csv\n left 1 of its rows in police/a.csv\n");
  });

  it("has rows of no force rejected by line", async () => {
    const place = emptied();
    place.write("police/all.csv", street(rowOf(), rowOf({ force: "" }), ...Array.from({ length: 200 }, () => rowOf())));
    const { wardscope, out } = await built(place);
    expect(wardscope.rows).toMatchObject({ placed: 201, rejected: 1 });
    expect(out).toContain("no force in the row, nor in the name of the file 1\n all.csv:3\n");
  });
});

it("a folder inside a ZIP inside a folder is read", async () => {
  const place = emptied();
  place.write(
    "police/downloads/crimes.zip",
    zip([{ name: "data/2025-01/2025-01-testshire-street.csv", text: street({}) }]),
  );
  expect((await built(place)).wardscope.rows.read).toBe(1);
});

it("the layout of before 2013 is counted where it lies", async () => {
  const place = emptied();
  const force = "Testshire Police";
  place.write(
    "police/2012-04-testshire-street.csv",
    `Month,Reported by,Falls within,Easting,Northing,Location,Crime type,Context\n2012-04,${force},${force},544000,258500,On or near Mill Road,Burglary,\n`,
  );
  expect((await built(place)).counts).toBe("ward_code,month,category,count\nW1,2012-04,burglary,1\n");
});

it("residents are read and doubted in the report", async () => {
  const place = makeWorkplace();
  place.write("population-2021.csv", "ward_code,population\nW1,0\nW2,999999999\n");
  const { out } = await built(place);
  expect(out).toContain("Ward W1 (W1) has 0 residents, so no rate is made of them: see whether that is so");
  expect(out).toContain(
    "Ward W2 (W2) has 999,999,999 residents, more than any ward has, so no rate is made of them: correct the file",
  );
  expect(place.read("areas/testford/population.csv")).toBe("ward_code,year,population\nW1,2021,0\nW2,2021,999999999\n");
});

it("a line without an end is refused at once", async () => {
  const { error } = await refused((place) => place.write("police/2025-02-testshire-street.csv", "x".repeat(9_000_000)));
  expect(error).toBe("police/2025-02-testshire-street.csv:1: the line does not end. Download the file again.\n");
});
