// `build --extract`: the same rows in any kind of file give the same package.
import { describe, expect, it } from "vitest";
import { asText, monthOf } from "../extracts.ts";
import { xlsx } from "../xlsx.ts";
import { BRITISH, buildOf, built, OFFENCES, PLAIN, PROFILE, rowsOf, WORKBOOK } from "./extract-place.ts";
import { makeWorkplace, type Workplace } from "./workplace.ts";
import { zip } from "./zip.ts";

const TABLES = ["counts.csv", "places.csv", "place_counts.csv", "taxonomy.csv", "population.csv"] as const;

function tablesOf(place: Workplace): readonly string[] {
  return TABLES.map((name) => place.read(`areas/testford/${name}`));
}

function rowsOfPackage(place: Workplace): Readonly<Record<string, number>> {
  const { wardscope } = JSON.parse(place.read("areas/testford/datapackage.json")) as {
    wardscope: { rows: Record<string, number> };
  };
  return wardscope.rows;
}

describe("an extract", () => {
  it("gives the same tables as CSV, TSV, workbook or ZIP, in degrees or metres, in any order and names of its columns", async () => {
    const place = makeWorkplace();
    const plain = await built(place, asText(rowsOf(PLAIN)), "plain.csv", PLAIN.profile);
    expect([plain.code, plain.error.replace(/^read .*\n/gm, "")]).toEqual([0, ""]);
    const expected = tablesOf(place);
    expect(expected[3]).toContain("wildlife-crime,Wildlife crime,Other crime,true,15,As named in the extract");
    const { read, placed, rim = 0, outside, unplaced, rejected } = rowsOfPackage(place);
    expect([read, rejected]).toEqual([400, 0]);
    expect(unplaced).toBe(OFFENCES.filter(({ point }) => point === null).length);
    expect(placed! + rim + outside! + unplaced!).toBe(400);
    // Counted by hand, by the months and offences of the rows.
    const months = OFFENCES.filter(({ point }) => point !== null).map(monthOf);
    expect(new Set(months)).toEqual(new Set(["2025-01", "2025-02", "2025-03"]));

    const tsv = await built(place, asText(rowsOf(BRITISH), "\t"), "british.tsv", BRITISH.profile);
    expect([tsv.code, tablesOf(place)]).toEqual([0, expected]);
    const titled = `Crimes of Testford,,\nmade in May,,\n${asText(rowsOf(BRITISH, OFFENCES.toReversed()))}`;
    const zipped = zip([{ name: "in/extract.csv", text: titled, deflate: true }]);
    expect([(await built(place, zipped, "a.zip", BRITISH.profile)).code, tablesOf(place)]).toEqual([0, expected]);
    const book = xlsx([{ name: "Data", rows: rowsOf(WORKBOOK) }]);
    expect([(await built(place, book, "book.xlsx", WORKBOOK.profile)).code, tablesOf(place)]).toEqual([0, expected]);
    const paths = [OFFENCES.slice(0, 150), OFFENCES.slice(150)].map((some, index) =>
      place.write(`part${index}.csv`, asText(rowsOf(PLAIN, some))),
    );
    place.write("profile.json", JSON.stringify({ ...PROFILE, ...PLAIN.profile }));
    expect([(await buildOf(place, ...paths)).code, tablesOf(place)]).toEqual([0, expected]);
    expect((await place.check("areas/testford")).code).toBe(0);
  });

  it("is counted by its wards where they are given instead of points, and the package says so", async () => {
    const place = makeWorkplace();
    const rows = [
      ["Ward", "Month", "Offence", "Number", "X", "Y"],
      ["ward w1", "2025-01", "Burglary", "3", "", ""],
      ["W2", "2025-01", "Burglary", "1,200", "0", "0"],
      ["W2", "2025-02", "Drugs", "0", "", ""],
      ["W2", "2025-02", "Burglary", "2", "", ""],
      ["Elsewhere", "2025-02", "Burglary", "7", "", ""],
      ["", "2025-02", "Burglary", "5", "", ""],
      ["W1", "2025-02", "Total", "9", "", ""],
    ];
    const columns = { ward: "Ward", month: "Month", offence: "Offence", count: "Number" };
    const profile = { columns, dateForm: "iso" };
    const { code, out } = await built(place, asText(rows), "counts.csv", profile);
    expect(code).toBe(0);
    expect(place.read("areas/testford/counts.csv")).toBe(
      "ward_code,month,category,count\nW1,2025-01,burglary,3\nW2,2025-01,burglary,1200\nW2,2025-02,burglary,2\n",
    );
    expect(place.names("areas/testford")).not.toContain("places.csv");
    const fates = { read: 1226, placed: 1205, outside: 7, unplaced: 5, rejected: 9, byWard: 1205 };
    expect(rowsOfPackage(place)).toMatchObject(fates);
    expect(out).toContain("of them by ward alone");
    expect(out).toMatch(/ {2}Rows +7\n {2}Offences in them +1,226\n/);
    const { inputs } = JSON.parse(place.read("areas/testford/datapackage.json")).wardscope;
    expect(inputs).toEqual([expect.objectContaining({ name: "counts.csv", rows: 7, count: 1226 })]);
    expect((await place.check("areas/testford")).code).toBe(0);
    expect(out).toMatch(/Wards that rows name and the area does not have .*\n +Elsewhere +7\n/);

    const mixed = [...rows.slice(0, 4), ["W2", "2025-02", "Burglary", "4", "0.105", "52.205"]];
    const both = await built(place, asText(mixed), "mixed.csv", {
      ...profile,
      columns: { ...columns, longitude: "X", latitude: "Y" },
    });
    expect(both.code).toBe(0);
    // The point lies in W1, whatever the row says of its ward.
    expect(place.read("areas/testford/place_counts.csv")).toContain("0.105000_52.205000,2025-02,burglary,4\n");
    expect(place.read("areas/testford/counts.csv")).toContain("W1,2025-02,burglary,4\n");
    expect(rowsOfPackage(place)).toMatchObject({ placed: 1207, byWard: 1203 });
    expect((await place.check("areas/testford")).code).toBe(0);
    const descriptor = place.read("areas/testford/datapackage.json").replace('"byWard":1203', '"byWard":1202');
    place.write("areas/testford/datapackage.json", descriptor);
    const wrong = await place.check("areas/testford");
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining("rows.byWard is 1202")]);
  });

  it("counts own categories as the profile describes them, and leaves out the months that it names", async () => {
    const place = makeWorkplace();
    const { code, out } = await built(place, asText(rowsOf(PLAIN)), "plain.csv", {
      ...PLAIN.profile,
      offences: {
        ...{ "WILDLIFE  crime": "wildlife", "Burglary - residential": "burglary-of-homes" },
        Shoplifiting: "shoplifting",
      },
      totals: ["Total of nothing"],
      categories: [
        { category: "wildlife", label: "Wildlife", group: "Rural", isCrime: "no" },
        { category: "burglary-of-homes", label: "Burglary of homes", group: "Acquisitive crime" },
      ],
      leftMonths: ["2025-02"],
    });
    expect(code).toBe(0);
    const taxonomy = place.read("areas/testford/taxonomy.csv");
    expect(taxonomy).toContain("burglary-of-homes,Burglary of homes,Acquisitive crime,true,15,");
    expect(taxonomy).toContain("wildlife,Wildlife,Rural,false,16,");
    expect(out).not.toContain("does not know");
    expect(out).toContain(
      "\n  Offences and outcomes that the profile names and no row has\n    Shoplifiting\n    Total of nothing\n\n",
    );
    expect(out).toContain("of a month that the profile leaves out");
    expect(place.read("areas/testford/datapackage.json")).toContain(
      '"month":"2025-02","force":"testshire","status":"missing"',
    );
  });

  it("is never brought up to date from the open data, which would take its place", async () => {
    const place = makeWorkplace();
    await built(place, asText(rowsOf(PLAIN)), "plain.csv", PLAIN.profile);
    const before = place.read("areas/testford/datapackage.json");
    const { code, out } = await place.command("update", "--areas", `${place.folder}/areas`);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/Passed over: .*testford is made of an extract that is no open data/),
    ]);
    expect(place.read("areas/testford/datapackage.json")).toBe(before);
  });

  it("rejects months to come, and warns of a few rows of long ago, which would make the package longer", async () => {
    const place = makeWorkplace();
    const [one] = OFFENCES;
    const odd = [
      ...OFFENCES,
      { ...one!, day: Date.UTC(2025, 5, 1) / 86_400_000 },
      { ...one!, day: Date.UTC(2023, 1, 1) / 86_400_000 },
    ];
    const { code, out } = await built(place, asText(rowsOf(PLAIN, odd)), "plain.csv", PLAIN.profile);
    expect([code, rowsOfPackage(place)["rejected"]]).toEqual([0, 1]);
    expect(out).toMatch(/the date has not come yet +1\n/);
    expect(out).toContain("the months before 2025-01 have far fewer offences (1) than those after");
  });

  it("warns of a first and a last month that its dates do not fill", async () => {
    const place = makeWorkplace();
    const days = OFFENCES.map((one) => ({ ...one, day: Math.max(one.day, 20_099) })).filter(({ day }) => day < 20_170);
    const { out } = await built(place, asText(rowsOf(PLAIN, days)), "plain.csv", PLAIN.profile);
    expect(out).toContain(
      "the first date is 2025-01-11: 2025-01 may not be whole; if so, leave it out with --from 2025-02",
    );
    expect(out).toContain(
      "the last date is 2025-03-22: 2025-03 may not be whole; if so, leave it out with --to 2025-02",
    );
  });
});
