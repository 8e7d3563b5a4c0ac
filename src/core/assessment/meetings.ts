// The last meeting of a partnership, and since the end of which month it has not met.
import type { MeetingRow } from "../area/area-package.ts";
import { daysIn, type Month, monthName, parseMonth } from "../basics/months.ts";

export interface LastMeeting {
  readonly meeting: MeetingRow;
  /** The last month that was over when it met: "since we last met" is since its end. */
  readonly since: Month;
}

/** "since we last met (1 July 2025)", or "since the end of June 2025" where no meeting is known. */
export function sinceWords(since: Month, met: LastMeeting | null): string {
  return met === null ? `since the end of ${monthName(since)}` : `since we last met (${meetingDate(met.meeting)})`;
}

/** The same as a title: "Since we last met (1 July 2025)", "Changed since the end of June 2025". */
export function sinceTitle(since: Month, met: LastMeeting | null): string {
  const words = sinceWords(since, met);
  return met === null ? `Changed ${words}` : `S${words.slice(1)}`;
}

/** The meetings before a month, the latest first; one for each month that was over. */
export function meetingsBefore(meetings: readonly MeetingRow[], last: Month): readonly LastMeeting[] {
  const latest = meetings.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const found = new Map<Month, LastMeeting>();
  for (const meeting of latest) {
    const month = parseMonth(meeting.date.slice(0, 7));
    if (month !== null && month < last && !found.has(month - 1)) found.set(month - 1, { meeting, since: month - 1 });
  }
  return [...found.values()];
}

/** "1 July 2025", or "July 2025" where the day is not told. */
export function meetingDate({ date }: Pick<MeetingRow, "date">): string {
  const month = parseMonth(date.slice(0, 7));
  const day = Number(date.slice(8));
  if (month === null) return date;
  return day >= 1 && day <= daysIn(month) ? `${day} ${monthName(month)}` : monthName(month);
}
