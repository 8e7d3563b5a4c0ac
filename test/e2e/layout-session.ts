// Where things stand on the screen, and whether their words can be read.
import { Session } from "./session.ts";
import { textCuts } from "./text-cuts.ts";

export class LayoutSession extends Session {
  /** Texts that a frame cuts off. */
  async textCuts(): Promise<readonly string[]> {
    return this.page.evaluate(textCuts);
  }

  /** Sets the size of text in the reader's browser, in pixels, until it is set again; 16 is usual. */
  async setTextSize(pixels: number): Promise<void> {
    const browser = await this.page.context().newCDPSession(this.page);
    await browser.send("Page.setFontSizes", { fontSizes: { standard: pixels, fixed: pixels } });
    await browser.detach();
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
