// GeoJSON as values whose rings are packed while they are read: a ring of a million corners never becomes a million lists.
import { endOfContainer, isTooDeep, parseJson, requireShallow } from "../basics/json-text.ts";
import type { PackedRing } from "./packed-rings.ts";

const NUMBER = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const SPACE = String.raw`[ \t\n\r]*`;
const CORNER = new RegExp(`\\[${SPACE}(${NUMBER})${SPACE},${SPACE}(${NUMBER})${SPACE}\\]${SPACE}([,\\]])${SPACE}`, "y");
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y;
const WORD = /[^\s,:[\]{}"]+/y;

/** What is being read, and where. */
interface Reader {
  readonly text: string;
  at: number;
}

/**
 * As `parseJson`, but in the `coordinates` of every `geometry` of a feature each list of nothing but pairs of numbers is a `PackedRing`.
 * Throws what `parseJson` throws, for the same texts.
 */
export function parseJsonRings(text: string): unknown {
  requireShallow(text);
  try {
    const reader: Reader = { text, at: 0 };
    const value = readValue(reader, "other");
    skipSpace(reader);
    if (reader.at === text.length) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError) || isTooDeep(error)) throw error;
  }
  // It is no JSON: its own reader says where.
  return parseJson(text);
}

/** Whether what is read lies in the properties of a feature, in its geometry, in the coordinates of that, or in none of them. */
type Place = "other" | "properties" | "geometry" | "coordinates";

function readValue(reader: Reader, place: Place): unknown {
  skipSpace(reader);
  const first = reader.text[reader.at];
  if (first === "{") return readObject(reader, place);
  if (first === "[") return (place === "coordinates" ? readRing(reader) : null) ?? readList(reader, place);
  return JSON.parse(matched(reader, first === '"' ? STRING : WORD));
}

function readObject(reader: Reader, place: Place): unknown {
  const entries: [string, unknown][] = [];
  reader.at++;
  if (isNext(reader, "}")) return {};
  do {
    skipSpace(reader);
    const key: string = JSON.parse(matched(reader, STRING));
    require(reader, ":");
    entries.push([key, readValue(reader, placeIn(place, key))]);
  } while (isNext(reader, ","));
  require(reader, "}");
  return Object.fromEntries(entries);
}

function placeIn(place: Place, key: string): Place {
  if (place === "properties" || key === "properties") return "properties";
  if (key === "geometry") return "geometry";
  return place === "geometry" && key === "coordinates" ? "coordinates" : place;
}

function readList(reader: Reader, place: Place): readonly unknown[] {
  const items: unknown[] = [];
  reader.at++;
  if (isNext(reader, "]")) return items;
  do items.push(readValue(reader, place));
  while (isNext(reader, ","));
  require(reader, "]");
  return items;
}

/** Null, and nothing read, where the list is another than one of pairs of numbers. */
function readRing(reader: Reader): PackedRing | null {
  const { text } = reader;
  CORNER.lastIndex = afterSpace(text, reader.at + 1);
  let corner = CORNER.exec(text);
  if (corner === null) return null;
  const numbers = new Float64Array(2 * listsIn(text, reader.at + 1));
  for (let at = 0; corner !== null; corner = CORNER.exec(text)) {
    numbers[at++] = Number(corner[1]);
    numbers[at++] = Number(corner[2]);
    if (corner[3] === ",") continue;
    reader.at = CORNER.lastIndex;
    return numbers;
  }
  return null;
}

/** How many lists begin in the one that was opened before `from`. */
function listsIn(text: string, from: number): number {
  const end = endOfContainer(text, from);
  let lists = 0;
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === OPEN_LIST) lists++;
  return lists;
}

const OPEN_LIST = 91;

function matched(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) throw new SyntaxError("no value");
  reader.at += found.length;
  return found;
}

function isNext(reader: Reader, sign: string): boolean {
  skipSpace(reader);
  const isIt = reader.text[reader.at] === sign;
  if (isIt) reader.at++;
  return isIt;
}

function require(reader: Reader, sign: string): void {
  if (!isNext(reader, sign)) throw new SyntaxError(`no ${sign}`);
}

function skipSpace(reader: Reader): void {
  reader.at = afterSpace(reader.text, reader.at);
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  return at;
}
