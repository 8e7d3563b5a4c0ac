// Where the reader's own colours are forced upon the page, what is data is still told by its colours.
import { describe, expect } from "vitest";
import { it } from "./fixture.ts";

describe.for(["dark", "light"] as const)("in forced colours, %s", (colorScheme) => {
  it.override("page", { forcedColors: "active", colorScheme });

  it("the key and the months keep their colours", async ({ dashboard }) => {
    await dashboard.open("?area=cambridge&from=2025-01&to=2025-12&measure=rate");
    await dashboard.classes();
    expect(await dashboard.groundsOf(".legend-band")).toBeGreaterThan(3);
    expect(await dashboard.groundsOf(".timeline-month")).toBe(2);
    expect(await dashboard.groundsOf(".tab", "borderBottomColor")).toBe(2);
    await dashboard.open("?area=cambridge&from=2025-01&to=2025-12&page=wards");
    await dashboard.settle();
    await dashboard.press("End");
    expect(await dashboard.groundsOf(".matrix td a")).toBeGreaterThan(1);
  });
});
