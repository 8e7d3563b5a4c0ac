// The hotspot modes of the dashboard, patrols and trials, as their readers use them.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { pointAt } from "./pointed-choice.ts";
import { restingBox } from "./resting-box.ts";
import { oneLine } from "./session.ts";

export class HotspotScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The lines of the list, most offences first, once they are worked out. */
  async list(): Promise<readonly string[]> {
    const items = this.#side().locator("ol").getByRole("listitem");
    await items.first().waitFor();
    return (await items.allInnerTexts()).map(oneLine);
  }

  /** All that the side of the map says. */
  async panel(): Promise<string> {
    await this.#side().waitFor();
    return oneLine(await this.#side().innerText());
  }

  async legend(): Promise<string> {
    return oneLine(await this.#page.getByRole("figure", { name: /^Key: / }).innerText());
  }

  async trust(): Promise<string> {
    return oneLine(
      await this.#page.getByRole("region", { name: "Would last year’s map have predicted it?" }).innerText(),
    );
  }

  /** What is said where the reader clicked the surface. */
  async probe(): Promise<string> {
    return oneLine(await this.#side().getByRole("status").filter({ hasText: "Where you clicked" }).innerText());
  }

  async choose(name: string): Promise<void> {
    await this.#side().getByRole("button").filter({ hasText: name }).first().click();
  }

  /** Names of the hotspots that are open in the list. */
  async chosen(): Promise<readonly string[]> {
    const chosen = this.#side().getByRole("button", { expanded: true });
    return Promise.all((await chosen.all()).map((one) => one.getByRole("strong").first().innerText()));
  }

  /** Names of those that are lit because the pointer or the focus is on them, here or on the map. */
  async lit(): Promise<readonly string[]> {
    const lines = this.#side().getByRole("listitem").and(this.#page.locator("[data-hovered=true]"));
    return Promise.all((await lines.all()).map((one) => one.getByRole("strong").first().innerText()));
  }

  /** "Density", "Change" or "More than chance". */
  async show(label: string): Promise<void> {
    await this.#page.getByRole("combobox", { name: /^Shown/ }).selectOption({ label });
  }

  async setBandwidth(metres: number): Promise<void> {
    await this.#page.getByRole("slider", { name: /^Bandwidth/ }).fill(String(metres));
  }

  async compareBeside(label: string): Promise<void> {
    await this.#page.getByLabel(/^(?:beside|against)$/).selectOption({ label });
  }

  /** The names on a patrol sheet, in visiting order. */
  async stops(): Promise<readonly string[]> {
    const stops = this.#page.getByRole("article").locator("ol").getByRole("listitem").getByRole("strong");
    await stops.first().waitFor();
    return (await stops.allInnerTexts()).map(oneLine);
  }

  async sheet(): Promise<string> {
    return oneLine(await this.#page.getByRole("article").innerText());
  }

  /** Whether, on a phone, what else could be chosen is unfolded below the sheet. */
  async choosingIsOpen(): Promise<boolean> {
    const fold = this.#page.getByRole("group").filter({ hasText: "Choose other places" });
    return (await fold.getAttribute("open")) !== null;
  }

  /** Taps that the place that is visited as the first, second … was visited now. */
  async visitNow(visit: number): Promise<void> {
    await this.#page
      .getByRole("button", { name: /^Visited now/ })
      .nth(visit - 1)
      .click();
  }

  /** What is said of visits at each place of the sheet that has some. */
  async visits(): Promise<readonly string[]> {
    const said = this.#page.getByRole("article").getByRole("status").filter({ hasText: "noted" });
    return (await said.allInnerTexts()).map(oneLine);
  }

  async visitRecord(): Promise<string> {
    return oneLine(await this.#page.getByRole("region", { name: "Record of visits" }).innerText());
  }

  async importVisits(name: string, text: string): Promise<void> {
    const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
    await this.#page.getByLabel("Import visits (CSV)").setInputFiles(file);
  }

  /** How far down in the window the answer of a trial begins, in parts of its height. */
  async answerTop(): Promise<number> {
    const heading = this.#page.getByRole("region", { name: "The answer" }).locator(".trial-verdict");
    return heading.evaluate((element) => element.getBoundingClientRect().bottom / window.innerHeight);
  }

  async leaveOut(name: string, reason: string): Promise<void> {
    await pointAt(this.#page.getByLabel(`Leave out ${name}`), reason);
  }

  async addWard(side: "something" | "nothing", ward: string): Promise<void> {
    await pointAt(this.#page.getByLabel(new RegExp(`^Add a ward: Where ${side} was done`)), ward);
  }

  /** Waits for the live map of a trial. */
  async trialDrawn(): Promise<void> {
    await this.#page.getByRole("region", { name: "Map of the two areas" }).locator("canvas").waitFor();
  }

  /** Draws an area on the map of a trial by its corners, in parts of its width and height. */
  async draw(side: "something" | "nothing", corners: readonly (readonly [number, number])[]): Promise<void> {
    const area = this.#page.getByRole("group", { name: new RegExp(`Where ${side} was done`) });
    await area.getByRole("button", { name: "Draw an area" }).click();
    const map = this.#page.getByRole("region", { name: "Map of the two areas" });
    await this.trialDrawn();
    await map.scrollIntoViewIfNeeded();
    const box = await restingBox(map);
    for (const [x, y] of corners) await map.click({ position: { x: x * box.width, y: y * box.height } });
    await this.button("Finish the area").click();
  }

  async answer(): Promise<string> {
    return oneLine(await this.#page.getByRole("region", { name: "The answer" }).innerText());
  }

  /** Clicks a button that gives a file; the name and text of it. */
  async file(button: string): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), this.button(button).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }

  /** Where the hotspots are listed, beside the map. */
  #side(): Locator {
    return this.#page.getByRole("region", { name: /^(?:Hotspots, most offences first|Where it changed)$/ });
  }

  private button(name: string): Locator {
    return this.#page.getByRole("button", { name, exact: true });
  }
}
