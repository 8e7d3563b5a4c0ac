// A pivot table as councils have them: the ward once above its rows, the year beside the month, and a sum among the offences.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { it } from "./fixture.ts";

const MONTHS = ["January", "February", "March", "April"];

/** Of each ward and month 2 offences, more each month, and their sum. */
function pivot(): string {
  const lines = ["Abbey", "Market", "Romsey"].flatMap((ward, at) =>
    MONTHS.flatMap((month, index) => {
      const [one, other] = [at + 2 * index + 1, 3 * at + index + 2];
      return [
        [index === 0 ? ward : "", 2025, month, "Burglary", one],
        ["", 2025, month, "Shoplifting", other],
        ["", 2025, month, "Crime", one + other],
      ].map((cells) => cells.join(","));
    }),
  );
  return ["Ward,Year,Month,Offence,Number", ...lines, ""].join("\n");
}

it("is read as it is meant once that is said, and what is left out is named", async ({ dashboard }) => {
  const own = dashboard.own;
  const folder = mkdtempSync(join(tmpdir(), "wardscope-pivot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "pivot.csv"), pivot());
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await own.give([join(folder, "pivot.csv")]);
  await own.lookedThrough();
  expect([await own.chosen("Year"), await own.chosen("Month")]).toEqual(["Year of the month", "Month"]);
  await own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect.poll(() => own.alert()).toContain("Say whether blank cells repeat the cell above.");
  await own.focus("radio", "Yes, each repeats the cell above");
  await dashboard.press("Space");
  await expect.poll(() => own.understood().then(([, second]) => second)).toContain("Ward Abbey");
  expect(await dashboard.axeInBoth()).toEqual([]);
  await own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused(), { timeout: 20_000 }).toContain("is open");
  expect(await dashboard.text()).toContain(
    'Left out as a sum over other offences, which would be counted twice: "Crime" (',
  );
  expect(await dashboard.text()).not.toContain("without a point and without a ward");
});

it("leaves a sum over sexes out, and asks which rows count", async ({ dashboard }) => {
  const own = dashboard.own;
  const folder = mkdtempSync(join(tmpdir(), "wardscope-sexes-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const lines = ["Abbey", "Market", "Romsey"].flatMap((ward, at) =>
    MONTHS.flatMap((month, index) => {
      const [one, other] = [at + 2 * index + 1, 3 * at + index + 2];
      const key = [ward, `${month} 2025`, "Burglary"];
      return [
        [...key, "Male", one],
        [...key, "Female", other],
        [...key, "Total", one + other],
      ].map((cells) => cells.join(","));
    }),
  );
  writeFileSync(join(folder, "sexes.csv"), ["Ward,Month,Offence,Sex,Number", ...lines, ""].join("\n"));
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await own.give([join(folder, "sexes.csv")]);
  await own.lookedThrough();
  expect(await dashboard.text()).toContain("Which rows count, by “Sex”");
  expect(await dashboard.axeInBoth()).toEqual([]);
  await own.focus("button", "Read the files");
  await dashboard.press("Enter");
  await expect.poll(() => dashboard.focused(), { timeout: 20_000 }).toContain("is open");
  expect(await dashboard.text()).toContain('Left out as a sum under "Sex"');
});
