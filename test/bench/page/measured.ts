// The page itself, with what a benchmark asks of it: what readers do, and the bare drawing that goes with it.
import { Map as MapLibreMap } from "maplibre-gl";
import type { ChoroplethModel } from "../../../src/core/wards/choropleth.ts";
import { type Chart, openChart } from "../../../src/render/charts/echarts.ts";
import type { WardMapInput } from "../../../src/render/map/map-input.ts";
import { WardMap } from "../../../src/render/map/ward-map.ts";
import { makeOwnData } from "../../../src/state/own-data.ts";
import { makeStore } from "../../../src/state/store.ts";
import { PAGES } from "../../../src/views/shell/pages.ts";
import "../../../src/main.tsx";

/** Runs in the page; every promise ends when all has been drawn. */
export interface MeasuredPage {
  /** Does a round of choices once without, once with writing down what is drawn. Gives how many things a round does. */
  prepare(): Promise<{ readonly choices: number; readonly colourings: number }>;
  /** A round of choices: offence, month and ward in turn. */
  choices(): Promise<void>;
  /** Chooses two offences in turn; a round has two choices. */
  offences(): Promise<void>;
  /** The same calls of `setOption` as in a round of choices, on charts of the same size. */
  bareCharts(): Promise<void>;
  /** Colours the map for the offences of a round of choices. Milliseconds until all was drawn. */
  recolours(): number;
  /** Draws the map as often as it is, without a change. Milliseconds until all was drawn. */
  bareRepaints(): number;
  /** Reads the files in the input of this id as own data; gives the rows that were read, and throws what failed. */
  readOwn(input: string): Promise<number>;
}

declare global {
  interface Window {
    measured: MeasuredPage;
  }
}

const OFFENCES = ["Burglary", "Shoplifting"];
const STEPS = ["One month earlier", "One month later"];
/** After these the page has drawn all; each takes long where WebGL is done in software. */
const FRAMES = 2;
/** Colourings of a round. */
const RECOLOURS = 6;

type Drawing = () => void;

let drawings: Drawing[] | null = null;
let map: MapLibreMap | null = null;
let shown: { readonly wardMap: WardMap; readonly input: WardMapInput } | null = null;
const colourings: ChoroplethModel[] = [];
const bare = new Map<unknown, Chart>();

const chart = Object.getPrototypeOf(openChart(box(10, 10), 10, 10)) as Chart;
intercept(chart, "setOption", (self, args) => {
  drawings?.push(() => void bareOf(self).setOption(...args));
});
intercept(WardMap.prototype, "show", (wardMap, [input]) => {
  shown = { wardMap, input };
  if (drawings !== null && input.choropleth !== null && !colourings.includes(input.choropleth))
    colourings.push(input.choropleth);
});
intercept(MapLibreMap.prototype, "triggerRepaint", (self) => {
  map = self;
});

let recorded: readonly (readonly Drawing[])[] = [];

window.measured = {
  async prepare() {
    await window.measured.choices();
    drawings = [];
    const rounds: Drawing[][] = [];
    for (const choose of roundOfChoices()) {
      drawings = [];
      choose();
      await drawn();
      rounds.push(drawings);
    }
    drawings = null;
    recorded = rounds;
    if (colourings.length < OFFENCES.length) throw new Error("the map was not coloured");
    return { choices: recorded.length, colourings: RECOLOURS };
  },
  async choices() {
    for (const choose of roundOfChoices()) {
      choose();
      await drawn();
    }
  },
  async offences() {
    for (const offence of OFFENCES) {
      chooseOffence(offence);
      await drawn();
    }
  },
  async bareCharts() {
    for (const calls of recorded) {
      for (const call of calls) call();
      await drawn();
    }
  },
  recolours() {
    if (shown === null) throw new Error("no map");
    const { wardMap, input } = shown;
    return timeOfRepaints((turn) => wardMap.show({ ...input, choropleth: colourings[turn % colourings.length]! }));
  },
  bareRepaints: () => timeOfRepaints(() => undefined),
  async readOwn(input) {
    const files = (document.getElementById(input) as HTMLInputElement).files ?? [];
    const own = makeOwnData(makeStore("", 0, PAGES), { choose: () => undefined });
    let rows = 0;
    own.subscribe(() => {
      const state = own.state();
      if (state.status === "reading") rows = state.progress.rows;
    });
    await own.look([...files]);
    await own.start({ name: "Measured", profiles: new Map(), years: new Map() });
    const state = own.state();
    if (state.status !== "done") throw new Error(JSON.stringify(state));
    return rows;
  },
};

/** Reading a pixel waits for the graphics to be done. */
function timeOfRepaints(before: (turn: number) => void): number {
  const canvas = map?.getCanvas();
  const graphics = canvas?.getContext("webgl2");
  if (map === null || !graphics) throw new Error("no map");
  const pixel = new Uint8Array(4);
  const redraw = (): void => {
    map?.redraw();
    graphics.readPixels(0, 0, 1, 1, graphics.RGBA, graphics.UNSIGNED_BYTE, pixel);
  };
  redraw();
  const start = performance.now();
  for (let turn = 0; turn < RECOLOURS; turn++) {
    before(turn);
    redraw();
  }
  return performance.now() - start;
}

/** Ends as it began, whichever round it is. */
function roundOfChoices(): readonly (() => void)[] {
  return OFFENCES.flatMap((offence, turn) => [
    () => chooseOffence(offence),
    () => press(".timeline-buttons button", (button) => button.textContent?.includes(STEPS[turn % 2]!) === true),
    () => press(".ward-button", (_, index) => index === turn),
  ]);
}

function chooseOffence(offence: string): void {
  press(".offence-button", (button) => button.querySelector(".offence-label")?.textContent === offence);
}

function press(selector: string, isIt: (button: HTMLElement, index: number) => boolean): void {
  const button = [...document.querySelectorAll<HTMLElement>(selector)].find(isIt);
  if (button === undefined) throw new Error(`there is no such ${selector}`);
  button.click();
}

async function drawn(): Promise<void> {
  for (let frame = 0; frame < FRAMES; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A chart of the same size for one of the page's own. */
function bareOf(own: Chart): Chart {
  const known = bare.get(own);
  if (known !== undefined) return known;
  const [width, height] = [own.getWidth(), own.getHeight()];
  const made = openChart(box(width, height), width, height);
  bare.set(own, made);
  return made;
}

function box(width: number, height: number): HTMLElement {
  const element = document.createElement("div");
  element.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(element);
  return element;
}

/** Calls `note` before each call of a method. */
function intercept<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  note: Target[Name] extends (...args: infer Args) => unknown ? (self: Target, args: Args) => void : never,
): void {
  const method = target[name] as (...args: unknown[]) => unknown;
  const noted = note as (self: Target, args: unknown[]) => void;
  Object.assign(target, {
    [name](this: Target, ...args: unknown[]): unknown {
      // The benchmark's own charts are drawn bare.
      if (![...bare.values()].some((own) => Object.is(own, this))) noted(this, args);
      return method.apply(this, args);
    },
  });
}
