// 00:00 is midnight where it is as frequent as the hours beside it, and else what systems write where no time is known.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSurvey } from "../../../src/core/extract/extract-survey.ts";
import { mappingOf, settledProfile } from "../../../src/core/extract/mapping.ts";
import { seeded } from "../../bench/seeded.ts";

const HEADER = ["Date", "Time", "Offence", "Ward"];
const timed = (count: number, time: string) =>
  Array.from({ length: count }, (_, at) => [`${(at % 28) + 1}/01/2025`, time, "Burglary", "Abbey"]);
/** Times as people remember them, on the full and the quarter hours of the day, with `unknown` more at 00:00. */
const rowsOf = (hour: number, quarter: number, unknown: number) => [
  ...Array.from({ length: 24 }, (_, at) => [
    ...timed(hour, `${at}:00`),
    ...timed(quarter, `${at}:15`),
    ...timed(quarter, `${at}:30`),
  ]).flat(),
  ...timed(unknown, "00:00"),
];
const surveyed = (rows: readonly (readonly string[])[]) => {
  const survey = makeSurvey(HEADER);
  for (const row of rows) survey.add(row);
  return survey.result().guess;
};
/** What is guessed of 00:00, and why. */
const surveyedTimes = (rows: readonly (readonly string[])[]) => {
  const { midnight, profile } = surveyed(rows);
  return { midnight, profile: { midnight: profile.midnight } };
};

describe("00:00", () => {
  it("is midnight where all hours of the night are alike, and no time where it is more than twice as frequent", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(60),
        (hour, quarter, more) => {
          // All full hours alike are 1 in 24 of the times at most.
          expect(surveyed(rowsOf(hour, quarter, 0)).profile.midnight).toBe("time");
          const many = surveyed(rowsOf(hour, quarter, hour + 7 + more));
          expect(many.profile.midnight).toBe("no-time");
          expect(many.midnight).toContain("more than twice as frequent");
        },
      ),
      { numRuns: 30 },
    );
  });

  it("of times from when to when is told by those from when, in a column of their own and behind the date", () => {
    const until = (rows: readonly (readonly string[])[]) =>
      rows.map(([date, time, ...rest]) => [date!, `${time}-${time}`, ...rest]);
    const behind = (rows: readonly (readonly string[])[]) =>
      rows.map(([date, time, ...rest]) => [`${date} ${time}`, "", ...rest]);
    for (const form of [until, (rows: readonly (readonly string[])[]) => behind(until(rows))]) {
      expect(surveyed(form(rowsOf(9, 3, 0)))).toMatchObject(surveyedTimes(rowsOf(9, 3, 0)));
      expect(surveyed(form(rowsOf(9, 3, 40)))).toMatchObject(surveyedTimes(rowsOf(9, 3, 40)));
    }
    expect(surveyed(until(rowsOf(9, 3, 0))).profile.midnight).toBe("time");
  });

  it("of 656 in 21,960 times, beside 2 of 23:00 and of 01:00, is no time, however small its share", () => {
    const rows = [...timed(656, "00:00"), ...timed(2, "23:00"), ...timed(2, "1:00"), ...timed(21_300, "12:07")];
    const { profile, midnight } = surveyed(rows);
    expect(profile.midnight).toBe("no-time");
    expect(midnight).toBe(
      "656 of 21,960 times are 00:00, 2 are 23:00 and 2 are 01:00: 00:00 is more than twice as frequent as the hours beside it, as where systems write it for a time that is not known, and it is taken for no time",
    );
    const mapping = mappingOf([HEADER, ...rows.slice(500, 900)], { sheet: null, from1904: false }, "Testshire");
    expect(settledProfile(mapping).midnight).toBe("no-time");
  });

  it("is midnight in any day whose full hours pass into each other, and no time where systems add it to such a day", () => {
    const day = fc.record({
      seed: fc.nat(1e6),
      rows: fc.integer({ min: 300, max: 3000 }),
      peak: fc.integer({ min: 0, max: 23 }),
      swing: fc.double({ min: 0, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(day, ({ seed, rows, peak, swing }) => {
        const random = seeded(seed);
        const weight = (hour: number): number => 1 + swing * Math.cos(((hour - peak) / 12) * Math.PI);
        const hours = Array.from({ length: 24 }, (_, hour) =>
          Math.round((rows / 24) * weight(hour) * (0.9 + 0.2 * random())),
        );
        const rowsOfDay = hours.flatMap((count, hour) => timed(count, `${hour}:00`));
        const real = surveyed(rowsOfDay);
        expect([real.profile.midnight, real.midnight ?? "taken for midnight"]).toEqual([
          "time",
          expect.stringContaining("taken for midnight"),
        ]);
        const unknown = Math.max(hours[23]!, hours[0]!, hours[1]!) * 2 + 7;
        expect(surveyed([...rowsOfDay, ...timed(unknown, "00:00")]).profile.midnight).toBe("no-time");
      }),
      { numRuns: 40 },
    );
  });

  it("is no time where it is over 1 in 24 or the times are few, and the sentence says so", () => {
    const often = surveyed([
      ...timed(40, "00:00"),
      ...timed(20, "23:00"),
      ...timed(20, "01:00"),
      ...timed(100, "9:30"),
    ]);
    expect([often.profile.midnight, often.midnight]).toEqual(["no-time", expect.stringContaining(": over 1 in 24 is")]);
    const few = surveyed([...timed(1, "00:00"), ...timed(9, "9:30")]);
    expect([few.profile.midnight, few.midnight]).toEqual([
      "no-time",
      "1 of 10 times are 00:00, which are too few to tell by: 00:00 is taken for no time",
    ]);
  });
});
