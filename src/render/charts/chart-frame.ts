// One chart in one element: drawn at most once a frame, and again when the element changes its size. Many charts are drawn in turn,
// each for the first time in parts.
import { type Chart, openChart } from "./echarts.ts";
import type { Size } from "./geometry.ts";

export interface ChartFrame {
  /** Asks for a drawing in the next frame. */
  request(): void;
  destroy(): void;
}

/** A page that is being printed gets no frame any more: what is asked for then is drawn at once. */
let printing = false;
/** All that is on the page, each by what draws it once more: for paper, or for the screen again. */
const onPage = new Set<() => void>();

function setPrinting(to: boolean): void {
  printing = to;
  for (const again of onPage) again();
}

// Layouts are computed where there is no window too.
globalThis.addEventListener?.("beforeprint", () => setPrinting(true));
globalThis.addEventListener?.("afterprint", () => setPrinting(false));

/** Width in CSS pixels at which an element's chart is drawn to be printed, where its style gives one; a sheet scales it from there. */
const widthOnPaper = (container: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(container).getPropertyValue("--width-on-paper"));

/** A narrower drawing has no room for its words, so that they grow with the reader's text size only as far as this is left. */
const LEAST_WIDTH = 280;

/** Of the reader's text size: type and measures of a drawing are those of a root font of 16 pixels, and grow with it. */
function textScale(container: HTMLElement): number {
  const wished = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  if (printing || wished <= 1) return 1;
  return Math.min(wished, Math.max(1, container.getBoundingClientRect().width / LEAST_WIDTH));
}

/** Where the pointer is in an element, in its own pixels, however large it is shown. */
export function pointIn(container: HTMLElement, { clientX, clientY }: MouseEvent): [x: number, y: number] {
  const { left, top, width } = container.getBoundingClientRect();
  const scale = width / container.offsetWidth || 1;
  return [(clientX - left) / scale, (clientY - top) / scale];
}

/** What ECharts listens to. */
const POINTING = ["move", "down", "up", "out"].flatMap((what) => [`pointer${what}`, `mouse${what}`]);

/** Says ECharts where the pointer is in a drawing that is shown larger, which it would not find out: `zrX` and `zrY` are its own. */
function pointInDrawing(event: Event): void {
  const container = event.currentTarget;
  if (!(container instanceof HTMLElement && event instanceof MouseEvent) || container.style.zoom === "") return;
  const [zrX, zrY] = pointIn(container, event);
  Object.assign(event, { zrX, zrY });
}

/** A part of what is to be drawn of one chart; true when there is more of it. */
type Part = () => boolean;

/** First come, first drawn: each part in a moment of its own once the frame is painted, and no chart before the one ahead is done. */
const waiting = new Set<Part>();

function drawInTurn(part: Part): void {
  if (waiting.size === 0) requestAnimationFrame(() => setTimeout(drawNext));
  waiting.add(part);
}

function drawNext(): void {
  const [part] = waiting;
  if (part === undefined) return;
  let more = false;
  try {
    more = part();
  } finally {
    if (!more) waiting.delete(part);
    if (waiting.size > 0) setTimeout(drawNext);
  }
}

/** Draws at once all that waits for its turn: a picture of the page would lack it. */
export function drawAllWaiting(): void {
  for (let part = first(); part !== undefined; part = first()) {
    try {
      while (part());
    } finally {
      waiting.delete(part);
    }
  }
}

const first = (): Part | undefined => waiting.values().next().value;

/**
 * `draw` gets the chart and the size of the element, in CSS pixels: a new object when the size has changed, or when a font has
 * come that texts may be measured in. It is not called while the element has no size. `lazyUpdate`: ECharts only reads the option,
 * so that the first drawing, which is the longest, comes in parts: it is laid out and put on the page after that.
 */
export function chartFrame(
  container: HTMLElement,
  draw: (chart: Chart, size: Size, lazyUpdate: boolean) => void,
): ChartFrame {
  let chart: Chart | null = null;
  let size: Size = { width: 0, height: 0 };
  let destroyed = false;
  let asked = false;
  /** What is left of the first drawing. */
  let left: (() => void)[] = [];

  for (const type of [...POINTING, "click"]) container.addEventListener(type, pointInDrawing, true);

  function drawNow(): void {
    asked = false;
    const { width, height } = size;
    if (width === 0 || height === 0) return;
    const isFirst = chart === null;
    if (chart === null) chart = openChart(container, width, height);
    else if (width !== chart.getWidth() || height !== chart.getHeight()) chart.resize({ width, height });
    draw(chart, size, isFirst && !printing);
    if (isFirst && !printing) left = laterParts(chart);
    // Paper scales the drawing.
    container.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }

  function measured(): boolean {
    scaled();
    const { clientWidth: width, clientHeight: height } = container;
    if (width === size.width && height === size.height) return false;
    size = { width, height };
    return true;
  }

  function scaled(): void {
    const scale = textScale(container);
    container.style.zoom = scale === 1 ? "" : String(scale);
  }

  function drawPart(): boolean {
    const part = left.shift();
    if (part !== undefined) part();
    else if (asked) drawNow();
    return left.length > 0 || asked;
  }

  function drawAtOnce(): void {
    waiting.delete(drawPart);
    for (const part of left.splice(0)) part();
    measured();
    drawNow();
    // At another width it may have taken another height.
    if (measured()) drawNow();
  }

  const request = (): void => {
    if (destroyed) return;
    if (!printing) {
      asked = true;
      drawInTurn(drawPart);
      return;
    }
    scaled();
    if (container.clientWidth > widthOnPaper(container)) container.style.width = "var(--width-on-paper)";
    drawAtOnce();
  };
  const again = (): void => {
    if (!printing) container.style.width = "";
    // The observer does not see the size that it has on paper.
    if (printing) request();
    else drawAtOnce();
  };
  onPage.add(again);
  // Measured when the browser has laid out the page anyway: to ask for the size in a frame lays it out once more.
  const observer = new ResizeObserver(() => {
    if (measured()) request();
  });
  observer.observe(container);
  const measureAgain = (): void => {
    size = { ...size };
    request();
  };
  document.fonts.addEventListener("loadingdone", measureAgain);
  return {
    request,
    destroy() {
      destroyed = true;
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measureAgain);
      for (const type of [...POINTING, "click"]) container.removeEventListener(type, pointInDrawing, true);
      waiting.delete(drawPart);
      onPage.delete(again);
      chart?.dispose();
      chart = null;
    },
  };
}

/** Laying out, and putting on the page, of a chart that has read its option: by itself ECharts does both in one frame. */
function laterParts(chart: Chart): (() => void)[] {
  const zrender = chart.getZr();
  const { animation } = zrender;
  const flush = zrender.flush.bind(zrender);
  animation.pause();
  zrender.flush = () => {
    // In its turn.
  };
  return [
    () => animation.trigger("frame"),
    () => {
      zrender.flush = flush;
      animation.resume();
      flush();
    },
  ];
}
