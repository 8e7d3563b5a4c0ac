// Dates and times of day: what each form reads back, and what is refused. The oracle is the calendar of JavaScript.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, dayOfMonth } from "../../../src/core/basics/days.ts";
import { formatMonth } from "../../../src/core/basics/months.ts";
import { dateOrder, readDate, readMonth } from "../../../src/core/extract/dates.ts";
import { DATE_FORMS } from "../../../src/core/extract/profile.ts";
import { readTime, readTimes } from "../../../src/core/extract/times.ts";

const DAY = 86_400_000;
/** Days from 2000-01-01 to 2099-12-31. */
const anyDay = fc.integer({ min: Date.UTC(2000, 0, 1) / DAY, max: Date.UTC(2099, 11, 31) / DAY });
const anyMinute = fc.integer({ min: 0, max: 1439 });
const NAMES = ["January", "February", "March", "April", "May", "June", "July"];
const MORE_NAMES = ["August", "September", "October", "November", "December"];

const two = (value: number): string => String(value).padStart(2, "0");
const partsOf = (day: number) => {
  const date = new Date(day * DAY);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
};
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

describe("a day", () => {
  it("is that of JavaScript's calendar, there and back, over four thousand years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 800_000 }), (day) => {
        const { y, m, d } = partsOf(day);
        expect(dayOf(y, m, d)).toBe(day);
        expect(dayOfMonth(day)).toEqual({ month: y * 12 + m - 1, date: d });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [2025, 2, 29],
    [2024, 2, 30],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 31],
    [2025, 1, 0],
  ])("%i-%i-%i is none", (year, month, date) => expect(dayOf(year, month, date)).toBeNull());
});

describe("a date", () => {
  it("is read as it was written, in every form, with and without its time", () => {
    fc.assert(
      fc.property(anyDay, fc.option(anyMinute), fc.boolean(), (day, minute, seconds) => {
        const { y, m, d } = partsOf(day);
        const name = [...NAMES, ...MORE_NAMES][m - 1]!;
        const time = minute === null ? "" : `${clock(minute)}${seconds ? ":59" : ""}`;
        const spaced = time === "" ? "" : ` ${time}`;
        const expected = { day, minutes: minute };
        for (const form of DATE_FORMS) {
          expect(readDate(`${y}-${two(m)}-${two(d)}${spaced}`, form)).toEqual(expected);
          expect(readDate(`${y}/${m}/${d}${time === "" ? "" : `T${time}`}`, form)).toEqual(expected);
          expect(readDate(`${d} ${name} ${y}${spaced}`, form)).toEqual(expected);
          expect(readDate(`${two(d)}-${name.slice(0, 3)}-${two(y % 100)}${spaced}`, form)).toEqual(expected);
          expect(readDate(`Fri ${name} ${d}, ${y}${spaced}`, form)).toEqual(expected);
        }
        for (const sign of ["/", "-", "."]) {
          expect(readDate(`${d}${sign}${m}${sign}${y}${spaced}`, "day-first")).toEqual(expected);
          expect(readDate(`${two(m)}${sign}${two(d)}${sign}${two(y % 100)}${spaced}`, "month-first")).toEqual(expected);
        }
      }),
    );
  });

  it("is read of the number of days that a workbook keeps, to the minute, whatever it makes of the last digits", () => {
    fc.assert(
      fc.property(anyDay, anyMinute, fc.integer({ min: 0, max: 59 }), (day, minute, second) => {
        const days = day + 25_569 + (minute * 60 + second) / 86_400;
        const written = (number: number): string => (Number.isInteger(number) ? `${number}.0` : String(number));
        expect(readDate(written(days), "excel")).toEqual({ day, minutes: minute });
        expect(readDate(days.toFixed(7), "excel")).toEqual({ day, minutes: minute });
        expect(readDate(written(days - 1462), "excel-1904")).toEqual({ day, minutes: minute });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["31/02/2025", "day-first", "impossible-date"],
    ["31/01/2025", "month-first", "impossible-date"],
    ["31/01/2025", "iso", "bad-date"],
    ["31/01/2025", "excel", "bad-date"],
    ["45000", "iso", "bad-date"],
    ["45000", "day-first", "bad-date"],
    ["60", "excel", "bad-date"],
    ["1e9", "excel", "bad-date"],
    ["2025-02-30 noon", "iso", "impossible-date"],
    ["2025-01-03x", "iso", "bad-date"],
    ["03/01/2025 - 05/02/2025", "day-first", "bad-date"],
    ["3 January 2025 or 5-Feb-2025", "iso", "bad-date"],
    ["3 Smarch 2025", "iso", "bad-date"],
    ["1/2/3/4", "day-first", "bad-date"],
    ["soon", "day-first", "bad-date"],
  ] as const)("%s as %s is refused as %s", (text, form, fault) => expect(readDate(text, form)).toBe(fault));

  it.each([
    ["20250103", { day: 20_091, minutes: null }],
    ["2025-01-03T14:30:00.000Z", { day: 20_091, minutes: 870 }],
    ["2025-01-03 14:30+01:00", { day: 20_091, minutes: 870 }],
    ["Friday 3rd January 2025", { day: 20_091, minutes: null }],
    ["2025-01-03 24:00", { day: 20_091, minutes: 1440 }],
    ["2025-01-03 2100 hrs", { day: 20_091, minutes: 1260 }],
    ["2025-01-03 25:00", { day: 20_091, minutes: null, rest: "25:00" }],
    ["2025-01-03, about noon", { day: 20_091, minutes: null, rest: "about noon" }],
    ["2025-01-03 21:00-03:00", { day: 20_091, minutes: null, rest: "21:00-03:00" }],
  ])("%s is read", (text, date) => expect(readDate(text, "iso")).toEqual(date));

  it("of any text is a date of the calendar or refused, and nothing is thrown", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d/.:\- aptTZe+]{0,20}$/));
    fc.assert(
      fc.property(texts, fc.constantFrom(...DATE_FORMS), (text, form) => {
        const date = readDate(text, form);
        if (typeof date === "string") return;
        expect(Number.isSafeInteger(date.day)).toBe(true);
        if (date.minutes !== null) expect(date.minutes >= 0 && date.minutes <= 1440).toBe(true);
        expect(typeof readMonth(text, form)).toBe("number");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the order of day and month", () => {
  it("is told by a number over 12, and by nothing else", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), (first, second) => {
        const order = dateOrder(`${first}/${second}/2025`);
        if (first > 12 && second > 12) expect(order).toBeNull();
        else if (first > 12) expect(order).toBe("day-first");
        else if (second > 12) expect(order).toBe("month-first");
        else expect(order).toBe(first === second ? null : "either");
      }),
    );
    expect(dateOrder("2025-03-04")).toBeNull();
    expect(dateOrder("4 March 2025")).toBeNull();
  });
});

