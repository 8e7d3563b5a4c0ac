// The check of values that have the right form and that nobody can mean, with sizes and hashes made to fit: each is named. It is February 2025.
import { expect, it } from "vitest";
import { FOLDER, faults, seal, soundPackage } from "./sound-package.ts";
import type { Workplace } from "./workplace.ts";

function edit(place: Workplace, file: string, from: RegExp, to: string): void {
  const before = place.read(`${FOLDER}/${file}`);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${from} is not in ${file}`);
  place.write(`${FOLDER}/${file}`, after);
  seal(place, file, before);
}

it.each<readonly [string, string, RegExp, string, RegExp]>([
  ["no crime", "taxonomy.csv", /,true,/g, ",false,", /^taxonomy\.csv: is_crime is false of every category/],
  [
    "a label twice",
    "taxonomy.csv",
    /^(drugs,)[^,]+/m,
    "$1Bicycle theft",
    /^taxonomy\.csv: two categories have the label/,
  ],
  [
    "a wards' name twice",
    "wards.geojson",
    /"name":"[^"]+"/g,
    '"name":"Abbey"',
    /^wards\.geojson: two wards of a district have the name "Abbey"/,
  ],
  [
    "an escape in a name",
    "wards.geojson",
    /"name":"/,
    '"name":"\\u001b[31m',
    /^wards\.geojson:\d+: the name of "W1" holds control characters/,
  ],
  ...["\u200b", "\u2028", "\u2029", "\ufeff", "\u00ad", "\u2060", "\u200d", "\u{e0041}"].map(
    (sign): readonly [string, string, RegExp, string, RegExp] => [
      `U+${sign.codePointAt(0)!.toString(16)} in a label`,
      "taxonomy.csv",
      /^(drugs,[^,]*)/m,
      `$1${sign}`,
      /^taxonomy\.csv:\d+: label holds control characters, invisible signs/,
    ],
  ),
  [
    "a ward's name of 10,000 letters",
    "wards.geojson",
    /"name":"/,
    `"name":"${"x".repeat(10_000)}`,
    /^wards\.geojson:\d+: the name of "W1" has 10,\d+ letters, and 200 are shown\.$/,
  ],
  [
    "a label of 201 letters",
    "taxonomy.csv",
    /^(drugs,)[^,]*/m,
    `$1${"x".repeat(201)}`,
    /^taxonomy\.csv:\d+: label has 201 letters, and 200 are shown\.$/,
  ],
  [
    "an area's name of 10,000 letters",
    "datapackage.json",
    /"areaName": "/,
    `"areaName": "${"x".repeat(10_000)}`,
    /^datapackage\.json:\d+: areaName has 10,\d+ letters, and 200 are shown\.$/,
  ],
  ["a turned label", "taxonomy.csv", /^(drugs,)/m, "$1\u202e", /^taxonomy\.csv:\d+: label holds control characters/],
  [
    "an escape in a place",
    "places.csv",
    /^(0[^,]*,[^,]*,[^,]*,"?)/m,
    "$1\u001b",
    /^places\.csv:\d+: name holds control characters/,
  ],
  [
    "an escape in the title",
    "datapackage.json",
    /"title": "/,
    '"title": "\\u001b',
    /^datapackage\.json:\d+: title holds control characters/,
  ],
  [
    "another grid",
    "wards.geojson",
    /\{/,
    '{"crs":{"properties":{"name":"EPSG:27700"}},',
    /^wards\.geojson:1: its crs is the National Grid/,
  ],
  [
    "no rim",
    "datapackage.json",
    /"metres": ?\d+/,
    '"metres":0',
    /^datapackage\.json:\d+: rim\.metres is 0, not from 1 to 10000/,
  ],
  ["a rim of the world", "datapackage.json", /"metres": ?\d+/, '"metres":1000000000', /rim\.metres is 1000000000/],
  [
    "more repeats than rows",
    "datapackage.json",
    /"repeatedCrimeIds": ?\d+/,
    '"repeatedCrimeIds": 1000000000',
    /^datapackage\.json:\d+: repeatedCrimeIds is 1000000000, but the rows in the wards are \d+/,
  ],
  [
    "a time to come",
    "datapackage.json",
    /"builtAt": "2025/,
    '"builtAt": "2999',
    /^datapackage\.json:\d+: builtAt is 2999-02-01T12:00:00\.000Z, which has not come yet/,
  ],
  [
    "wards to come",
    "datapackage.json",
    /"boundaryVintage": "2023"/,
    '"boundaryVintage": "3023"',
    /^datapackage\.json:\d+: boundaryVintage is "3023"/,
  ],
  [
    "figures under 0",
    "figures.csv",
    /^(.*,count,[^,]*,[^,]*,)\d+/m,
    "$1-5",
    /^figures\.csv:\d+: value is -5, and count cannot be under 0/,
  ],
  [
    "a period of a century",
    "figures.csv",
    /^(?<row>.*,count,[^,]*,)\d+/m,
    "$<row>1200",
    /^figures\.csv:\d+: period_months is 1200, more than 240/,
  ],
  [
    "a part of an offence",
    "figures.csv",
    /^(.*,count,[^,]*,[^,]*,)\d+/m,
    "$110.5",
    /^figures\.csv:2: value is 10\.5, and a count is a whole number/,
  ],
  [
    "nine thousand per cent",
    "figures.csv",
    /,percent,2024-09,12,,suppressed/,
    ",percent,2024-09,12,9000,published",
    /^figures\.csv:3: value is 9000, and percent is from -100 to 2000/,
  ],
  [
    "a fall by more than all",
    "figures.csv",
    /,percent,2024-09,12,,suppressed/,
    ",percent,2024-09,12,-101,published",
    /^figures\.csv:3: value is -101, and percent is from -100 to 2000/,
  ],
  [
    "more than residents can bear",
    "figures.csv",
    /^(.*,count,[^,]*,[^,]*,)\d+/m,
    "$1900000",
    /^figures\.csv:2: value is 900000, a count of more than 10 for each of \d+ residents and year/,
  ],
  [
    "more than a county has",
    "figures.csv",
    /,percent,2024-09,12,,suppressed/,
    ",monthly_mean,2024-09,12,9000000,published",
    /^figures\.csv:3: value is 9000000, a monthly_mean of more than 50000000 a year, which no county has/,
  ],
  [
    "a rate of more than there are",
    "figures.csv",
    /,percent,2024-09,12,,suppressed/,
    ",rate_per_1000,2024-09,12,10001,published",
    /^figures\.csv:3: value is 10001, a rate_per_1000 of more than 10 for each resident and year/,
  ],
  [
    "a figure of old",
    "figures.csv",
    /^(?<row>.*,count,)[^,]*/m,
    "$<row>0205-01",
    /^figures\.csv:2: period_end is 0205-01, before there were police figures/,
  ],
  [
    "a remark of old",
    "notes.csv",
    /^(?<row>)20\d\d-/m,
    "1025-",
    /^notes\.csv:2: date is 1025-\d\d, not of a year from 1900 to 2100/,
  ],
  [
    "a figure to come",
    "figures.csv",
    /^(?<row>.*,count,)[^,]*/m,
    "$<row>2099-01",
    /^figures\.csv:\d+: period_end is 2099-01, which has not come yet/,
  ],
])("%s", async (_, file, from, to, fault) => {
  const place = await soundPackage();
  edit(place, file, from, to);
  const found = await faults(place);
  expect(found).toEqual([expect.stringMatching(fault)]);
});

it("another force than that of the district", async () => {
  const place = await soundPackage();
  edit(
    place,
    "datapackage.json",
    /("districts": \[\s*\{\s*)"code": ?"E07000001"/,
    '$1"force":"kent","code":"E07000008"',
  );
  expect((await faults(place)).join("\n")).toContain(
    'the force of "E07000008" is "kent", but "cambridgeshire" polices it',
  );
});

it.each([
  ["0201", 201],
  ["2091", 2091],
])("residents of %s", async (year, named) => {
  const place = await soundPackage();
  edit(place, "population.csv", /,20\d\d,/, `,${year},`);
  expect(await faults(place)).toContainEqual(
    expect.stringMatching(new RegExp(`^population\\.csv:2: the year is ${named}, not from 1801 to 20`)),
  );
});
