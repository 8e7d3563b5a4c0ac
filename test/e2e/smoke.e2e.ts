// The page opens from any folder of a static host without a fault.
import { expect } from "vitest";
import { it } from "./fixture.ts";

it("opens with its name in the title", async ({ dashboard }) => {
  await dashboard.open();
  expect(await dashboard.title()).toContain("Wardscope");
});

it("asks only its own host for files", async ({ dashboard }) => {
  await dashboard.open();
  expect(dashboard.requests).toContain("index.html");
  expect(dashboard.requests.some((path) => path.startsWith("assets/"))).toBe(true);
});

it("draws something in the page", async ({ dashboard }) => {
  await dashboard.open();
  expect(await dashboard.text()).not.toBe("");
});