describe("a time of day", () => {
  it.each([
    ["14:30", 870],
    ["1430", 870],
    ["930", 570],
    ["2.30 pm", 870],
    ["2:30PM", 870],
    ["12:05 am", 5],
    ["12 p.m.", 720],
    ["00:00:59", 0],
    ["24:00", 1440],
    ["0.6041666666666666", 870],
    ["0.250", 360],
    ["0", 0],
    ["45000.25", 360],
    ["21:00 hrs", 1260],
    ["2100hrs", 1260],
    ["930 hrs.", 570],
    ["21.00 hours", 1260],
    ["21:00+01:00", 1260],
    ["21:00 +0000", 1260],
    ["21:00 BST", 1260],
  ])("%s is %i minutes", (text, minutes) => expect(readTime(text)).toBe(minutes));

  it.each([
    "",
    "25:00",
    "12:60",
    "13 pm",
    "2460",
    "noon",
    "5",
    "45000",
    "14.3",
    "-1",
    "approx 21:00",
    "21:00-03:00",
    "21:00+05:00",
    "24 hrs",
  ])('"%s" is none', (text) => expect(readTime(text)).toBeNull());
});

describe("times in one cell", () => {
  it("are read however each is written and whatever stands between, over midnight too, and no zone but a British one is taken off", () => {
    const signs = fc.constantFrom("-", " - ", "–", " to ", " until ", "—");
    const written = (minutes: number, form: number): string =>
      [clock(minutes), clock(minutes).replace(":", ""), `${clock(minutes)} hrs`, `${clock(minutes)}:00`][form]!;
    const form = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(anyMinute, anyMinute, signs, form, form, (from, to, sign, one, other) => {
        expect(readTimes(`${written(from, one)}${sign}${written(to, other)}`)).toEqual({ from, to });
        expect(readTimes(written(from, one))).toEqual({ from, to: from });
      }),
    );
  });

  it.each(["21:00-", "-03:00", "21:00-25:00", "5-7", "0.5-0.75", "21:00-22:00-23:00", "21:00+05:00", "noon to 14:00"])(
    '"%s" are none',
    (text) => expect(readTimes(text)).toBeNull(),
  );
});

describe("a month", () => {
  it.each([
    ["2025-01", "2025-01"],
    ["202501", "2025-01"],
    ["01/2025", "2025-01"],
    ["Jan 2025", "2025-01"],
    ["January-25", "2025-01"],
    ["2025 January", "2025-01"],
    ["2025-01-31", "2025-01"],
  ])("%s is %s", (text, month) => expect(formatMonth(readMonth(text, "iso") as number)).toBe(month));

  it("of a number of days is that of its date", () => expect(readMonth("45689", "excel")).toBe(24_301));

  it.each(["2025-13", "2025", "Smarch 2025", "", "13/2025"])('"%s" is none', (text) =>
    expect(typeof readMonth(text, "iso")).toBe("string"),
  );
});

it.each(["1e999", `${"9".repeat(400)}.5`, "1.5e99", "9e-99"])(
  "a number as large or small as %s is no time that is not a number",
  (text) => {
    const minutes = readTime(text);
    expect(minutes === null || Number.isInteger(minutes)).toBe(true);
    expect(Number.isNaN(readDate(text, "excel"))).toBe(false);
  },
);
