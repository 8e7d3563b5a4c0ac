// Workbooks that are not the Home Office's tables by partnership, or are damaged: what is said of each, and that nothing is written.
import { describe, expect, it } from "vitest";
import {
  contentXml,
  NEW_HEADER,
  notesSheets,
  ods,
  officialRow,
  type Sheet,
  wholeYear,
  xlsx,
  yearSheet,
} from "./home-office-ods.ts";
import { refused, wardsOf } from "./workplace.ts";
import { zip } from "./zip.ts";

const GIVE =
  "Give the file by Community Safety Partnership as the Home Office publishes it (prc-csp-….ods or .xlsx).\n";
const [YEAR, AGAIN] = [wholeYear(2023), "Download the file again from its source.\n"];

/** What is said of these files, given in this order. */
async function saidOf(...files: readonly Uint8Array[]): Promise<string> {
  const names = files.map((_, index) => `${"ab"[index]}.ods`);
  const { code, error } = await refused(
    (place) => {
      place.write(
        "wards.geojson",
        wardsOf([
          { code: "W1", district: "E07000008" },
          { code: "W2", district: "E07000008" },
        ]),
      );
      for (const [index, bytes] of files.entries()) place.write(names[index]!, bytes);
    },
    ...["--area-code", "E07000008", "--area-name", "Cambridge"],
    ...names.flatMap((name) => ["--home-office", `{}/${name}`]),
  );
  expect(code).toBe(1);
  expect(error.length).toBeLessThan(600);
  return error;
}

const saidOfRows = (rows: Sheet["rows"], name = "2023_24") =>
  saidOf(ods([...notesSheets("1 May 2024"), { name, rows }]));
const saidOfXml = (xml: string) => saidOf(zip([{ name: "content.xml", text: xml, deflate: true }]));

describe("sheets and columns", () => {
  it("a workbook without a sheet of a year is refused with the names of its sheets", async () => {
    expect(
      await saidOf(
        ods([
          { name: "Table_1", rows: YEAR },
          { name: "2023_25", rows: YEAR },
        ]),
      ),
    ).toBe(`a.ods has no sheet of a financial year, such as 2020_21: its sheets are "Table_1" and "2023_25". ${GIVE}`);
    expect(await saidOf(ods([{ name: "2023_24", rows: [] }]))).toBe(`a.ods, sheet 2023_24 is empty. ${GIVE}`);
  });

  it("a header without the columns is refused by its row, and the table by police force by its name", async () => {
    expect(await saidOfRows([[], ["Year", "Area"], ...YEAR])).toBe(
      "a.ods, sheet 2023_24, row 2: a header with Financial Year, Financial Quarter, Police Force or Force Name, CSP Name, " +
        "Offence Description, Offence Group, Offence Subgroup, Offence Code and Offence Count or Number of Offences was expected, " +
        `and it has Year and Area. ${GIVE}`,
    );
    expect(await saidOfRows([NEW_HEADER.filter((name) => name !== "CSP Name"), ...YEAR])).toContain(
      "row 1: there is no column CSP Name: it is the table by police force, not the one by Community Safety Partnership.",
    );
  });

  it.each([
    [{ count: "many" }, `Offence Count is "many", and a whole number was expected`],
    [{ count: 1.5 }, `Offence Count is "1.5", and a whole number was expected`],
    [{ quarter: 5 }, `Financial Quarter is "5", and a number from 1 to 4 was expected`],
    [{ quarter: "" }, `Financial Quarter is "", and a number from 1 to 4 was expected`],
    [{ year: "2022/23" }, `Financial Year is "2022/23", and 2023/24 was expected in this sheet`],
    [{ group: "" }, "Offence Group is empty"],
    [{ subgroup: "Rob\u202ebery" }, "the name of its offence holds control characters"],
    [
      { subgroup: "Arson", group: "Criminal damage and arson", code: "16" },
      "it has the offence 16 of Cambridge again, as row 338 has it",
    ],
  ])("a row with %j is refused by its sheet and row", async (row, fault) => {
    const year = "2023/24";
    const rows = [
      NEW_HEADER,
      ...YEAR,
      ...YEAR.map((cells) => [...cells.slice(0, 3), "Fenland", ...cells.slice(4)]),
      ...YEAR.map((cells) => [...cells.slice(0, 3), "Huntingdonshire", ...cells.slice(4)]),
      ...YEAR.map((cells) => [...cells.slice(0, 3), "South Cambridgeshire", ...cells.slice(4)]),
      officialRow({ year, subgroup: "Arson", group: "Criminal damage and arson", code: "16", quarter: 2 }),
      officialRow({ year, quarter: 2, ...row }),
    ];
    expect(await saidOfRows(rows)).toBe(`a.ods, sheet 2023_24, row 339: ${fault}. ${GIVE}`);
  });

  it("a row that is marked as repeated is refused as that, not as one that stands twice", async () => {
    const xml = contentXml([yearSheet("2023_24", YEAR)]);
    const first = xml.lastIndexOf("<table:table-row>", xml.indexOf("Robbery of personal"));
    const marked = `${xml.slice(0, first)}<table:table-row table:number-rows-repeated="3">${xml.slice(first + "<table:table-row>".length)}`;
    expect(await saidOfXml(marked)).toBe(
      `a.ods, sheet 2023_24, row 7: it has the offence 5 of Cambridge and is marked as repeated 3 times (number-rows-repeated), where each offence has one row. ${GIVE}`,
    );
  });

  it("files that contradict each other are refused by both their names", async () => {
    const other = YEAR.map((row, index) => (index === 0 ? [...row.slice(0, 8), 999] : row));
    expect(await saidOf(ods([yearSheet("2023_24", YEAR)]), ods([yearSheet("2023_24", other)]))).toBe(
      "a.ods and b.ods contradict each other: of Violence against the person, Violence with injury of Cambridge in the quarter " +
        "to June 2023 they have 1 and 999. Give only one file of each year, the newest: later editions correct earlier ones.\n",
    );
  });
});

