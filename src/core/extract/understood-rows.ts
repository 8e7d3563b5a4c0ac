// The first rows of an extract in words, as a profile understands them.
import { dayOfMonth } from "../basics/days.ts";
import { monthName } from "../basics/months.ts";
import { REJECTIONS, type StreetRow } from "../build/readers/street-row.ts";
import { extractReader } from "./extract-reader.ts";
import { type Mapping, settledProfile } from "./mapping.ts";

/** What a row says; texts are "" where it says nothing of it. */
export interface UnderstoodRow {
  /** Its place among the rows under the header, from 1. */
  readonly row: number;
  readonly when: string;
  /** What it is counted as. */
  readonly offence: string;
  readonly where: string;
  /** Its count, a time that is none, its outcome and its force. */
  readonly more: string;
  /** Why it is not counted; null where it is. */
  readonly fault: string | null;
}

export function understoodRows(mapping: Mapping, most: number): readonly UnderstoodRow[] {
  const { header, rows, file } = mapping;
  const read = extractReader(settledProfile(mapping)).rows(header, { month: null });
  const whole = (cells: readonly string[]): readonly string[] =>
    file.sheet === null ? cells : header.map((_, at) => cells[at] ?? "");
  return rows.slice(0, most).map((cells, at) => ({ row: at + 1, ...inWords(read(whole(cells))) }));
}

function inWords(row: StreetRow): Omit<UnderstoodRow, "row"> {
  if (row.kind === "rejected") return { when: "", offence: "", where: "", more: "", fault: REJECTIONS[row.reason] };
  const { category, count, outcome, force, oddTime } = row;
  const stands = count === undefined ? "" : `stands for ${count}`;
  const unread = oddTime === undefined ? "" : `the time "${oddTime}" cannot be read`;
  const more = [stands, unread, outcome ?? "", force].filter((text) => text !== "");
  return { when: whenText(row), offence: category, where: whereText(row), more: more.join(" · "), fault: null };
}

type Usable = Exclude<StreetRow, { readonly kind: "rejected" }>;

function whereText(row: Usable): string {
  if (row.kind === "ward") return `Ward ${row.ward}`;
  if (row.kind === "unplaced") return "No place";
  const point = `${row.latitude.toFixed(5)}, ${row.longitude.toFixed(5)}`;
  return row.location === "" ? point : `${row.location} (${point})`;
}

/** "3 April 2025, 14:30 to 18:00"; the month alone where the row has no day. */
function whenText({ month, day, moment }: Usable): string {
  if (moment === undefined) return day === undefined ? monthName(month) : dayText(day);
  const { from, to } = moment;
  const [first, last] = [from, to].map((minutes) => Math.floor(minutes / DAY)) as [number, number];
  const start = `${dayText(first)}, ${timeText(from)}`;
  if (from === to) return start;
  return first === last ? `${start} to ${timeText(to)}` : `${start} to ${dayText(last)}, ${timeText(to)}`;
}

const DAY = 1440;

function dayText(day: number): string {
  const { month, date } = dayOfMonth(day);
  return `${date} ${monthName(month)}`;
}

/** "09:30" of minutes since any midnight. */
function timeText(minutes: number): string {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
