// The device that the page is read on: its network, what is kept on it, and other pages that are opened on it.
import type { Page } from "playwright-core";
import { oneLine } from "./session.ts";
import type { Site } from "./site.ts";

export class ReaderDevice {
  readonly #page: Page;
  readonly #site: Site;
  /** Whether a worker may have kept what another test does not expect. */
  isSpoilt = false;

  constructor(page: Page, site: Site) {
    this.#page = page;
    this.#site = site;
  }

  /** Takes the network away or gives it back, as the device notices. */
  async setOnline(online: boolean): Promise<void> {
    await this.#page.context().setOffline(!online);
  }

  /** Its owner lets pages know where it is: there, in degrees, to within so many metres. */
  async standAt(longitude: number, latitude: number, accuracy: number): Promise<void> {
    this.isSpoilt = true;
    await this.#page.context().grantPermissions(["geolocation"]);
    await this.#page.context().setGeolocation({ longitude, latitude, accuracy });
  }

  /** Areas that are kept whole, by slug. */
  async keptAreas(): Promise<readonly string[]> {
    this.isSpoilt = true;
    return this.#page.evaluate(async () => {
      const slugs: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys())
          if (url.endsWith("/datapackage.json")) slugs.push(url.split("/").at(-2) ?? "");
      return slugs.sort();
    });
  }

  /** As where the keeping of all areas broke off: what says what they are comes last. */
  async halve(): Promise<void> {
    await this.#page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const { url } of await store.keys()) if (url.endsWith("/datapackage.json")) await store.delete(url);
      }
    });
  }

  /** Addresses of everything that is kept, relative to the folder of the page. */
  async keptFiles(): Promise<readonly string[]> {
    const all = await this.#page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys())
        found.push(...(await (await caches.open(name)).keys()).map(({ url }) => url));
      return found;
    });
    return all.map((address) => address.replace(this.#site.address, "")).sort();
  }

  /** What the page says of its own copy. */
  async news(): Promise<string> {
    return newsOn(this.#page);
  }

  /** Opens an address in another page of the same browser; reads it when `heading` is on it, and closes it. */
  async readElsewhere(address: string, heading: RegExp): Promise<Reading> {
    const page = await this.#page.context().newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.goto(address, { waitUntil: "load" });
    await page.getByRole("heading", { name: heading }).first().waitFor();
    const sheet = page.getByRole("article").filter({ has: page.getByRole("heading") });
    await sheet.first().waitFor();
    await page.getByRole("status", { name: "This copy of the page" }).getByText(/./).first().waitFor();
    const reading = { text: await page.locator("main").innerText(), news: await newsOn(page), faults };
    await page.close();
    return { ...reading, text: oneLine(reading.text) };
  }
}

interface Reading {
  readonly text: string;
  readonly news: string;
  readonly faults: readonly string[];
}

async function newsOn(page: Page): Promise<string> {
  const news = page.getByRole("status", { name: "This copy of the page" });
  return oneLine((await news.allInnerTexts()).join(" "));
}
