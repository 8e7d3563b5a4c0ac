// The pages of the assessment, as their readers use them.
import type { Locator, Page } from "playwright-core";
import { pointAt } from "./pointed-choice.ts";
import { oneLine } from "./session.ts";

export class AssessmentScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** All that the page says. */
  async text(): Promise<string> {
    return oneLine(await this.main().innerText());
  }

  /** The headings in their order, each with its level: "2 Over time". */
  async headings(): Promise<readonly string[]> {
    const headings = this.main().getByRole("heading");
    await headings.first().waitFor();
    return headings.evaluateAll((all) =>
      all.map((one) => `${one.tagName.slice(1)} ${(one.textContent ?? "").replace(/\s+/g, " ").trim()}`),
    );
  }

  /** Titles of the charts. */
  async charts(): Promise<readonly string[]> {
    const titles = this.main().locator("figcaption");
    await titles.first().waitFor();
    return (await titles.allInnerTexts()).map(oneLine);
  }

  /** How many charts there are, and how many of them are drawn. */
  async drawn(): Promise<{ readonly charts: number; readonly drawn: number }> {
    const drawn = this.cards().filter({ has: this.#page.locator("svg") });
    return { charts: await this.cards().count(), drawn: await drawn.count() };
  }

  /** How many are drawn at the moment at which the browser begins to print, when no frame comes any more. */
  async drawnOnPaper(): Promise<number> {
    return this.main().evaluate((main) => {
      window.dispatchEvent(new Event("beforeprint"));
      return main.querySelectorAll("figure:has(> figcaption):has(svg path)").length;
    });
  }

  /** How high the page is, with all that it lists. */
  async height(): Promise<number> {
    return this.main().evaluate((main) => main.getBoundingClientRect().height);
  }

  async scrollToLastChart(): Promise<void> {
    await this.cards().last().scrollIntoViewIfNeeded();
  }

  /** The row of a table by what it is called; cells joined by " | ". */
  async row(name: string): Promise<string> {
    const row = this.main()
      .getByRole("row")
      .filter({ has: this.rowHead(name), visible: true })
      .first();
    await row.waitFor();
    const cells = await row.locator("th, td").allInnerTexts();
    return cells.map(oneLine).join(" | ");
  }

  /** Of every cell of the matrix what a screen reader says: "Shoplifting, Market, 84.1, no clear change". */
  async matrix(): Promise<readonly string[]> {
    const cells = this.matrixGrid().getByRole("link");
    await cells.first().waitFor();
    return cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  }

  /** Whether the matrix is wider than its column, and whether a shadow that stays at the edge says so. */
  async matrixEdge(): Promise<{ readonly hidden: boolean; readonly shadow: boolean }> {
    await this.matrixGrid().waitFor();
    return this.matrixGrid().evaluate(({ parentElement: frame }) => ({
      hidden: frame !== null && frame.scrollWidth > frame.clientWidth,
      shadow: frame !== null && getComputedStyle(frame).backgroundAttachment === "local, scroll",
    }));
  }

  /** Opens the map by a cell of the matrix, named by offence and ward. */
  async chooseCell(offence: string, ward: string): Promise<void> {
    await this.matrixGrid()
      .getByRole("link", { name: new RegExp(`^${offence}, ${ward},`) })
      .click();
  }

  /** Cells of the matrix whose text is wider than they are. */
  async cellsTooNarrow(): Promise<readonly string[]> {
    const cells = this.matrixGrid().getByRole("link");
    return cells.evaluateAll((all) =>
      all.flatMap((cell) => (cell.scrollWidth > cell.clientWidth ? [cell.getAttribute("aria-label") ?? ""] : [])),
    );
  }

  /** Down to the end of the page, so that all that waits for the reader to come near is drawn. */
  async scrollThrough(): Promise<void> {
    await this.main().evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
        window.scrollTo(0, top);
        await new Promise((done) => setTimeout(done, 60));
      }
    });
  }

  /** Types into the search of the matrix. */
  async find(ward: string): Promise<void> {
    await this.main().getByRole("searchbox", { name: "Find a ward" }).fill(ward);
  }

  async focusMatrix(): Promise<void> {
    await this.matrixGrid().getByRole("link").and(this.#page.locator("[tabindex='0']")).focus();
  }

  /** One of the choices in a row of buttons, or a box to tick. */
  async choose(label: string): Promise<void> {
    await this.main().locator("label").filter({ hasText: label }).first().click();
  }

  async chooseWard(name: string): Promise<void> {
    await pointAt(this.main().getByRole("combobox", { name: /^(?:Ward|Add a ward)$/ }), name);
  }

  private main(): Locator {
    return this.#page.getByRole("main");
  }

  /** The charts with all that belongs to them. */
  private cards(): Locator {
    return this.main()
      .getByRole("figure")
      .filter({ has: this.#page.locator("figcaption") });
  }

  private matrixGrid(): Locator {
    return this.main().getByRole("grid");
  }

  private rowHead(name: string): Locator {
    return this.#page.getByRole("rowheader", { name, exact: true });
  }
}
