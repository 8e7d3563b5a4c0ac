// The first rows of an extract in words, as a profile understands them.
import { dayOfMonth } from "../basics/days.ts";
import { monthName } from "../basics/months.ts";
import { REJECTIONS, type StreetRow } from "../build/readers/street-row.ts";
import { readDate } from "./dates.ts";
import { extractReader } from "./extract-reader.ts";
import { datesOf, type Mapping, settledProfile } from "./mapping.ts";
import type { ColumnRole } from "./profile.ts";
import { readTime } from "./times.ts";

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

/** A cell of a column as it is read: what a workbook keeps as a number of days as the day or the time that it is. */
export function shownCell(mapping: Mapping, column: string, text: string): string {
  const { columns } = mapping.profile;
  const dateForm = mapping.form ?? datesOf(mapping).form;
  const isOf = (...roles: readonly ColumnRole[]): boolean => roles.some((role) => columns[role] === column);
  const isNumber = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);
  if (!isNumber || (dateForm !== "excel" && dateForm !== "excel-1904")) return text;
  if (isOf("time", "timeTo")) {
    const minutes = readTime(text);
    return minutes === null ? text : timeText(minutes);
  }
  const date = isOf("date", "dateTo", "month") ? readDate(text, dateForm) : "bad-date";
  if (typeof date === "string") return text;
  return date.minutes === null ? dayText(date.day) : `${dayText(date.day)}, ${timeText(date.minutes)}`;
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
