// Outcomes of own records in the words of a force: they are understood or asked about, and no title or verdict rests on the others.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { it } from "./fixture.ts";

const OUTCOMES = ["Charged/Summonsed", "Type 18", "Undetected", "NFA", "N/A"];

/** Of each ward and month ten offences, two of each outcome. */
function extract(): string {
  const lines = ["Abbey", "Market", "Romsey"].flatMap((ward) =>
    Array.from({ length: 8 }, (_, month) =>
      Array.from({ length: 10 }, (_row, at) => `${ward},2025-0${month + 1},Burglary,${OUTCOMES[at % 5]}`),
    ).flat(),
  );
  return ["Ward,Month,Offence,Outcome", ...lines, ""].join("\n");
}

it("are understood or asked about, and what is not understood may be any of them", async ({ dashboard }) => {
  const own = dashboard.own;
  const folder = mkdtempSync(join(tmpdir(), "wardscope-outcomes-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "extract.csv"), extract());
  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await own.give([join(folder, "extract.csv")]);
  await own.lookedThrough();
  expect([await own.chosen("Outcome"), await own.chosen("NFA")]).toEqual([
    "Outcome",
    "Not understood: counted as not known",
  ]);
  expect(await dashboard.text()).toContain("5 outcomes: 1 not understood, counted as not known unless you say");
  expect(await dashboard.axeInBoth()).toEqual([]);
  await own.call("Our patch");
  await own.read();
  expect(await dashboard.text()).toContain(
    "Outcomes that are not understood count as not known, until they are assigned: NFA (48)",
  );
  await dashboard.click("Keep on this device Our patch");
  await expect.poll(() => own.areas()).toContain("Kept in this browser");
  await dashboard.open("?area=own-our-patch&page=offence&offence=burglary");
  await dashboard.assessment.charts();
  await dashboard.assessment.scrollThrough();
  const text = await dashboard.assessment.text();
  expect(text).toMatch(/40 % to 60 % no suspect identified, 20 % to 40 % charged or in court/);
  expect(text).toContain("Outcome not understood");

  await dashboard.open("?area=cambridge&page=own");
  await dashboard.settle();
  await own.give([join(folder, "extract.csv")]);
  await own.lookedThrough();
  await own.focus("combobox", "NFA");
  await dashboard.press("U", "n", "a", "b", "l", "e");
  await expect.poll(() => own.chosen("NFA")).toBe("Unable to prosecute suspect");
  expect(await dashboard.text()).toContain("5 outcomes: each is known or assigned.");
});
