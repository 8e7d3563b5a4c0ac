// An extract of which most rows would not count is refused; of fewer, the report says how many offences they hold and what they name.
import { expect, it } from "vitest";
import { asText } from "../extracts.ts";
import { built } from "./extract-place.ts";
import { makeWorkplace } from "./workplace.ts";

const profile = { columns: { ward: "Ward", month: "Month", offence: "Offence", count: "Number" }, dateForm: "iso" };
const HEADER = ["Ward", "Month", "Offence", "Number"];
const build = (rows: readonly (readonly string[])[]) =>
  built(makeWorkplace(), asText([HEADER, ...rows]), "counts.csv", profile);

it.each([
  ["have no month", ["W1", "", "Drugs", "6"], "no date, or one of another form than the profile says"],
  ["have no offence", ["W1", "2025-01", "", "6"], "no crime type"],
])("is refused where most rows %s", async (_, row, reason) => {
  const { code, error } = await build([["W1", "2025-01", "Burglary", "7"], row, row]);
  expect(code).toBe(1);
  expect(error).toContain(`2 of 3 rows would not count (${reason}), the first in counts.csv:3.`);
  expect(error).toContain('("blankCells" in the profile)');
});

it("is built where half of them have, and says how many offences these hold", async () => {
  const { code, out } = await build([
    ["W1", "2025-01", "Burglary", "7"],
    ["W2", "2025-01", "Burglary", "3"],
    ["W1", "soon", "Drugs", "60"],
    ["W2", "2025-01", "Burglary", "2"],
  ]);
  expect(code).toBe(0);
  expect(out).toMatch(/Offences in them +72\n/);
  expect(out).toMatch(/ {4}rejected +60 +83\.3 %/);
  expect(out).toMatch(/names only in rows that do not count \(left out: none of them is 0\)\n {4}Drugs\n\n/);
  expect(out.split("never names")[1]).not.toContain("Drugs");
  expect(out).toContain(
    '60 offences (83.3 %) were rejected and are in no number: see the first lines of each reason under "Rejected rows"',
  );
});

it("is built where most rows are sums", async () => {
  const total = ["W1", "2025-01", "Total", "7"];
  expect((await build([["W1", "2025-01", "Burglary", "7"], total, total])).code).toBe(0);
  const { out } = await build([["W1", "2025-01", "Burglary", "7"], total, ["W1", "soon", "Burglary", "3"], total]);
  expect(out).toContain("3 offences (30.0 %) were rejected");
});
