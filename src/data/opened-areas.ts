// Which areas were last opened on this device: in the browser's local storage, for the page in this folder alone.
import { SLUG } from "../core/area/area-package.ts";
import { isRecord } from "../core/basics/json-record.ts";
import { plainText, shortText } from "../core/basics/plain-text.ts";
import { keptNames } from "./kept-names.ts";

/** An area as it was called when it was opened. */
export interface OpenedArea {
  readonly slug: string;
  readonly name: string;
}

const MOST_OPENED = 5;

function storedName(): string {
  return `${keptNames(new URL("./", window.location.href).href).all}areas`;
}

/** The last first, each once; none where the browser keeps none, or something else is kept. */
export function openedAreas(): readonly OpenedArea[] {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(storedName()) ?? "[]");
    return Array.isArray(value) ? value.flatMap(openedArea).slice(0, MOST_OPENED) : [];
  } catch {
    return [];
  }
}

/** Where the browser lets nothing be kept, nothing is. */
export function keepOpened(area: OpenedArea): void {
  const others = openedAreas().filter(({ slug }) => slug !== area.slug);
  try {
    window.localStorage.setItem(storedName(), JSON.stringify([area, ...others].slice(0, MOST_OPENED)));
  } catch {
    // Denied or full: the page opens with the choice then.
  }
}

export function forgetOpened(): void {
  try {
    window.localStorage.removeItem(storedName());
  } catch {
    // Nothing is kept where nothing may be.
  }
}

function openedArea(value: unknown): readonly OpenedArea[] {
  if (!isRecord(value)) return [];
  const { slug, name } = value;
  if (typeof slug !== "string" || !SLUG.test(slug) || typeof name !== "string") return [];
  return [{ slug, name: shortText(plainText(name)) }];
}
