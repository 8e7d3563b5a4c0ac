// A presentation in the address: which slide is shown, and the slides that the reader collected, each a kind and a view.
import type { PageId } from "./page-id.ts";
import { DEFAULT_VIEW, formatView, parseView, type View } from "./view.ts";

/** What of the view a slide of each kind shows: names of parameters of the address. */
const FIELDS = {
  cover: ["offence", "from", "to"],
  changes: ["from", "to", "since"],
  map: ["offence", "measure", "breaks", "from", "to", "wards", "map", "bandwidth", "hotspot", "against", "at"],
  months: ["offence", "from", "to", "wards"],
  ranking: ["offence", "measure", "breaks", "from", "to", "wards"],
  years: ["offence", "from", "to", "wards"],
  attention: [],
  priority: ["from", "to"],
  plan: ["to"],
  sources: ["offence", "from", "to"],
} as const;

export type SlideKind = keyof typeof FIELDS;

export interface OwnSlide {
  readonly kind: SlideKind;
  /** Everything else is that of the page. */
  readonly view: View;
}

export interface Presented {
  /** From 1; 0 while nothing is presented. */
  readonly at: number;
  /** None: the usual slides. */
  readonly own: readonly OwnSlide[];
}

export const MOST_SLIDES = 30;

const BETWEEN = "!";
const KINDS = Object.keys(FIELDS) as readonly SlideKind[];

/** Of the parameter's text, whatever it holds. Never throws: what makes no sense is left out. */
export function presentedOf(text: string, pages: readonly PageId[]): Presented {
  const [at = "", ...slides] = text.split(BETWEEN);
  const own = slides.flatMap((slide): readonly OwnSlide[] => {
    const [name, ...fields] = slide.split("~");
    const kind = KINDS.find((one) => one === name);
    if (kind === undefined) return [];
    const known = fields.filter((field) => isField(kind, field.split(":", 1)[0]!));
    return [{ kind, view: parseView(known.map((field) => field.replace(":", "=")).join("&"), pages) }];
  });
  return { at: /^\d{1,2}$/.test(at) ? Number(at) : 0, own: own.slice(0, MOST_SLIDES) };
}

/** The parameter's text; "" for nothing presented and nothing collected. */
export function presentedText({ at, own }: Presented): string {
  if (at === 0 && own.length === 0) return "";
  return [String(at), ...own.map(slideText)].join(BETWEEN);
}

/** The same slide has the same text. */
export function slideText({ kind, view }: OwnSlide): string {
  const usual = formatView(DEFAULT_VIEW).split("&");
  const fields = formatView(view)
    .split("&")
    .filter((pair) => !usual.includes(pair) && isField(kind, pair.split("=", 1)[0]!));
  return [kind, ...fields.map((pair) => pair.replace("=", ":"))].join("~");
}

/** The text without what points at a place: chosen hotspots and close-ups. */
export function withoutPlaces(text: string): string {
  return text.replace(/~(?:hotspot|at):[^~!]*/g, "");
}

/** With one more at the end; the same where it is there already, or where there are as many as can be. */
export function withSlide(own: readonly OwnSlide[], slide: OwnSlide): readonly OwnSlide[] {
  const text = slideText(slide);
  return own.length >= MOST_SLIDES || own.some((other) => slideText(other) === text) ? own : [...own, slide];
}

/** With the slide at a place (from 0) moved by so many places, as far as there are any. */
export function withMoved(own: readonly OwnSlide[], index: number, by: number): readonly OwnSlide[] {
  const slide = own[index];
  if (slide === undefined) return own;
  const others = own.toSpliced(index, 1);
  return others.toSpliced(Math.min(Math.max(index + by, 0), others.length), 0, slide);
}

function isField(kind: SlideKind, name: string): boolean {
  return FIELDS[kind].some((field) => field === name);
}
