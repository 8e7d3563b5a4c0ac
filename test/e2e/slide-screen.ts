// What a browser test sees and does of a presentation.
import type { Page } from "playwright-core";

export class SlideScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async isShown(): Promise<boolean> {
    return this.#page.locator(".deck").isVisible();
  }

  /** The finding of the slide that is shown; "" while it is worked out. */
  async title(): Promise<string> {
    const [title] = await this.#page.locator(".slide-title").allTextContents();
    return title ?? "";
  }

  /** "2 / 9" */
  async place(): Promise<string> {
    return (await this.#page.locator(".deck-count").innerText()).replace(/^Slide\s*/, "").trim();
  }

  async open(): Promise<void> {
    await this.#page.getByRole("button", { name: "Present", exact: true }).click();
  }

  /** The button of the page or of one of its charts. */
  async add(what: string | RegExp): Promise<void> {
    const name = typeof what === "string" ? `Add to slides: ${what}` : what;
    const button = this.#page.locator('button[aria-label^="Add to slides"]');
    await button.and(this.#page.getByRole("button", { name })).first().click();
  }

  /** The findings in the overview, which is left open. */
  async titles(): Promise<readonly string[]> {
    if (!(await this.#page.locator(".deck-list").isVisible()))
      await this.#page.getByRole("button", { name: "All slides" }).click();
    return this.#page.locator(".deck-open strong").allTextContents();
  }
}
