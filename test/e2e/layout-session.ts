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

  /** Brings the bottom of an element to the bottom of the screen. */
  async scrollTo(selector: string): Promise<void> {
    await this.page.locator(selector).evaluate((element) => element.scrollIntoView({ block: "end" }));
  }
}
