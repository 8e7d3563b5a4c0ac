// Tables of residents in the shapes in which Nomis, ONS and councils give them: what is taken, of which year, and what is refused.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readResidents } from "../../../../src/core/build/readers/residents-file.ts";
import { ageBand, areAllAges } from "../../../../src/core/build/readers/residents-words.ts";

const NOTHING = { year: null, wardColumn: null, populationColumn: null } as const;
const [A, B] = ["E05000001", "E05000002"];

/** Lines of cells between "|", blank ones left out. */
function read(text: string, asked: Partial<Parameters<typeof readResidents>[2]> = {}, name = "people.csv") {
  const lines = text.split("\n").map((line, index) => ({ cells: line.split("|"), line: index + 1 }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const { rows, year, taken } = readResidents(filled, { path: name, name }, { ...NOTHING, ...asked });
  return { residents: Object.fromEntries(rows.map(({ ward, population }) => [ward, population])), year, taken };
}

const TWO = { [A]: 10_785, [B]: 20 };

describe("the residents", () => {
  it.each<readonly [string, string, string, number]>([
    [
      "of Nomis's download",
      `date|geography|geography code|Residence type: Total; measures: Value|Residence type: Lives in a household; measures: Value\n2021|Abbey|${A}|10785|10000\n2021|Arbury|${B}|20|7`,
      "people.csv",
      2021,
    ],
    [
      "of Nomis's query, under titles and over notes",
      `TS001 - Number of usual residents\nONS Crown Copyright Reserved [from Nomis on 3 March 2025]\n\nPopulation|All usual residents\nDate|2021\n\n2022 ward|mnemonic|Total: All usual residents\nAbbey|${A}|10,785\nArbury|${B}|20\n\n\nIn order to protect, records were swapped.`,
      "query.csv",
      2021,
    ],
    [
      "of Nomis's interface",
      `DATE|GEOGRAPHY_NAME|GEOGRAPHY_CODE|GENDER_NAME|MEASURES_NAME|OBS_VALUE\n2021|Abbey|${A}|Total|Value|10785\n2021|Abbey|${A}|Total|Percent|100\n2021|Arbury|${B}|Total|Value|20\n2021|Arbury|${B}|Total|Percent|100`,
      "NM_2014_1.csv",
      2021,
    ],
    [
      "of ONS's estimates, of other wards' year than their own",
      `Mid-2022 Ward 2023\nSource: ONS\nLAD 2023 Code|Ward 2023 Code|Ward 2023 Name|Total|F0|M0\nE07000008|${A}|Abbey|10785|1|1\nE07000008|${B}|Arbury|20|1|1`,
      "sape.csv",
      2022,
    ],
    [
      "by sex, with all persons",
      `period|area_code|sex|all_ages|0|1\n2024-06-30|${A}|Persons|10785|1|2\n2024-06-30|${A}|Females|785|1|2\n2024-06-30|${B}|Persons|20|1|2\n2024-06-30|${B}|Females|12|1|2`,
      "people.csv",
      2024,
    ],
    [
      "by sex, without",
      `ward_code|sex|population\n${A}|F|785\n${A}|M|10000\n${B}|F|12\n${B}|M|8`,
      "residents-2020.csv",
      2020,
    ],
    [
      "by age, with codes of the ages",
      `Ward Code|Age (3 categories) Code|Age (3 categories)|Observation\n${A}|1|Aged 15 years and under|700\n${A}|2|Aged 16 to 64 years|10000\n${A}|3|Aged 65 years and over|85\n${B}|1|Aged 15 years and under|0\n${B}|2|Aged 16 to 64 years|20\n${B}|3|Aged 65 years and over|0`,
      "TS007-2021.csv",
      2021,
    ],
    ["in columns of both sexes", `code|Females|Males\n${A}|785|10000\n${B}|12|8`, "census 2011.csv", 2011],
    [
      "in columns of every age",
      `code|Aged 0 to 15|Aged 16 to 64|65+\n${A}|700|10000|85\n${B}|0|20|0`,
      "mid-2023.csv",
      2023,
    ],
    ["in a column of their year", `code|name|2019|2020\n${A}|Abbey|3|10785\n${B}|Arbury|4|20`, "people.csv", 2020],
    [
      "of several years, the latest",
      `code|year|population\n${A}|2019|3\n${B}|2019|4\n${A}|2020|10785\n${B}|2020|20`,
      "people.csv",
      2020,
    ],
    [
      "beside rows of other areas and a total",
      `code|name|population\nE92000001|England|50000000\n${A}|Abbey|10785\n${B}|Arbury|20\n|Column Total|10805`,
      "p-2021.csv",
      2021,
    ],
    [
      "of Wales, Scotland and elsewhere by their values",
      `what|is this|persons\nx|${A}|10785\ny|${B}|20`,
      "p-2021.csv",
      2021,
    ],
  ])("%s are read", (_, text, name, year) => {
    expect(read(text, {}, name)).toMatchObject({ residents: TWO, year });
  });

  it("are told with the columns taken, how, and what was left out", () => {
    const text = `Mid-2022\nward code|sex|population\n${A}|Females|1\n${A}|Males|2\nnote`;
    expect(read(text).taken).toEqual([
      'the column "population", summed over 2 sexes in "sex", by "ward code": residents of 2022 (said in its titles) of 1 ward',
      "left out 1 line of titles and 1 line of notes, totals or other areas",
    ]);
  });

  it("are those of the columns and the year asked for", () => {
    const text = `old|new|people A|people B\n${A}|${B}|1|2`;
    expect(read(text, { wardColumn: "NEW", populationColumn: "people_b", year: 2019 })).toMatchObject({
      residents: { [B]: 2 },
      year: 2019,
    });
    const years = `code|year|population\n${A}|2019|3\n${A}|2020|4`;
    expect(read(years, { year: 2019 })).toMatchObject({ residents: { [A]: 3 }, year: 2019 });
    expect(read(`code|2019|2020\n${A}|3|4`, { year: 2019 })).toMatchObject({ residents: { [A]: 3 }, year: 2019 });
  });

  it("are of the year asked for where the file has another, which is said", () => {
    const of2022 = `Mid-2022\ncode|population\n${A}|1`;
    expect(read(of2022, { year: 2021 })).toMatchObject({
      year: 2021,
      taken: [
        'the column "population", by "code": residents of 2021 (as asked; the file has 2022, said in its titles) of 1 ward',
        "left out 1 line of titles",
      ],
    });
    expect(read(`code|2022\n${A}|1`, { year: 2021 }).taken[0]).toContain("(as asked; the file has 2022) of");
    expect(read(of2022, { year: 2022 }).taken[0]).toContain("residents of 2022 of");
  });

  it("may be none, which is no unknown number", () => {
    expect(read(`code|population\n${A}|0`, {}, "p-2021.csv").residents).toEqual({ [A]: 0 });
  });
});

describe("a table of residents is refused", () => {
  it.each<readonly [string, string, string]>([
    [
      "with thousands that are not quoted",
      `code|name|population\n${B}|Arbury|20\n${A}|Abbey|10|785`,
      "p.csv:3: there are 4 fields where the header has 3.",
    ],
    ["with a field too few", `code|name|population\n${A}|Abbey`, "p.csv:2: there are 2 fields where the header has 3."],
    [
      "with a comma in the wrong place",
      `code|population\n${A}|10,78`,
      `p.csv:2: the population of ${A} is "10,78", not a whole number.`,
    ],
    [
      "of two columns of wards",
      `WD22CD|WD23CD|population\n${A}|${B}|1`,
      'p.csv has several columns of ward codes; its columns are "WD22CD", "WD23CD", "population".',
    ],
    [
      "of households and densities",
      `code|Total: All households|Persons per hectare\n${A}|3|4`,
      'p.csv lacks the column "population"; its columns are "code", "Total: All households", "Persons per hectare".',
    ],
    [
      "of one sex",
      `code|sex|population\n${A}|Females|1`,
      'p.csv has no rows of all residents: "sex" is "Females"; its columns are',
    ],
    [
      "of some ages",
      `code|age|population\n${A}|16 to 64|1\n${A}|65+|1`,
      'p.csv has no rows of all residents: "age" is "16 to 64", "65+"; its columns are',
    ],
    ["of ages that overlap", `code|age|population\n${A}|0 to 64|1\n${A}|60+|1`, "p.csv has no rows of all residents"],
    [
      "whose rows are told apart by something else",
      `code|group|population\n${A}|Asian|1\n${A}|White|1`,
      `p.csv:3: the ward ${A} is listed twice, told apart by "group"; its columns are`,
    ],
    [
      "that lacks a sex of a ward",
      `code|sex|population\n${A}|F|1\n${A}|M|1\n${B}|F|1`,
      `p.csv: the ward ${B} has 1 row where others have 2.`,
    ],
    [
      "that has a sex of a ward twice",
      `code|sex|population\n${A}|F|1\n${A}|F|2\n${A}|M|1`,
      `p.csv:3: the ward ${A} is listed twice.`,
    ],
    ["of no year", `code|population\n${A}|1`, "p.csv does not say of which year it is."],
    [
      "of no year but those of its wards, table and download",
      `Wards 2023 [from Nomis on 3 March 2025]\n2022 ward|mnemonic|Total\nA|${A}|1`,
      "p.csv does not say of which year it is.",
    ],
    ["without a ward", "code|population\nE92000001|5", "p.csv has no row of a ward"],
  ])("%s", (_, text, sentence) => {
    expect(() => read(text, {}, "p.csv")).toThrow(sentence);
  });

  it("where columns or years asked for are not there", () => {
    const text = `code|year|population\n${A}|2019|3\n${A}|2020|4`;
    expect(() => read(text, { wardColumn: "ward" })).toThrow('people.csv has no column "ward"; its columns are "code"');
    expect(() => read(text, { populationColumn: "all" })).toThrow('people.csv has no column "all"');
    expect(() => read(text, { year: 2001 })).toThrow("people.csv has no row of 2001: its rows are of 2019, 2020.");
  });
});

it("the year of a table of Nomis is none of its residents", () => {
  expect(read(`code|population\n${A}|1`, {}, "NM_2014_1 Census 2021.csv").year).toBe(2021);
  expect(read(`code|population\n${A}|1`, {}, "NM_2014_1 people 2021.csv").year).toBe(2021);
  expect(() => read(`code|population\n${A}|1`, {}, "NM_2014_1.csv")).toThrow("does not say of which year");
  expect(() => read(`code|population\n${A}|1`, {}, "2011 or 2021.csv")).toThrow("does not say of which year");
});

it("ages in any bands are all ages when none is missing or there twice", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(cuts, fc.nat(), fc.constantFrom("-", " to ", "_to_"), (unsorted, which, to) => {
      const ends = [0, ...unsorted.toSorted((a, b) => a - b)];
      const names = ends.map((from, index) =>
        index + 1 < ends.length ? `Aged ${from}${to}${ends[index + 1]! - 1}` : `${from}+`,
      );
      const bands = names.map(ageBand);
      expect(areAllAges(bands)).toBe(true);
      const index = which % bands.length;
      expect(areAllAges(bands.toSpliced(index, 1))).toBe(false);
      expect(areAllAges([...bands, bands[index]!])).toBe(false);
    }),
  );
});
