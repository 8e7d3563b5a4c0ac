// The check of counts and places: each kind of fault is made by breaking one thing, and named by file and line.
import { describe, expect, it } from "vitest";
import { change, expectFaults, FOLDER, seal, soundPackage } from "./sound-package.ts";

describe("in a table", () => {
  const cell = '"W1", "2025-01" and "drugs"';
  it.each<readonly [string, string, string, string, readonly string[]]>([
    [
      "a count that is too high",
      "counts.csv",
      "drugs,2",
      "drugs,3",
      [
        "datapackage.json:#rows: rows.placed is 9, but the sum of counts.csv is 10.",
        'datapackage.json:#readByCategory: "drugs" has 4 rows read, but 5 in wards or without coordinates.',
        `counts.csv:2: ${cell} have 3 here, but 2 at the places.`,
      ],
    ],
    [
      "a count at a place that is too low",
      "place_counts.csv",
      "drugs,2",
      "drugs,1",
      [`counts.csv:2: ${cell} have 2 here, but 1 at the places.`],
    ],
    [
      "a place whose counts are gone",
      "place_counts.csv",
      "0.115_52.205,2025-01,drugs,2\n",
      "",
      [`counts.csv:2: ${cell} have 2 here, but 0 at the places.`],
    ],
    [
      "a negative count",
      "place_counts.csv",
      "drugs,2",
      "drugs,-2",
      [
        'place_counts.csv:6: count is "-2", not a whole number from 0 up.',
        `counts.csv:2: ${cell} have 2 here, but 0 at the places.`,
      ],
    ],
    [
      "a fraction of an offence",
      "place_counts.csv",
      "drugs,2",
      "drugs,2.5",
      [
        'place_counts.csv:6: count is "2.5", not a whole number from 0 up.',
        `counts.csv:2: ${cell} have 2 here, but 0 at the places.`,
      ],
    ],
    [
      "a zero",
      "counts.csv",
      "W2,2025-03",
      "W1,2025-03,drugs,0\nW2,2025-03",
      [
        "counts.csv:6: the count is 0: a month without a row is a zero already.",
        'counts.csv:6: "W1", "2025-03" and "drugs" have 0 here, but 0 at the places.',
      ].slice(0, 1),
    ],
    [
      "a row of counts twice",
      "counts.csv",
      "W2,2025-03",
      "W2,2025-01,witchcraft,1\nW2,2025-03",
      [
        "counts.csv:6: the same ward, month and category as in line 5.",
        "datapackage.json:#rows: rows.placed is 9, but the sum of counts.csv is 10.",
        'datapackage.json:#readByCategory: "witchcraft" has 1 row read, but 2 in wards or without coordinates.',
        'counts.csv:5: "W2", "2025-01" and "witchcraft" have 2 here, but 1 at the places.',
      ],
    ],
    [
      "a row of a place twice",
      "place_counts.csv",
      "0.115_52.205,2025-01,drugs,2\n",
      "0.115_52.205,2025-01,drugs,1\n0.115_52.205,2025-01,drugs,1\n",
      ["place_counts.csv:7: the same place, month and category as in line 6."],
    ],
    [
      "an unknown ward",
      "counts.csv",
      "W1,2025-01,drugs",
      "W9,2025-01,drugs",
      ['counts.csv:2: the ward "W9" is not in wards.geojson.', `counts.csv: ${cell} have 0 here, but 2 at the places.`],
    ],
    [
      "an unknown category",
      "place_counts.csv",
      "2025-01,witchcraft",
      "2025-01,alchemy",
      [
        'place_counts.csv:4: the category "alchemy" is not in taxonomy.csv.',
        'counts.csv:5: "W2", "2025-01" and "witchcraft" have 1 here, but 0 at the places.',
      ],
    ],
    [
      "an unknown place",
      "place_counts.csv",
      "0.115_52.205,2025",
      "0.116_52.205,2025",
      [
        'place_counts.csv:6: the place "0.116_52.205" is not in places.csv.',
        `counts.csv:2: ${cell} have 2 here, but 0 at the places.`,
      ],
    ],
    [
      "a month that the package does not have",
      "counts.csv",
      "W2,2025-03",
      "W2,2025-04",
      [
        'counts.csv:6: the month "2025-04" is not in the months of datapackage.json.',
        'counts.csv: "W2", "2025-03" and "bicycle-theft" have 0 here, but 1 at the places.',
        'datapackage.json:#coverage: the rows placed of "2025-03" are 1 in coverage, but counts.csv has 0.',
      ],
    ],
    [
      "a month that was not submitted",
      "counts.csv",
      "W2,2025-03",
      "W2,2025-02",
      [
        'counts.csv:6: the month "2025-02" is missing, so that it has no counts.',
        'counts.csv:6: "W2", "2025-02" and "bicycle-theft" have 1 here, but 0 at the places.',
        'counts.csv: "W2", "2025-03" and "bicycle-theft" have 0 here, but 1 at the places.',
        'datapackage.json:#coverage: the rows placed of "2025-02" are 0 in coverage, but counts.csv has 1.',
      ],
    ],
    [
      "a month that is none",
      "place_counts.csv",
      "2025-03",
      "Mar-25",
      [
        'place_counts.csv:5: month is "Mar-25", not a month such as 2025-01.',
        'counts.csv:6: "W2", "2025-03" and "bicycle-theft" have 1 here, but 0 at the places.',
      ],
    ],
    [
      "a place in the wrong ward",
      "places.csv",
      "Mill Lane,W2",
      "Mill Lane,W1",
      [
        'places.csv:3: the place is said to be in the ward "W1", but lies in the ward "W2".',
        'counts.csv:4: "W2", "2025-01" and "bicycle-theft" have 2 here, but 0 at the places.',
        'counts.csv:5: "W2", "2025-01" and "witchcraft" have 1 here, but 0 at the places.',
        'counts.csv:6: "W2", "2025-03" and "bicycle-theft" have 1 here, but 0 at the places.',
        'counts.csv: "W1", "2025-01" and "bicycle-theft" have 0 here, but 2 at the places.',
        'counts.csv: "W1", "2025-01" and "witchcraft" have 0 here, but 1 at the places.',
        'counts.csv: "W1", "2025-03" and "bicycle-theft" have 0 here, but 1 at the places.',
      ],
    ],
    [
      "a place in an unknown ward",
      "places.csv",
      "Mill Lane,W2",
      "Mill Lane,W7",
      [
        'places.csv:3: the ward "W7" is not in wards.geojson.',
        'counts.csv:4: "W2", "2025-01" and "bicycle-theft" have 2 here, but 0 at the places.',
        'counts.csv:5: "W2", "2025-01" and "witchcraft" have 1 here, but 0 at the places.',
        'counts.csv:6: "W2", "2025-03" and "bicycle-theft" have 1 here, but 0 at the places.',
      ],
    ],
    [
      "a place outside all wards that is said to be in one",
      "places.csv",
      "0.105_52.205,0.105,52.205,Mill Lane,W2",
      "0.105_52.205,0.105,52.205,Mill Lane,W2\n0.3_52.2,0.3,52.2,Far Lane,W2",
      ['places.csv:4: the place is said to be in the ward "W2", but lies in no ward.'],
    ],
    [
      "a place in no ward that is too far away",
      "places.csv",
      "0.105_52.205,0.105,52.205,Mill Lane,W2",
      "0.105_52.205,0.105,52.205,Mill Lane,W2\n0.4_52.2,0.4,52.2,Far Lane,",
      ["places.csv:4: the place is in no ward, and farther than 500 m from all of them."],
    ],
    [
      "offences in the rim that the descriptor does not know of",
      "datapackage.json",
      '"rim":1,"outside":1',
      '"rim":0,"outside":2',
      ["datapackage.json:#rows: rows.rim is 0, but the places in no ward of place_counts.csv have 1."],
    ],
    [
      "a place that is listed twice",
      "places.csv",
      "0.105_52.205,0.105,52.205,Mill Lane,W2",
      "0.105_52.205,0.105,52.205,Mill Lane,W2\n0.105_52.205,0.105,52.205,Mill Street,W2",
      ['places.csv:4: the place "0.105_52.205" is listed twice.'],
    ],
    [
      "a place whose id is of another point",
      "places.csv",
      "0.105_52.205,0.105,",
      "0.105_52.205,0.106,",
      ['places.csv:3: the place_id "0.105_52.205" is not longitude_latitude of the place.'],
    ],
    [
      "a place in easting and northing",
      "places.csv",
      "0.101000,52.201,",
      "545000,258000,",
      [
        'places.csv:2: longitude is "545000", not a number it can hold.',
        'place_counts.csv:2: the place "0.101000_52.201" is not in places.csv.',
        'counts.csv:3: "W2", "2025-01" and "anti-social-behaviour" have 3 here, but 0 at the places.',
      ],
    ],
  ])("%s is named", async (_, file, from, to, expected) => {
    const place = await soundPackage();
    change(place, file, from, to);
    await expectFaults(place, expected);
  });

  it("a place on the line between two wards may be in either", async () => {
    const place = await soundPackage();
    const before = place.read(`${FOLDER}/places.csv`);
    place.write(
      `${FOLDER}/places.csv`,
      `${before}0.11_52.205,0.11,52.205,Edge,W1\n0.110_52.205,0.110,52.205,Edge,W2\n`,
    );
    seal(place, "places.csv", before);
    expect((await place.check()).out).toContain("is sound");
  });
});
