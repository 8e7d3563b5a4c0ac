// An extract as a workbook comes to the package of the same extract as CSV, whatever its dates and times are shown as.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import { wardsOf } from "../cli/workplace.ts";
import { type SheetCell, xlsx } from "../xlsx.ts";

const HEADER = ["Date", "Time", "Until", "Offence", "Ward"];
/** Days from 1899-12-30 to 2025-01-01, and what workbooks that count from 1904 have less. */
const [FIRST, DAYS_OF_1904] = [45_658, 1462];
const DATES = ["dd/mm/yyyy", "General", "yyyy-mm-dd", 'd mmmm yyyy "the day"', "[$-809]dd mmmm yyyy;@"];
const TIMES = ["hh:mm", "General", "h:mm AM/PM", "[h]:mm", "0.00", "hh\\:mm:ss"];
const BOTH = ["dd/mm/yyyy hh:mm", "[$-809]yyyy-mm-dd h:mm:ss", "m/d/yy h:mm"];

const two = (number: number): string => String(number).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const dateOf = (day: number): string => `2025-01-${two(day + 1)}`;
const shown = (value: number, format: string): SheetCell => ({ shown: value, format });

/** A cell as CSV has it, and as a sheet has it. */
type Cell = readonly [text: string, cell: (first: number) => SheetCell];

const quarters = fc.constantFrom(0, 72, 360, 720, 1080, 1439);
const minutes = fc.oneof(quarters, fc.integer({ min: 0, max: 1439 }));
const time = fc.oneof(
  fc.tuple(minutes, fc.constantFrom(...TIMES)).map(([at, format]): Cell => [clock(at), () => shown(at / 1440, format)]),
  minutes.map((at): Cell => [clock(at), () => clock(at)]),
  fc.constantFrom("09.30", "0.25", "unknown", "noon").map((text): Cell => [text, () => text]),
  fc.constantFrom<Cell>(["", () => ""], ["", () => ({ shown: null, format: "hh:mm" })]),
);
const day = fc.integer({ min: 0, max: 30 });
const date = fc.oneof(
  fc
    .tuple(day, fc.constantFrom(...DATES))
    .map(([of, format]): Cell => [dateOf(of), (first) => shown(first + of, format)]),
  day.map((of): Cell => [dateOf(of), () => dateOf(of)]),
);
const until = fc.oneof(
  fc
    .tuple(day, minutes, fc.constantFrom(...BOTH))
    .map(([of, at, format]): Cell => [`${dateOf(of)} ${clock(at)}`, (first) => shown(first + of + at / 1440, format)]),
  fc.constantFrom<Cell>(["", () => ""]),
);
const row = fc.tuple(date, time, until, fc.constantFrom("Burglary", "Robbery"), fc.constantFrom("W1", "W2"));

function profileOf(dateForm: ExtractProfile["dateForm"], midnight: ExtractProfile["midnight"]): ExtractProfile {
  return {
    columns: { date: "Date", time: "Time", dateTo: "Until", offence: "Offence", ward: "Ward" },
    ...{ dateForm, midnight, force: "Testshire Police", source: "", sheet: null },
    ...{ offences: {}, categories: [], leftMonths: [] },
  };
}

/** Its tables, and the fates of its rows; what is left is the hash of the file that was given. */
async function packageOf(extract: File, profile: ExtractProfile) {
  const wards = new File([wardsOf([{ code: "W1" }, { code: "W2" }])], "wards.geojson");
  const { files, report } = await buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z" },
      files: [
        { file: extract, kind: "extract", profile },
        { file: wards, kind: "wards", profile: null },
      ],
    },
    FORCE_AREAS,
    () => undefined,
  );
  const texts = [...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  const { wardscope } = JSON.parse(new Map(texts).get("datapackage.json")!);
  const tables = Object.fromEntries(texts.filter(([name]) => name !== "datapackage.json"));
  const rejected = report.filter((line) => !/extract\.|, row |, line |^ +(?:CSV|XLSX)/i.test(line));
  return { tables, rows: wardscope.rows, months: wardscope.months, rejected };
}

describe("an extract as a workbook", () => {
  it("is the package of the same extract as CSV", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom<ExtractProfile["midnight"]>("time", "no-time"),
        fc.boolean(),
        async (rows, midnight, from1904) => {
          // One row that is counted in any case.
          const first: readonly (string | Cell)[] = [
            ["2025-01-05", () => "2025-01-05"],
            ["", () => ""],
            ["", () => ""],
            "Burglary",
            "W1",
          ];
          const all = [first, ...rows];
          const origin = from1904 ? FIRST - DAYS_OF_1904 : FIRST;
          const csv = [HEADER, ...all.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : cell[0])))];
          const sheet = [
            HEADER,
            ...all.map((cells) => cells.map((cell) => (typeof cell === "string" ? cell : cell[1](origin)))),
          ];
          const text = new File([csv.map((cells) => `${cells.join(",")}\n`).join("")], "extract.csv");
          const book = new File([new Uint8Array(xlsx([{ name: "Data", rows: sheet }], from1904))], "extract.xlsx");
          const ofText = await packageOf(text, profileOf("iso", midnight));
          const ofBook = await packageOf(book, profileOf(from1904 ? "excel-1904" : "excel", midnight));
          expect(ofBook).toEqual(ofText);
        },
      ),
      { numRuns: 30 },
    );
  });
});
