// The check of `datapackage.json`: its form, its months and its sums, each fault by the line it stands on.
import { describe, expect, it } from "vitest";
import { FOLDER, faults, soundPackage } from "./sound-package.ts";

const FILE = `${FOLDER}/datapackage.json`;

/** The faults after a text of the descriptor was replaced, where it stands first; lines and its name are left out. */
async function faultsAfter(from: string | RegExp, to: string): Promise<readonly string[]> {
  const place = await soundPackage();
  // As in packages of version 1.
  const unplaced = '"unplaced": [\n      {"month":"2025-01","category":"drugs","count":2}\n    ],\n    ';
  const text = place.read(FILE).replace('"readByCategory"', `${unplaced}"readByCategory"`);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${from} is not in the descriptor`);
  place.write(FILE, changed);
  return (await faults(place)).map((line) =>
    line.replace(/^([a-z_.]+):\d+:/, "$1:").replace(/datapackage\.json:? /, ""),
  );
}

describe("in datapackage.json", () => {
  it.each<readonly [string, string | RegExp, string, readonly string[]]>([
    ["no title", /"title": "Rec.*\n/, "", ["title is missing."]],
    ["an empty title", /"title": "Rec.*"/, '"title": " "', ["title is empty."]],
    [
      "a name that is no slug",
      '"name": "testford"',
      '"name": "Test Ford"',
      ['name is "Test Ford", not a slug such as cambridge.'],
    ],
    [
      "a licence that is a word",
      /"licenses": \[[^\]]*\]/,
      '"licenses": ["free"]',
      ['licenses.0 is "free", not an object.'],
    ],
    ["sources that are no list", /"sources": \[[^\]]*\]/, '"sources": {}', ["sources is {}, not a list."]],
    [
      "a file outside the folder",
      '"path": "counts.csv"',
      '"path": "../counts.csv"',
      ['resources.0.path is "../counts.csv", not the name of a file in the folder.'],
    ],
    [
      "a hash of another kind",
      /"hash": "[^"]*"/,
      '"hash": "md5:0"',
      ['resources.0.hash is "md5:0", not sha256:<64 hexadecimal digits>.'],
    ],
    [
      "a file listed twice",
      '"resources": [',
      '"resources": [{"name":"again","path":"counts.csv"},',
      ['the file "counts.csv" is listed twice.'],
    ],
    [
      "a needed file that is not listed",
      '"path": "taxonomy.csv"',
      '"path": "kinds.csv"',
      [
        'resources lack "taxonomy.csv".',
        '"kinds.csv" is listed but not there.',
        '"taxonomy.csv" is there but not listed.',
      ],
    ],
    [
      "places without their counts",
      '"path": "place_counts.csv"',
      '"path": "more.csv"',
      [
        'resources list one of "places.csv" and "place_counts.csv" without the other.',
        '"more.csv" is listed but not there.',
        '"place_counts.csv" is there but not listed.',
      ],
    ],
    [
      "columns that a file does not have",
      /"name":"ward_code"(?=.*\n.*"name":"month")/,
      '"name":"ward"',
      ['counts.csv: its columns are "ward_code,month,category,count", those of "ward,month,category,count".'],
    ],
    ["no area code", /"areaCode": .*\n/, "", ["wardscope.areaCode is missing."]],
    [
      "a month that is none",
      '"month":"2025-02"',
      '"month":"2025-13"',
      ['wardscope.months.2.month is "2025-13", not a month such as 2025-01.'],
    ],
    [
      "an unknown status",
      '"status":"missing"',
      '"status":"late"',
      ['wardscope.months.2.status is "late", not "submitted" or "missing".'],
    ],
    [
      "a month listed twice",
      '{"month":"2025-02","force":"testshire"',
      '{"month":"2025-01","force":"testshire"',
      [
        '"2025-01" of "testshire" is listed twice.',
        'months lacks "2025-02" of "testshire".',
        '"2025-01" of "testshire" is "submitted", but "missing" in months.',
      ],
    ],
    [
      "a gap in the months",
      /\{"month":"2025-02","force":"othershire","status":"missing"\},\s*/,
      "",
      ['months lacks "2025-02" of "othershire".'],
    ],
    ["no months", /"months": \[[^\]]*\]/, '"months": []', ["months is empty."]],
    [
      "no required force",
      '"requiredForces": ["testshire","othershire"]',
      '"requiredForces": []',
      [
        "requiredForces is empty.",
        'the role of "othershire" is "required", but it is not in requiredForces.',
        'the role of "testshire" is "home", but it is not in requiredForces.',
      ],
    ],
    [
      "a required force without months",
      '"requiredForces": ["testshire","othershire"]',
      '"requiredForces": ["testshire","othershire","btp"]',
      ['the required force "btp" is not in months.'],
    ],
    [
      "fates that do not sum to the rows",
      '"read":14',
      '"read":15',
      [
        "the sum of placed, rim, outside, unplaced, outsideMonths, setApart and rejected is 14, but rows.read is 15.",
        "the sum of the rows of inputs is 14, but rows.read is 15.",
      ],
    ],
    [
      "inputs that do not sum to the rows",
      '"rows":11}',
      '"rows":12}',
      ["the sum of the rows of inputs is 15, but rows.read is 14."],
    ],
    [
      "placed rows that are not the counts",
      '"placed":9,"rim":1,"outside":1',
      '"placed":8,"rim":1,"outside":2',
      [
        "rows.placed is 8, but the sum of counts.csv is 9.",
        "the rows placed of forces that are counted are 9 in coverage, but rows.placed is 8.",
      ],
    ],
    [
      "unplaced rows that do not sum",
      '"category":"drugs","count":2',
      '"category":"drugs","count":1',
      ["the sum of unplaced is 1, but rows.unplaced is 2."],
    ],
    [
      "a negative count",
      '"category":"drugs","count":2',
      '"category":"drugs","count":-2',
      ["wardscope.unplaced.0.count is -2, not a whole number from 0 up."],
    ],
    [
      "an unplaced category that there is not",
      '"category":"drugs","count":2',
      '"category":"vice","count":2',
      ['the category "vice" is not in taxonomy.csv.'],
    ],
    [
      "an unplaced month that there is not",
      '{"month":"2025-01","category"',
      '{"month":"2024-01","category"',
      ['the month "2024-01" is not in months.'],
    ],
    [
      "categories that do not sum to the rows",
      '"drugs":4',
      '"drugs":5',
      ["the sum of readByCategory is 14, but placed + rim + outside + unplaced of rows is 13."],
    ],
    [
      "more offences of a category than rows of it",
      '"bicycle-theft":5,"drugs":4',
      '"bicycle-theft":6,"drugs":3',
      ['"drugs" has 3 rows read, but 4 in wards or without coordinates.'],
    ],
    [
      "rows of a category that there is not",
      '"witchcraft":1',
      '"vice":1',
      [
        'the category "vice" is not in taxonomy.csv.',
        '"witchcraft" has 0 rows read, but 1 in wards or without coordinates.',
      ],
    ],
    [
      "a population that is not the sum",
      '"total":3000',
      '"total":3001',
      ["the population of 2021 is 3001, but the sum of population.csv is 3000."],
    ],
    [
      "a population that is a word",
      '"total":3000',
      '"total":"many"',
      ['wardscope.population.total is "many", not a whole number from 0 up.'],
    ],
    [
      "an input without its hash",
      /"sha256":"[0-9a-f]{64}"/,
      '"sha256":""',
      ['wardscope.inputs.0.sha256 is "", not 64 hexadecimal digits.'],
    ],
    [
      "a time that is none",
      /"builtAt": ".*"/,
      '"builtAt": "yesterday"',
      ['wardscope.builtAt is "yesterday", not a time of ISO 8601 such as 2025-02-01T12:00:00Z.'],
    ],
    [
      "another format version",
      '"formatVersion": 2',
      '"formatVersion": 4',
      ["the format version is 4; known are 1, 2, 3."],
    ],
    ["no format version", /"formatVersion": 2,\n/, "", ["wardscope.formatVersion is missing."]],
    ["no block of ours", '"wardscope"', '"dashboard"', ["wardscope is missing."]],
    ["a list in place of all", /^[\s\S]*$/, "[]", ["the whole is [], not an object."]],
    ["no JSON", '"title":', '"title"', ["it is not JSON."]],
  ])("%s is named", async (_, from, to, expected) => {
    expect((await faultsAfter(from, to)).toSorted()).toEqual(expected.toSorted());
  });

  it("each fault is named by its own line", async () => {
    const place = await soundPackage();
    const lines = place.read(FILE).split("\n");
    const at = lines.findIndex((line) => line.includes('"month":"2025-03","force":"testshire"'));
    lines[at] = lines[at]!.replace("submitted", "perhaps");
    place.write(FILE, lines.join("\n"));
    expect(await faults(place)).toEqual([
      `datapackage.json:${at + 1}: wardscope.months.5.status is "perhaps", not "submitted" or "missing".`,
    ]);
  });
});
