// Files that hold the same offences: the same one twice is refused, others that may be are warned of, and both are counted.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { possibleMonths } from "../../src/core/area/possible-months.ts";
import type { ExtractProfile } from "../../src/core/extract/profile.ts";
import { FORCE_AREAS } from "../../src/data/force-area-table.ts";
import { buildOwn } from "../../src/data/own-build.ts";
import { lookAt } from "../../src/data/own-look.ts";
import { street, wardsOf } from "../cli/workplace.ts";
import { xlsx } from "../xlsx.ts";

const PROFILE: ExtractProfile = {
  columns: { date: "Date", offence: "Offence", ward: "Ward" },
  ...{ dateForm: "iso", midnight: "no-time", force: "Testshire Police", source: "", sheet: null },
  ...{ offences: {}, categories: [], leftMonths: [] },
};
const ROWS = [
  ["Date", "Offence", "Ward"],
  ["2025-01-03", "Burglary", "W1"],
  ["2025-01-04", "Robbery", "W2"],
];
const TEXT = ROWS.map((row) => `${row.join(",")}\n`).join("");
const WARDS = new File([wardsOf([{ code: "W1" }, { code: "W2" }])], "wards.geojson");

function built(
  files: readonly (readonly [file: File, kind: "police" | "extract" | "residents", sheet?: string])[],
  year: number | null = null,
) {
  return buildOwn(
    {
      ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z" },
      files: [
        { file: WARDS, kind: "wards" as const, profile: null },
        ...files.map(([file, kind, sheet = null]) => ({
          ...{ file, kind, year: kind === "residents" ? year : null },
          profile: kind === "extract" ? { ...PROFILE, sheet } : null,
        })),
      ],
    },
    FORCE_AREAS,
    () => undefined,
  );
}

const extract = (name: string, text = TEXT) => [new File([text], name), "extract"] as const;
const warningsIn = (report: readonly string[]): string => report.slice(report.indexOf("  Warnings") + 1).join("\n");

describe("offences that may be given twice", () => {
  it("are refused where a file is the same, by whatever name", async () => {
    await expect(built([extract("a.csv"), extract("a.csv")])).rejects.toThrow("a.csv was given twice");
    await expect(built([extract("a.csv"), extract("b.csv")])).rejects.toThrow("holds the same as");
    const book = new File(
      [
        new Uint8Array(
          xlsx([
            { name: "One", rows: ROWS },
            { name: "Two", rows: [...ROWS, ...ROWS.slice(1, 2)] },
          ]),
        ),
      ],
      "book.xlsx",
    );
    await expect(
      built([
        [book, "extract", "One"],
        [book, "extract", "One"],
      ]),
    ).rejects.toThrow("book.xlsx was given twice");
    const { report } = await built([
      [book, "extract", "One"],
      [book, "extract", "Two"],
    ]);
    expect(warningsIn(report)).not.toContain("counted twice");
  });

  it("are counted and warned of where an extract has a month of a street file, or is another in another form", async () => {
    const police = [new File([street({})], "2025-01-testshire-street.csv"), "police"] as const;
    const { report } = await built([police, extract("a.csv")]);
    expect(warningsIn(report)).toContain(
      "a.csv has offences of 2025-01, and so has 2025-01-testshire-street.csv: the rows of both are counted",
    );
    const like = await built([extract("a.csv"), extract("b.csv", TEXT.replaceAll("2025-01-0", "2025/1/"))]);
    expect(warningsIn(like.report)).toContain(
      "2 rows in the wards in a.csv, of 2025-01, are of the day, place and category of rows of b.csv, and may be counted again: if",
    );
    expect(warningsIn(like.report).match(/counted/g)).toHaveLength(1);
    const other = await built([extract("a.csv"), extract("b.csv", "Date,Offence,Ward\n2025-01-03,Robbery,W1\n")]);
    expect(warningsIn(other.report)).not.toContain("counted");
  });

  it("are counted and warned of row by row where two extracts have them word for word, by the months of these rows", async () => {
    const form = extract("b.csv", TEXT.replaceAll(",", " ; "));
    const like = await built([extract("a.csv"), form]);
    expect(warningsIn(like.report).match(/counted/g)).toHaveLength(1);
    expect(warningsIn(like.report)).toContain(
      "2 rows in the wards in a.csv, of 2025-01, are word for word in b.csv too, and are counted again",
    );
    const row = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom("W1", "W2", "Elsewhere"));
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    const textOf = (some: readonly (readonly [number, string])[]): string =>
      `Date,Offence,Ward\n2024-12-01,Burglary,W1\n${some.map(([month, ward]) => `2024-0${month}-03,Robbery,${ward}\n`).join("")}`;
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 2, maxLength: 3 }), async (files) => {
        const texts = files.map((some, at) => textOf(some).replace("2024-12", `2024-${10 + at}`));
        const { report } = await built(texts.map((text, at) => extract(`${at}.csv`, text)));
        // In the other direction the files are read: the last one first.
        const seen = new Map<string, number>();
        const copies = texts.toReversed().map((text) => {
          const own = new Map<string, number>();
          let found = 0;
          for (const line of text.split("\n").filter((one) => /W[12]$/.test(one))) {
            own.set(line, (own.get(line) ?? 0) + 1);
            if (own.get(line)! <= (seen.get(line) ?? 0)) found++;
          }
          for (const [line, count] of own) seen.set(line, Math.max(count, seen.get(line) ?? 0));
          return found;
        });
        const said = [...warningsIn(report).matchAll(/(\d+) rows? in the wards in \d\.csv/g)].map((match) =>
          Number(match[1]),
        );
        expect(said).toEqual(copies.filter((count) => count > 0));
      }),
      { numRuns: 40 },
    );
  });
});

