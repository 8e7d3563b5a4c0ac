// Patrols from hotspots, and whether an action worked.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const SHOPLIFTING = "?area=cambridge&offence=shoplifting&from=2025-01&to=2025-12";

describe("patrols", () => {
  it("are suggested, can be rejected with a reason, and stay in the link", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=patrols`);
    await dashboard.click(/^Best 6, together at most 2 km²$/);
    const stops = await dashboard.hotspots.stops();
    expect(stops).toHaveLength(6);
    await dashboard.hotspots.leaveOut("Long Reach Road", "private land");
    await expect.poll(() => dashboard.hotspots.stops()).not.toContain("Long Reach Road");
    expect(await dashboard.hotspots.sheet()).toContain("Long Reach Road, East Chesterton: private land");
    const sheet = await dashboard.hotspots.sheet();
    await dashboard.reload();
    await dashboard.hotspots.stops();
    expect(await dashboard.hotspots.sheet()).toBe(sheet);
    expect(sheet).toContain("There is no hour of day in the open data");
    expect(sheet).toMatch(/Data to December 2025; \d+ months old/);
  });

  it("come as a printed sheet of one page and as files", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=patrols`);
    await dashboard.click(/^Best 6, together at most 2 km²$/);
    await dashboard.hotspots.stops();
    expect(await dashboard.sheets()).toBe(1);
    const sheet = await dashboard.hotspots.sheet();
    expect(sheet).toContain("as the crow flies");
    const order = /Order of visits: ([^.]+)/.exec(sheet)![1]!.split(", ");
    const gpx = await dashboard.hotspots.file("GPX");
    expect(gpx.name).toBe("patrol-sheet.gpx");
    expect(gpx.text.match(/<wpt /g)).toHaveLength(6);
    expect([...gpx.text.matchAll(/<rtept [^>]*><name>(\w+)\. /g)].map(([, number]) => number)).toEqual(order);
    const areas = JSON.parse((await dashboard.hotspots.file("GeoJSON")).text);
    expect(areas.type).toBe("FeatureCollection");
    const page = await dashboard.hotspots.file("Phone page");
    expect(page.text).toContain("<!doctype html>");
    expect(page.text).not.toMatch(/<(script|link|img)\b/);
    expect([...page.text.matchAll(/class="route-number"[^>]*>(\w+)</g)].map(([, number]) => number)).toEqual(order);
    expect((await dashboard.hotspots.file("CSV")).text).toMatch(/straight/i);
  });
});

describe("a sergeant", () => {
  it("gets six places, notes visits on a phone, and has them again from a file", async ({ dashboard }) => {
    await dashboard.open();
    await dashboard.chooseOffence("Shoplifting");
    await dashboard.follow("Patrols");
    expect(await dashboard.hotspots.stops()).toHaveLength(6);
    expect(dashboard.address()).not.toContain("patrol=");
    await dashboard.resize(390, 844);
    const sheet = await dashboard.hotspots.sheet();
    expect(sheet.indexOf("Order of visits")).toBeLessThan(sheet.indexOf("Why:"));
    expect(sheet.indexOf("Visited now")).toBeLessThan(sheet.indexOf("Why:"));
    await expect.poll(() => dashboard.hotspots.choosingIsOpen()).toBe(false);
    await dashboard.hotspots.visitNow(1);
    await dashboard.hotspots.visitNow(2);
    await expect.poll(() => dashboard.hotspots.visits()).toHaveLength(2);
    expect(await dashboard.host.kept()).toContainEqual(expect.stringMatching(/:visits$/));
    const visits = await dashboard.hotspots.visits();
    expect(await dashboard.hotspots.sheet()).toContain("nothing can be said yet, since the data end in December 2025");
    const file = await dashboard.hotspots.file("Export visits (CSV)");
    expect([file.name, file.text.trimEnd().split("\n").length]).toEqual(["visits.csv", 3]);
    await dashboard.reload();
    await expect.poll(() => dashboard.hotspots.visits()).toEqual(visits);
    await dashboard.follow("About");
    await expect.poll(() => dashboard.text()).toContain("2 visits to places of a patrol sheet, which you noted");
    await dashboard.click("Forget what is stored");
    await expect.poll(() => dashboard.host.kept()).not.toContainEqual(expect.stringMatching(/:visits$/));
    await dashboard.follow("Patrols");
    await dashboard.hotspots.stops();
    expect(await dashboard.hotspots.visits()).toEqual([]);
    await dashboard.hotspots.importVisits("visits.csv", `${file.text}yesterday,21:15,cambridge,1_1,,,0,52\n`);
    await expect.poll(() => dashboard.hotspots.visits()).toEqual(visits);
    expect(await dashboard.hotspots.visitRecord()).toMatch(
      /2 visits added, 1 line was left out\. visits\.csv:4: date is no day/,
    );
    await dashboard.hotspots.importVisits("visits.csv", file.text);
    await expect.poll(() => dashboard.hotspots.visitRecord()).toContain("0 visits added, 2 were there already");
    await dashboard.click("Delete the record");
    await dashboard.click("Delete 2 visits from this device");
    await expect.poll(() => dashboard.hotspots.visits()).toEqual([]);
    expect(await dashboard.overflow()).toBe(0);
  });
});

describe("did it work", () => {
  it("suggests what to compare with, and answers first on a phone", async ({ dashboard }) => {
    await dashboard.open();
    await dashboard.chooseOffence("Violence and sexual offences");
    await dashboard.follow("Did it work?");
    await dashboard.hotspots.addWard("something", "Coleridge");
    await dashboard.click(/^Compare with /);
    await expect.poll(() => dashboard.hotspots.answer()).toContain("against the same months a year before");
    expect(await dashboard.hotspots.answer()).toMatch(/Jul 2025 to Dec 2025 against Jul 2024 to Dec 2024/);
    expect(await dashboard.hotspots.answer()).toContain("Within 500 m around it");
    expect(await dashboard.hotspots.answerTop()).toBeLessThan(1);
    await dashboard.resize(390, 844);
    expect(await dashboard.hotspots.answerTop()).toBeLessThan(1);
    expect(await dashboard.overflow()).toBe(0);
  });

  it("answers in a sentence, and keeps areas and month in the link", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=trial&since=2025-01`);
    await dashboard.hotspots.addWard("something", "Coleridge");
    await dashboard.hotspots.addWard("nothing", "Romsey");
    await expect.poll(() => dashboard.hotspots.answer()).toContain("against the same months a year before");
    const answer = await dashboard.hotspots.answer();
    await dashboard.reload();
    await expect.poll(() => dashboard.hotspots.answer()).toBe(answer);
    expect(dashboard.address()).toContain("treated=E05013054");
  });

  it("takes an area that is drawn on the map", async ({ dashboard }) => {
    await dashboard.open(`${SHOPLIFTING}&page=trial&since=2025-01&untreated=E05013052`);
    await dashboard.settle();
    await dashboard.hotspots.draw("something", [
      [0.4, 0.4],
      [0.6, 0.4],
      [0.6, 0.6],
      [0.4, 0.6],
    ]);
    await expect.poll(() => dashboard.address()).toMatch(/treated=@[-\d.:]+/);
    await expect.poll(() => dashboard.hotspots.answer()).toContain("Weighted displacement difference");
  });
});
