// The partnership's plan: found in the navigation, read on the page, taken away as a file and on one sheet.
import { expect } from "vitest";
import { it } from "./fixture.ts";
import { read } from "./settled-text.ts";

it("a board sees how its priorities stand, takes the numbers along and looks at what has changed since it met", async ({
  dashboard,
}) => {
  await dashboard.open("");
  await dashboard.follow("Plan");
  const text = await read(dashboard, "Progress at a glance");
  expect(await dashboard.headline()).toBe("The plan of Cambridge at the end of December 2025");
  expect(text).toContain("2 priorities, 3 indicators: 3 without a clear change. No target is printed.");
  expect(text).toContain("no clear change on the year before: down 99 (10 %), from 953 to 854. No target is printed.");
  expect(text).toContain("No baseline is printed: the same months a year earlier stand in its place.");
  expect(text).toContain("Sample made from the Cambridge Community Safety Partnership’s papers of 25 February 2025");

  expect(await dashboard.axeInBoth()).toEqual([]);

  const file = await dashboard.download("Progress as a table (CSV)");
  expect(file.name).toBe("cambridge-plan-2025-12.csv");
  const [head = "", first = ""] = file.text.split("\n");
  expect(head).toMatch(/^\uFEFF?priority,indicator,offence,wards,measure,baseline_from,/);
  expect(first).toMatch(
    /^Reducing violence in our city centre,.*,2025-01,2025-12,854,797\.68,913\.25,,down,,-99,-10\.4,no clear change,/,
  );

  for (const width of [320, 1024]) {
    await dashboard.resize(width, 800);
    expect(await dashboard.overflow()).toBe(0);
  }
  expect(await dashboard.paper()).toContain("Reducing cycle crime");
  expect(await dashboard.sheets()).toBe(1);

  await dashboard.follow("What has changed since 1 July 2025");
  const changed = await read(dashboard, "Since we last met: Meeting of the Cambridge Community Safety Partnership");
  expect(changed).toContain("between the 6 months to June 2025 and the 6 months to December 2025");
});

it("a plan with an unknown offence is shown without that line, which is named", async ({ dashboard }) => {
  await dashboard.change("areas/cambridge/plan.csv", (text) => text.replace(",bicycle-theft,", ",sorcery,"));
  await dashboard.open("?page=plan");
  const text = await read(dashboard, "Progress at a glance");
  expect(text).toContain('plan.csv:4: "sorcery" is no category or group of taxonomy.csv.');
  expect(text).toContain("1 priority, 2 indicators");
});

it("an area without a plan says how to get one, and has none in its navigation", async ({ dashboard }) => {
  await dashboard.change("areas/cambridge/datapackage.json", (text) => text.replace('"plan.csv"', '"other.csv"'));
  await dashboard.open("?page=plan");
  const text = await read(dashboard, "This area has no plan yet.");
  expect(text).not.toMatch(/Alike Plan Patrols/);
  await dashboard.follow("the map");
  expect(dashboard.address()).not.toContain("page=plan");
});
