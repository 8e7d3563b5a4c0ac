// The page "Your own data", as whoever has files of their own uses it.
import type { Page } from "playwright-core";

/** A request of the page or of one of its workers. */
export interface Asked {
  readonly method: string;
  /** Without host. */
  readonly address: string;
  readonly hasBody: boolean;
}

export class OwnScreen {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** All that is asked for from now on, whoever asks. */
  watchRequests(): readonly Asked[] {
    const asked: Asked[] = [];
    this.#page.context().on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      asked.push({ method: request.method(), address: pathname + search, hasBody: request.postData() !== null });
    });
    return asked;
  }

  /** Gives the page files of this machine, and waits until it says what they are. */
  async give(paths: readonly string[]): Promise<void> {
    await this.#page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...paths]);
    await this.#page.getByRole("button", { name: "Read the files" }).waitFor();
  }

  async call(name: string): Promise<void> {
    await this.#page.getByRole("textbox").last().fill(name);
  }

  /** Reads the files, and waits until the area is open. */
  async read(): Promise<void> {
    await this.#page.getByRole("button", { name: "Read the files" }).click();
    await this.#page.getByRole("heading", { name: / is open$/ }).waitFor({ timeout: 60_000 });
  }

  /** What became of the rows, by what is said of them. */
  async fates(): Promise<Readonly<Record<string, string>>> {
    const rows = this.#page.getByRole("table", { name: "What became of the rows" }).getByRole("row");
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
    );
    return Object.fromEntries(cells.map(([what = "", count = ""]) => [what, count]));
  }

  /** What is said of the areas of one's own on this device. */
  async areas(): Promise<string> {
    return this.#page.getByRole("region", { name: "On this device" }).innerText();
  }
}
