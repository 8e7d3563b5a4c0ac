// The dashboard as its readers use it: browser tests speak only to this class, in the words of the product.
import { readFile } from "node:fs/promises";
import type { Browser, Locator } from "playwright-core";
import { AssessmentScreen } from "./assessment-screen.ts";
import { launch, watchedPage } from "./chromium.ts";
import { HotspotScreen } from "./hotspot-screen.ts";
import { type PageOptions, Session } from "./session.ts";
import { Site } from "./site.ts";
import { wardPoint } from "./ward-point.ts";

export class Dashboard extends Session {
  /** Its hotspot modes, patrols and trials. */
  readonly hotspots = new HotspotScreen(this.page);
  /** The pages of the assessment. */
  readonly assessment = new AssessmentScreen(this.page);

  /** A fresh page on a fresh site; nothing is loaded until `open`. */
  static async start(browser: Browser, options: PageOptions = {}): Promise<Dashboard> {
    const site = await Site.start();
    return new Dashboard(site, await watchedPage(browser, site, options));
  }

  // What the reader sees.

  /** True when the live map is drawn, false while or where outlines stand in for it. */
  async hasLiveMap(): Promise<boolean> {
    return (await this.page.locator(".map-area canvas").count()) > 0;
  }

  async headline(): Promise<string> {
    return oneLine(await this.page.locator("h1").innerText());
  }

  /** The reports in words, one for each selected ward or one for the district. */
  async reports(): Promise<readonly string[]> {
    const reports = this.page.locator(".report");
    await reports.first().waitFor();
    return (await reports.allInnerTexts()).map(oneLine);
  }

  async legend(): Promise<string> {
    return oneLine(await this.page.locator(".legend").innerText());
  }

  /** The edges of the map's classes as the key prints them. */
  async breaks(): Promise<readonly string[]> {
    const ticks = this.page.locator(".legend-ticks span");
    await ticks.first().waitFor();
    return ticks.allInnerTexts();
  }

  /** How far down in the page each marker of the key stands. */
  async legendMarkers(): Promise<readonly number[]> {
    const markers = this.page.locator(".legend-marker");
    await markers.first().waitFor();
    return markers.evaluateAll((all) => all.map((marker) => marker.getBoundingClientRect().top));
  }

  /** What is said of the ward under the pointer or the focus; "" when there is none. */
  async card(): Promise<string> {
    return oneLine((await this.page.locator(".ward-card").allInnerTexts()).join(" "));
  }

  /** What a screen reader is told while the keyboard moves over the map. */
  async spoken(): Promise<string> {
    return oneLine((await this.page.locator(".map-frame > [role=status]").first().textContent()) ?? "");
  }

  async period(): Promise<string> {
    return (await this.button(/^Period: /).getAttribute("aria-label")) ?? "";
  }

  async notices(): Promise<string> {
    return oneLine((await this.page.locator(".notices, .map-status").allInnerTexts()).join(" "));
  }

  /** The row of an offence in the list: label, count, word of its change. */
  async offenceRow(label: string): Promise<string> {
    return oneLine((await this.offence(label).textContent()) ?? "");
  }

  async chosenOffences(): Promise<readonly string[]> {
    const chosen = this.page.locator(".offence-button[aria-pressed=true] .offence-label");
    await chosen.first().waitFor();
    return chosen.allInnerTexts();
  }

