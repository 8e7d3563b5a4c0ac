// One line of a file of postcodes.
import { postcodeOf } from "../../area/postcode.ts";
import { toDegrees } from "../../geography/british-grid.ts";
import type { PostcodeColumns } from "./postcode-columns.ts";

/** A postcode with where it is, in degrees to five decimals; or why there is none. */
export type PostcodePoint =
  | { readonly postcode: string; readonly longitude: number; readonly latitude: number }
  | "no postcode"
  | "out of use"
  | "without a position";

const NO_POSITION = ["9", "90"];

export function postcodePoint(cells: readonly string[], columns: PostcodeColumns): PostcodePoint {
  const cell = (column: number | null): string => (column === null ? "" : (cells[column]?.trim() ?? ""));
  const postcode = postcodeOf(cell(columns.postcode));
  if (postcode === null) return "no postcode";
  if (cell(columns.ended) !== "") return "out of use";
  const [east, north] = [numberIn(cell(columns.east)), numberIn(cell(columns.north))];
  const isPlaced = Math.abs(north) <= (columns.unit === "degrees" ? 90 : 1_300_000) && (east !== 0 || north !== 0);
  if (!isPlaced || !Number.isFinite(east) || NO_POSITION.includes(cell(columns.quality))) return "without a position";
  const [longitude, latitude] = columns.unit === "degrees" ? [east, north] : toDegrees(east, north);
  return { postcode, longitude: rounded(longitude), latitude: rounded(latitude) };
}

/** NaN for no number. */
function numberIn(text: string): number {
  return text === "" ? Number.NaN : Number(text);
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 + 0;
}
