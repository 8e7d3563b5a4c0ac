// Beneath the timeline: what each force sent of each month, by mouse, touch and keyboard, and the way on to the page about the data.
import { describe, expect } from "vitest";
import { madeArea, madeFiles } from "../made-area.ts";
import type { Dashboard } from "./driver.ts";
import { it } from "./fixture.ts";

const SUMMARY = "23 of 24 months submitted: what each force sent";
const TABLE = "What each force sent of each month";

/** A made district whose force did not send May 2024, and of which the transport police sent the first month alone. */
async function open(dashboard: Dashboard): Promise<void> {
  const parts = madeArea(2, 24);
  const { months } = parts.descriptor.wardscope;
  const sent = (isSent: (index: number) => boolean) =>
    months.map(({ month }, index) => {
      const rows = isSent(index) ? 1000 + index : 0;
      return { month, status: rows > 0 ? ("submitted" as const) : ("missing" as const), rows, placed: rows };
    });
  const coverage = [
    { force: "btp", name: "British Transport Police", role: "setApart", months: sent((index) => index === 0) },
    { force: "testshire", name: "Testshire Police", role: "home", months: sent((index) => index !== 4) },
  ] as const;
  const wardscope = {
    ...parts.descriptor.wardscope,
    formatVersion: 2 as const,
    coverage,
    located: [],
    setApart: [{ force: "btp", rows: 4, categories: { drugs: 4 } }],
    months: coverage[1].months.map(({ month, status }) => ({ month, force: "testshire", status })),
  };
  for (const [path, body] of madeFiles({ ...parts, descriptor: { ...parts.descriptor, wardscope } }))
    dashboard.replace(path, { body });
  await dashboard.open("?area=made");
}

const SAID = [
  "British Transport Police, set apart: in no number",
  "Testshire Police, home force",
  "submitted, 1,000 rows",
  "not submitted",
];

describe("what each force sent", () => {
  it("is opened by the mouse, and leads to the page about the data", async ({ dashboard }) => {
    await open(dashboard);
    await dashboard.openFold(SUMMARY);
    for (const text of SAID) await expect.poll(() => dashboard.text()).toContain(text);
    expect((await dashboard.scrollers()).unreachable).toEqual([]);
    expect(await dashboard.axeInBoth()).toEqual([]);
    await dashboard.follow("More about the data");
    await expect.poll(() => dashboard.headline()).toMatch(/^About the data/);
    expect(await dashboard.text()).toContain("Testshire Police, home force · 23 of 24 months submitted");
  });

  it("is opened by the keyboard, and reached by it", async ({ dashboard }) => {
    await open(dashboard);
    await dashboard.focusFold(SUMMARY);
    expect(await dashboard.text()).not.toContain(SAID[0]);
    await dashboard.press("Enter");
    await expect.poll(() => dashboard.text()).toContain(SAID[0]);
    await dashboard.press("Tab");
    expect(await dashboard.focused()).toBe(TABLE);
    await dashboard.press("Tab");
    expect(await dashboard.focused()).toBe("More about the data");
  });
});

describe("on a phone", () => {
  it.override("page", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  it("is opened by a tap, and nothing scrolls sideways", async ({ dashboard }) => {
    await open(dashboard);
    await dashboard.openFold(SUMMARY, "tap");
    await expect.poll(() => dashboard.text()).toContain(SAID[0]);
    expect([await dashboard.overflow(), await dashboard.textOverlaps()]).toEqual([0, []]);
  });
});
