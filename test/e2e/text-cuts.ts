// Whether a frame that does not scroll cuts texts of the page off, where nothing shows that they go on.

/** Runs in the page: the texts of which more than a hair is cut off, each with the pixels that are. "Burglary: 12". */
export function textCuts(): readonly string[] {
  /** Pixels: letters are less high than their lines, and a text ends in a space. */
  const [HAIR, PART] = [3, 0.25];
  const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
  const cutBy = (text: DOMRect, element: Element): number => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const frame = element.getBoundingClientRect();
    const below = Math.max(text.bottom - frame.bottom, frame.top - text.top);
    const beside = Math.max(text.right - frame.right, frame.left - text.left);
    if (hides(overflowY) && below > Math.max(HAIR, PART * text.height)) return below;
    return hides(overflowX) && textOverflow !== "ellipsis" && beside > HAIR ? beside : 0;
  };
  const cuts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const own = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue?.trim() ?? "";
    const isRead = own?.closest("option, script, style, title, desc, .visually-hidden, .chart-drawn") === null;
    if (own === null || text === "" || !isRead) continue;
    if (!own.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      let most = 0;
      for (let at: Element | null = own; at !== null; at = at.parentElement) {
        most = Math.max(most, cutBy(rect, at));
        // What scrolls shows the rest, and dots say that there is some.
        const { overflowX, textOverflow } = getComputedStyle(at);
        if (["auto", "scroll"].includes(overflowX) || (textOverflow === "ellipsis" && hides(overflowX))) break;
      }
      if (most > 0 && rect.width > HAIR) cuts.push(`${text}: ${Math.round(most)}`);
    }
  }
  return cuts;
}
