// Street files of the police as input of benchmarks: the shared real ones where they are, else seeded ones of the same form.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { seeded } from "./seeded.ts";

const SHARED = new URL("../../../shared/data/police/", import.meta.url);
const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
const CATEGORIES = [
  "Violence and sexual offences",
  "Anti-social behaviour",
  "Shoplifting",
  "Bicycle theft",
  "Criminal damage and arson",
  "Public order",
  "Other theft",
  "Vehicle crime",
  "Burglary",
  "Drugs",
  "Theft from the person",
  "Robbery",
  "Other crime",
  "Possession of weapons",
];
const OUTCOMES = [
  "Investigation complete; no suspect identified",
  "Unable to prosecute suspect",
  "Under investigation",
];
/** Distinct points and categories, each a text that many rows share. */
const KINDS = 20_000;
/** Of a thousand rows, as in the files of Cambridgeshire. */
const WITHOUT_COORDINATES = 17;
/** Parts of the points near the area, the others anywhere in the county. */
const NEAR = 0.3;

export interface StreetText {
  /** "real", or "seeded". */
  readonly kind: "real" | "seeded";
  /** One for each file, with the month in its name. */
  readonly files: readonly { readonly month: string; readonly bytes: Uint8Array }[];
}

/** The real files, or as many rows of seeded ones. */
export function streetText(): StreetText {
  if (existsSync(SHARED)) return { kind: "real", files: sharedFiles() };
  const random = seeded(6);
  const kinds = kindsOfRow(random);
  const files = Array.from({ length: 24 }, (_, index) => {
    const month = monthOf(index);
    return { month, bytes: Buffer.concat([...streetRows(month, kinds, random, 1_500_000)]) };
  });
  return { kind: "seeded", files };
}

/** "2020-01" for 0. */
export function monthOf(index: number): string {
  return `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** What follows the month in rows: points near Cambridge and far from it. */
export function kindsOfRow(random: () => number): readonly string[] {
  const force = "Cambridgeshire Constabulary";
  return Array.from({ length: KINDS }, (_, index) => {
    const near = random() < NEAR;
    const longitude = near ? 0.07 + 0.12 * random() : -0.5 + random();
    const latitude = near ? 52.16 + 0.08 * random() : 52 + 0.7 * random();
    const point =
      index % 1000 < WITHOUT_COORDINATES
        ? ",,No Location"
        : `${longitude.toFixed(6)},${latitude.toFixed(6)},On or near Street ${index}`;
    const category = CATEGORIES[Math.floor(CATEGORIES.length * random() ** 2)]!;
    return `${force},${force},${point},E0101${7000 + (index % 900)},Cambridge 0${10 + (index % 80)}A,${category},${OUTCOMES[index % 3]},\n`;
  });
}

/** The text of one file in pieces of about a megabyte, header first, `bytes` in all. */
export function* streetRows(
  month: string,
  kinds: readonly string[],
  random: () => number,
  bytes: number,
): Generator<Buffer> {
  let written = 0;
  let text = HEADER;
  while (written + text.length < bytes) {
    const id = Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
    text += `${id.repeat(8)},${month},${kinds[Math.floor(random() * kinds.length)]}`;
    if (text.length < 2 ** 20) continue;
    written += text.length;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

function sharedFiles(): StreetText["files"] {
  const months = readdirSync(SHARED)
    .filter((name) => /^\d{4}-\d{2}$/.test(name))
    .sort();
  return months.flatMap((month) =>
    readdirSync(new URL(`${month}/`, SHARED))
      .filter((name) => name.endsWith("-street.csv"))
      .map((name) => ({ month, bytes: readFileSync(new URL(`${month}/${name}`, SHARED)) })),
  );
}
