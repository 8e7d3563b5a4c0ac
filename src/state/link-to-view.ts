// The link to what is shown, whatever the defaults will be when it is opened.
import { pinned } from "../core/view/pinned-view.ts";
import { formatView } from "../core/view/view.ts";
import { type ReadyState, settledView } from "./models.ts";

/**
 * The link that brings back what is shown, whatever the defaults and the newest month will be then. `page` is the address of the
 * page, with whatever query.
 */
export function linkTo(state: ReadyState, page: string): string {
  const query = formatView(pinned(state.view, settledView(state), state.dataset.slug));
  return new URL(`?${query}`, page).href;
}
