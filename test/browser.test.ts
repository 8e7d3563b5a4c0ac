// The order in which a browser is looked for.
import { expect, it } from "vitest";
import { findBrowser, installers, type Probes } from "./browser.ts";

const EVERYWHERE: Probes = {
  env: { WARDSCOPE_BROWSER: "/own", CHROME_PATH: "/shared" },
  exists: () => true,
  playwright: () => "/playwright",
  which: (command) => `/usr/bin/${command}`,
};

it("takes the project's own variable before everything else", () => {
  expect(findBrowser(EVERYWHERE)).toEqual({ path: "/own", from: "WARDSCOPE_BROWSER" });
});

it("refuses a path in the project's own variable that is not there", () => {
  expect(() => findBrowser({ ...EVERYWHERE, exists: (path) => path !== "/own" })).toThrow("names /own");
});

it("takes CHROME_PATH next, and passes over one that is not there", () => {
  const env = { CHROME_PATH: "/shared" };
  expect(findBrowser({ ...EVERYWHERE, env })?.path).toBe("/shared");
  expect(findBrowser({ ...EVERYWHERE, env, exists: (path) => path !== "/shared" })?.path).toBe("/playwright");
});

it("takes Playwright's browser before the system's, but only one that is installed", () => {
  expect(findBrowser({ ...EVERYWHERE, env: {} })?.path).toBe("/playwright");
  expect(findBrowser({ ...EVERYWHERE, env: {}, exists: (path) => path !== "/playwright" })?.path).toBe(
    "/usr/bin/chromium",
  );
});

it("takes Google Chrome where there is no Chromium", () => {
  const which = (command: string) => (command.startsWith("google") ? `/usr/bin/${command}` : null);
  expect(findBrowser({ ...EVERYWHERE, env: {}, playwright: () => null, which })?.from).toBe("google-chrome-stable");
});

it("finds nothing where there is nothing", () => {
  expect(findBrowser({ env: {}, exists: () => false, playwright: () => null, which: () => null })).toBeNull();
});

it("installs with the system's own tool only as root", () => {
  expect(installers(false, true)).toHaveLength(1);
  expect(installers(true, false)).toHaveLength(1);
  expect(installers(true, true).map((command) => command[0])).toEqual(["npx", "sh"]);
});
