// Small workbooks laid out as the Home Office's tables by partnership are: a sheet for each financial year after a cover and notes.
import { zip } from "./zip.ts";

/** One row; by default 10 robberies of the partnership Testford in the first quarter of 2024/25. */
export interface OfficialRow {
  readonly year?: string;
  readonly quarter?: number | string;
  readonly force?: string;
  readonly partnership?: string;
  readonly description?: string;
  readonly group?: string;
  readonly subgroup?: string;
  readonly code?: string;
  readonly count?: number | string;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

export const NEW_HEADER =
  "Financial Year,Financial Quarter,Police Force,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Count".split(
    ",",
  );
export const OLD_HEADER = NEW_HEADER.map((name) =>
  name.replace("Police Force", "Force Name").replace("Offence Count", "Number of Offences"),
);

/** Each of the nine groups with its subgroups, so that there is a total. */
export const SUBGROUPS: Readonly<Record<string, readonly string[]>> = {
  "Violence against the person": ["Violence with injury", "Violence without injury", "Homicide"],
  "Sexual offences": ["Rape", "Other sexual offences"],
  Robbery: ["Robbery of personal property", "Robbery of business property"],
  "Theft offences": [
    ...["Domestic burglary", "Non-domestic burglary", "Vehicle offences", "Theft from the person"],
    ...["Bicycle theft", "Shoplifting", "Other theft offences"],
  ],
  "Criminal damage and arson": ["Criminal damage", "Arson"],
  "Drug offences": ["Possession of drugs", "Trafficking of drugs"],
  "Possession of weapons offences": ["Possession of weapons offences"],
  "Public order offences": ["Public order offences"],
  "Miscellaneous crimes against society": ["Miscellaneous crimes against society"],
};

export function officialRow(row: OfficialRow = {}): readonly (string | number)[] {
  const { year = "2024/25", quarter = 1, force = "Cambridgeshire", partnership = "Cambridge", code = "34B" } = row;
  const { group = "Robbery", subgroup = "Robbery of personal property", description = subgroup, count = 10 } = row;
  return [year, quarter, force, partnership, description, group, subgroup, code, count];
}

/** A row for each subgroup in each quarter of a financial year, whose counts `countOf` gives. */
export function wholeYear(
  first: number,
  { quarters = [1, 2, 3, 4], ...row }: OfficialRow & { readonly quarters?: readonly number[] } = {},
  countOf: (place: number, quarter: number) => number = (place) => place + 1,
): readonly (readonly (string | number)[])[] {
  const year = `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
  const kinds = Object.entries(SUBGROUPS).flatMap(([group, names]) => names.map((subgroup) => ({ group, subgroup })));
  return quarters.flatMap((quarter) =>
    kinds.map((kind, place) =>
      officialRow({ year, quarter, ...kind, code: String(place), count: countOf(place, quarter), ...row }),
    ),
  );
}

/** The sheet of a year with its header. */
export function yearSheet(name: string, rows: Sheet["rows"], header: readonly string[] = NEW_HEADER): Sheet {
  return { name, rows: [header, ...rows] };
}

/** Cover and notes as they stand before the years. */
export function notesSheets(updated: string, ...forceNotes: readonly string[]): readonly Sheet[] {
  return [
    { name: "Cover_sheet", rows: [["Police recorded crime open data tables"], ["Publication date: see notes"]] },
    {
      name: "Notes",
      rows: [
        ["Notes"],
        [`Updated: ${updated}`],
        ["Force Notes"],
        ...forceNotes.map((note) => [note]),
        ["Additional Notes"],
        ["Cambridgeshire: this is no note on a force."],
      ],
    },
  ];
}

export function ods(sheets: readonly Sheet[]): Buffer {
  return zip([
    { name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet" },
    { name: "content.xml", text: contentXml(sheets), deflate: true },
  ]);
}

export function contentXml(sheets: readonly Sheet[]): string {
  const tables = sheets.map(
    ({ name, rows }) =>
      `<table:table table:name="${name}" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>${rows
        .map((row) => rowXml(row))
        .join(
          "",
        )}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
}

/** As spreadsheets write it: neighbours that are alike stand once, and the rest of the row is one cell. */
function rowXml(row: readonly (string | number)[]): string {
  let cells = "";
  for (let at = 0; at < row.length; ) {
    const value = row[at]!;
    let times = 1;
    while (at + times < row.length && row[at + times] === value) times++;
    const repeated = times === 1 ? "" : ` table:number-columns-repeated="${times}"`;
    cells +=
      typeof value === "number"
        ? `<table:table-cell${repeated} office:value-type="float" office:value="${value}"><text:p>${value.toLocaleString("en-GB")}</text:p></table:table-cell>`
        : `<table:table-cell${repeated} office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
    at += times;
  }
  return `<table:table-row>${cells}<table:table-cell table:number-columns-repeated="${16_384 - row.length}"/></table:table-row>`;
}

/** The same as an Excel workbook, its texts shared by all sheets. */
export function xlsx(sheets: readonly Sheet[]): Buffer {
  const texts = [...new Set(sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "string")))];
  const cellOf = (value: string | number, place: string): string =>
    typeof value === "number"
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  const sheetXml = ({ rows }: Sheet): string =>
    `<?xml version="1.0"?><worksheet><sheetData>${rows
      .map(
        (row, index) =>
          `<row r="${index + 1}">${row.map((value, column) => cellOf(value, `${"ABCDEFGHIJ"[column]}${index + 1}`)).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const list = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const files = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip([
    { name: "xl/workbook.xml", text: `<workbook><sheets>${list.join("")}</sheets></workbook>`, deflate: true },
    { name: "xl/_rels/workbook.xml.rels", text: `<Relationships>${files.join("")}</Relationships>`, deflate: true },
    {
      name: "xl/sharedStrings.xml",
      text: `<sst>${texts.map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r></si>`).join("")}</sst>`,
      deflate: true,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: sheetXml(sheet),
      deflate: true,
    })),
  ]);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
