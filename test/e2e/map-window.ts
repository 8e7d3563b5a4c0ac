// A page with a map on it, as its readers see and point at it.
import type { Locator } from "playwright-core";
import { AreaScreen } from "./area-screen.ts";
import { LayoutSession } from "./layout-session.ts";
import { mapPoint, wardPoint } from "./map-point.ts";

type Modifiers = readonly "Control"[];
/** In pixels from the corner of the map. */
type Point = { readonly x: number; readonly y: number };

export class MapWindow extends LayoutSession {
  /** The choice of the area that is shown. */
  readonly areas = new AreaScreen(this.page);

  /** True when the live map is drawn, false while or where outlines stand in for it. */
  async hasLiveMap(): Promise<boolean> {
    return (await this.mapCount()) > 0;
  }

  /** Of the names on the outlines that stand in for the live map, the least height of the type, in pixels of the screen; none without names. */
  async leastNameOnOutlines(): Promise<number | undefined> {
    const heights = await this.map()
      .locator(".outline-name")
      .evaluateAll((names) =>
        names.map(
          (name) =>
            Number.parseFloat(getComputedStyle(name).fontSize) * ((name as SVGTextElement).getScreenCTM()?.a ?? 0),
        ),
      );
    return heights.length === 0 ? undefined : Math.min(...heights);
  }

  /** Number of live maps that are drawn. */
  async mapCount(): Promise<number> {
    return this.map().locator("canvas").count();
  }

  async mapDrawn(): Promise<void> {
    await this.map().and(this.page.locator("[aria-busy=false]")).waitFor();
  }

  async focusMap(): Promise<void> {
    await this.map().focus();
  }

  async hoverMap(ward: string): Promise<void> {
    await this.map().hover({ position: await this.pointOf(ward) });
  }

  async clickMap(ward: string, modifiers: Modifiers = []): Promise<void> {
    await this.map().click({ position: await this.pointOf(ward), modifiers: [...modifiers] });
  }

  async tapMap(ward: string): Promise<void> {
    await this.map().tap({ position: await this.pointOf(ward) });
  }

  /** Points at a place, in degrees, while the whole area is in view. */
  async hoverMapAt(longitude: number, latitude: number): Promise<void> {
    await this.map().hover({ position: await this.pointAt(longitude, latitude) });
  }

  async clickMapAt(longitude: number, latitude: number): Promise<void> {
    await this.map().click({ position: await this.pointAt(longitude, latitude) });
  }

  /** What the pointer looks like over the map: "pointer", "crosshair", "grab" … */
  async cursor(): Promise<string> {
    return this.map()
      .locator("canvas")
      .first()
      .evaluate((canvas) => getComputedStyle(canvas).cursor);
  }

  /** The colour of the map in a ward, "#RRGGBB"; the whole area must be in view. */
  async colourIn(ward: string): Promise<string> {
    const { x, y } = await this.pointOf(ward);
    const [colour = ""] = await this.coloursAt({ x, y: y + 16 }, 0);
    return colour;
  }

  /** All colours that the map has at a place, in degrees, frame by frame for so long. */
  async coloursSeen(longitude: number, latitude: number, milliseconds = 0): Promise<readonly string[]> {
    return this.coloursAt(await this.pointAt(longitude, latitude), milliseconds);
  }

  protected map(): Locator {
    return this.page.getByRole("application", { name: /^Map of the / });
  }

  private async coloursAt(point: Point, milliseconds: number): Promise<readonly string[]> {
    return this.map()
      .locator("canvas")
      .first()
      .evaluate(coloursOf, { ...point, milliseconds });
  }

  private async pointOf(ward: string): Promise<Point> {
    const { width, height } = await this.mapSize();
    return wardPoint(ward, width, height);
  }

  private async pointAt(longitude: number, latitude: number): Promise<Point> {
    const { width, height } = await this.mapSize();
    return mapPoint(longitude, latitude, width, height);
  }

  private async mapSize(): Promise<{ readonly width: number; readonly height: number }> {
    await this.mapDrawn();
    const box = await this.map().boundingBox();
    if (box === null) throw new Error("no map");
    return box;
  }

  /** Opens "Share" where it is not; the code that shows a part of the page in another. */
  async codeOf(part: string): Promise<string> {
    // It comes a little later than the rest of the head.
    const share = this.page.getByRole("button", { name: "Share", exact: true });
    await share.waitFor();
    if ((await share.getAttribute("aria-expanded")) === "false") await share.click();
    // The label is pressed, as by a hand, once it rests: the radio in it has no place of its own.
    const choice = this.page.getByRole("group", { name: "Part of the page" });
    await choice.getByText(part, { exact: true }).click();
    await choice.getByRole("radio", { name: part, exact: true, checked: true }).waitFor({ state: "attached" });
    return this.page.getByRole("textbox", { name: "Code for the other page" }).inputValue();
  }

  /** What is selected in the field with the link. */
  async selectedLink(): Promise<string> {
    return this.page
      .getByRole("textbox", { name: "Link to this view" })
      .evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      );
  }
}

/** Runs in the page: the colours of a point of a canvas, in its own pixels of CSS, each once. */
async function coloursOf(
  canvas: Element,
  { x, y, milliseconds }: Point & { readonly milliseconds: number },
): Promise<readonly string[]> {
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error("no map");
  const ratio = canvas.width / canvas.clientWidth;
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const seen = new Set<string>();
  const end = performance.now() + milliseconds;
  do {
    context?.drawImage(canvas, -x * ratio, -y * ratio);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    seen.add(`#${[red, green, blue].map((level) => level.toString(16).padStart(2, "0")).join("")}`.toUpperCase());
    await new Promise((next) => requestAnimationFrame(next));
  } while (performance.now() < end);
  return [...seen];
}
