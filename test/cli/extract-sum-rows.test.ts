// Rows of a table of counts that are sums over wards or months: set apart, and in no other number.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { built } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const columns = { ward: "Ward", month: "Month", offence: "Offence", count: "Number" };
const HEADER = ["Ward", "Month", "Offence", "Number"];
const ROWS = [
  ["W1", "2025-01", "Burglary", "7"],
  ["W2", "2025-01", "Burglary", "3"],
];
const build = (rows: readonly (readonly string[])[], profile: object = {}) =>
  built(makeWorkplace(), asText([HEADER, ...rows]), "counts.csv", { columns, dateForm: "iso", ...profile });

it.each([
  ["Total", "2025-01", "Burglary"],
  ["Grand Total", "2025-01", "Burglary"],
  ["Grand Total", "", ""],
  ["W1 Total", "", ""],
  ["Total for W1", "2025-01", "Burglary"],
  ["All wards", "2025-01", "Burglary"],
  ["testford", "2025-01", "Burglary"],
  ["E07000001", "2025-01", "Burglary"],
  ["W1", "Total", "Burglary"],
  ["W1", "2025 total", ""],
])("sets apart the row of %j in %j for %j", async (ward, month, offence) => {
  const { code, out } = await build([...ROWS, [ward, month, offence, "10"]]);
  expect(code).toBe(0);
  expect(out).toMatch(/Offences in them +20\n/);
  expect(out).toMatch(/in the wards +10 .*\n/);
  expect(out).toMatch(/outside the area +0 /);
  expect(out).toMatch(/sums, which are left out +10 /);
  expect(out).toMatch(/ {4}rejected +0 /);
  expect(out).not.toMatch(/does not have|were rejected|was rejected/);
});

it("tells other areas apart, and an offence whose ward is called so", async () => {
  const { out } = await build([...ROWS, ["Elsewhere", "2025-01", "Burglary", "4"]]);
  expect(out).toMatch(/outside the area +4 /);
  const { count: _, ...each } = columns;
  const single = await build([...ROWS, ["Testford", "2025-01", "Burglary", ""]], { columns: each });
  expect(single.out).toMatch(/outside the area +1 /);
});
