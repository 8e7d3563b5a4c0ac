// The categories of Home Office classification codes (8N, 28E, 105A), as the Counting Rules for recorded crime and the "offence
// classification" tables of the ONS have them, grouped as data.police.uk groups its categories. Codes that are not sure are left out.
import { categoryOfName } from "./offence-names.ts";

const [VIOLENCE, BURGLARY, VEHICLE, OTHER_THEFT] = [
  "violence-and-sexual-offences",
  "burglary",
  "vehicle-crime",
  "other-theft",
] as const;

/** Codes with spaces between; those of a class that is one category in whole are in `CLASSES` too. */
const CODES: readonly (readonly [category: string, codes: string])[] = [
  [
    VIOLENCE,
    "1 2 3A 3B 4.1 4.2 4.3 4.4 4.6 4.7 4.8 4.9 4.10 5A 5B 5C 5D 5E 8A 8F 8G 8H 8J 8K 8L 8M 8N 8P 8Q 8R 8S 8T 11A 13 14 36 37.1 " +
      "104 105A 105B 106",
  ],
  [VIOLENCE, "17A 17B 19A 19C 19D 19E 19F 19G 19H 19J 19K 20A 20B 21 22A 22B 23 70 71 73 88A 88C 88D 88E"],
  ["robbery", "34A 34B"],
  [BURGLARY, "28A 28B 28C 28D 28E 28F 28G 28H 29 29A 30A 30B 30C 30D 31 31A"],
  [VEHICLE, "37.2 45 48 126"],
  ["theft-from-the-person", "39"],
  ["bicycle-theft", "44"],
  ["shoplifting", "46"],
  [OTHER_THEFT, "35 40 41 42 43 47 49 49A"],
  ["criminal-damage-and-arson", "56 56A 56B 57 58A 58B 58C 58D 58E 58F 58G 58H 58J"],
  ["drugs", "92A 92C 92D 92E"],
  ["possession-of-weapons", "10A 10B 10C 10D 81 90"],
  ["public-order", "9A 9B 62A 64 65 66"],
  ["other-crime", "26 33 33A 54 61 61A 67 76 79 80 86 99"],
];

/** Classes all of whose offences, whatever stands after the stroke (30/01), are of one category. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ...["28", "29", "30", "31"].map((code) => [code, BURGLARY] as const),
  ...["45", "48", "126"].map((code) => [code, VEHICLE] as const),
  ["19", VIOLENCE],
  ["34", "robbery"],
  ["39", "theft-from-the-person"],
  ["44", "bicycle-theft"],
  ["46", "shoplifting"],
  ["92", "drugs"],
]);

const BY_CODE: ReadonlyMap<string, string> = new Map([
  ...CLASSES,
  ...CODES.flatMap(([category, codes]) => codes.split(" ").map((code) => [code, category] as const)),
]);

/** A code in front of a name. */
const CODED = /^\s*0*(\d{1,3}(?:[A-Z]|[./]\d{1,2})?)(?:\s*[-:–]\s*|\s+|$)(.*)$/;

/** All of it, as a text. */
export const CODES_TEXT = JSON.stringify([...BY_CODE, CODED.source]);

/** The slug of the category of a code alone, as "8N", "008N", "37/2" or "30/01"; null where it is not known. */
export function categoryOfCode(text: string): string | null {
  const match = /^0*(\d{1,3})\s*([A-Z]?)(?:[./]0*(\d{1,2}))?$/.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, number = "", letter = "", after] = match;
  if (after === undefined) return BY_CODE.get(number + letter) ?? null;
  return letter === "" ? (BY_CODE.get(`${number}.${after}`) ?? CLASSES.get(number) ?? null) : null;
}

/**
 * The same of a code in front of a name, as in "8N Assault with injury"; of one without a letter ("46 Shoplifting") where the name says the
 * same: numbers alone mean too much.
 */
export function categoryOfCodedName(text: string): string | null {
  const [, code, name = ""] = CODED.exec(text) ?? [];
  const category = code === undefined ? null : categoryOfCode(code);
  return category !== null && (/[A-Z]$/.test(code!) || categoryOfName(name) === category) ? category : null;
}
