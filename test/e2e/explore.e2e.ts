// Exploring: every choice moves everything, the address keeps it, and Back undoes it.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&measure=rate&from=2025-01&to=2025-12";
const MARKET = `${SHOPLIFTING}&wards=E05013057`;

it("shows the finding, the sentence, the list and the table of the built-in area", async ({ dashboard }) => {
  await dashboard.open(MARKET);
  expect(await dashboard.headline()).toBe("Market has the highest rate, over four times Cambridge’s");
  const [report = ""] = await dashboard.reports();
  expect(report).toContain("Shoplifting in Market");
  expect(report).toContain("879 offences in the 12 months to December 2025, down 39 (4 %) on the year before");
  expect(report).toContain("no clear change");
  expect(await dashboard.offenceRow("Shoplifting")).toContain("2,632");
  const rows = await dashboard.table();
  expect(rows).toHaveLength(15);
  expect(rows[0]?.slice(0, 2)).toEqual(["Market", "879"]);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(["Cambridge", "2,632"]);
});

describe("a choice of offence", () => {
  it("changes list, sentence, table, charts and address at once", async ({ dashboard }) => {
    await dashboard.open(MARKET);
    const before = await dashboard.chartText("trend");
    await dashboard.chooseOffence("Bicycle theft");
    expect(await dashboard.chosenOffences()).toEqual(["Bicycle theft"]);
    expect((await dashboard.reports())[0]).toContain("Bicycle theft in Market");
    expect(dashboard.address()).toContain("offence=bicycle-theft");
    await expect.poll(() => dashboard.chartText("trend")).not.toEqual(before);
    expect((await dashboard.table()).at(-1)?.[1]).toBe("878");
  });

  it("can hold several, by Ctrl and by tick box, and adds them up", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.chooseOffence("Bicycle theft", ["Control"]);
    await dashboard.tickOffence("Robbery");
    expect(await dashboard.chosenOffences()).toEqual(["Shoplifting", "Bicycle theft", "Robbery"]);
    expect((await dashboard.table()).at(-1)?.[1]).toBe("3,676");
  });

  it("keeps anti-social behaviour out of all crime", async ({ dashboard }) => {
    await dashboard.open();
    expect(await dashboard.offenceRow("All crime")).toContain("13,841");
    expect(await dashboard.offenceRow("Anti-social behaviour")).toContain("2,430");
  });
});

