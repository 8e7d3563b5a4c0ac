// The link to what is shown, whatever the defaults will be when it is opened.
import { pinned } from "../core/view/pinned-view.ts";
import { afterChange, hrefOf, type View } from "../core/view/view.ts";
import { type ReadyState, settledView } from "./models.ts";

/**
 * The link that brings back what is shown, whatever the defaults and the newest month will be then. `page` is the address of the
 * page, with whatever query.
 */
export function linkTo(state: ReadyState, page: string): string {
  return linkWith(state, page, { embed: null });
}

/** The same link with parts of the view changed. */
export function linkWith(state: ReadyState, page: string, change: Partial<View>): string {
  return new URL(hrefOf(afterChange(pinned(state.view, settledView(state), state.dataset.slug), change)), page).href;
}