describe("files", () => {
  it("what is no workbook, and half of one, is refused", async () => {
    expect(await saidOf(Buffer.from("Financial Year,Financial Quarter\n"))).toMatch(/^a\.ods is not a whole ZIP/);
    const whole = ods([yearSheet("2023_24", YEAR)]);
    expect(await saidOf(whole.subarray(0, whole.length / 2))).toMatch(/^a\.ods is not a whole ZIP: it is truncated/);
    expect(await saidOf(zip([{ name: "a.csv", text: "a" }]))).toMatch(
      /^a\.ods is no workbook: it holds neither content\.xml/,
    );
    const sheets = xlsx([{ name: "2023_24", rows: [NEW_HEADER, ["2023/24", 1, "Cambridgeshire"]] }]);
    expect(await saidOf(sheets)).toBe(`a.ods, sheet 2023_24, row 2: Offence Group is empty. ${GIVE}`);
  });

  it("a workbook that unpacks to far too much is refused", async () => {
    const bomb = zip([{ name: "content.xml", text: `<a>${" ".repeat(5_000_000)}</a>`, deflate: true }]);
    expect(await saidOf(bomb)).toMatch(/^a\.ods is refused: content\.xml unpacks to over 200 times its size/);
  });

  it("XML that is hostile or broken is refused, and says where", async () => {
    const sound = contentXml([yearSheet("2023_24", YEAR)]);
    const laughs = `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>`;
    expect(await saidOfXml(sound.replace("?>", `?>${laughs}`))).toBe(
      `a.ods cannot be read: it has a document type, as no table needs. ${AGAIN}`,
    );
    expect(await saidOfXml(sound.replace("Robbery of personal", "&laughs; of personal"))).toBe(
      `a.ods, sheet 2023_24, row 7 cannot be read: it has the entity &laughs;, which is none of XML's five. ${AGAIN}`,
    );
    expect(await saidOfXml(sound.slice(0, -200))).toMatch(/cannot be read: it breaks off\. /);
    expect(await saidOfXml("<a>".repeat(1000))).toBe(
      `a.ods cannot be read: its elements are more than 64 deep, or have no name. ${AGAIN}`,
    );
    expect(await saidOfXml(`<a b="${"x".repeat(70_000)}`)).toMatch(/it has over 65536 letters without a tag that ends/);
    expect(await saidOfXml(sound.replace("</table:table-row>", "</table:table>"))).toMatch(
      /a\.ods, sheet 2023_24, row 1 cannot be read: <\/table:table> closes what is not open/,
    );
    expect(await saidOf(zip([{ name: "content.xml", text: "" }]))).toMatch(/cannot be read: it breaks off/);
  });
});
