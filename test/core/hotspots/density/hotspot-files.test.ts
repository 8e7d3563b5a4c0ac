// The hotspots as files: one row and one feature each, with source and parameters.
import { describe, expect, it } from "vitest";
import { known } from "../../../../src/core/basics/known.ts";
import { hotspotSpreadsheet, hotspotsGeojson } from "../../../../src/core/hotspots/density/hotspot-files.ts";
import { compare, judge } from "../../../../src/core/statistics/change.ts";
import { area, selected, YEAR_2025 } from "../../../area.ts";
import { hotspot } from "../sample-hotspots.ts";

const change = known(judge([compare([10, 20, 30], [30, 40, 50], [])])[0]!);
const HOTSPOTS = [hotspot(1, { change }), hotspot(2, { stable: false })];
const SOURCE = {
  area: "Cambridge",
  selection: selected(area(), "shoplifting"),
  period: YEAR_2025,
  bandwidth: 250,
  meanPerKm2: 231.04,
  attribution: { sources: ["data.police.uk"], notices: ["Contains OS data."] },
  points: "Points are shared.",
  address: "https://example.org/?a=b",
};

describe("the table of the hotspots", () => {
  const { head, rows, notes } = hotspotSpreadsheet(SOURCE, HOTSPOTS);
  const cell = (row: number, column: string) => rows[row - 1]![head.indexOf(column)];

  it("ends with what it is, where it comes from and how it was made", () => {
    const text = notes.flat().join("\n");
    expect(text).toContain("Hotspots of Shoplifting, Cambridge");
    expect(text).toContain("2025-01 to 2025-12");
    expect(text).toContain("Quartic kernel of 250 m on 50 m cells");
    expect(text).toContain("231.0 per km²");
    expect(text).toContain("data.police.uk");
    expect(text).toContain("Points are shared.");
  });

  it("has a row for each, with what is unknown left empty", () => {
    expect(rows).toHaveLength(2);
    expect([cell(1, "name"), cell(1, "count_before"), cell(1, "change"), cell(1, "change_percent")]).toEqual([
      "Street 1",
      "60",
      "60",
      "100",
    ]);
    expect([cell(2, "count_before"), cell(2, "verdict"), cell(2, "stable")]).toEqual(["", "", "false"]);
  });
});

describe("the areas of the hotspots", () => {
  it("are features that carry the columns of the table", () => {
    const { features, properties } = hotspotsGeojson(SOURCE, HOTSPOTS);
    expect(features.map(({ id, properties: row }) => [id, row?.["rank"]])).toEqual([
      [HOTSPOTS[0]!.id, 1],
      [HOTSPOTS[1]!.id, 2],
    ]);
    expect(features[0]?.geometry.coordinates).toEqual(HOTSPOTS[0]!.outline);
    expect(properties["period"]).toBe("2025-01 to 2025-12");
  });
});
