// The check of a package's smaller tables: each kind of fault is made by breaking one thing, and named by file and line.
import { describe, expect, it } from "vitest";
import { change, expectFaults, FOLDER, faults, seal, soundPackage } from "./sound-package.ts";

describe("in a table", () => {
  it.each<readonly [string, string, string, string, readonly string[]]>([
    [
      "residents of an unknown ward",
      "population.csv",
      "W2,2021",
      "W8,2021",
      ['population.csv:3: the ward "W8" is not in wards.geojson.'],
    ],
    [
      "residents listed twice",
      "population.csv",
      "W2,2021,2000",
      "W2,2021,1000\nW2,2021,1000",
      ["population.csv:4: the same ward and year as in line 3."],
    ],
    [
      "residents that do not sum to the total",
      "population.csv",
      "2000",
      "2001",
      ["datapackage.json:#population: the population of 2021 is 3000, but the sum of population.csv is 3001."],
    ],
    [
      "a category that is listed twice",
      "taxonomy.csv",
      "bicycle-theft,",
      "drugs,A,B,true,99,\nbicycle-theft,",
      ['taxonomy.csv:7: the category "drugs" is listed twice.'],
    ],
    [
      "a category that is no slug",
      "taxonomy.csv",
      "witchcraft,W",
      "Witch craft,W",
      [
        'taxonomy.csv:16: the category "Witch craft" is no slug such as bicycle-theft.',
        'counts.csv:5: the category "witchcraft" is not in taxonomy.csv.',
        'place_counts.csv:4: the category "witchcraft" is not in taxonomy.csv.',
        'datapackage.json:#readByCategory: the category "witchcraft" is not in taxonomy.csv.',
        'datapackage.json:#witchcraft: the category "witchcraft" is not in taxonomy.csv.',
      ],
    ],
    [
      "the slug of all crime as a category",
      "taxonomy.csv",
      "bicycle-theft,",
      "all-crime,All,B,true,99,\nbicycle-theft,",
      ['taxonomy.csv:3: "all-crime" stands for all of them.'],
    ],
    [
      "incidents that are called crimes",
      "taxonomy.csv",
      "Anti-social behaviour,false",
      "Anti-social behaviour,true",
      ['taxonomy.csv:2: "anti-social-behaviour" is said to be a crime; it is incidents.'],
    ],
    [
      "a category without a group",
      "taxonomy.csv",
      "Robbery,Acquisitive crime",
      "Robbery,",
      ["taxonomy.csv:11: group is empty."],
    ],
    ["a note on an unknown ward", "notes.csv", ",W1,", ",W6,", ['notes.csv:3: the ward "W6" is not in wards.geojson.']],
    [
      "a note on an unknown offence",
      "notes.csv",
      ",drugs,",
      ",sorcery,",
      ['notes.csv:3: "sorcery" is no category or group of taxonomy.csv.'],
    ],
    [
      "a note of no date",
      "notes.csv",
      "2025-03,",
      "Spring,",
      ['notes.csv:3: date is "Spring", not a date such as 2025-01 or 2025-01-31.'],
    ],
    [
      "a note with a script for a link",
      "notes.csv",
      "https://example.org/",
      "javascript:alert(1)",
      ['notes.csv:2: the url "javascript:alert(1)" is no address on the web.'],
    ],
    [
      "a figure that is a word",
      "figures.csv",
      "12,10,",
      "12,ten,",
      ['figures.csv:2: value is "ten", not a number it can hold.'],
    ],
    [
      "a figure of an unknown level",
      "figures.csv",
      "A,county",
      "A,planet",
      ['figures.csv:3: level is "planet", not one of ward, district, county, nation.'],
    ],
    [
      "a group of figures that is listed twice",
      "figure_groups.csv",
      "All crime twice,,",
      "All crime,,",
      ["figure_groups.csv:3: the same group and subgroup as in line 2."],
    ],
    [
      "a group beside an offence that is not there",
      "figure_groups.csv",
      "drugs bicycle-theft",
      "drugs sorcery",
      ['figure_groups.csv:2: "sorcery" is no category of taxonomy.csv.'],
    ],
    [
      "a group that no figure is of",
      "figure_groups.csv",
      "All crime,,,R",
      "All crimes,,,R",
      ['figure_groups.csv:3: "All crimes" is not in figures.csv.'],
    ],
    [
      "a sub-group that no figure is of",
      "figure_groups.csv",
      "All crime,,,R",
      "All crime,Some,,R",
      ['figure_groups.csv:3: "All crime, Some" is not in figures.csv.'],
    ],
    [
      "a sum of what is not there",
      "figure_groups.csv",
      "All crime; All crime",
      "All crime; More",
      ['figure_groups.csv:2: "More" is not in figures.csv.'],
    ],
    [
      "a sum of one group",
      "figure_groups.csv",
      "All crime; All crime",
      "All crime",
      ['figure_groups.csv:2: it is the sum of "All crime" alone.'],
    ],
    [
      "two groups that are all recorded crime",
      "figure_groups.csv",
      "All crime; All crime,,",
      "All crime; All crime,total,",
      ["figure_groups.csv:3: the same triage, total, as in line 2."],
    ],
    [
      "a group that is tested and says why it is not",
      "figure_groups.csv",
      "total,It holds",
      "tested,It holds",
      ["figure_groups.csv:3: it is put to the triage, but has a triage_reason."],
    ],
    [
      "a counterpart of a group that has none",
      "figure_groups.csv",
      "all-crime,same",
      "all-crime,none",
      ['figure_groups.csv:3: open_data is "all-crime", but fit is "none".'],
    ],
    [
      "a row that is too long",
      "population.csv",
      "2000",
      "2000,7",
      [
        "population.csv:3: there are 4 fields where the header has 3.",
        "datapackage.json:#population: the population of 2021 is 3000, but the sum of population.csv is 1000.",
      ],
    ],
    [
      "a column that is missing",
      "population.csv",
      "ward_code,year",
      "ward,year",
      [
        'population.csv:1: its columns are "ward,year,population", those of datapackage.json "ward_code,year,population".',
        "population.csv:1: the column ward_code is missing.",
      ],
    ],
  ])("%s is named", async (_, file, from, to, expected) => {
    const place = await soundPackage();
    change(place, file, from, to);
    await expectFaults(place, expected);
  });

  it("a fault that occurs often is named five times, and then counted", async () => {
    const place = await soundPackage();
    const before = place.read(`${FOLDER}/population.csv`);
    const wards = Array.from({ length: 12 }, (_, index) => `X${index},2020,7\n`);
    place.write(`${FOLDER}/population.csv`, before + wards.join(""));
    seal(place, "population.csv", before);
    const lines = await faults(place);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('population.csv:4: the ward "X0" is not in wards.geojson.');
    expect(lines[5]).toBe("population.csv: and 7 more like this.");
  });

  it("postcodes are checked where there are any", async () => {
    const place = await soundPackage();
    place.write(
      `${FOLDER}/postcodes.csv`,
      "postcode,longitude,latitude,ward_code\nCB1 1AA,0.105,52.205,W2\ncb11aa,0.105,52.205,W2\nCB1 1AB,0.105,52.205,W1\nCB1 1AC,0.1,52.2,W5\n",
    );
    expect(await faults(place)).toEqual([
      "postcodes.csv:3: the same postcode as in line 2.",
      'postcodes.csv:4: the postcode "CB1 1AB" does not lie in the ward "W1".',
      'postcodes.csv:5: the ward "W5" is not in wards.geojson.',
      'datapackage.json: "postcodes.csv" is there but not listed.',
    ]);
  });
});
