// Where the columns of a file of postcodes are: ONS Postcode Directory and National Statistics Postcode Lookup by their headers of any
// year, Code-Point Open, which has none, by its order, and tables of one's own.
import { postcodeOf } from "../../area/postcode.ts";
import { plainName } from "./column-name.ts";

/** Offsets of columns; those of degrees or those of metres are there. */
export interface PostcodeColumns {
  readonly postcode: number;
  /** Degrees (WGS 84), else metres of the British National Grid: east first. */
  readonly east: number;
  readonly north: number;
  readonly unit: "degrees" | "metres";
  /** Month in which a postcode came out of use, empty while it is in use. */
  readonly ended: number | null;
  /** The quality of the position: 9 and 90 stand for none. */
  readonly quality: number | null;
}

/** Postcode, quality of its position, eastings, northings, then codes of countries and areas. */
const CODE_POINT = { postcode: 0, quality: 1, east: 2, north: 3, unit: "metres", ended: null } as const;
const NUMBER = /^\d{1,7}$/;

const POSTCODE = ["pcds", "pcd", "pcd7", "pcd8", "pcd2", "postcode", "post code"];
const LONGITUDE = ["long", "longitude", "lon", "lng"];
const LATITUDE = ["lat", "latitude"];
const EASTING = ["oseast1m", "east1m", "easting", "eastings", "ea"];
const NORTHING = ["osnrth1m", "north1m", "northing", "northings", "no"];
const ENDED = ["doterm", "date of termination", "terminated"];
const QUALITY = ["osgrdind", "gridind", "positional quality", "positional quality indicator", "quality", "pq"];

/** By the first line of a file; null where it is no table of postcodes with their positions. */
export function postcodeColumns(first: readonly string[]): PostcodeColumns | null {
  if (postcodeOf(first[0] ?? "") !== null) {
    const isCodePoint = [1, 2, 3].every((column) => NUMBER.test(first[column]?.trim() ?? ""));
    return isCodePoint ? CODE_POINT : null;
  }
  const header = first.map(plainName);
  const at = (names: readonly string[]): number | null => {
    const name = names.find((one) => header.includes(one));
    return name === undefined ? null : header.indexOf(name);
  };
  const [postcode, ended, quality] = [at(POSTCODE), at(ENDED), at(QUALITY)];
  if (postcode === null) return null;
  for (const [easts, norths, unit] of [
    [LONGITUDE, LATITUDE, "degrees"],
    [EASTING, NORTHING, "metres"],
  ] as const) {
    const [east, north] = [at(easts), at(norths)];
    if (east !== null && north !== null) return { postcode, east, north, unit, ended, quality };
  }
  return null;
}
