// Which columns say where: pairs of coordinates by name and by value, and wards.
import { shortText } from "../basics/plain-text.ts";
import { cellNumber } from "../build/readers/street-columns.ts";
import { extractPosition, plainCoordinate } from "./extract-place.ts";
import { gridSquare, LARGEST_SIDE } from "./grid-squares.ts";
import type { ColumnRole } from "./profile.ts";
import { ofFirst, type SampledColumn, shareOf } from "./sampled-column.ts";

/** A column that was taken for something, and why, in words that end a sentence: "because …". */
export interface GuessedColumn {
  readonly role: ColumnRole;
  readonly column: string;
  readonly why: string;
}

export interface GuessedPlaces {
  readonly columns: readonly GuessedColumn[];
  /** What a person should know of them: sentences. */
  readonly notes: readonly string[];
}

const EAST = /\b(?:longitude|long|lng|lon|eastings?|east|x|x ?coord\w*|osx|grid ?e)\b/;
const NORTH = /\b(?:latitude|lat|northings?|north|y|y ?coord\w*|osy|grid ?n)\b/;
/** Coordinates of something else. */
const ELSEWHERE = /\b(?:victim|suspect|offender|officer|home|station|recovery|recovered)\b/;
const GRID = /\b(?:grid|ngr|osgr|osgb|os|map|coord\w*|gr)\b/;
/** Alone, or beside the name. */
const WARD_CODE = /\b(?:E05|W05|S13|N08)\d{6}\b/;
/** Share of the values that must be what a column is taken for. */
const MOST = 0.8;
const UNITS = ["degrees", "metres"] as const;
const ROLES = { degrees: ["longitude", "latitude"], metres: ["easting", "northing"] } as const;

export function guessedPlaces(columns: readonly SampledColumn[]): GuessedPlaces {
  const paired = guessedPairs(columns);
  const pairs = paired.columns.length > 0 ? paired : guessedSquares(columns, paired.notes);
  const ward = guessedWard(columns);
  return {
    columns: [...pairs.columns, ...(ward === null ? [] : [ward])],
    notes: pairs.notes,
  };
}

/** Places as letters and numbers of the National Grid (TL 4512 5832), which are squares and no points; `notes` are those on pairs. */
function guessedSquares(columns: readonly SampledColumn[], notes: readonly string[]): GuessedPlaces {
  // Without a name that says so, numbers of records may look alike: "ST123456".
  const isParted = (text: string): boolean => isSquare(text) && /^[a-z]{2} \d+ \d+$/i.test(text);
  const found = columns.find((column) => shareOf(column, GRID.test(column.plain) ? isSquare : isParted) >= MOST);
  if (found === undefined) return { columns: [], notes };
  const [name, largest] = [
    shortText(found.name, 60),
    Math.max(...found.values.map((text) => gridSquare(text)?.side ?? 0)),
  ];
  if (shareOf(found, isSmallSquare) < MOST)
    return {
      columns: [],
      notes: [
        ...notes,
        `"${name}" holds grid references of squares of ${largest / 1000} km ("${shortText(found.values[0]!, 20)}"), which lie in several wards. Give them with six figures or more, or eastings and northings in metres.`,
      ],
    };
  return {
    columns: [{ role: "grid", column: found.name, why: ofFirst(found, isSquare, "references of the National Grid") }],
    notes: [
      ...notes,
      `"${name}" holds grid references, which are squares of up to ${Math.min(largest, LARGEST_SIDE)} m: each offence is taken to be in the middle of its square${largest > LARGEST_SIDE ? ", and to have no place where that is larger" : ""}.`,
    ],
  };
}

function isSquare(text: string): boolean {
  return gridSquare(text) !== null;
}

function isSmallSquare(text: string): boolean {
  return (gridSquare(text)?.side ?? Number.POSITIVE_INFINITY) <= LARGEST_SIDE;
}

function guessedPairs(columns: readonly SampledColumn[]): GuessedPlaces {
  const isNumber = (text: string): boolean =>
    UNITS.some((unit) => !Number.isNaN(cellNumber(plainCoordinate(text, unit))));
  const numeric = columns.filter((column) => shareOf(column, isNumber) >= MOST);
  const named = (pattern: RegExp): readonly SampledColumn[] =>
    numeric.filter(({ plain }) => pattern.test(plain) && !ELSEWHERE.test(plain));
  const [east, north] = [named(EAST), named(NORTH)];
  const found = UNITS.flatMap((unit) => pairOf(east, north, unit, "its name and its values say so"));
  if (found.length > 0) return { columns: found, notes: [] };
  const swapped = UNITS.flatMap((unit) =>
    pairOf(north, east, unit, "its values say so, though the names say the other"),
  );
  if (swapped.length > 0)
    return {
      columns: swapped,
      notes: ["The columns of the coordinates have each other's names: they are taken by their values."],
    };
  if (east.length > 0 && north.length > 0)
    return {
      columns: [],
      notes: [
        `The values of "${east[0]!.name}" and "${north[0]!.name}" are neither degrees (WGS 84) nor metres of the British National Grid in the United Kingdom: save the file with one of the two.`,
      ],
    };
  const decimal = numeric.filter((column) => shareOf(column, (text) => /[.,]\d{3}/.test(text)) >= MOST);
  return { columns: pairOf(decimal, decimal, "degrees", "its values are degrees of places in the kingdom"), notes: [] };
}

/** The first two columns whose cells together are positions of the kingdom. */
function pairOf(
  east: readonly SampledColumn[],
  north: readonly SampledColumn[],
  unit: (typeof UNITS)[number],
  why: string,
): readonly GuessedColumn[] {
  for (const one of east)
    for (const other of north) {
      if (one === other || positionShare(one, other, unit) < MOST) continue;
      const [x, y] = ROLES[unit];
      const what = unit === "degrees" ? "degrees" : "metres of the National Grid";
      return [
        { role: x, column: one.name, why: `${why} (${what})` },
        { role: y, column: other.name, why: `${why} (${what})` },
      ];
    }
  return [];
}

/** Share of the rows with both cells whose position is in the kingdom; zeros say nothing. */
function positionShare(east: SampledColumn, north: SampledColumn, unit: (typeof UNITS)[number]): number {
  let [rows, inside] = [0, 0];
  for (const [at, x] of east.cells.entries()) {
    const position = extractPosition(x, north.cells[at]!, unit);
    if (position === null) continue;
    rows++;
    if (typeof position !== "string") inside++;
  }
  return rows === 0 ? 0 : inside / rows;
}

function guessedWard(columns: readonly SampledColumn[]): GuessedColumn | null {
  const isCode = (text: string): boolean => WARD_CODE.test(text);
  const codes = columns.filter((column) => shareOf(column, isCode) >= MOST);
  const named = columns.filter(({ plain, values }) => /\bwards?\b/.test(plain) && values.length > 0);
  const coded = codes.find((column) => named.includes(column)) ?? codes[0];
  if (coded !== undefined) return { role: "ward", column: coded.name, why: ofFirst(coded, isCode, "ward codes") };
  const lettered = named.find((column) => shareOf(column, (text) => /\p{L}/u.test(text)) >= MOST);
  return lettered === undefined ? null : { role: "ward", column: lettered.name, why: "its name says so" };
}
