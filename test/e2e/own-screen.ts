// The page "Your own data", as whoever has files of their own uses it.
import type { Locator, Page } from "playwright-core";

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

  /** Whose records they are said to be. */
  async force(): Promise<string> {
    return this.#force().inputValue();
  }

  async sayForce(name: string): Promise<void> {
    await this.#force().fill(name);
  }

  #force(): Locator {
    return this.#page.getByRole("combobox", { name: "Police force that recorded them" });
  }

  /** Reads the files, and waits until it is said why they come to nothing. */
  async readInVain(): Promise<void> {
    await this.#page.getByRole("button", { name: "Read the files" }).click();
    await this.#page.getByRole("alert").getByText("The files could not be read.").waitFor();
  }

  /** Reads the files, and waits until the area is open. */
  async read(): Promise<void> {
    await this.#page.getByRole("button", { name: "Read the files" }).click();
    await this.#page.getByRole("heading", { name: / is open$/ }).waitFor({ timeout: 60_000 });
  }

  /** What became of the rows, by what is said of them. */
  async fates(): Promise<Readonly<Record<string, string>>> {
    const rows = this.#page.getByRole("table", { name: /^What became of the (?:rows|offences)$/ }).getByRole("row");
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
    );
    return Object.fromEntries(cells.map(([what = "", count = ""]) => [what, count]));
  }

  /** What is said of the areas of one's own on this device. */
  async areas(): Promise<string> {
    return this.#page.getByRole("region", { name: "On this device" }).innerText();
  }

  /** What is said of each file that was given, by its name. */
  async files(): Promise<readonly string[]> {
    const items = this.#page.getByRole("region", { name: /^\d+ files?$/ }).getByRole("listitem");
    return (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  }

  /** What has to be chosen before the files can be read. */
  async alert(): Promise<string> {
    return this.#page.getByRole("main").getByRole("alert").innerText();
  }

  /** Waits until all rows of an extract were looked through. */
  async lookedThrough(): Promise<void> {
    await this.#page.getByText(/^All [\d,]+ rows were looked through\.$/).waitFor();
  }

  /** The first rows as they are understood. */
  async understood(): Promise<readonly string[]> {
    const rows = this.#page.getByRole("figure", { name: "First rows, as understood" }).locator("tbody tr");
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
  }

  /** What is chosen of a column or an offence. */
  async chosen(label: string): Promise<string> {
    return this.#page
      .getByRole("combobox", { name: label, exact: true })
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? "");
  }

  /** The focus on a button or a field of the page. */
  async focus(role: "button" | "combobox" | "link" | "radio", name: string): Promise<void> {
    await this.#page.getByRole(role, { name, exact: true }).focus();
  }

  /** Begins the reading, by the keyboard, and ends it as soon as it has begun. */
  async readAndCancel(): Promise<void> {
    await this.focus("button", "Read the files");
    await this.#page.keyboard.press("Enter");
    await this.#page.getByRole("button", { name: "Cancel" }).and(this.#page.locator(":focus")).waitFor();
    await this.#page.keyboard.press("Enter");
  }
}
