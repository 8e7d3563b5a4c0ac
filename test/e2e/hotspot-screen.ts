// The hotspot modes of the dashboard, patrols and trials, as their readers use them.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";

export class HotspotScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The lines of the list, most offences first, once they are worked out. */
  async list(): Promise<readonly string[]> {
    const items = this.#page.locator(".hotspot-panel .hotspot-item");
    await items.first().waitFor();
    return (await items.allInnerTexts()).map(oneLine);
  }

  /** All that the side of the map says. */
  async panel(): Promise<string> {
    const panel = this.#page.locator(".hotspot-panel:not(.skeleton-block)");
    await panel.waitFor();
    return oneLine(await panel.innerText());
  }

  async legend(): Promise<string> {
    const legend = this.#page.locator(".map-stage .legend");
    await legend.waitFor();
    return oneLine(await legend.innerText());
  }

  async trust(): Promise<string> {
    return oneLine(await this.#page.locator(".trust-panel").innerText());
  }

  /** What is said where the reader clicked the surface. */
  async probe(): Promise<string> {
    return oneLine(await this.#page.locator(".probe").innerText());
  }

  async choose(name: string): Promise<void> {
    await this.#page.locator(".hotspot-button", { hasText: name }).first().click();
  }

  /** Names of the hotspots that are open in the list. */
  async chosen(): Promise<readonly string[]> {
    return this.#page.locator(".hotspot-item[data-chosen=true] .hotspot-name strong").allInnerTexts();
  }

  /** Title of the line under the map. */
  async trendSubject(): Promise<string> {
    return oneLine(await this.#page.locator(".trend-panel .chart-subject").innerText());
  }

  /** "Density", "Change" or "More than chance". */
  async show(label: string): Promise<void> {
    await this.#page.locator(".hotspot-controls select").first().selectOption({ label });
  }

  async setBandwidth(metres: number): Promise<void> {
    await this.#page.locator(".bandwidth-slider input").fill(String(metres));
  }

  /** Number of live maps that are drawn. */
  async maps(): Promise<number> {
    return this.#page.locator(".map-area canvas").count();
  }

  async compareBeside(label: string): Promise<void> {
    await this.#page.locator(".hotspot-controls .inline-field select").last().selectOption({ label });
  }

  /** The names on a patrol sheet, in visiting order. */
  async stops(): Promise<readonly string[]> {
    const stops = this.#page.locator(".patrol-stop");
    await stops.first().waitFor();
    return (await stops.locator("strong").allInnerTexts()).map(oneLine);
  }

  async sheet(): Promise<string> {
    return oneLine(await this.#page.locator(".patrol-sheet").innerText());
  }

  async leaveOut(name: string, reason: string): Promise<void> {
    await this.#page.getByLabel(`Leave out ${name}`).selectOption({ label: reason });
  }

  async tick(name: string): Promise<void> {
    await this.#page.locator(".patrol-item", { hasText: name }).locator("input").first().click();
  }

  async candidate(name: string): Promise<string> {
    return oneLine(await this.#page.locator(".patrol-item", { hasText: name }).first().innerText());
  }

  async addWard(side: "something" | "nothing", ward: string): Promise<void> {
    await this.#page.getByLabel(new RegExp(`^Add a ward: Where ${side} was done`)).selectOption({ label: ward });
  }

  /** Draws an area on the map of a trial by its corners, in parts of its width and height. */
  async draw(side: "something" | "nothing", corners: readonly (readonly [number, number])[]): Promise<void> {
    const area = this.#page.locator(".trial-area", { hasText: `Where ${side} was done` });
    await area.getByRole("button", { name: "Draw an area" }).click();
    const map = this.#page.locator(".trial-map");
    await map.locator("canvas").waitFor();
    const box = await map.boundingBox();
    if (box === null) throw new Error("no map");
    for (const [x, y] of corners) await map.click({ position: { x: x * box.width, y: y * box.height } });
    await this.button("Finish the area").click();
  }

  async answer(): Promise<string> {
    return oneLine(await this.#page.locator(".trial-result").innerText());
  }

  /** Clicks a button that gives a file; the name and text of it. */
  async file(button: string): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), this.button(button).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  private button(name: string): Locator {
    return this.#page.getByRole("button", { name, exact: true });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
