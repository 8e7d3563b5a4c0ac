// What is shown is shared: its link, an e-mail, and a part of it in the page of somebody else.
import { expect } from "vitest";
import { DEFAULT_CONFIG } from "../../src/core/area/site-config.ts";
import { pageHeaders } from "../../tools/content-policy.ts";
import { it } from "./fixture.ts";

const PARTS = {
  Map: /Market has the highest rate.*Offences per 1,000 residents/s,
  Chart: /Shoplifting by month, Cambridge.*Band: expected range/s,
  Sentence: /2,632 offences in the 12 months to December 2025.*The rate is/s,
  Table: /Shoplifting by ward.*Market\s+879\s+84\.1/s,
};

it("gives each part to another page, whose frame gets its height and leads back to the whole", async ({
  dashboard,
}) => {
  dashboard.host.serveWith(pageHeaders(DEFAULT_CONFIG));
  await dashboard.host.watchPolicy();
  await dashboard.open("");
  await dashboard.chooseOffence("Shoplifting");
  const codes: string[] = [];
  for (const part of Object.keys(PARTS)) codes.push(await dashboard.codeOf(part));
  for (const [index, said] of Object.values(PARTS).entries()) {
    const elsewhere = await dashboard.host.putElsewhere(codes[index]!);
    await expect.poll(() => elsewhere.text()).toMatch(said);
    await expect.poll(() => elsewhere.spare()).toEqual({ cut: 0, empty: 0 });
    const text = await elsewhere.text();
    expect(text).toContain("Source: Street-level crime");
    expect(text).not.toContain("Assessment");
    if (index === 2) expect(await elsewhere.follow(/^See it on/)).toBe("Wardscope · Cambridge · Shoplifting");
    await elsewhere.close();
  }
});

it("has the link at hand where the browser refuses the clipboard", async ({ dashboard }) => {
  await dashboard.host.before(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await dashboard.open("?offence=shoplifting");
  await dashboard.click("Share");
  await dashboard.click("Copy link");
  await expect.poll(() => dashboard.text()).toContain("copy the text that is selected now");
  expect(await dashboard.selectedLink()).toMatch(
    /\?area=cambridge&offence=shoplifting&measure=rate&from=2025-01&to=2025-12/,
  );
});
