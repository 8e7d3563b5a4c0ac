// Where the offence of a row happened: a point in degrees or metres, or else the ward that it names.
import { gridPosition } from "../build/readers/police-grid.ts";
import { cellNumber, type Position } from "../build/readers/street-columns.ts";
import { coordinateFault, type Rejection } from "../build/readers/street-row.ts";
import { cellValue } from "./no-value.ts";

/** Decimals of degrees: a tenth of a metre, whatever a workbook makes of the last digits. */
const DECIMALS = 6;

/** A number of metres without the commas between its thousands: "545,809". */
function withoutThousands(text: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
}

const DECIMAL_COMMA = { degrees: /^[-+]?\d+,\d+$/, metres: /^\d{4,},\d+$/ } as const;

/** A number with a point for its decimal comma: degrees have no thousands, and metres none after four digits without a comma. */
export function plainCoordinate(text: string, unit: "degrees" | "metres"): string {
  const plain = unit === "metres" ? withoutThousands(text) : text;
  return DECIMAL_COMMA[unit].test(plain) ? plain.replace(",", ".") : plain;
}

/**
 * The position of two cells; null where one of them is empty, a word such as "N/A", or a zero, as systems write it for a place that is not
 * known, and the other is no text of another kind: half a point is none. On the meridian of Greenwich the longitude is 0.
 */
export function extractPosition(
  eastText: string,
  northText: string,
  unit: "degrees" | "metres",
): Position | Rejection | null {
  const [east, north] = [plainCoordinate(cellValue(eastText), unit), plainCoordinate(cellValue(northText), unit)];
  const [x, y] = [cellNumber(east), cellNumber(north)];
  const isNone = [east === "" || x === 0, north === "" || y === 0];
  const isOnMeridian = unit === "degrees" && x === 0 && !isNone[1];
  if (isNone.includes(true) && !isOnMeridian && [x, y].every((one, at) => isNone[at] || Number.isFinite(one)))
    return null;
  const found = unit === "metres" ? gridPosition(east, north) : degrees(x, y);
  if (typeof found === "string") return found;
  return coordinateFault(found.longitude, found.latitude) ?? found;
}

function degrees(longitude: number, latitude: number): Position | Rejection {
  const fault = coordinateFault(longitude, latitude);
  if (fault !== null) return fault;
  const [longitudeText, latitudeText] = [longitude.toFixed(DECIMALS), latitude.toFixed(DECIMALS)];
  return { longitude: Number(longitudeText), latitude: Number(latitudeText), longitudeText, latitudeText };
}
