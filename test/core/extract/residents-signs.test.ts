// Tables of residents and tables of offences are told apart by their columns and rows, whatever else stands in them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { residentsSign } from "../../../src/core/extract/residents-signs.ts";

/** A column: its name, and the cell of each row by the row's number. */
interface Column {
  readonly name: string;
  readonly cell: (row: number) => string;
}

const ward = (row: number): string => `E050130${50 + (row % 14)}`;
const cycle = (...values: readonly string[]) => {
  return (row: number): string => values[row % values.length]!;
};
const column = (names: readonly string[], ...cells: readonly Column["cell"][]): fc.Arbitrary<Column> =>
  fc.record({ name: fc.constantFrom(...names), cell: fc.constantFrom(...cells) });

const WARD = column(["Ward code", "ward_code", "WD23CD", "Beat code", "GEOGRAPHY_CODE", "Area code", "Code"], ward);
const KINDS = cycle("Burglary", "Shoplifting", "Criminal damage", "Robbery", "Possession of drugs");
const WHAT = fc.oneof(
  column(["Offence", "Crime type", "Offence description", "Crime category", "Classification", "Category"], KINDS),
  column(["Type", "Description", "Kind", "Group", "Measure"], KINDS),
  column(["Offence", "Crime", "Incident type"], cycle("Matters of the night", "What we call other")),
  column(["HO code", "Class", "Code of it"], cycle("28E", "46", "8N", "105A")),
);
const WHEN = fc.oneof(
  column(["Date", "Date from", "DATE", "Period", "Reported"], (row) => `2025-03-${10 + (row % 20)}`),
  column(["Month", "date", "period", "When"], (row) => `2025-0${1 + (row % 9)}`),
  column(["Year", "date", "Time period"], cycle("2025"), cycle("2024", "2025")),
);
const NUMBER = column(["Count", "Number", "Total", "Value", "OBS_VALUE", "Observation", "2025"], (row) => String(row));
/** What tables of offences have too, and those of residents alone ought to. */
const MORE = fc.oneof(
  column(["Persons", "Population", "Residents", "People", "All persons", "Usual residents"], (row) => `${9000 + row}`),
  column(["Sex", "Gender", "Victim sex", "GENDER_NAME"], cycle("Female", "Male"), cycle("Total")),
  column(["Age", "Victim age", "AGE_NAME", "Age (3 categories)"], (row) => String(16 + row), cycle("All Ages")),
  column(["Ward", "Notes", "GEOGRAPHY_NAME", "Street"], cycle("Abbey", "Arbury", "Castle")),
);
const ROWS = fc.integer({ min: 6, max: 40 });

function table(columns: readonly Column[], rows: number): readonly (readonly string[])[] {
  return [
    columns.map(({ name }) => name),
    ...Array.from({ length: rows }, (_, row) => columns.map(({ cell }) => cell(row))),
  ];
}

function inAnyOrder(...columns: readonly fc.Arbitrary<readonly Column[]>[]): fc.Arbitrary<readonly Column[]> {
  return fc
    .tuple(...columns)
    .chain((all) => fc.shuffledSubarray(all.flat(), { minLength: all.flat().length, maxLength: all.flat().length }));
}

const one = (of: fc.Arbitrary<Column>) => of.map((found) => [found]);
const some = (of: fc.Arbitrary<Column>) => fc.array(of, { maxLength: 3 });

describe("tables of offences", () => {
  it("are never taken for residents, whatever they count by and whatever of people stands in them", () => {
    const columns = inAnyOrder(one(WARD), one(WHAT), one(WHEN), some(NUMBER), some(MORE));
    fc.assert(
      fc.property(columns, ROWS, (found, rows) => {
        expect(residentsSign(table(found, rows))).toBe("offences");
      }),
      { numRuns: 1000 },
    );
  });

  it("nor where nobody knows what their column of offences is, but for the days or months of their rows", () => {
    const when = column(["Date", "Month", "Period", "When"], (row) => `2025-03-${10 + (row % 20)}`);
    const unknown = column(["Kind", "Group", "Description"], cycle("Alpha", "Beta"));
    const columns = inAnyOrder(one(WARD), one(unknown), one(when), one(NUMBER), some(MORE));
    fc.assert(
      fc.property(columns, ROWS, (found, rows) => {
        expect(residentsSign(table(found, rows))).toBe("offences");
      }),
    );
  });
});

describe("tables of residents", () => {
  const ALL = fc.oneof(
    column(["Population", "Residents", "Persons", "All usual residents", "population_2022"], (row) => `${7000 + row}`),
    column(["Residence type: Total; measures: Value", "Total: All usual residents"], (row) => `${7000 + row}`),
  );
  const YEAR = fc.oneof(
    column(["date", "DATE", "Year", "period", "Time"], cycle("2021"), cycle("2020", "2021"), cycle("mid-2022")),
    column(["date", "period"], cycle("2024-06-30"), cycle("30/06/2023", "30/06/2024"), cycle("21 March 2021")),
  );
  const BY = fc.oneof(
    column(["Age (3 categories)", "AGE_NAME", "Age category"], cycle("Aged 15 years and under", "Aged 16 and over")),
    column(["GENDER_NAME", "sex", "Sex (2 categories)"], cycle("Total"), cycle("Female", "Male")),
    column(["MEASURES_NAME", "geography", "Ward name"], cycle("Value"), cycle("Abbey", "Arbury")),
  );

  it("are told by what their columns say of people, as Nomis, ONS and councils write it", () => {
    const columns = inAnyOrder(one(WARD), one(ALL), some(YEAR), some(BY));
    fc.assert(
      fc.property(columns, ROWS, (found, rows) => {
        expect(residentsSign(table(found, rows))).toBe("residents");
      }),
      { numRuns: 500 },
    );
  });

  it("are such where they can be read, if their columns say of nothing what it is", () => {
    const rows = (header: string): readonly (readonly string[])[] => [
      header.split(","),
      ...Array.from({ length: 14 }, (_, row) => ["2021", ward(row), String(9000 + row)]),
    ];
    expect(residentsSign(rows("DATE,GEOGRAPHY_CODE,OBS_VALUE"))).toBe("unsaid");
    expect(residentsSign(rows("year,code,total"))).toBe("unsaid");
    expect(residentsSign(rows("year,code,crimes"))).toBe("offences");
    expect(residentsSign(rows("Rolling 12 months to,code,number"))).toBe("offences");
  });
});
