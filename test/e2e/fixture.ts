// What a browser test gets: a dashboard of its own, closed and checked for unexpected problems when the test ends.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Dashboard, startBrowser } from "./driver.ts";
import type { PageOptions } from "./session.ts";

const SCREENSHOTS = fileURLToPath(new URL("./screenshots/", import.meta.url));

/**
 * `it("does this", async ({ dashboard }) => { … })`. The test fails on every problem that it did not expect; a picture of
 * the page of a failed test is left in `screenshots`. `it.override("page", { colorScheme: "dark" })` changes the screen
 * and the like for the tests of a `describe`, `it.override("webgl", false)` the browser of a file.
 */
export const it = test
  .extend("webgl", { scope: "file" }, true as boolean)
  .extend("page", {} as PageOptions)
  .extend("browser", { scope: "file" }, async ({ webgl }, { onCleanup }) => {
    const browser = await startBrowser({ webgl });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("dashboard", async ({ browser, page, task }, { onCleanup }) => {
    const dashboard = await Dashboard.start(browser, page);
    onCleanup(async () => {
      const failed = task.result?.state === "fail" || dashboard.problems.length > 0;
      if (failed) await dashboard.screenshot(join(SCREENSHOTS, `${task.id}.png`)).catch(() => null);
      await dashboard.close();
      expect(dashboard.problems, "unexpected problems of the page").toEqual([]);
    });
    return dashboard;
  });
