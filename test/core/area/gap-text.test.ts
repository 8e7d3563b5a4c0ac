// What is said of months without a total: of each kind by itself, and each reason with its months.
import { expect, it } from "vitest";
import { saidOfGaps } from "../../../src/core/area/left-out.ts";
import { complete } from "../../../src/core/area/period.ts";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { YEAR_2025 } from "../../area.ts";

const VIOLENCE = "incomplete: Testshire Police sent no row of Violence and sexual offences";
const BURGLARY = "incomplete: Testshire Police sent no row of Burglary";

function reasonOf(gaps: Readonly<Record<string, string>>): string {
  const missing = new Map(Object.entries(gaps).map(([month, gap]) => [parseMonth(month)!, gap]));
  const whole = complete({ range: YEAR_2025, missing, categories: [], located: null }, YEAR_2025);
  return whole.known ? "" : whole.reason;
}

it.each([
  [{ "2025-07": VIOLENCE }, "July 2025 incomplete: Testshire Police sent no row of Violence and sexual offences"],
  [
    { "2025-07": VIOLENCE, "2025-11": BURGLARY },
    "July 2025 incomplete: Testshire Police sent no row of Violence and sexual offences; November 2025 incomplete: Testshire Police sent no row of Burglary",
  ],
  [{ "2025-07": BURGLARY, "2025-08": BURGLARY }, "2 of 12 months incomplete: Testshire Police sent no row of Burglary"],
  [
    { "2025-02": "left out of this public copy", "2025-03": "not submitted", "2025-04": "not submitted" },
    "1 of 12 months left out of this public copy; 2 of 12 months not submitted",
  ],
  [
    { "2025-03": "not submitted", "2025-06": "not submitted: 1 row, other months about 103" },
    "1 of 12 months not submitted; June 2025 not submitted: 1 row, other months about 103",
  ],
])("%j gives %j", (gaps, reason) => {
  expect(reasonOf(gaps)).toBe(reason);
});

it("is what a public copy leaves out, where every force that has to be there sent the month, and a gap of a force where one did not", () => {
  const of = (month: string, a: "submitted" | "missing", b: "submitted" | "missing") => [
    { month, force: "a", status: a },
    { month, force: "b", status: b },
  ];
  const months = [
    ...of("2025-01", "missing", "submitted"),
    ...of("2025-02", "missing", "missing"),
    ...of("2025-03", "submitted", "submitted"),
  ];
  const disclosure = { threshold: 5, spread: {}, unrecorded: {}, left: { a: ["2025-01", "2025-02"] } };
  const gaps = new Map(["2025-01", "2025-02"].map((month) => [parseMonth(month)!, "not submitted"]));
  const said = saidOfGaps({ months, requiredForces: ["a", "b"], disclosure }, gaps);
  expect([...said.values()]).toEqual(["left out of this public copy", "not submitted"]);
});
