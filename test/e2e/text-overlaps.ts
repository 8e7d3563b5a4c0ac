// Whether texts of the page lie over each other: of the document and of the charts, whose texts are SVG.

/** Runs in the page: pairs of texts whose boxes lie over each other, where both can be seen. "One | Other". */
export function textOverlaps(): readonly string[] {
  /** Part of its height that a line may share with another, and pixels of its width: letters are less high than their lines. */
  const SHARED = 0.35;
  const HAIR = 2;
  type Box = { left: number; top: number; right: number; bottom: number };
  const cut = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const heightOf = ({ top, bottom }: Box): number => bottom - top;
  const isEmpty = (box: Box): boolean => box.right - box.left <= HAIR || heightOf(box) <= HAIR;
  const overlap = (one: Box, other: Box): boolean => {
    const both = cut(one, other);
    return !isEmpty(both) && heightOf(both) > SHARED * Math.min(heightOf(one), heightOf(other));
  };
  /** What is seen of a box: frames that scroll or hide cut it. */
  const seen = (element: Element, box: Box): Box => {
    let rest = box;
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, clip, clipPath } = getComputedStyle(at);
      if (clip !== "auto" || clipPath !== "none") return { left: 0, top: 0, right: 0, bottom: 0 };
      if (overflowX !== "visible" || overflowY !== "visible") rest = cut(rest, at.getBoundingClientRect());
    }
    return rest;
  };
  const texts: { readonly text: string; readonly box: Box }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.nodeValue?.trim() ?? "";
    if (element === null || text === "" || element.closest("option, script, style, .visually-hidden") !== null)
      continue;
    // The head and the foot of a long table lie over its rows, on a ground of their own.
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest("[data-long=true]")?.scrollTop === 0 && element.closest("tbody") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const rect of range.getClientRects()) {
      const box = seen(element, rect);
      if (!isEmpty(box)) texts.push({ text, box });
    }
  }
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => other.text !== one.text && overlap(one.box, other.box))
      .map((other) => `${one.text} | ${other.text}`),
  );
}
