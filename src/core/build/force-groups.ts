// What the files of one force hold, rows counted and forgotten: by place, month and crime type, wherever the places lie.

/**
 * Flat columns, so that threads can share them. A spot is a place as rows of the force say it: coordinates, name, and the district in
 * which it is said to lie. Spots are in the order of their squares; cells and Crime IDs are in the order of spots.
 */
export interface ForceGroups {
  /** In the order in which they were met. */
  readonly categories: readonly { readonly slug: string; readonly label: string }[];
  /** Printed name of the force and the district, as rows with coordinates say them. */
  readonly districts: readonly { readonly force: string; readonly district: string }[];
  readonly columns: GroupColumns;
}

export interface GroupColumns {
  /** Of each spot: its square (`squareOf`), degrees, and its district among the `districts`. */
  readonly square: Uint32Array;
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly district: Uint32Array;
  /** Code units of the longitude, the latitude and the published name of each spot, with line feeds between; where they begin, and the last ends. */
  readonly text: Uint16Array;
  readonly textStart: Uint32Array;
  /** Where the cells of each spot begin, and where the last ends. */
  readonly cellStart: Uint32Array;
  readonly cellMonth: Uint16Array;
  readonly cellCategory: Uint16Array;
  readonly cellCount: Uint32Array;
  /** The same of the rows with a Crime ID, and the numbers that stand for these. */
  readonly idStart: Uint32Array;
  readonly idMonth: Uint16Array;
  readonly id: Float64Array;
  /** All usable rows of a month and category, and those of them without coordinates. */
  readonly recordedMonth: Uint16Array;
  readonly recordedCategory: Uint16Array;
  readonly recorded: Uint32Array;
  readonly unplaced: Uint32Array;
  /** Rows with coordinates by month and district. */
  readonly aroundMonth: Uint16Array;
  readonly aroundDistrict: Uint32Array;
  readonly around: Uint32Array;
}

/** Squares of a part of a degree, in rows from the south-west of the kingdom. */
const [WEST, SOUTH, COLUMNS, PER_DEGREE] = [-16, 48, 1024, 20] as const;

/** The number of the square in which a point (degrees) lies. Those of a row follow each other from west to east. */
export function squareOf(longitude: number, latitude: number): number {
  const column = Math.min(Math.max(Math.floor((longitude - WEST) * PER_DEGREE), 0), COLUMNS - 1);
  const row = Math.max(Math.floor((latitude - SOUTH) * PER_DEGREE), 0);
  return row * COLUMNS + column;
}

/** First and last square of each row that a box (degrees) touches. */
export function squaresIn(box: {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}): readonly (readonly [first: number, last: number])[] {
  const { west, south, east, north } = box;
  const [lowest, highest] = [squareOf(west, south), squareOf(west, north)];
  const across = squareOf(east, south) - lowest;
  const rows = (highest - lowest) / COLUMNS;
  return Array.from({ length: rows + 1 }, (_, row) => {
    const first = lowest + row * COLUMNS;
    return [first, first + across] as const;
  });
}

/** The texts of a spot as published: its coordinates, and the name of the place. */
export function textsOfSpot({ text, textStart }: GroupColumns, spot: number) {
  const units = text.subarray(textStart[spot], textStart[spot + 1]);
  const [longitudeText = "", latitudeText = "", ...name] = String.fromCharCode
    .apply(null, units as unknown as number[])
    .split("\n");
  return { longitudeText, latitudeText, name: name.join("\n") };
}
