// Where things stand on the screen, and whether their words can be read.
import type { CDPSession } from "playwright-core";
import { Session } from "./session.ts";
import { textCuts } from "./text-cuts.ts";

export class LayoutSession extends Session {
  #settings: CDPSession | null = null;

  /** Texts that a frame cuts off. */
  async textCuts(): Promise<readonly string[]> {
    return this.page.evaluate(textCuts);
  }

  /** Sets the size of text in the reader's browser, in pixels, until it is set again; 16 is usual. */
  async setTextSize(pixels: number): Promise<void> {
    // It is forgotten with the next page where nobody stays connected.
    this.#settings ??= await this.page.context().newCDPSession(this.page);
    await this.#settings.send("Page.setFontSizes", { fontSizes: { standard: pixels, fixed: pixels } });
  }

  /** The size of text that the page has, of the usual one of the same window. */
  async textScale(): Promise<number> {
    return this.page.evaluate(() => {
      const usual = document.body.appendChild(document.createElement("div"));
      usual.style.fontSize = "medium";
      const pixels = Number.parseFloat(getComputedStyle(usual).fontSize);
      usual.remove();
      return pixels / 16;
    });
  }

  /** Items of the menu that are said to be the current one. */
  async currentItems(): Promise<readonly string[]> {
    return this.page.locator(".tabs [aria-current=page]").allInnerTexts();
  }

  /** Of an element on the screen, in CSS pixels. */
  async boxOf(selector: string): Promise<{ left: number; top: number; width: number; height: number }> {
    return this.page.locator(selector).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height };
    });
  }

  /** How far what stood in the window moved on since the page was opened, as web.dev/cls adds it up: under 0.1 is good. */
  async layoutShift(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((done) => {
          const shifts = new PerformanceObserver((list) => done(sumOf(list.getEntries())));
          shifts.observe({ type: "layout-shift", buffered: true });
          // No list comes where nothing moved.
          setTimeout(() => done(0), 1_000);
          const sumOf = (entries: readonly object[]): number =>
            entries.reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0);
        }),
    );
  }

  /** Brings the bottom of an element to the bottom of the screen. */
  async scrollTo(selector: string): Promise<void> {
    await this.page.locator(selector).evaluate((element) => element.scrollIntoView({ block: "end" }));
  }
}
