// `gi`: one JSON object on the screen, the squares in a file, and no file where there is no test.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CAMBRIDGE } from "../built-in-area.ts";
import { oracleText } from "../oracles.ts";
import { makeWorkplace } from "./workplace.ts";

async function asked(offence: string, from = "2024-01", to = "2024-12") {
  const place = makeWorkplace();
  const out = `${place.folder}/maps/cells.geojson`;
  const words = ["gi", "--area", CAMBRIDGE, "--offence", offence, "--from", from, "--to", to, "--out", out];
  return { outcome: await place.command(...words), out };
}

describe("gi", () => {
  it("prints cells, hot cells and the ten highest z, and writes every cell as a square", async () => {
    const { outcome, out } = await asked("bicycle-theft");
    expect(outcome).toMatchObject({ code: 0, error: "" });
    const printed = JSON.parse(outcome.out);
    expect(Object.keys(printed)).toEqual(["cells", "hot90", "hot95", "hot99", "top"]);
    expect(printed.cells).toBe(1016);
    expect(printed.hot90).toBeGreaterThanOrEqual(printed.hot95);
    expect(printed.hot95).toBeGreaterThan(0);
    expect(printed.top).toHaveLength(10);
    expect(Object.keys(printed.top[0])).toEqual(["easting", "northing", "count", "z", "p", "pAdjusted"]);
    const { type, features } = JSON.parse(readFileSync(out, "utf8"));
    expect([type, features.length]).toEqual(["FeatureCollection", 1016]);
    const hot = features.filter(
      ({ properties }: { properties: { level: number | null } }) => properties.level !== null,
    );
    expect(hot).toHaveLength(printed.hot90);
    expect(features[0].geometry.coordinates[0]).toHaveLength(5);
  });

  it("prints the cells of an independent program", async () => {
    const { outcome } = await asked("shoplifting");
    const expected = JSON.parse(oracleText("2024/gi-star.json")).Shoplifting;
    JSON.parse(outcome.out).top.forEach((cell: { z: number }, rank: number) => {
      const { z, ...where } = expected.top[rank];
      expect(cell).toMatchObject(where);
      expect(Math.abs(cell.z - z)).toBeLessThan(0.001);
    });
  });

  it("prints the same twice", async () => {
    expect((await asked("burglary")).outcome.out).toBe((await asked("burglary")).outcome.out);
  });

  it("says why there is no test, and writes nothing", async () => {
    const few = await asked("possession-of-weapons", "2024-01", "2024-01");
    expect(few.outcome.error).toMatch(
      /no test of significance: \d+ offences on the map, and the test needs at least 60\./,
    );
    const early = await asked("shoplifting", "2023-12", "2024-12");
    expect(early.outcome.error).toContain("1 of 13 months not in this package");
    for (const { outcome, out } of [few, early]) {
      expect(outcome).toMatchObject({ code: 1, out: "" });
      expect(existsSync(out)).toBe(false);
    }
  });

  it("refuses unknown offences, options of other commands and a folder as its file", async () => {
    expect((await asked("piracy")).outcome).toMatchObject({ code: 2, error: expect.stringContaining('"piracy"') });
    const place = makeWorkplace();
    const words = ["gi", "--area", CAMBRIDGE, "--offence", "burglary", "--from", "2024-01", "--to", "2024-12"];
    const bandwidth = await place.command(...words, "--out", "x", "--bandwidth", "250");
    expect(bandwidth).toMatchObject({ code: 2, error: expect.stringContaining("gi has no option --bandwidth") });
    expect(await place.command(...words)).toMatchObject({
      code: 2,
      error: expect.stringContaining("--out is missing"),
    });
    place.write("maps/old.geojson", "{}");
    const folder = await place.command(...words, "--out", `${place.folder}/maps`);
    expect(folder).toMatchObject({ code: 1, out: "", error: expect.stringContaining("cannot be written") });
    expect(place.names(".").filter((name) => name.startsWith("maps"))).toEqual(["maps"]);
    expect(place.names("maps")).toEqual(["old.geojson"]);
  });
});
