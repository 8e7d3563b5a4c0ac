// A page of a test from its start to its end: what is served to it, what goes wrong in it, what it looks like.
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type Stub, stubHost, type WatchedPage } from "./chromium.ts";
import { OwnScreen } from "./own-screen.ts";
import type { Override, Site } from "./site.ts";
import { SlideScreen } from "./slide-screen.ts";
import { textOverlaps } from "./text-overlaps.ts";

/** Screen, colour scheme, touch and the like of a test's page. */
export type PageOptions = BrowserContextOptions;

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  /** Selectors of the elements it is about. */
  readonly elements: readonly string[];
}

export class Session {
  readonly #site: Site;
  readonly #watched: WatchedPage;
  #isSpoilt = false;
  readonly slides: SlideScreen;
  readonly own: OwnScreen;

  protected constructor(site: Site, watched: WatchedPage) {
    this.slides = new SlideScreen(watched.page);
    this.own = new OwnScreen(watched.page);
    this.#site = site;
    this.#watched = watched;
  }

  /** Everything unexpected so far: errors in the console, uncaught exceptions, files that were not there. */
  get problems(): readonly string[] {
    return this.#watched.problems;
  }

  /** Whether something was done to the page that cannot be undone: no other test can use it. */
  get isSpoilt(): boolean {
    return this.#isSpoilt;
  }

  /** Addresses of other hosts that the page asked for. */
  get elsewhere(): readonly string[] {
    return this.#watched.elsewhere;
  }

  /** Paths that the page asked for on its own host, relative to its folder. */
  get requests(): readonly string[] {
    return this.#site.requests;
  }

