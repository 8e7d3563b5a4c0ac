// What a reader sends or puts into another page to share what is shown: an e-mail, and the code of a frame.
import { periodName } from "../core/area/period.ts";
import { markup } from "../core/basics/markup.ts";
import type { EmbeddedPart } from "../core/view/parameters.ts";
import { linkTo, linkWith } from "./link-to-view.ts";
import { period, type ReadyState, selection, verdicts } from "./models.ts";

/** Heights before a frame is told its own, in CSS pixels: what each part has in a column of 700. */
const HEIGHTS: Readonly<Record<EmbeddedPart, number>> = { map: 720, chart: 520, sentence: 260, table: 820 };

/** "Shoplifting, Cambridge, 2025" */
export function subjectOf(state: ReadyState): string {
  return `${selection(state).label}, ${state.dataset.name}, ${periodName(period(state))}`;
}

/** What is found, in the sentences of the page, and the link. `page` is the address of the page, with whatever query. */
export function sharedText(state: ReadyState, page: string): string {
  const findings = verdicts(state).map(({ sentence }) => `${sentence.title}: ${sentence.text}`);
  return [...findings, linkTo(state, page)].join("\n\n");
}

/** The address that opens the reader's own e-mail with subject and text. */
export function mailTo(state: ReadyState, page: string): string {
  return `mailto:?subject=${encodeURIComponent(subjectOf(state))}&body=${encodeURIComponent(sharedText(state, page))}`;
}

/** The HTML that shows a part of the view in another page, and the line with which it gets the height it needs. */
export function embedCode(state: ReadyState, page: string, part: EmbeddedPart): string {
  const source = linkWith(state, page, { page: "map", embed: part });
  const frame = markup`<iframe src="${source}" title="${subjectOf(state)}" width="100%" height="${HEIGHTS[part]}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
  return `${frame.markup}\n${markup`<script src="${new URL("embed.js", page).href}" async></script>`.markup}`;
}
