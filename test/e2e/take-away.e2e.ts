// What is taken away: the assessment as a Word document, and tables as workbooks, made in the page under its own policy.
import { expect } from "vitest";
import { danglingParts, xmlParts } from "../office/office-parts.ts";
import { it } from "./fixture.ts";

it("gives the whole assessment as a Word document, stops when told to, and gives tables to Excel", async ({
  dashboard,
}) => {
  await dashboard.open("?offence=shoplifting&from=2025-01&to=2025-12");
  const table = await dashboard.download("Excel");
  expect(table.name).toBe("cambridge-shoplifting-by-ward.xlsx");
  expect(danglingParts(table.bytes)).toEqual([]);
  expect(xmlParts(table.bytes).get("xl/worksheets/sheet1.xml")).toContain(">879<");
  await dashboard.follow("Assessment");
  await dashboard.click("Download as Word");
  await expect.poll(() => dashboard.text()).toMatch(/Writing the document/);
  await dashboard.click("Cancel");
  await expect.poll(() => dashboard.onPaper.told()).toBe("Stopped: no document was saved.");
  const file = await dashboard.download("Download as Word");
  expect(file.name).toBe("assessment-cambridge-2025.docx");
  expect(danglingParts(file.bytes)).toEqual([]);
  const body = xmlParts(file.bytes).get("word/document.xml")!;
  expect(body).toContain("Most reasons: Market (12), East Chesterton (9) and Petersfield (8).");
  expect(body.match(/<w:drawing>/g)!.length).toBeGreaterThan(30);
  await expect
    .poll(() => dashboard.onPaper.told())
    .toMatch(/^Saved assessment-cambridge-2025\.docx: \d+ chapters, \d+ tables and \d+ pictures\./);
});