describe("rows of two extracts in another form", () => {
  const [numbered, plain] = [
    { columns: { date: "Date", offence: "Offence", longitude: "X", latitude: "Y", id: "Number" } },
    { columns: { date: "Day", offence: "Crime", longitude: "Lon", latitude: "Lat" }, dateForm: "day-first" },
  ] as const;
  const day = (at: number): string => String(at + 1).padStart(2, "0");
  const table = (from: number, to: number, number: (at: number) => string, offence = "Robbery"): string =>
    ["Number,Date,Offence,X,Y"]
      .concat(
        Array.from(
          { length: to - from },
          (_, at) => `${number(from + at)},2025-01-${day(from + at)},${offence},0.105,52.205`,
        ),
      )
      .join("\n");
  const otherOrder = (from: number, to: number): string =>
    ["Lat,Lon,Crime,Day"]
      .concat(Array.from({ length: to - from }, (_, at) => `52.2050,0.10500,ROBBERY,${day(from + at)}/01/2025`))
      .join("\n");
  async function warned(one: string, other: string, otherwise: Partial<ExtractProfile> = numbered): Promise<string> {
    const file = (text: string, name: string, own: Partial<ExtractProfile>) => ({
      ...{ file: new File([text], name), kind: "extract" as const, year: null },
      profile: { ...PROFILE, ...own },
    });
    const wards = { file: WARDS, kind: "wards" as const, profile: null };
    const { report } = await buildOwn(
      {
        ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z" },
        files: [wards, file(one, "a.csv", numbered), file(other, "b.csv", otherwise)],
      },
      FORCE_AREAS,
      () => undefined,
    );
    return warningsIn(report);
  }

  it("are warned of where a file has a record twice, and nobody is told to download what is one's own", async () => {
    const text =
      "Date,Offence,Ward,Number,Long,Lat\n2025-01-03,Burglary,W1,a1,0.105,52.205\n2025-01-03,Burglary,W1,a1,0.105,52.205\n";
    const file = new File([text], "a.csv");
    const columns = { ...PROFILE.columns, id: "Number", longitude: "Long", latitude: "Lat" };
    const { report } = await buildOwn(
      {
        ...{ name: "Testford", slug: "own-testford", open: null, now: "2025-02-01T12:00:00.000Z" },
        files: [
          { file: WARDS, kind: "wards", profile: null },
          { file, kind: "extract", profile: { ...PROFILE, columns } },
        ],
      },
      FORCE_AREAS,
      () => undefined,
    );
    expect(report).toContain(
      "    1 row in the wards is the same as another, record number and all, and counted again: 1 in a.csv; take the copy out",
    );
  });

  it("are the same by their numbers, if month and category are, too", async () => {
    const id = (at: number): string => `C${at}`;
    const revised = table(0, 9, id).replaceAll("52.205", "52.206");
    expect(await warned(table(5, 20, id), revised)).toContain(
      "4 rows in the wards in a.csv, of 2025-01, have the record number, month and category of rows of b.csv, and are counted again",
    );
    expect(await warned(table(5, 20, String), table(5, 9, String, "Burglary"))).not.toContain("counted again");
  });

  it("are the same by day, place and offence where most rows of a file are", async () => {
    const id = (at: number): string => `C${at}`;
    expect(await warned(table(0, 20, id), otherOrder(10, 20), plain)).toContain(
      "10 rows in the wards in a.csv, of 2025-01, are of the day, place and category of rows of b.csv, and may be counted again",
    );
    expect(await warned(table(0, 12, id), otherOrder(9, 20), plain)).not.toContain("counted again");
  });
});

describe("residents", () => {
  const look = (name: string) =>
    lookAt(
      { file: new File(["ward_code,population\nW1,1000\nW2,2000\n"], name), index: 0, sheet: null },
      possibleMonths(24_301),
    );

  it("that say no year are residents, and are of the year that is said of them", async () => {
    expect(await look("best-fit.csv")).toMatchObject({ kind: "residents", wards: 2, year: null });
    expect(await look("best-fit-2021.csv")).toMatchObject({ kind: "residents", wards: 2, year: 2021 });
    const file = new File(["ward_code,population\nW1,1000\nW2,2000\n"], "best-fit.csv");
    await expect(built([extract("a.csv"), [file, "residents"]])).rejects.toThrow("does not say of which year it is");
    const { files } = await built([extract("a.csv"), [file, "residents"]], 2022);
    expect(new TextDecoder().decode(files.get("population.csv"))).toContain("W1,2022,1000");
  });
});