  /** Cells of the table, row by row, the district last. */
  async table(): Promise<readonly (readonly string[])[]> {
    const rows = this.page.locator(".ward-table :is(tbody, tfoot) tr");
    await rows.first().waitFor();
    return rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim())),
    );
  }

  async selectedWards(): Promise<readonly string[]> {
    return this.page.locator(".ward-button[aria-pressed=true]").allInnerTexts();
  }

  /** Names of the wards that are lit in the table. */
  async litRows(): Promise<readonly string[]> {
    return this.page.locator(".ward-table tr[data-hovered=true] th").allInnerTexts();
  }

  /** All text in the charts. */
  async chartText(chart: "trend" | "ranking"): Promise<readonly string[]> {
    const texts = this.page.locator(`.${chart}-chart svg text`);
    await texts.first().waitFor();
    return texts.allTextContents();
  }

  /** The colour of the map in a ward, "#RRGGBB"; the whole area must be in view. */
  async colourIn(ward: string): Promise<string> {
    const { x, y } = await this.pointOf(ward);
    return this.page.locator(".map-area canvas").evaluate(
      (canvas, point) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error("no map");
        const ratio = canvas.width / canvas.clientWidth;
        const context = new OffscreenCanvas(1, 1).getContext("2d");
        context?.drawImage(canvas, -point.x * ratio, -(point.y + 16) * ratio);
        const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
        return `#${[red, green, blue].map((level) => level.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
      },
      { x, y },
    );
  }

  // What the reader does.

  async chooseOffence(label: string, modifiers: readonly "Control"[] = []): Promise<void> {
    await this.offence(label).click({ modifiers: [...modifiers] });
  }

  async tickOffence(label: string): Promise<void> {
    await this.page.getByRole("checkbox", { name: `${label} with others` }).click();
  }

  async chooseMeasure(label: "Count" | "Rate" | "Change" | "Share"): Promise<void> {
    await this.page.locator(".segment", { hasText: label }).click();
  }

  async showMap(label: "Wards" | "Hotspots"): Promise<void> {
    await this.page.locator(".segment", { hasText: label }).click();
  }

  async choosePeriod(preset: string): Promise<void> {
    await this.button(/^Period: /).click();
    await this.page.locator(".choice", { hasText: preset }).click();
  }

  /** The choices that are marked in the panel that is open. */
  async mapDrawn(): Promise<void> {
    await this.page.locator(".map-area[aria-busy=false]").waitFor();
  }

  /** In CSS pixels. */
  async widthOf(selector: string): Promise<number> {
    return (await this.page.locator(selector).boundingBox())?.width ?? 0;
  }

  async pressedChoices(): Promise<readonly string[]> {
    return (await this.page.locator(".choice[aria-pressed=true]").allInnerTexts()).map(oneLine);
  }

  async click(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async follow(link: string): Promise<void> {
    await this.page.getByRole("link", { name: link, exact: true }).click();
  }

  async selectInTable(ward: string, modifiers: readonly "Control"[] = []): Promise<void> {
    await this.page.locator(".ward-button", { hasText: ward }).click({ modifiers: [...modifiers] });
  }

  async hoverInTable(ward: string): Promise<void> {
    await this.page.locator(".ward-table tbody tr", { hasText: ward }).hover();
  }

  async sortTable(column: string): Promise<void> {
    await this.page.locator(".sort-button", { hasText: column }).click();
  }

  async compareWith(ward: string): Promise<void> {
    await this.page.locator(".report-tools select").selectOption({ label: ward });
  }

  /** Types into the search box; gives what is offered. */
  async search(text: string): Promise<readonly string[]> {
    await this.page.getByRole("combobox", { name: /Find/ }).fill(text);
    const results = this.page.locator(".search-result[role=option]");
    await results.first().waitFor();
    return (await results.allInnerTexts()).map(oneLine);
  }

  async focusButton(name: string | RegExp): Promise<void> {
    await this.button(name).focus();
  }

  async focusMap(): Promise<void> {
    await this.page.locator(".map-area").focus();
  }

  async hoverMap(ward: string): Promise<void> {
    await this.page.locator(".map-area").hover({ position: await this.pointOf(ward) });
  }

  async clickMap(ward: string, modifiers: readonly "Control"[] = []): Promise<void> {
    await this.page.locator(".map-area").click({ position: await this.pointOf(ward), modifiers: [...modifiers] });
  }

  /** Drags a handle of the timeline by parts of the timeline's width, in many small steps. */
  async dragHandle(name: "First month" | "Last month", by: number): Promise<void> {
    const handle = this.page.getByRole("slider", { name });
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (box === null) throw new Error("no handle");
    const [value, min, max] = await handle.evaluate((input: HTMLInputElement) => [input.value, input.min, input.max]);
    const part = (Number(value) - Number(min)) / (Number(max) - Number(min));
    const x = box.x + 7 + part * (box.width - 14);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by * box.width, y, { steps: 12 });
    await this.page.mouse.up();
  }

  async clickRanking(ward: string): Promise<void> {
    await this.page.locator(".ranking-chart svg text", { hasText: ward }).first().click({ force: true });
  }

  async hoverRanking(ward: string): Promise<void> {
    await this.page.locator(".ranking-chart svg text", { hasText: ward }).first().hover({ force: true });
  }

  /** Drags over the trend, from and to in parts of its width. */
  async dragTrend(from: number, to: number): Promise<void> {
    const chart = this.page.locator(".trend-chart");
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (box === null) throw new Error("no trend");
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + from * box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + ((from + to) / 2) * box.width, y, { steps: 4 });
    await this.page.mouse.move(box.x + to * box.width, y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Clicks a button that gives a file; the name and text of the file. */
  async download(name: string | RegExp): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(name).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  /** Clicks a button that fills the clipboard; what is in it. */
  async copy(name: string): Promise<string> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.button(name).click();
    await this.page.getByText(/copied/i).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Number of sheets of A4 that a print takes. */
  async sheets(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  }

  private button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  private offence(label: string): Locator {
    return this.page.locator(".offence-button", { has: this.page.getByText(label, { exact: true }) });
  }

  /** Where a ward's name stands on the map while the whole area is in view, in pixels from the map's corner. */
  private async pointOf(ward: string): Promise<{ readonly x: number; readonly y: number }> {
    const map = this.page.locator(".map-area");
    await this.mapDrawn();
    const box = await map.boundingBox();
    if (box === null) throw new Error("no map");
    return wardPoint(ward, box.width, box.height);
  }
}

/** Starts the browser that a file of tests shares. */
export async function startBrowser(options: { readonly webgl?: boolean } = {}): Promise<Browser> {
  return launch(options.webgl ?? true);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
