// What is written in the picture of a chart: offence, place and months above, little below.
import { describe, expect, it } from "vitest";
import { parseMonth } from "../../../src/core/basics/months.ts";
import { chartPictureText } from "../../../src/core/figures/chart-picture-text.ts";

const NOTES = {
  title: "Market is different",
  summary: "",
  unit: "Shoplifting, a month",
  parameters: [],
  caveats: ["One.", "Two.", "Three.", "Note 1 on the axis, May 2025: a campaign"],
  attribution: { sources: ["data.police.uk"], notices: [] },
  months: { from: parseMonth("2024-01")!, to: parseMonth("2025-12")! },
  builtAt: "2026-01-01",
  address: "https://example.org/",
};

describe("the text of a chart's picture", () => {
  it("says place and months where the chart does not", () => {
    expect(chartPictureText(NOTES, "Cambridge").summary).toBe("Cambridge. Shoplifting, a month. Jan 2024 to Dec 2025.");
    const said = { ...NOTES, unit: "Shoplifting in Cambridge", parameters: ["Period: 12 months to December 2025"] };
    expect(chartPictureText(said, "Cambridge").summary).toBe(
      "Shoplifting in Cambridge. Period: 12 months to December 2025.",
    );
  });

  it("has what is marked on the chart, two caveats, the source and the link under it", () => {
    const { foot } = chartPictureText(NOTES, "Cambridge");
    expect(foot.slice(0, 3)).toEqual(["Note 1 on the axis, May 2025: a campaign", "One.", "Two."]);
    expect(foot.at(-1)).toBe("View: https://example.org/");
    expect(foot).toHaveLength(5);
    expect(foot[3]).toContain("data.police.uk");
  });
});
