// Finds the Chromium that the browser tests drive, in a fixed order, and says where it was found.

export interface Probes {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where Playwright keeps its own Chromium, whether or not it is installed; null when it cannot tell. */
  readonly playwright: () => string | null;
  /** Full path of a command, null when there is none of that name. */
  readonly which: (command: string) => string | null;
}

export interface FoundBrowser {
  readonly path: string;
  readonly from: string;
}

/** The project's own variable: a path in it must exist. */
const OWN_VARIABLE = "WARDSCOPE_BROWSER";
/** A variable shared with other tools: a path in it that does not exist is passed over. */
const SHARED_VARIABLE = "CHROME_PATH";
const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"] as const;
const WELL_KNOWN = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
] as const;

/**
 * The first of: WARDSCOPE_BROWSER, CHROME_PATH, Playwright's own Chromium, a system Chromium or Chrome. Null when there
 * is none. Throws when WARDSCOPE_BROWSER names a file that is not there.
 */
export function findBrowser(probes: Probes): FoundBrowser | null {
  const own = probes.env[OWN_VARIABLE];
  if (own && !probes.exists(own)) throw new Error(`${OWN_VARIABLE} names ${own}, which is not there.`);
  const candidates: readonly (() => FoundBrowser | null)[] = [
    () => found(own, OWN_VARIABLE),
    () => found(probes.env[SHARED_VARIABLE], SHARED_VARIABLE),
    () => found(probes.playwright(), "Playwright"),
    ...COMMANDS.map((command) => () => found(probes.which(command), command)),
    ...WELL_KNOWN.map((path) => () => found(path, "the applications folder")),
  ];
  for (const candidate of candidates) {
    const browser = candidate();
    if (browser !== null && probes.exists(browser.path)) return browser;
  }
  return null;
}

/** Commands that may bring a browser, in the order to try them. The last pair is for root on Debian and its like. */
export function installers(isRoot: boolean, hasApt: boolean): readonly (readonly string[])[] {
  const playwright = ["npx", "--no-install", "playwright-core", "install", "--with-deps", "chromium"];
  const apt = ["sh", "-c", "apt-get update && apt-get install -y --no-install-recommends chromium"];
  return isRoot && hasApt ? [playwright, apt] : [playwright];
}

function found(path: string | null | undefined, from: string): FoundBrowser | null {
  return path ? { path, from } : null;
}
