// What a resident sees of a page, and everything that a page says to anybody.
import type { Page } from "playwright-core";

export class ResidentsScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What a named part of the page says, waiting until it is there. */
  async region(name: string): Promise<string> {
    const region = this.#page.getByRole("region", { name });
    await region.waitFor();
    return (await region.innerText()).replace(/\s+/g, " ");
  }

  /** All that the page says to anybody: text, also what is hidden or drawn, names for screen readers, tooltips, titles and addresses. */
  async everything(): Promise<string> {
    return this.#page.evaluate(() => {
      const said = [...document.querySelectorAll("*")].flatMap((element) =>
        ["aria-label", "title", "alt", "placeholder", "value", "href"].map((name) => element.getAttribute(name) ?? ""),
      );
      return [document.title, document.body.textContent ?? "", ...said, window.location.href].join("\n");
    });
  }

  async tick(label: string | RegExp): Promise<void> {
    await this.#page.getByRole("checkbox", { name: label }).check();
  }
}
