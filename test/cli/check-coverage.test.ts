// The check of what a descriptor says each force sent: every part that contradicts another is named.
import { describe, expect, it } from "vitest";
import { goldenInputs } from "./golden.ts";
import { FOLDER, faults } from "./sound-package.ts";

const FILE = `${FOLDER}/datapackage.json`;

/** The faults of the golden package, whose other force is set apart, after a text of its descriptor was replaced where it stands first. */
async function faultsAfter(from: string | RegExp, to: string): Promise<readonly string[]> {
  const place = goldenInputs();
  expect((await place.build()).code).toBe(0);
  const text = place.read(FILE);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${from} is not in the descriptor`);
  place.write(FILE, changed);
  return (await faults(place)).map((line) => line.replace(/^datapackage\.json(?::\d+)?: /, ""));
}

const ROWS_LATER = [
  "the rows of forces that are counted are 13 in coverage, but placed + rim + outside + unplaced of rows is 12.",
  '"2025-01" of "testshire" has 12 rows here, but 11 in located.',
];

describe("in the coverage of datapackage.json", () => {
  it.each<readonly [string, string | RegExp, string, readonly string[]]>([
    [
      "a force of other months",
      '"force": "othershire"',
      '"force": "kent"',
      [
        'the force "kent" is not in months.',
        'coverage lacks the force "othershire".',
        'the force "othershire" is not set apart in coverage, or listed twice.',
        'setApart lacks the force "kent".',
      ],
    ],
    [
      "a role that is not that of the required forces",
      '"role": "home"',
      '"role": "whole"',
      [
        'the role of "testshire" is "whole", but it is in requiredForces.',
        '"testshire" is said to have sent every month, but did not.',
      ],
    ],
    [
      "a month that is not in its place",
      '"month":"2025-03","status":"tooSmall"',
      '"month":"2025-04","status":"tooSmall"',
      [
        'the months of "testshire" are not those from the first to the last.',
        '"2025-04" of "testshire" has 1 row here, but 0 in located.',
        'counts.csv:6: the month "2025-03" is missing, so that it has no counts.',
        'place_counts.csv:5: the month "2025-03" is missing, so that it has no counts.',
        'the rows placed of "2025-04" are 1 in coverage, but counts.csv has 0.',
      ],
    ],
    [
      "a status that is not that of the months",
      '"status":"tooSmall"',
      '"status":"submitted"',
      [
        '"2025-03" of "testshire" is "submitted", but "missing" in months.',
        'counts.csv:6: the month "2025-03" is missing, so that it has no counts.',
        'place_counts.csv:5: the month "2025-03" is missing, so that it has no counts.',
      ],
    ],
    [
      "a missing month with rows",
      /"status":"missing","rows":0(?=.*\n.*tooSmall)/,
      '"status":"missing","rows":1',
      [
        '"2025-02" of "testshire" is "missing" with 1 row.',
        ROWS_LATER[0]!,
        '"2025-02" of "testshire" has 1 row here, but 0 in located.',
      ],
    ],
    ["rows that are not the fates", '"rows":11,"placed":7', '"rows":12,"placed":7', ROWS_LATER],
    [
      "more rows placed than there are",
      '"rows":1,"placed":1}\n',
      '"rows":1,"placed":2}\n',
      [
        '"2025-03" of "testshire" has 2 rows placed of 1.',
        'the rows placed of "2025-03" are 2 in coverage, but counts.csv has 1.',
        "the rows placed of forces that are counted are 9 in coverage, but rows.placed is 8.",
      ],
    ],
    [
      "rows set apart that are not the fates",
      '"setApart":1,"rejected":1',
      '"setApart":2,"rejected":0',
      ["the rows of forces that are set apart are 1 in coverage, but rows.setApart is 2."],
    ],
    [
      "a force that is not counted among those with coordinates",
      '"force":"testshire","category":"witchcraft"',
      '"force":"othershire","category":"witchcraft"',
      [
        'the force "othershire" is not counted in coverage.',
        '"2025-01" of "testshire" has 11 rows here, but 10 in located.',
      ],
    ],
    [
      "more rows with coordinates than there are",
      '"withCoordinates":[4,0,1]',
      '"withCoordinates":[4,0,2]',
      [
        '2 of 1 row of "2025-03" are said to have coordinates.',
        "located has 1 row without coordinates, but rows.unplaced is 2.",
      ],
    ],
    [
      "rows of a category twice",
      '"force":"testshire","category":"witchcraft"',
      '"force":"testshire","category":"drugs"',
      ['"testshire" and "drugs" are listed twice.'],
    ],
    [
      "rows of another number of months",
      '"rows":[4,0,1],"withCoordinates":[4,0,1]',
      '"rows":[4,0],"withCoordinates":[4,0]',
      [
        "rows and withCoordinates have 2 and 2 months, not 3.",
        '"2025-03" of "testshire" has 1 row here, but 0 in located.',
      ],
    ],
    [
      "rows set apart that are not by category",
      '"rows":1,"categories":{"drugs":1}',
      '"rows":1,"categories":{"vice":2}',
      ['"othershire" has 1 row, but 2 by category.', 'the category "vice" is not in taxonomy.csv.'],
    ],
    [
      "rows set apart that are not what was sent",
      '"rows":1,"categories":{"drugs":1}',
      '"rows":2,"categories":{"drugs":2}',
      ['"othershire" has 2 rows here, but 1 placed in coverage.'],
    ],
  ])("%s is named", async (_, from, to, expected) => {
    expect((await faultsAfter(from, to)).toSorted()).toEqual(expected.toSorted());
  });
});

it("a package that does not say what was sent is sound, and the check says so", async () => {
  const place = goldenInputs();
  await place.build("--require-forces", "othershire");
  const descriptor = JSON.parse(place.read(FILE));
  const { coverage: _, located: __, setApart: ___, ...wardscope } = descriptor.wardscope;
  const months = wardscope.months.map((month: object) => ({ ...month, status: "submitted" }));
  place.write(FILE, JSON.stringify({ ...descriptor, wardscope: { ...wardscope, formatVersion: 1, months } }));
  const { code, out } = await place.check();
  expect([code, out.split("\n\n")[1]]).toEqual([
    0,
    "  It does not say what each force sent: build it again to know.\n",
  ]);
});
