// The dashboard as its readers use it: browser tests speak only to this class, in the words of the product.
import { readFile } from "node:fs/promises";
import type { Browser, Locator } from "playwright-core";
import { AssessmentScreen } from "./assessment-screen.ts";
import { launch, watchedPage } from "./chromium.ts";
import { HotspotScreen } from "./hotspot-screen.ts";
import { MapWindow } from "./map-window.ts";
import { PaperScreen } from "./paper-screen.ts";
import { PublishedHost } from "./published-host.ts";
import { ResidentsScreen } from "./residents-screen.ts";
import { restingBox } from "./resting-box.ts";
import { oneLine, type PageOptions } from "./session.ts";
import { Site } from "./site.ts";
import { TrendScreen } from "./trend-screen.ts";
import type { Window } from "./windows.ts";

export class Dashboard extends MapWindow {
  /** Its hotspot modes, patrols and trials. */
  readonly hotspots = new HotspotScreen(this.page);
  /** The pages of the assessment. */
  readonly assessment = new AssessmentScreen(this.page);
  /** What it prints. */
  readonly onPaper = new PaperScreen(this.page);
  readonly residents = new ResidentsScreen(this.page);
  /** The months under the map. */
  readonly trend = new TrendScreen(this.page);
  /** Its host, and what the reader's device does to it. */
  readonly host = new PublishedHost(this.page, this.site);

  override get isSpoilt(): boolean {
    return super.isSpoilt || this.host.isSpoilt;
  }

  /** A dashboard in a window; nothing is loaded until `open`. */
  static in({ site, watched }: Window): Dashboard {
    return new Dashboard(site, watched);
  }

  /** A fresh page on a fresh site; nothing is loaded until `open`. */
  static async start(browser: Browser, options: PageOptions = {}): Promise<Dashboard> {
    const site = await Site.start();
    return new Dashboard(site, await watchedPage(browser, site, options));
  }

  // What the reader sees.

  async headline(): Promise<string> {
    return oneLine(await this.page.getByRole("heading", { level: 1 }).innerText());
  }

  /** The reports in words, one for each selected ward or one for the district. */
  async reports(): Promise<readonly string[]> {
    const reports = this.page.getByRole("region", { name: "In words" }).getByRole("article");
    await reports.first().waitFor();
    return (await reports.allInnerTexts()).map(oneLine);
  }

  async legend(): Promise<string> {
    return oneLine(await this.key().innerText());
  }

  /** The map's classes as the key names them, from edge to edge. */
  async classes(): Promise<readonly string[]> {
    const bands = this.key().getByTitle(/: \d+ wards?$/);
    await bands.first().waitFor();
    return bands.evaluateAll((all) => all.map((band) => (band.getAttribute("title") ?? "").replace(/: .*/, "")));
  }

  /** How far down in the page each marker of the key stands. */
  async legendMarkers(): Promise<readonly number[]> {
    const markers = this.key().getByRole("paragraph").filter({ hasText: /[▲△]/ });
    await markers.first().waitFor();
    return markers.evaluateAll((all) => all.map((marker) => marker.getBoundingClientRect().top));
  }

  /** What is said of the ward under the pointer or the focus; "" when there is none. Screen readers are told otherwise. */
  async card(): Promise<string> {
    return oneLine((await this.page.locator(".ward-card").allInnerTexts()).join(" "));
  }

  /** What a screen reader is told while the keyboard moves over the map. */
  async spoken(): Promise<string> {
    return oneLine((await this.page.getByRole("status", { name: "Ward in focus" }).textContent()) ?? "");
  }

  async period(): Promise<string> {
    return (await this.button(/^Period: /).getAttribute("aria-label")) ?? "";
  }

  async notices(): Promise<string> {
    const notices = this.page.getByRole("status", { name: /^(?:Notices|State of the map)$/ });
    return oneLine((await notices.allInnerTexts()).join(" "));
  }

  /** The row of an offence in the list: label, count, word of its change. */
  async offenceRow(label: string): Promise<string> {
    return oneLine((await this.offence(label).textContent()) ?? "");
  }

  async chosenOffences(): Promise<readonly string[]> {
    const chosen = this.offences().getByRole("checkbox", { checked: true });
    await chosen.first().waitFor();
    return chosen.evaluateAll((all) =>
      all.map((box) => (box.getAttribute("aria-label") ?? "").replace(/ with others$/, "")),
    );
  }

  /** Width of the list of offences, with the panel that it is in, in CSS pixels. */
  async offencesWidth(): Promise<number> {
    return this.offences().evaluate((list) => list.parentElement?.getBoundingClientRect().width ?? 0);
  }

