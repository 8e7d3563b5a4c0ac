// Files that are no text, whatever they are called, told by their first bytes: what they are, and what to do with them.
import { AppFailure } from "../../core/basics/failure.ts";

/** What a text file is to be; it is what one is told to save it as. */
export type Form = "CSV" | "GeoJSON" | "JSON";

/** Each with the bytes that such a file begins with, in Latin-1. */
const FORMATS: readonly (readonly [start: string, is: string, kind: "workbook" | "map" | "packed" | "other"])[] = [
  ["PK\x03\x04", "a ZIP", "packed"],
  ["\x1f\x8b", "packed with gzip", "packed"],
  ["7z\xbc\xaf", "a 7z archive", "packed"],
  ["\xd0\xcf\x11\xe0", "an Excel workbook", "workbook"],
  ["\x00\x00\x27\x0a", "a shapefile", "map"],
  ["SQLite format 3", "a database, such as a GeoPackage", "map"],
  ["%PDF", "a PDF", "other"],
];
/** What the first entries of a ZIP tell of it. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/;
const SHAPEFILE = /\.(?:shp|shx|dbf|prj)/i;
/** In so many bytes from the beginning. */
const LOOKED_AT = 4096;

const REMEDIES = {
  workbook: "Open it and save its sheet as CSV in UTF-8.",
  map: "Save it as GeoJSON in WGS 84 (mapshaper.org: Export, GeoJSON), or download the wards as GeoJSON from the ONS Open Geography Portal.",
  packed: "Unpack it and give what is in it.",
} as const;

/** Throws an AppFailure for a file that begins as another format does. */
export function refuseOtherFormat(start: Uint8Array, where: string, form: Form, again: string): void {
  const beginning = Buffer.from(start.subarray(0, LOOKED_AT)).toString("latin1");
  const found = FORMATS.find(([bytes]) => beginning.startsWith(bytes));
  if (found === undefined) return;
  const [, is, kind] = found;
  const [what, told] =
    is === "a ZIP" && WORKBOOK.test(beginning)
      ? (["an Excel workbook", "workbook"] as const)
      : is === "a ZIP" && SHAPEFILE.test(beginning)
        ? (["a zipped shapefile", "map"] as const)
        : ([is, kind] as const);
  throw new AppFailure("bad-input", `${where} is ${what}, not ${form}.`, told === "other" ? again : REMEDIES[told]);
}
