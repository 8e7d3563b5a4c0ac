// What a browser test gets: a dashboard of its own, checked for unexpected problems when the test ends.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Dashboard, startBrowser } from "./driver.ts";
import type { PageOptions } from "./session.ts";
import { Windows } from "./windows.ts";

const SCREENSHOTS = fileURLToPath(new URL("./screenshots/", import.meta.url));

/**
 * `it("does this", async ({ dashboard }) => { … })`. The test fails on every problem that it did not expect; a picture of
 * the page of a failed test is left in `screenshots`. `it.override("page", { colorScheme: "dark" })` changes the screen
 * and the like for the tests of a `describe`, `it.override("webgl", false)` their browser.
 */
export const it = test
  .extend("browsers", { scope: "worker" }, { start: startBrowser })
  .extend("windows", { scope: "worker" }, async ({ browsers }, { onCleanup }) => {
    const windows = new Windows(browsers.start);
    onCleanup(() => windows.close());
    return windows;
  })
  .extend("webgl", true as boolean)
  .extend("page", {} as PageOptions)
  .extend("dashboard", async ({ windows, webgl, page, task }, { onCleanup }) => {
    const window = await windows.take(page, webgl);
    const dashboard = Dashboard.in(window);
    onCleanup(async () => {
      const problems = [...dashboard.problems];
      const failed = task.result?.state === "fail" || problems.length > 0;
      if (failed) await dashboard.screenshot(join(SCREENSHOTS, `${task.id}.png`)).catch(() => null);
      if (failed || dashboard.isSpoilt) await windows.discard(window);
      else await windows.giveBack(window);
      expect(problems, "unexpected problems of the page").toEqual([]);
    });
    return dashboard;
  });
