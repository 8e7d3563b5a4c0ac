// Starts Chromium, and opens pages in it that see only the site under test and write down everything that goes wrong.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser, type Probes } from "../browser.ts";
import type { Site } from "./site.ts";

/** No other host has an address: what is looked at in no page costs least. */
const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
/** Software drawing, so that WebGL is there without a graphics card; nothing in the background. */
const FLAGS = [
  ALONE,
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const WITHOUT_WEBGL = [ALONE, "--no-sandbox", "--disable-gpu", "--disable-3d-apis", "--disable-background-networking"];

/** Where to look for a browser on this machine. */
export const MACHINE: Probes = {
  env: process.env,
  exists: existsSync,
  playwright: () => {
    try {
      return chromium.executablePath();
    } catch {
      return null;
    }
  },
  which: (command) => {
    try {
      return execFileSync("which", [command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || null;
    } catch {
      return null;
    }
  },
};

/** Starts the browser that `findBrowser` finds; throws when there is none. */
export async function launch(webgl = true): Promise<Browser> {
  const browser = findBrowser(MACHINE);
  if (browser === null) throw new Error("No Chromium found: set WARDSCOPE_BROWSER to the path of one.");
  return chromium.launch({ executablePath: browser.path, args: webgl ? FLAGS : WITHOUT_WEBGL });
}

/** What another host answers in a test. */
export interface Stub {
  readonly body: string | Buffer;
  readonly contentType: string;
  readonly status?: number;
}

/** The screen of a test that does not ask for another. Without motion every step of a test is at its end at once. */
export const SCREEN = {
  viewport: { width: 1280, height: 720 },
  colorScheme: "light",
  reducedMotion: "reduce",
  // What a worker keeps for one test would answer the next. The tests of that let it.
  serviceWorkers: "block",
} as const;

/** A page of its own context. Every request to another host fails unless it is stubbed. */
export interface WatchedPage {
  readonly page: Page;
  /** Everything unexpected so far: errors in the console, uncaught exceptions, requests that failed. */
  readonly problems: string[];
  /** Addresses of other hosts that the page asked for, in order. */
  readonly elsewhere: string[];
  /** Problems that match are expected: they are not written down. */
  readonly expected: RegExp[];
}

export async function watchedPage(
  browser: Browser,
  site: Site,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ ...SCREEN, locale: "en-GB", timezoneId: "Europe/London", ...options });
  const page = await context.newPage();
  const watched: WatchedPage = { page, problems: [], elsewhere: [], expected: [] };
  watch(watched, site);
  return watched;
}

/** Has another host answer to addresses that match; without a stub it cannot be reached. */
export async function stubHost({ page }: WatchedPage, pattern: RegExp, answer: Stub): Promise<void> {
  await page
    .context()
    .route(pattern, (route) =>
      route.fulfill({ status: 200, headers: { "Access-Control-Allow-Origin": "*" }, ...answer }),
    );
}

/** A file that the test itself has broken, and another host, are not problems of the page. */
function watch({ page, problems, elsewhere, expected }: WatchedPage, site: Site): void {
  const note = (text: string, address: string) => {
    const ours = address === "" || (address.startsWith(site.address) && !site.isOverridden(address));
    if (ours && !expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.context().on("request", (request) => {
    const address = request.url();
    if (address.startsWith("http") && !address.startsWith(site.address)) elsewhere.push(address);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const [text, { url }] = [message.text(), message.location()];
    // The browser's own words on a file do not name it.
    note(`console: ${text}${text.startsWith("Failed to load") ? ` ${url}` : ""}`, resourceOf(text, url));
  });
  page.on("pageerror", (error) => note(`uncaught: ${error.message}`, ""));
  page.on("response", (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`, response.url());
  });
}

/** The address a console message is about: only the browser's own messages are about the file at their location. */
function resourceOf(text: string, location: string): string {
  return text.startsWith("Failed to load resource") ? location : "";
}