  /** Cells of the table, row by row, the district last. */
  async table(): Promise<readonly (readonly string[])[]> {
    await this.rows().first().waitFor();
    return this.rows().evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim())),
    );
  }

  async selectedWards(): Promise<readonly string[]> {
    return this.wardTable().getByRole("button", { pressed: true }).allInnerTexts();
  }

  /** Names of the wards that are lit in the table. */
  async litRows(): Promise<readonly string[]> {
    const lit = this.rows().and(this.page.locator("[data-hovered=true]"));
    return lit.getByRole("rowheader").allInnerTexts();
  }

  /** What the corner of the map says of its sources, and how high it is on the map. */
  async mapCredits(): Promise<{ readonly text: string; readonly height: number }> {
    const credits = this.page.locator(".map-area details");
    const box = await credits.boundingBox();
    return { text: oneLine((await credits.textContent()) ?? ""), height: box?.height ?? 0 };
  }

  /** All text in the charts. */
  async chartText(chart: "trend" | "ranking"): Promise<readonly string[]> {
    const texts = (chart === "trend" ? this.trend.panel() : this.ranking()).locator("svg text");
    await texts.first().waitFor();
    return texts.allTextContents();
  }

  // What the reader does.

  async chooseOffence(label: string, modifiers: readonly "Control"[] = []): Promise<void> {
    await this.offence(label).click({ modifiers: [...modifiers] });
  }

  async tickOffence(label: string): Promise<void> {
    await this.page.getByRole("checkbox", { name: `${label} with others` }).click();
  }

  async chooseMeasure(label: "Count" | "Rate" | "Change" | "Share"): Promise<void> {
    await this.page.getByRole("group", { name: "Measure" }).getByText(label, { exact: true }).click();
  }

  async showMap(label: "Wards" | "Hotspots"): Promise<void> {
    await this.page.getByRole("group", { name: "Map" }).getByText(label, { exact: true }).click();
  }

  /** The choices that are marked in the panel that is open. */
  async pressedChoices(): Promise<readonly string[]> {
    const choices = this.page.getByRole("banner").getByRole("listitem").getByRole("button", { pressed: true });
    return (await choices.allInnerTexts()).map(oneLine);
  }

  async click(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async chooseDistrict(name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "District" }).selectOption(name);
  }

  /** The district that is chosen, as it is printed. */
  async district(): Promise<string> {
    return this.page.getByRole("combobox", { name: "District" }).locator("option:checked").innerText();
  }

  async follow(link: string): Promise<void> {
    await this.page.getByRole("link", { name: link, exact: true }).click();
  }

  async selectInTable(ward: string, modifiers: readonly "Control"[] = []): Promise<void> {
    await this.wardTable()
      .getByRole("button", { name: ward, exact: true })
      .click({ modifiers: [...modifiers] });
  }

  async hoverInTable(ward: string): Promise<void> {
    await this.rows().filter({ hasText: ward }).hover();
  }

  async sortTable(column: string): Promise<void> {
    const heads = this.wardTable().getByRole("columnheader");
    await heads.getByRole("button", { name: new RegExp(`^${column}`) }).click();
  }

  /** Types into the search box; gives what is offered. */
  async search(text: string): Promise<readonly string[]> {
    await this.page.getByRole("combobox", { name: /Find/ }).fill(text);
    const results = this.page.getByRole("search").getByRole("option");
    await results.first().waitFor();
    return (await results.allInnerTexts()).map(oneLine);
  }

  async focusButton(name: string | RegExp): Promise<void> {
    await this.button(name).focus();
  }

  /** Drags a handle of the timeline by parts of the timeline's width, in many small steps. */
  async dragHandle(name: "First month" | "Last month", by: number): Promise<void> {
    const handle = this.page.getByRole("slider", { name });
    await handle.scrollIntoViewIfNeeded();
    const box = await restingBox(handle);
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
    const { x, y } = await this.rankingPoint(ward);
    await this.page.mouse.click(x, y);
  }

  async hoverRanking(ward: string): Promise<void> {
    const { x, y } = await this.rankingPoint(ward);
    await this.page.mouse.move(x, y);
  }

  /** Clicks a button that gives a file; the name, text and bytes of the file. */
  async download(
    name: string | RegExp,
  ): Promise<{ readonly name: string; readonly text: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button(name).click()]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString("utf8"), bytes };
  }

  /** Clicks a button that fills the clipboard; what is in it. */
  async copy(name: string): Promise<string> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const share = this.page.getByRole("button", { name: "Share", expanded: false });
    if (/^Copy (?:link|code)$/.test(name) && (await share.count()) > 0) await share.click();
    await this.button(name).click();
    await this.page.getByText(/copied/i).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  private button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  private key = (): Locator => this.page.getByRole("figure", { name: /^Key: / });

  private offences(): Locator {
    return this.page.getByRole("region", { name: "Offences" });
  }

  private offence(label: string): Locator {
    return this.offences()
      .getByRole("button")
      .filter({ has: this.page.getByText(label, { exact: true }) });
  }

  private wardTable(): Locator {
    return this.page.getByRole("region", { name: / by ward, / });
  }

  private rows(): Locator {
    return this.wardTable()
      .getByRole("row")
      .filter({ has: this.page.getByRole("rowheader") });
  }

  /** In the middle of the ward's name, in the window: a chart that is drawn anew has other elements in the same place. */
  private async rankingPoint(ward: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.ranking().scrollIntoViewIfNeeded();
    const box = await restingBox(this.ranking().locator("svg text", { hasText: ward }).first());
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  private ranking(): Locator {
    return this.page.getByRole("region").filter({ hasText: /: wards by / });
  }
}

/** Starts the browser that tests share. */
export const startBrowser = ({ webgl = true } = {}): Promise<Browser> => launch(webgl);