  /** Opens the page with this view, for example "?offence=shoplifting&measure=rate". */
  async open(view = ""): Promise<void> {
    await this.page.goto(this.#site.address + view, { waitUntil: "load" });
  }

  /** Waits until nothing has been asked for over half a second. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: "load" });
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  /** The view in the address bar, for example "?offence=shoplifting"; "" for none. */
  address(): string {
    return new URL(this.page.url()).search;
  }

  async title(): Promise<string> {
    return this.page.title();
  }

  /** All visible text of the page, waiting until there is some. */
  async text(): Promise<string> {
    await this.page.locator("#root > *").first().waitFor();
    return this.page.locator("#root").innerText();
  }

  /** All that is printed, as text. */
  async paper(): Promise<string> {
    await this.page.emulateMedia({ media: "print" });
    await this.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const text = await this.page.locator("#root").innerText();
    await this.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await this.page.emulateMedia({ media: null });
    return text;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The focus on a list to choose from. */
  async focusChoice(name: string | RegExp): Promise<void> {
    await this.page.getByRole("combobox", { name }).focus();
  }

  /** Name of what has the focus. */
  async focused(): Promise<string> {
    return this.page.evaluate(nameOfFocus);
  }

  /** Names of what Tab reaches, from the start of the page to its end. */
  async tabStops(): Promise<readonly string[]> {
    const stops: string[] = [];
    for (let count = 0; count < 200; count++) {
      await this.page.keyboard.press("Tab");
      const name = await this.focused();
      if (name === "") break;
      stops.push(name);
    }
    return stops;
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Switches the reader's system to the light or the dark colours. */
  async setColours(colorScheme: "light" | "dark"): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** Opens all that can be unfolded, and waits until it is drawn. */
  async unfold(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const folded of document.querySelectorAll("details")) folded.open = true;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }

  /** Opens what is folded under these words, by the mouse or a finger. */
  async openFold(words: string, by: "click" | "tap" = "click"): Promise<void> {
    await this.page.locator("summary", { hasText: words })[by]();
  }

  async focusFold(words: string): Promise<void> {
    await this.page.locator("summary", { hasText: words }).focus();
  }

  /** Labels of the tables that may scroll by themselves, and of those that no key reaches. */
  async scrollers(): Promise<{ readonly all: readonly string[]; readonly unreachable: readonly string[] }> {
    return this.page.evaluate(() => {
      const tables = [...document.querySelectorAll("table")].filter((table) => table.checkVisibility());
      const within = (table: Element): HTMLElement | null => {
        for (let at: HTMLElement | null = table.parentElement; at !== null; at = at.parentElement)
          if (getComputedStyle(at).overflowX === "auto") return at;
        return null;
      };
      const labelOf = (at: HTMLElement | null): string => at?.getAttribute("aria-label") ?? "";
      return {
        all: tables.map((table) => labelOf(within(table))),
        unreachable: tables
          .filter((table) => within(table)?.tabIndex !== 0 || labelOf(within(table)) === "")
          .map((table) => table.innerText.slice(0, 40)),
      };
    });
  }

  /** How many pixels the page is wider than the screen; 0 when nothing scrolls sideways. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Of the whole page, in CSS pixels. */
  async height(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight);
  }

  /** Pairs of texts that lie over each other, of the document and of the charts. */
  async textOverlaps(): Promise<readonly string[]> {
    return this.page.evaluate(textOverlaps);
  }

  /** Puts something else in the place of a file, for example "areas/cambridge/counts.csv"; null puts it back. */
  replace(path: string, override: Override | null): void {
    this.#site.override(path, override);
  }

  /** Puts an edited copy in the place of a file. Throws when the edit changes nothing. */
  async change(path: string, edit: (text: string) => string): Promise<void> {
    const text = await this.#site.read(path);
    const body = edit(text);
    if (body === text) throw new Error(`The edit of ${path} changes nothing.`);
    this.replace(path, { body });
  }

  /** Sets the reader's clock, for pages opened from now on: "2026-04-15". */
  async setDate(date: string): Promise<void> {
    this.#isSpoilt = true;
    await this.page.clock.setFixedTime(new Date(`${date}T12:00:00Z`));
  }

  /** What another host answers to addresses that match; without a stub it cannot be reached. */
  async stub(pattern: RegExp, answer: Stub): Promise<void> {
    await stubHost(this.#watched, pattern, answer);
  }

  /** Cuts the page off from every host, its own included, or connects it again. */
  async offline(yes = true): Promise<void> {
    this.expectProblem(/ERR_INTERNET_DISCONNECTED/);
    await this.page.context().setOffline(yes);
  }

  /** Problems that match from now on are expected by the test. */
  expectProblem(pattern: RegExp): void {
    this.#watched.expected.push(pattern);
  }

  /** Faults of accessibility that axe finds on the screen as it is now (WCAG 2.2 A and AA, and best practice). */
  async axe(): Promise<readonly Violation[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().analyze();
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "unknown",
      elements: nodes.map((node) => node.target.join(" ")),
    }));
  }

  /** What axe finds in the light and then in the dark colours, after a change of the reader's system. */
  async axeInBoth(): Promise<readonly Violation[]> {
    await this.setColours("light");
    const light = await this.axe();
    await this.setColours("dark");
    return [...light, ...(await this.axe())];
  }

  /** A picture of the whole page as PNG, written to `path` when one is given. */
  async screenshot(path?: string): Promise<Buffer> {
    return this.page.screenshot({ fullPage: true, ...(path === undefined ? {} : { path }) });
  }

  /** Number of different colours in a PNG, by the browser's own reading of it. */
  async coloursOf(png: Buffer): Promise<number> {
    return this.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context?.drawImage(image, 0, 0);
      const pixels = context?.getImageData(0, 0, image.width, image.height).data.buffer;
      return new Set(new Uint32Array(pixels ?? new ArrayBuffer())).size;
    }, png.toString("base64"));
  }

  /** Number of different grounds that the elements of a kind have, or of another colour of theirs. */
  async groundsOf(selector: string, of: "backgroundColor" | "borderBottomColor" = "backgroundColor"): Promise<number> {
    const parts = this.page.locator(selector);
    await parts.first().waitFor();
    const grounds = await parts.evaluateAll((all, name) => all.map((part) => getComputedStyle(part)[name]), of);
    return new Set(grounds).size;
  }

  /** Number of sheets of A4 that a print takes. */
  async sheets(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.#site.stop();
  }

  protected get site(): Site {
    return this.#site;
  }

  protected get page(): Page {
    return this.#watched.page;
  }
}

/** A text as it is read: without its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Runs in the page. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (element === null || element === document.body) return "";
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const label = element.getAttribute("aria-label") ?? labels.map((one) => one.textContent).join(" ");
  return `${label || element.textContent || element.tagName}`.trim();
}
