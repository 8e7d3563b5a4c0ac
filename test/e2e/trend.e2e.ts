// The chart of the months under the pointer: it says the month that is under it, and draws a period.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

const VIEW = "?area=cambridge&offence=shoplifting&measure=rate&from=2025-01&to=2025-12";

describe("the pointer over the chart of the months", () => {
  it("is told the number of the month, and nothing once it leaves", async ({ dashboard }) => {
    await dashboard.open(VIEW);
    await dashboard.chartText("trend");
    await expect.poll(() => dashboard.trend.hover(0.74)).toMatch(/(?:October|November|December) 2025.*\d/);
    await expect.poll(() => dashboard.trend.hover(0.25)).toMatch(/\w+ 2024.*\d/);
    await expect.poll(() => dashboard.trend.leave()).toBe("");
  });

  it("draws a period of whole months in either direction, which Back undoes", async ({ dashboard }) => {
    await dashboard.open(VIEW);
    await dashboard.chartText("trend");
    await dashboard.trend.drag(0.6, 0.4);
    await expect.poll(() => dashboard.address()).not.toContain("from=2025-01");
    const backwards = dashboard.address();
    await dashboard.back();
    await expect.poll(() => dashboard.address()).toContain("from=2025-01&to=2025-12");
    await dashboard.trend.drag(0.4, 0.6);
    await expect.poll(() => dashboard.address()).toBe(backwards);
    await expect.poll(() => dashboard.period()).not.toContain("December 2025");
  });

  it("chooses nothing before the reader lets go, nor by a click", async ({ dashboard }) => {
    await dashboard.open(VIEW);
    await dashboard.chartText("trend");
    await dashboard.trend.press(0.3, 0.6);
    expect(dashboard.address()).toContain("from=2025-01&to=2025-12");
    await dashboard.trend.drag(0.5, 0.5);
    expect(dashboard.address()).toContain("from=2025-01&to=2025-12");
  });
});