describe("a choice of measure", () => {
  it("recolours the map and keeps each ward in the band that its value belongs to", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&fill=100`);
    await dashboard.settle();
    await expect.poll(() => dashboard.colourIn("Market")).toBe("#174766");
    expect(await dashboard.colourIn("Castle")).toBe("#E4F1EE");
    await dashboard.chooseMeasure("Change");
    await expect.poll(() => dashboard.colourIn("Coleridge")).toBe("#0F766E");
    expect(await dashboard.legend()).toContain("Change in offences on the year before");
    expect(dashboard.address()).toContain("measure=change");
  });
});

describe("a choice of period", () => {
  it("leaves the classes as they are while the months move", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    const classes = await dashboard.classes();
    const count = (await dashboard.table()).at(-1)?.[1];
    await dashboard.click("One month earlier");
    expect(await dashboard.period()).toContain("November 2025");
    await expect.poll(async () => (await dashboard.table()).at(-1)?.[1]).not.toBe(count);
    expect(await dashboard.classes()).toEqual(classes);
  });

  it("follows a drag over the trend", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.chartText("trend");
    await dashboard.trend.drag(0.3, 0.5);
    await expect.poll(() => dashboard.address()).not.toContain("from=2025-01");
    expect(dashboard.address()).toMatch(/from=2024-\d\d&to=202\d-\d\d/);
  });

  it("follows a handle of the timeline, in one step that Back undoes, also where both stand on one month", async ({
    dashboard,
  }) => {
    await dashboard.open("?offence=shoplifting&measure=rate&from=2025-12&to=2025-12");
    await dashboard.table();
    await dashboard.dragHandle("First month", -0.3);
    await expect.poll(() => dashboard.address()).toMatch(/from=2025-0\d&to=2025-12/);
    await dashboard.back();
    expect(dashboard.address()).toContain("from=2025-12&to=2025-12");
  });

  it("has no key for changes that cannot be", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting&measure=change&from=2024-06&to=2025-12");
    await expect.poll(() => dashboard.legend()).toContain("No comparison: periods over 12 months");
    expect(await dashboard.legend()).not.toMatch(/−1|number of wards/);
  });

  it("marks one preset of those that mean the same months", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.click(/^Period: /);
    expect(await dashboard.pressedChoices()).toEqual(["Last 12 months Jan 2025 to Dec 2025"]);
  });

  it("says why there is no expected range", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting&from=2024-06&to=2024-12");
    await expect.poll(() => dashboard.text()).toContain("No expected range: it needs 12 months before the period.");
  });

  it("plays through the months until it is stopped", async ({ dashboard }) => {
    await dashboard.open("?offence=shoplifting&from=2024-01&to=2024-06");
    await dashboard.click("Play through the months");
    await expect.poll(() => dashboard.period(), { timeout: 5000 }).toContain("July 2024");
    await dashboard.click("Stop");
    const stopped = await dashboard.period();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await dashboard.period()).toBe(stopped);
  });

  it("says why there is no total when a month is missing", async ({ dashboard }) => {
    await dashboard.change("areas/cambridge/datapackage.json", (text) =>
      text.replace(
        '{"month":"2025-06","force":"cambridgeshire","status":"submitted"}',
        '{"month":"2025-06","force":"cambridgeshire","status":"missing"}',
      ),
    );
    await dashboard.open(SHOPLIFTING);
    expect((await dashboard.reports())[0]).toMatch(/no total/i);
    expect(await dashboard.headline()).toMatch(/No total/);
    expect((await dashboard.table())[0]?.[1]).toContain("–");
  });
});

describe("wards", () => {
  it("are selected by a click on the map, the ranking and the table, and compared with Ctrl", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.settle();
    await dashboard.clickMap("Coleridge");
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Coleridge"]);
    await dashboard.clickMap("Abbey", ["Control"]);
    await expect.poll(() => dashboard.selectedWards()).toHaveLength(2);
    expect(await dashboard.reports()).toHaveLength(2);
    expect(dashboard.address()).toContain("wards=E05013054,E05013050");
    await dashboard.chartText("ranking");
    await dashboard.clickRanking("Market");
    await expect.poll(() => dashboard.selectedWards()).toEqual(["Market"]);
    await dashboard.selectInTable("Romsey", ["Control"]);
    await expect.poll(() => dashboard.selectedWards()).toHaveLength(2);
    await dashboard.press("Escape");
    await expect.poll(() => dashboard.selectedWards()).toEqual([]);
  });

  it("light up everywhere when the pointer is over one of them anywhere", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.settle();
    await dashboard.hoverMap("Abbey");
    await expect.poll(() => dashboard.litRows()).toEqual(["Abbey"]);
    expect(await dashboard.card()).toContain("Abbey 291 offences");
    expect(await dashboard.legend()).toContain("Abbey 27.0");
    await dashboard.hoverInTable("Market");
    await expect.poll(() => dashboard.card()).toContain("Market 879 offences");
    await dashboard.hoverRanking("Romsey");
    await expect.poll(() => dashboard.litRows()).toEqual(["Romsey"]);
  });
});

describe("the address", () => {
  it("goes Back and Forward through the choices", async ({ dashboard }) => {
    await dashboard.open(SHOPLIFTING);
    await dashboard.chooseOffence("Drugs");
    await dashboard.chooseMeasure("Count");
    await dashboard.back();
    await expect.poll(() => dashboard.legend()).toContain("per 1,000");
    expect(await dashboard.chosenOffences()).toEqual(["Drugs"]);
    await dashboard.back();
    await expect.poll(() => dashboard.chosenOffences()).toEqual(["Shoplifting"]);
    await dashboard.forward();
    await expect.poll(() => dashboard.chosenOffences()).toEqual(["Drugs"]);
    expect(await dashboard.title()).toBe("Wardscope · Cambridge · Drugs");
  });

  it("opens the same picture from a copied link", async ({ dashboard }) => {
    await dashboard.open("?offence=burglary");
    await dashboard.selectInTable("Romsey");
    await dashboard.chooseMeasure("Share");
    await expect.poll(() => dashboard.reports()).toEqual([expect.stringContaining("residents")]);
    const [reports, table, legend] = [await dashboard.reports(), await dashboard.table(), await dashboard.legend()];
    const link = await dashboard.copy("Copy link");
    expect(link).toContain("from=2025-01&to=2025-12");
    await dashboard.open(new URL(link).search);
    await expect.poll(() => dashboard.reports()).toEqual(reports);
    expect(await dashboard.table()).toEqual(table);
    expect(await dashboard.legend()).toEqual(legend);
  });

  it("gives a valid view whatever stands in it", async ({ dashboard }) => {
    await dashboard.open("?offence=%%%&measure=42&from=2031-99&to=x&wards=,,&at=1,2&fill=-3&map=moon");
    expect(await dashboard.chosenOffences()).toEqual(["All crime"]);
    expect(await dashboard.table()).toHaveLength(15);
  });
});
