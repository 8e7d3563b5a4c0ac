// A resident on a phone: asks for a street and a postcode, reads what is said of it, and is led to no place on any page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { placeName } from "../../src/core/area/place-name.ts";
import { isPlaceType } from "../../src/core/geography/place-naming.ts";
import { CAMBRIDGE } from "../built-in-area.ts";
import { it } from "./fixture.ts";

const WARDS = JSON.parse(readFileSync(join(CAMBRIDGE, "wards.geojson"), "utf8")).features.map(
  ({ properties }: { properties: { name: string } }) => properties.name,
);
const PLACES = [
  ...new Set(
    readFileSync(join(CAMBRIDGE, "places.csv"), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => placeName(line.split(",")[3] ?? "")),
  ),
].filter((name) => name !== "" && name !== "Cambridge" && !isPlaceType(name) && !WARDS.includes(name));

function namedIn(text: string): readonly string[] {
  return PLACES.filter((name) => new RegExp(`(?<!\\w)${name.replace(/[^\w ]/g, "\\$&")}(?!\\w)`).test(text));
}

describe("residents", () => {
  it.override("page", { viewport: { width: 390, height: 844 } });

  it("find a street and a postcode, whatever they type, and are told of its wards and what to do", async ({
    dashboard,
  }) => {
    await dashboard.open("?area=cambridge&from=2025-01&to=2025-12");
    await dashboard.residents.tick(/^Residents’ view of the whole page/);
    expect(await dashboard.address()).toContain("audience=public");
    await expect.poll(async () => (await dashboard.search("mil rd")).join()).toContain("Mill Road Romsey");
    await expect.poll(async () => (await dashboard.search("mill rd"))[0]).toBe("Mill Road Romsey");
    await dashboard.press("Enter");
    await expect
      .poll(() => dashboard.residents.region("The answer to your search"))
      .toMatch(/^Mill Road lies in Romsey\. .*(?:higher|lower|not clearly).*Petersfield.*call 999.*call 101/);
    expect(await dashboard.axe()).toEqual([]);
    expect(await dashboard.address()).not.toMatch(/at=/);
    await expect.poll(() => dashboard.search("cb13aa")).toEqual([expect.stringMatching(/^CB1 3AA/)]);
    await dashboard.press("Enter");
    await expect
      .poll(() => dashboard.residents.region("The answer to your search"))
      .toMatch(/^CB1 3AA lies in Romsey\./);
    await dashboard.host.device.standAt(0.1385, 52.2005, 8);
    await dashboard.click("Where I am");
    await expect
      .poll(() => dashboard.residents.region("The answer to your search"))
      .toMatch(/^Where you are, to within 8 m, lies in Petersfield\./);
    expect(await dashboard.address()).not.toMatch(/at=|0\.13/);
    await expect
      .poll(() => dashboard.search("chesserton rode"))
      .toContainEqual(expect.stringMatching(/^Nothing .*Did you mean/));
  });

  it("are named no place of violence on any page, also where an address asks for one", async ({ dashboard }) => {
    const place = "hotspot=545125_258225&patrol=545125_258225&at=0.1214,52.2035,15.5";
    for (const page of ["map", "offence", "wards", "ward", "assessment", "patrols", "trial", "about"]) {
      await dashboard.open(
        `?area=cambridge&page=${page}&offence=violence-and-sexual-offences&map=hotspots&wards=E05013057&audience=public&${place}`,
      );
      await dashboard.settle();
      expect(namedIn(await dashboard.residents.everything()), page).toEqual([]);
      expect(await dashboard.address()).not.toMatch(/hotspot=|patrol|trial|at=/);
    }
  });
});
