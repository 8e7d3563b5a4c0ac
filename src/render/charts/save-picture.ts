// The charts of an element as pictures: read from the page, and drawn on a canvas.
import { AppFailure } from "../../core/basics/failure.ts";
import { rawMarkup } from "../../core/basics/markup.ts";
import { palette, type Theme } from "../palette.ts";
import type { PictureType } from "../picture/map-picture.ts";
import { drawAllWaiting } from "./chart-frame.ts";
import { type ChartDrawing, type ChartPicture, type ChartPictureText, chartPictureOf } from "./chart-picture.ts";
import { browserTextWidth } from "./text-width.ts";

const SCALE = 2;

/** How long a chart is waited for that is on its way, in milliseconds, and how often it is looked for. */
const PATIENCE = 5000;
const LOOK = 100;

/** All charts in the element, in their order; null where none comes. */
export async function chartPictureIn(
  element: Element,
  text: ChartPictureText,
  theme: Theme,
): Promise<ChartPicture | null> {
  let charts = chartsIn(element);
  for (let waited = 0; charts.length === 0 && waited < PATIENCE; waited += LOOK) {
    await new Promise((look) => setTimeout(look, LOOK));
    charts = chartsIn(element);
  }
  if (charts.length === 0) return null;
  return chartPictureOf(text, charts, palette(theme), browserTextWidth(), await ownFonts());
}

/** The type that this browser has for pictures, measured as it will be drawn. */
export async function pictureType(): Promise<PictureType> {
  return { textWidth: browserTextWidth(), fonts: await ownFonts() };
}

/** Throws an AppFailure when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: ChartPicture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width * SCALE, height * SCALE);
    image.src = address;
    await image.decode().catch(refuse("This browser cannot read it as a picture."));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) return refuse(`This browser has no room for ${width * SCALE} × ${height * SCALE} points.`)(null);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function refuse(why: string): (cause: unknown) => never {
  return (cause) => {
    throw new AppFailure("cannot-write", why, "The SVG and the CSV hold the same.", cause);
  };
}

function chartsIn(element: Element): readonly ChartDrawing[] {
  drawAllWaiting();
  return [...element.querySelectorAll("svg")].flatMap(drawingOf);
}

function drawingOf(svg: SVGSVGElement): readonly ChartDrawing[] {
  const { clientWidth: width, clientHeight: height } = svg;
  if (width === 0 || height === 0) return [];
  const content = [...svg.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join("");
  return [{ width, height, content: rawMarkup(content) }];
}

/** The type of the page within the picture, because a picture may load nothing; "" where it cannot be loaded. */
async function ownFonts(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base: sheet.href }] : [])),
  );
  const faces = rules.map(async ({ rule, base }) => {
    const source = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
    if (source === undefined) return "";
    const answer = await fetch(new URL(source, base ?? document.baseURI));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${data})}`;
  });
  try {
    return (await Promise.all(faces)).join("");
  } catch {
    return "";
  }
}
