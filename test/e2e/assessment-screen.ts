// The pages of the assessment, as their readers use them.
import type { Locator, Page } from "playwright-core";

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
    const headings = this.main().locator("h1, h2, h3, h4");
    await headings.first().waitFor();
    return headings.evaluateAll((all) =>
      all.map((one) => `${one.tagName.slice(1)} ${(one.textContent ?? "").replace(/\s+/g, " ").trim()}`),
    );
  }

  /** Titles of the charts. */
  async charts(): Promise<readonly string[]> {
    const titles = this.main().locator("figure.chart-card figcaption");
    await titles.first().waitFor();
    return (await titles.allInnerTexts()).map(oneLine);
  }

  /** How many charts there are, and how many of them are drawn. */
  async drawn(): Promise<{ readonly charts: number; readonly drawn: number }> {
    const charts = this.main().locator("figure.chart-card");
    const drawn = this.main().locator("figure.chart-card:has(.chart-canvas svg)");
    return { charts: await charts.count(), drawn: await drawn.count() };
  }

  /** How many are drawn at the moment at which the browser begins to print, when no frame comes any more. */
  async drawnOnPaper(): Promise<number> {
    return this.main().evaluate((main) => {
      window.dispatchEvent(new Event("beforeprint"));
      return main.querySelectorAll("figure.chart-card:has(.chart-canvas svg path)").length;
    });
  }

  /** How high the page is, with all that it lists. */
  async height(): Promise<number> {
    return this.main().evaluate((main) => main.getBoundingClientRect().height);
  }

  async scrollToLastChart(): Promise<void> {
    await this.main().locator("figure.chart-card").last().scrollIntoViewIfNeeded();
  }

  /** The row of a table by what it is called; cells joined by " | ". */
  async row(name: string): Promise<string> {
    const row = this.main()
      .locator("table:visible tr", { has: this.rowHead(name) })
      .first();
    await row.waitFor();
    const cells = await row.locator("th, td").allInnerTexts();
    return cells.map(oneLine).join(" | ");
  }

  /** Of every cell of the matrix what a screen reader says: "Shoplifting, Market, 84.1, no clear change". */
  async matrix(): Promise<readonly string[]> {
    const cells = this.main().locator(".matrix td a");
    await cells.first().waitFor();
    return cells.evaluateAll((all) => all.map((cell) => cell.getAttribute("aria-label") ?? ""));
  }

  /** Whether the matrix is wider than its column, and whether a shadow that stays at the edge says so. */
  async matrixEdge(): Promise<{ readonly hidden: boolean; readonly shadow: boolean }> {
    const matrix = this.main().locator(".matrix");
    await matrix.waitFor();
    return matrix.evaluate(({ parentElement: frame }) => ({
      hidden: frame !== null && frame.scrollWidth > frame.clientWidth,
      shadow: frame !== null && getComputedStyle(frame).backgroundAttachment === "local, scroll",
    }));
  }

  /** Opens the map by a cell of the matrix, named by offence and ward. */
  async chooseCell(offence: string, ward: string): Promise<void> {
    await this.main().locator(`.matrix a[aria-label^="${offence}, ${ward},"]`).click();
  }

  async focusMatrix(): Promise<void> {
    await this.main().locator(".matrix a[tabindex='0']").focus();
  }

  /** One of the choices in a row of buttons, or a box to tick. */
  async choose(label: string): Promise<void> {
    await this.main().locator(".segment, .chart-options label", { hasText: label }).first().click();
  }

  async chooseWard(name: string): Promise<void> {
    await this.main().locator(".ward-choice select").selectOption({ label: name });
  }

  private main(): Locator {
    return this.#page.locator("main:is(.assessment-page, .report-page)");
  }

  private rowHead(name: string): Locator {
    return this.#page.getByRole("rowheader", { name, exact: true });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
