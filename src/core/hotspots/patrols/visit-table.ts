// The record of visits as a table: how it is written, and how a row of it is read.
import type { TableFormat } from "../../area/field-types.ts";
import { toCsv } from "../../basics/csv.ts";
import { daysIn, parseMonth } from "../../basics/months.ts";
import type { Visit } from "./visit.ts";

export const VISITS = {
  file: "visits.csv",
  optional: true,
  fields: {
    date: { column: "date", type: "text", optional: false },
    time: { column: "time", type: "text", optional: false },
    area: { column: "area", type: "text", optional: false },
    place: { column: "place", type: "text", optional: false },
    name: { column: "name", type: "text", optional: "cell" },
    ward: { column: "ward", type: "text", optional: "cell" },
    longitude: { column: "longitude", type: "number", least: -180, most: 180, optional: false },
    latitude: { column: "latitude", type: "number", least: -90, most: 90, optional: false },
  },
} as const satisfies TableFormat;

const PLACE = /^\d{1,7}_\d{1,7}$/;
const LONGEST_NAME = 200;

/** The cells of a row under the names of their columns. */
export interface VisitRow {
  readonly date: string;
  readonly time: string;
  readonly area: string;
  readonly place: string;
  readonly name: string;
  readonly ward: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** The visit of a row, or what is wrong with it and what to write. A day may stand as spreadsheets write it: 27/11/2026. `now`: the minute of whoever reads. */
export function visitOf(row: VisitRow, now: string): Visit | { readonly fault: string } {
  const day = dayIn(row.date);
  if (day === null) return { fault: `date is no day: "${short(row.date)}"; write it as 2026-11-27` };
  const time = timeIn(row.time);
  if (time === null) return { fault: `time is none: "${short(row.time)}"; write it as 21:15` };
  if (`${day}T${time}` > now) return { fault: `${day} ${time} is still to come; correct the date` };
  if (!PLACE.test(row.place))
    return { fault: `place is none of a sheet: "${short(row.place)}"; it is like 545125_258225` };
  const { area, place, longitude, latitude } = row;
  return { area, at: `${day}T${time}`, place, name: nameIn(row.name), ward: nameIn(row.ward), longitude, latitude };
}

/** One header line, then a line for each visit. */
export function visitsCsv(visits: readonly Visit[]): string {
  const cells = visits.map(({ at, area, place, name, ward, longitude, latitude }) => [
    ...at.split("T"),
    ...[area, place, name, ward, String(longitude), String(latitude)],
  ]);
  return toCsv([Object.values(VISITS.fields).map(({ column }) => column), ...cells]);
}

/** A name as it was before a table took care that no spreadsheet runs it. */
function nameIn(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/, "").slice(0, LONGEST_NAME);
}

function dayIn(text: string): string | null {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = british === null ? text : `${british[3]}-${british[2]!.padStart(2, "0")}-${british[1]!.padStart(2, "0")}`;
  const [, month, at] = /^(\d{4}-\d{2})-(\d{2})$/.exec(day) ?? [];
  const parsed = month === undefined ? null : parseMonth(month);
  return parsed === null || Number(at) < 1 || Number(at) > daysIn(parsed) ? null : day;
}

function timeIn(text: string): string | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
