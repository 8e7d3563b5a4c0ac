// Browsers and pages that tests use one after the other: to open another costs more than most tests do.
import type { Browser, BrowserContextOptions } from "playwright-core";
import { SCREEN, type WatchedPage, watchedPage } from "./chromium.ts";
import { Site } from "./site.ts";

/** A page with a site of its own. */
export interface Window {
  /** What it was opened with; another test may have it who asks for the same. */
  readonly kind: string;
  readonly options: BrowserContextOptions;
  readonly site: Site;
  readonly watched: WatchedPage;
}

export class Windows {
  readonly #start: (options: { readonly webgl: boolean }) => Promise<Browser>;
  readonly #browsers = new Map<boolean, Promise<Browser>>();
  #free: readonly Window[] = [];

  constructor(start: (options: { readonly webgl: boolean }) => Promise<Browser>) {
    this.#start = start;
  }

  /** A page on which nothing is loaded, nothing is replaced and nothing has gone wrong. */
  async take(options: BrowserContextOptions, webgl: boolean): Promise<Window> {
    const kind = JSON.stringify({ options, webgl });
    const free = this.#free.find((window) => window.kind === kind);
    this.#free = this.#free.filter((window) => window !== free);
    if (free !== undefined) return free;
    const browser = this.#browsers.get(webgl) ?? this.#start({ webgl });
    this.#browsers.set(webgl, browser);
    const site = await Site.start();
    return { kind, options, site, watched: await watchedPage(await browser, site, options) };
  }

  /** Takes a page back, as it was when it was taken. */
  async giveBack(window: Window): Promise<void> {
    const { options, site, watched } = window;
    const { page } = watched;
    const { viewport, colorScheme, reducedMotion } = { ...SCREEN, ...options };
    await page.context().setOffline(false);
    await page.context().clearPermissions();
    // Which areas were opened, say: a page on no host has no such store.
    await page.evaluate(() => localStorage.clear()).catch(() => undefined);
    await page.goto("about:blank");
    await page.emulateMedia({ media: null, colorScheme, reducedMotion });
    if (viewport) await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    site.reset();
    await page.context().unrouteAll();
    for (const list of [watched.problems, watched.elsewhere, watched.expected]) list.length = 0;
    this.#free = [...this.#free, window];
  }

  /** Closes a page that no other test could use. */
  async discard({ site, watched }: Window): Promise<void> {
    await watched.page.context().close();
    await site.stop();
  }

  async close(): Promise<void> {
    for (const window of this.#free) await this.discard(window);
    for (const browser of this.#browsers.values()) await (await browser).close();
  }
}
