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
