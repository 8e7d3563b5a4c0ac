// The choice of an area, as a page and over the page.
import type { Locator, Page } from "playwright-core";
import { oneLine } from "./session.ts";

export class AreaScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the choice over the page; the name on the button. */
  async open(): Promise<string> {
    const button = this.#page.getByRole("button", { name: /^Area: / });
    const name = oneLine(await button.innerText());
    await button.click();
    await this.#dialog().getByRole("combobox").waitFor();
    return name;
  }

  async isOpen(): Promise<boolean> {
    return this.#dialog().isVisible();
  }

  /** Writes into the search; what it offers then, once it offers anything. */
  async find(text: string): Promise<readonly string[]> {
    await this.#page.getByRole("combobox", { name: /^Find by name/ }).fill(text);
    return this.offered();
  }

  async offered(): Promise<readonly string[]> {
    const options = this.#page.locator(".area-results").getByRole("option");
    await options.first().waitFor();
    return (await options.allInnerTexts()).map(oneLine);
  }

  /** Names of the areas that are lit on the map. */
  async lit(): Promise<readonly string[]> {
    const lit = this.#page.locator(".area-map [data-lit=true]");
    return lit.evaluateAll((all) => all.map((shape) => shape.getAttribute("data-slug") ?? ""));
  }

  /** What the map says under it while the pointer is on an area. */
  async pointAt(slug: string): Promise<string> {
    await this.#shape(slug).hover();
    return oneLine(await this.#page.locator(".area-pointed").innerText());
  }

  async clickMap(slug: string): Promise<void> {
    await this.#shape(slug).click();
  }

  /** Names that are offered under the map where it is touched. */
  async tapMap(slug: string): Promise<readonly string[]> {
    await this.#shape(slug).tap();
    const offered = this.#page.locator(".area-near").getByRole("button");
    await offered.first().waitFor();
    return offered.allInnerTexts();
  }

  /** The lists with the areas in each, as they stand there. */
  async lists(): Promise<readonly string[]> {
    const lists = this.#page.locator(".area-lists :is(h2, summary)");
    await lists.first().waitFor();
    return (await lists.allInnerTexts()).map(oneLine);
  }

  async linkText(name: string): Promise<string> {
    return oneLine(await this.#link(name).innerText());
  }

  async follow(name: string): Promise<void> {
    await this.#link(name).click();
  }

  #link(name: string): Locator {
    return this.#page.locator(".area-link", { hasText: name }).first();
  }

  #shape(slug: string): Locator {
    return this.#page.locator(`.area-map [data-slug="${slug}"]`);
  }

  #dialog(): Locator {
    return this.#page.getByRole("dialog", { name: "Choose an area" });
  }
}
