// Places like this: how a district stands among others by official counts, read by eye, by keyboard and as files; and where it cannot.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { it } from "./fixture.ts";
import { read } from "./settled-text.ts";

const OFFICIAL = readFileSync(fileURLToPath(new URL("../fixtures/compare.csv", import.meta.url)), "utf8");

it("a board sees what stands out, reads the places of one offence by keyboard, compares with its force area and takes the numbers along", async ({
  dashboard,
}) => {
  dashboard.replace("compare.csv", { body: OFFICIAL });
  await dashboard.open("");
  await dashboard.follow("Alike");
  const text = await read(dashboard, "Every kind of crime in Cambridge");
  expect(await dashboard.headline()).toBe("Places like Cambridge");
  expect(text).toContain("14,100 crimes were recorded in Cambridge in the year ending June 2025.");
  expect(text).toContain("Clearly higher than three in four places like it: bicycle theft.");
  expect(text).toContain("Two of the 20 districts most alike lie in Scotland or Northern Ireland");
  expect(text).toContain("These are official counts of whole districts, from another system than the open data");

  await dashboard.follow("Bicycle theft");
  expect(dashboard.address()).toContain("section=bicycle-theft");
  await read(
    dashboard,
    "Bicycle theft in Cambridge: 7.1 per 1,000 residents, higher than all but one of the 18 places like it",
  );
  expect(await dashboard.focused()).toContain("The places of one kind of crime");
  await dashboard.press("Tab");
  // The pointer still lies where the strip has come to stand, and says so once.
  const readAt = (key: string) => async () => {
    await dashboard.press(key);
    return dashboard.text();
  };
  await expect.poll(readAt("End")).toMatch(/Cambridge: 7\.1 per 1,000 residents, 1,041 offences(?!;)/);
  await expect.poll(readAt("Home")).toMatch(/: 0\.\d per 1,000 residents, \d+ offences; clearly lower than Cambridge/);
  expect(await dashboard.axeInBoth()).toEqual([]);

  await dashboard.assessment.choose("Cambridgeshire police area (5)");
  expect(dashboard.address()).toContain("show=with-force");
  await read(
    dashboard,
    "Bicycle theft in Cambridge: 7.1 per 1,000 residents, higher than all of the five other places of the Cambridgeshire police area",
  );
  for (const width of [320, 1024]) {
    await dashboard.resize(width, 800);
    expect(await dashboard.overflow()).toBe(0);
    expect(await dashboard.textOverlaps()).toEqual([]);
  }
  const file = await dashboard.download(/^CSV: Bicycle theft/);
  expect(file.name).toBe("wardscope-places-like-this-bicycle-theft.csv");
  const [head = "", first = ""] = file.text.split("\n");
  expect(head).toMatch(/^\uFEFF?Rank,Place,"?Per 1,000 residents"?,At least,At most,Offences,Beside Cambridge/);
  expect(first).toMatch(/^1,Cambridge,7\.1,/);
  expect(file.text).toContain("Police recorded crime by Community Safety Partnership");
  expect(file.text).not.toContain("Street-level crime");
  const picture = await dashboard.download(/^SVG: Every kind/);
  expect(picture.text).toContain("Bicycle theft");
  expect(picture.text).not.toContain("Street-level crime");
});

it("where there is nothing to compare with, the page says why, and About how near the open data are", async ({
  dashboard,
}) => {
  dashboard.replace("compare.csv", { body: OFFICIAL });
  await dashboard.open("?page=about");
  const near = await read(dashboard, "Official count");
  expect(near).toContain("All crime 14,154 14,100 under 1 % more Shoplifting 2,822 2,602 8 % more");

  dashboard.replace("compare.csv", { body: OFFICIAL.replace(/^(place,Cambridge,.*?,14100,.*,)2602,/m, "$12000,") });
  await dashboard.open("?page=offence&offence=shoplifting");
  await read(dashboard, "In Cambridge these data have 41 % more of shoplifting than the police’s official count");

  await dashboard.change("areas/cambridge/datapackage.json", (text) => text.replace('"similar.csv"', '"other.csv"'));
  await dashboard.open("?page=alike&audience=public");
  const without = await read(dashboard, "have no list of the districts most alike it");
  expect(without).toContain("other places of the Cambridgeshire police area");

  dashboard.replace("compare.csv", { body: OFFICIAL.replace(/^place,Cambridge,.*\n/m, "") });
  await dashboard.open("?page=alike");
  await read(dashboard, "The table of official counts has no figures for Cambridge (E07000008)");

  dashboard.replace("compare.csv", { status: 404 });
  dashboard.expectProblem(/404/);
  await dashboard.open("?page=alike");
  await read(dashboard, "The official counts are not beside this page");
  expect(await dashboard.axe()).toEqual([]);
});
