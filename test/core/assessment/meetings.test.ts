// Meetings: which was the last before a month, and since the end of which month that is.
import { describe, expect, it } from "vitest";
import { lookBackTo } from "../../../src/core/assessment/board-report.ts";
import { meetingDate, meetingsBefore } from "../../../src/core/assessment/meetings.ts";
import { JANUARY, YEAR_2025 } from "../../area.ts";

const meeting = (date: string) => ({ date, title: date, url: "" });

describe("the last meeting", () => {
  const all = ["2025-07-01", "2024-10", "2025-12-03", "2025-02-25", "2025-02-04"].map(meeting);

  it("is the latest before the last month, since the last month that was over then", () => {
    const found = meetingsBefore(all, YEAR_2025.to);
    expect(found.map(({ meeting: { date }, since }) => [date, since - JANUARY])).toEqual([
      ["2025-07-01", 17],
      ["2025-02-25", 12],
      ["2024-10", 8],
    ]);
  });

  it("is what changes are given since, unless the reader asks, and where they can be given", () => {
    const months = [JANUARY + 20, JANUARY + 17, JANUARY + 12];
    expect(lookBackTo(months, YEAR_2025, null, [JANUARY + 17])).toBe(JANUARY + 17);
    expect(lookBackTo(months, YEAR_2025, JANUARY + 12, [JANUARY + 17])).toBe(JANUARY + 12);
    expect(lookBackTo(months, YEAR_2025, null, [JANUARY + 16, JANUARY + 12])).toBe(JANUARY + 12);
    expect(lookBackTo(months, YEAR_2025, null, [])).toBe(JANUARY + 20);
  });

  it("has its day where the file tells it", () => {
    expect([meetingDate(meeting("2025-07-01")), meetingDate(meeting("2025-07"))]).toEqual(["1 July 2025", "July 2025"]);
  });
});
