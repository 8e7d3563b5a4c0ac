// What a browser test sees of a page as it is printed, and of what it saves as pictures.
import type { Page } from "playwright-core";

export interface PrintedName {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between the margins of a sheet of A4, in CSS pixels. */
const SHEET = { width: 710, height: 1039 };

export class PaperScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens what saves the map as a picture. */
  async choosePicture(): Promise<void> {
    await this.#page.getByRole("button", { name: "Picture of the map" }).click();
  }

  /** What the page says that it saved. */
  async told(): Promise<string> {
    return (await this.#page.locator(".told").textContent()) ?? "";
  }

  /** The same where a reader sees it, over all else; "" where it lies behind something. */
  async toldInFront(): Promise<string> {
    return this.#page.evaluate(() => {
      const told = document.querySelector(".told");
      const { left, top, width, height } = told?.getBoundingClientRect() ?? new DOMRect();
      const front = document.elementFromPoint(left + width / 2, top + height / 2);
      return told !== null && front === told ? (told.textContent ?? "") : "";
    });
  }

  /** Names and numbers on the printed map, in CSS pixels of the sheet. */
  async names(): Promise<readonly PrintedName[]> {
    return this.#printed(() =>
      [...document.querySelectorAll<SVGTextElement>(".paper-map text")].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const scale = text.getScreenCTM()?.a ?? 0;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale * 0.75;
        return { text: text.textContent ?? "", size, left, right, top, bottom };
      }),
    );
  }

  /** Tables that have a background of their own, such as a shadow of hidden columns. */
  async shadowedTables(): Promise<number> {
    return this.#printed(
      () =>
        [...document.querySelectorAll(".table-scroll")].filter(
          (one) => getComputedStyle(one).backgroundImage !== "none",
        ).length,
    );
  }

  /** Width of the printed map, in CSS pixels of the sheet. */
  async mapWidth(): Promise<number> {
    return this.#printed(() => document.querySelector(".paper-map svg")?.getBoundingClientRect().width ?? 0);
  }

  /** What is printed folded: its summary can be read, what it opens cannot, nor where that is. */
  async folded(): Promise<readonly string[]> {
    return this.#printed(() =>
      [...document.querySelectorAll("details")]
        .filter((details) => details.checkVisibility())
        .filter((details) => {
          const summary = details.querySelector("summary");
          return summary !== null && !getComputedStyle(summary, "::after").content.includes("not printed");
        })
        .filter(({ children: [, ...rest] }) => !rest.some((part) => part.checkVisibility()))
        .map((details) => details.querySelector("summary")?.textContent ?? ""),
    );
  }

  /** How many things on the paper have a box of their own within the head of a table: such a head is not repeated. */
  async boxesInHeads(): Promise<number> {
    return this.#printed(
      () =>
        [...document.querySelectorAll("thead :is(button, select, input)")].filter(
          (part) => getComputedStyle(part).display !== "contents" && part.checkVisibility(),
        ).length,
    );
  }

  /** How many tables on the paper have a last row that every sheet repeats. */
  async repeatedFeet(): Promise<number> {
    return this.#printed(
      () =>
        [...document.querySelectorAll("tfoot")].filter(
          (foot) => getComputedStyle(foot).display === "table-footer-group",
        ).length,
    );
  }

  /** Whether a sheet may end after each of these, in the order of the page. */
  async mayEndAfter(selector: string): Promise<readonly boolean[]> {
    return this.#printed(
      (which) => [...document.querySelectorAll(which)].map((part) => getComputedStyle(part).breakAfter !== "avoid"),
      selector,
    );
  }

  /** All that can be read on the paper. */
  async text(): Promise<string> {
    return this.#printed(() => document.body.innerText);
  }

  /** Least size of the type of a chart, in points, of every chart on the paper. */
  async chartType(): Promise<readonly number[]> {
    return this.#printed(() =>
      [...document.querySelectorAll(":is(.trend-chart, .ranking-chart, .chart-canvas) svg")]
        .filter((svg) => svg.checkVisibility() && svg.querySelector("text") !== null)
        .map((svg) =>
          Math.min(
            ...[...svg.querySelectorAll("text")]
              // The numbers of notes stand in circles.
              .filter((text) => !/^\d$/.test(text.textContent ?? ""))
              .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0) * 0.75),
          ),
        ),
    );
  }

  /** Sizes of the charts before a print, then after it. */
  async chartSizesAround(): Promise<readonly [before: readonly string[], after: readonly string[]]> {
    return this.#page.evaluate(() => {
      // For paper all are drawn that still wait: those that were there before are looked at again.
      const charts = [...document.querySelectorAll(":is(.trend-chart, .ranking-chart, .chart-canvas) svg")];
      const sizes = () => charts.map((svg) => `${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
      const before = sizes();
      window.dispatchEvent(new Event("beforeprint"));
      window.dispatchEvent(new Event("afterprint"));
      return [before, sizes()] as const;
    });
  }

  async #printed<Found>(look: (about: string) => Found, about = ""): Promise<Found> {
    const before = this.#page.viewportSize();
    await this.#page.setViewportSize(SHEET);
    await this.#page.emulateMedia({ media: "print" });
    await this.#page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const found = await this.#page.evaluate(look, about);
    await this.#page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await this.#page.emulateMedia({ media: null });
    if (before) await this.#page.setViewportSize(before);
    return found;
  }
}
