// What the reader is looking at. It is the address: any text parses to a valid view, and a view formats to the text that
// brings it back.
import type { PageId } from "./page-id.ts";
import { PARAMETERS, type Parameter } from "./parameters.ts";

/** A property for each parameter of the address. Null stands for "not chosen": the dataset's own default. */
export type View = { readonly [Property in keyof typeof PARAMETERS]: (typeof PARAMETERS)[Property]["usual"] };

type Entry = [property: keyof View, parameter: Parameter<unknown>];
const ENTRIES = Object.entries<Parameter<unknown>>(PARAMETERS) as readonly Entry[];

export const DEFAULT_VIEW = viewOf(ENTRIES, ({ usual }) => usual) as View;

/** What of a view stays behind with its page. */
const LEFT_BEHIND = viewOf(
  ENTRIES.filter(([, { onNewPage }]) => onNewPage === "forgotten"),
  ({ usual }) => usual,
);

/** Names of an address with what stands behind "=". */
const PAIRS = /([^?#&;=]+)(?:=([^?#&]*))?/g;

/** What is not written into an address; null where everything is. */
const LEFT_OUT = ENTRIES.map(([, { atUsual, usual, format }]) => (atUsual === "written" ? null : format(usual)));

/**
 * The view of an address's query ("?area=…" or without the question mark), of what stands behind "#", or of both. Of a name that is
 * there twice the last counts, and of audiences the narrower. Names are read in any case, also behind "&amp;". Never throws; what
 * makes no sense is left out.
 */
export function parseView(query: string, pages: readonly PageId[]): View {
  const given = new Map<string, string>();
  for (const [, written = "", text = ""] of query.matchAll(PAIRS)) {
    const name = written.toLowerCase();
    given.set(name, name === "audience" && given.has(name) ? "public" : text);
  }
  const view = viewOf(ENTRIES, ({ name, parse, usual }) => {
    const text = given.get(name);
    return text === undefined ? usual : (parse(text, pages) ?? usual);
  });
  return inOrder(view as View);
}

/** The query of a view, without the question mark. */
export function formatView(view: View): string {
  return ENTRIES.flatMap(([property, { name, format }], index) => {
    const text = format(view[property]);
    return text === LEFT_OUT[index] ? [] : [`${name}=${text}`];
  }).join("&");
}

/** The address of a view from any other of the page: of an area of the reader's own behind "#", which no host is told. */
export function hrefOf(view: View): string {
  return `?${formatView(view)}`.replace("area=own-", "#$&");
}

/** The view with parts of it changed. What belongs to one page stays behind when the page changes. */
export function afterChange(view: View, change: Partial<View>): View {
  const leaves = change.page !== undefined && change.page !== view.page;
  return { ...view, ...(leaves && LEFT_BEHIND), ...change };
}

/** A period is from its first month to its last, whichever way it was written. */
function inOrder(view: View): View {
  const { from, to } = view;
  return from !== null && to !== null && from > to ? { ...view, from: to, to: from } : view;
}

function viewOf(entries: readonly Entry[], read: (parameter: Parameter<unknown>) => unknown): Partial<View> {
  return Object.fromEntries(entries.map(([property, parameter]) => [property, read(parameter)]));
}
