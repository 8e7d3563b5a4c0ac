// How the page is published, and what the device it is read on does to it.
import type { FrameLocator, Page } from "playwright-core";
import { ReaderDevice } from "./reader-device.ts";
import { restingBox } from "./resting-box.ts";
import { Site } from "./site.ts";

export class PublishedHost {
  readonly #page: Page;
  readonly #site: Site;
  /** The device that reads it. */
  readonly device: ReaderDevice;
  #isSpoilt = false;

  constructor(page: Page, site: Site) {
    this.#page = page;
    this.#site = site;
    this.device = new ReaderDevice(page, site);
  }

  /** Whether the page was prepared in a way that another test would not expect. */
  get isSpoilt(): boolean {
    return this.#isSpoilt || this.device.isSpoilt;
  }

  /** What each request to the page's own host said it came from. */
  get referrers(): readonly string[] {
    return this.#site.referrers;
  }

  /** Sends these with every file from now on. */
  serveWith(headers: Readonly<Record<string, string>>): void {
    this.#site.headers = headers;
  }

  /** Runs before anything of each page that is opened from now on, and of what is shown in it. */
  async before(script: () => void): Promise<void> {
    this.#isSpoilt = true;
    await this.#page.addInitScript(script);
  }

  /** Has whatever the policy of a page forbids, enforced or reported, count as an error of the page. */
  async watchPolicy(): Promise<void> {
    await this.before(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
        console.error(`against the policy: ${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
  }

  /** Tries what an attacker would, in the page; what the browser let happen. */
  async attack(): Promise<readonly string[]> {
    this.#isSpoilt = true;
    return this.#page.evaluate(attack);
  }

  /** A page of another host that shows this view in a frame. `sandbox`: what the frame is let do, null for all. */
  async embed(view: string, sandbox: string | null = null): Promise<Embedded> {
    const limits = sandbox === null ? "" : ` sandbox="${sandbox}"`;
    return this.putElsewhere(`<iframe src="${this.#site.address}${view}" width="1200" height="700"${limits}></iframe>`);
  }

  /** A page of another host that has this code in it. */
  async putElsewhere(frame: string): Promise<Embedded> {
    const outer = await Site.start();
    outer.override("index.html", { body: `<!doctype html><html lang="en"><title>Another</title>${frame}` });
    outer.override("favicon.ico", { status: 204, body: "" });
    await this.#page.goto(outer.address, { waitUntil: "load" });
    return new Embedded(this.#page, outer);
  }

  /** What is kept on the reader's device: cookies, and names in its stores. */
  async kept(): Promise<readonly string[]> {
    const cookies = await this.#page.context().cookies();
    const stored = await this.#page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
      // Only a page of a safe origin has these, as that of a test is.
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    return [...cookies.map(({ name }) => name), ...stored];
  }

  /** What the page has of elements that it never makes, handlers in markup, and links that would run. */
  async foreign(): Promise<readonly string[]> {
    return this.#page.evaluate(() =>
      [...document.querySelectorAll("#root *")]
        .filter(
          (element) =>
            element.matches("img, script, iframe, object, embed, base, form:not([role=search])") ||
            /^\s*(?:javascript|data|vbscript):/i.test(element.getAttribute("href") ?? "") ||
            element.getAttributeNames().some((name) => name.startsWith("on")),
        )
        .map((element) => element.outerHTML.slice(0, 200)),
    );
  }

  /** Takes the graphics memory of every map from it. */
  async loseGraphics(): Promise<void> {
    await this.#page.evaluate(() => {
      for (const canvas of document.querySelectorAll("canvas"))
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
  }

  /** Points at the middle of every chart, one after the other; the boxes of words that appeared beside the pointer. */
  async pointAtCharts(): Promise<readonly string[]> {
    const charts = this.#page.locator("main svg[width][height]").filter({ has: this.#page.locator("text") });
    const said: string[] = [];
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded();
      const box = await restingBox(chart);
      if (box.width < 120) continue;
      await this.#page.mouse.move(box.x + box.width / 2 - 5, box.y + box.height / 2, { steps: 2 });
      await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const boxes = this.#page.locator("div[style*='pointer-events: none']").filter({ visible: true });
      said.push(...(await boxes.allInnerTexts()).filter((text) => text !== ""));
    }
    return said;
  }
}

/** The page within another's. */
class Embedded {
  readonly #page: Page;
  readonly #frame: FrameLocator;
  readonly #outer: Site;

  constructor(page: Page, outer: Site) {
    this.#page = page;
    this.#frame = page.frameLocator("iframe");
    this.#outer = outer;
  }

  /** How much of what is in the frame lies below its foot, and how much of the frame below what is in it, in whole CSS pixels. */
  async spare(): Promise<{ readonly cut: number; readonly empty: number }> {
    const main = this.#frame.getByRole("main");
    await main.scrollIntoViewIfNeeded();
    const [frame, part] = [await this.#page.locator("iframe").boundingBox(), await main.boundingBox()];
    if (frame === null || part === null) throw new Error("no frame");
    return { cut: Math.max(0, part.height - frame.height), empty: Math.max(0, Math.floor(frame.height - part.height)) };
  }

  /** Follows a link of the part; the title of the page that opens in a window of its own. */
  async follow(name: RegExp): Promise<string> {
    const opened = this.#page.waitForEvent("popup");
    await this.#frame.getByRole("link", { name }).click();
    const page = await opened;
    await page.getByRole("navigation", { name: "Pages" }).waitFor();
    await page.waitForFunction(() => document.title.includes(" · "));
    const title = await page.title();
    await page.close();
    return title;
  }

  async text(): Promise<string> {
    await this.#frame.locator("#root > *").first().waitFor();
    return this.#frame.locator("#root").innerText();
  }

  async close(): Promise<void> {
    await this.#outer.stop();
  }
}

/** Runs in the page. */
async function attack(): Promise<readonly string[]> {
  const done: string[] = [];
  Object.assign(window, { attacked: (how: string) => done.push(how) });
  const attempt = async (act: () => unknown): Promise<void> => {
    try {
      await act();
    } catch {
      // Refused.
    }
  };
  const put = (html: string): void => {
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML = html;
  };
  await attempt(() => put('<img src="data:," onerror="attacked(\'image\')">'));
  await attempt(() => put('<iframe srcdoc="<script>parent.attacked(1)</script>"></iframe>'));
  await attempt(() => put('<a id="link" href="javascript:attacked(\'link\')">a</a>'));
  await attempt(() => document.querySelector<HTMLElement>("#link")?.click());
  await attempt(() => {
    const link = document.createElement("a");
    link.setAttribute("href", "javascript:attacked('own link')");
    document.body.append(link);
    link.click();
  });
  await attempt(() => {
    const script = document.createElement("script");
    script.textContent = "attacked('inline')";
    document.body.append(script);
  });
  await attempt(() => setTimeout("attacked('timer')" as unknown as () => void));
  await attempt(() => new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))) && done.push("worker of a blob"));
  await attempt(() => new Worker("data:text/javascript,1") && done.push("worker of data"));
  await attempt(() => fetch("https://elsewhere.example/").then(() => done.push("request")));
  await attempt(() => {
    const form = document.createElement("form");
    form.action = "https://elsewhere.example/";
    document.body.append(form);
    form.submit();
  });
  await new Promise((later) => setTimeout(later, 300));
  if (document.querySelector("body > div img, body > div iframe") !== null) done.push("markup");
  return done;
}
