// Files that are no text, whatever they are called, told by their first bytes: what they are, and what to do with them.
import { AppFailure } from "../basics/failure.ts";

/** What a text file is to be; it is what one is told to save it as. */
export type Form = "CSV" | "GeoJSON" | "JSON";

/** Each with the bytes that such a file begins with, in Latin-1. */
const FORMATS: readonly (readonly [start: string, is: string, kind: "workbook" | "map" | "packed" | "other"])[] = [
  ["PK\x03\x04", "a ZIP", "packed"],
  ["PK\x05\x06", "an empty ZIP", "other"],
  ["\x1f\x8b", "packed with gzip", "packed"],
  ["7z\xbc\xaf", "a 7z archive", "packed"],
  ["\xd0\xcf\x11\xe0", "an Excel workbook", "workbook"],
  ["\x00\x00\x27\x0a", "a shapefile", "map"],
  ["SQLite format 3", "a database, such as a GeoPackage", "map"],
  ["%PDF", "a PDF", "other"],
  ["\xff\xd8\xff", "a photo", "other"],
  ["\x89PNG", "a picture", "other"],
  ["GIF8", "a picture", "other"],
  ["{\\rtf", "a text document", "other"],
];
/** What the first entries of a ZIP tell of it. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/;
const DOCUMENT = /(?:word|ppt)\/|opendocument\.(?:text|presentation)/;
const SHAPEFILE = /\.(?:shp|shx|dbf|prj)/i;
/** In so many bytes from the beginning. */
const LOOKED_AT = 4096;

type Kind = (typeof FORMATS)[number][2] | "json" | "page";

const GET_WARDS = "download the wards as GeoJSON from the ONS Open Geography Portal";
const WARDS_ASIDE = "Give a table saved as CSV in UTF-8; wards are given with --wards, as GeoJSON.";
/** What to give instead, by what a file is and what it was to be; null where the same in another form will do. */
const REMEDIES: Readonly<Record<Kind, Readonly<Record<Form, string | null>>>> = {
  workbook: {
    CSV: "Open it and save its sheet as CSV in UTF-8.",
    GeoJSON: `A workbook holds no boundaries: ${GET_WARDS}.`,
    JSON: null,
  },
  map: {
    CSV: WARDS_ASIDE,
    GeoJSON: `Save it as GeoJSON in WGS 84 (mapshaper.org: Export, GeoJSON), or ${GET_WARDS}.`,
    JSON: null,
  },
  packed: allForms("Unpack it and give what is in it."),
  json: { CSV: WARDS_ASIDE, GeoJSON: null, JSON: null },
  page: allForms("Download the file itself."),
  other: allForms(null),
};

function allForms(remedy: string | null): Readonly<Record<Form, string | null>> {
  return { CSV: remedy, GeoJSON: remedy, JSON: remedy };
}

/** Throws an AppFailure for a file that begins as another format does; `again` is how to get it in its own. */
export function refuseOtherFormat(start: Uint8Array, where: string, form: Form, again: string): void {
  const beginning = String.fromCharCode(...start.subarray(0, LOOKED_AT));
  // A container of ISO media (HEIC, AVIF, MP4) has the length of its first box before its name.
  if (beginning.startsWith("ftyp", 4)) throw refusal(where, "a photo or a film", "other", form, again);
  const found = FORMATS.find(([bytes]) => beginning.startsWith(bytes));
  if (found === undefined) return;
  const [, is, kind] = found;
  if (is === "a ZIP" && DOCUMENT.test(beginning)) throw refusal(where, "a document", "other", form, again);
  if (is === "a ZIP" && WORKBOOK.test(beginning)) throw refusal(where, "an Excel workbook", "workbook", form, again);
  if (is === "a ZIP" && SHAPEFILE.test(beginning)) throw refusal(where, "a zipped shapefile", "map", form, again);
  throw refusal(where, is, kind, form, again);
}

/** The same of a text, its first letters: a web page, a map in XML, and JSON where a table is to be. */
export function refuseOtherText(text: string, where: string, form: Form, again: string): void {
  const beginning = text.trimStart().slice(0, LOOKED_AT);
  const xml = /<(kml|gml|wfs|gpx)\b/i.exec(beginning)?.[1];
  if (beginning.startsWith("<") && xml !== undefined) throw refusal(where, xml.toUpperCase(), "map", form, again);
  if (beginning.startsWith("<"))
    throw new AppFailure("bad-input", `${where} is a web page, not the data.`, REMEDIES.page[form]!);
  if (form !== "CSV" || !/^(?:\{\s*"|\[\s*[[{"])/.test(beginning)) return;
  const is = /"(?:Feature|FeatureCollection|MultiPolygon|Polygon)"/.test(beginning) ? "GeoJSON" : "JSON";
  throw refusal(where, is, "json", form, again);
}

function refusal(where: string, is: string, kind: Kind, form: Form, again: string): AppFailure {
  return new AppFailure("bad-input", `${where} is ${is}, not ${form}.`, REMEDIES[kind][form] ?? again);
}
