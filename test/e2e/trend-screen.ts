// The months of what is chosen, as a chart that is pointed at and drawn on.
import type { Locator, Page } from "playwright-core";
import { type Box, restingBox } from "./resting-box.ts";
import { oneLine } from "./session.ts";

export class TrendScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The section of the chart, with its title, its notes and its table. */
  panel(): Locator {
    return this.#page.getByRole("region").filter({ hasText: "Drag to choose a period." });
  }

  /** What the chart is of. */
  async subject(): Promise<string> {
    return oneLine(
      await this.panel()
        .getByText(/ by month, /)
        .innerText(),
    );
  }

  /** Points into the chart, at parts of its width; what is said there, "" when nothing is. */
  async hover(across: number): Promise<string> {
    const { x, y, width, height } = await this.#box();
    await this.#page.mouse.move(x + across * width, y + height / 2, { steps: 2 });
    return oneLine((await this.#tooltips().allInnerTexts()).join(" "));
  }

  /** Takes the pointer off the chart; what is still said. */
  async leave(): Promise<string> {
    await this.#page.mouse.move(0, 0);
    return oneLine((await this.#tooltips().allInnerTexts()).join(" "));
  }

  /** Drags over the chart, from and to in parts of its width. */
  async drag(from: number, to: number): Promise<void> {
    await this.press(from, to);
    await this.#page.mouse.up();
  }

  /** Drags without letting go. */
  async press(from: number, to: number): Promise<void> {
    const { x, y, width, height } = await this.#box();
    const middle = y + height / 2;
    await this.#page.mouse.move(x + from * width, middle);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + ((from + to) / 2) * width, middle, { steps: 4 });
    await this.#page.mouse.move(x + to * width, middle, { steps: 4 });
  }

  async #box(): Promise<Box> {
    const chart = this.panel().locator("svg").first();
    await chart.locator("text").first().waitFor();
    await chart.scrollIntoViewIfNeeded();
    return restingBox(chart);
  }

  /** ECharts writes beside its drawing, in the same frame. */
  #tooltips(): Locator {
    return this.panel().locator("svg").first().locator("xpath=../following-sibling::div").filter({ visible: true });
  }
}
