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
  const all = Number.POSITIVE_INFINITY;
  const frames = new Map<Element | null, Box>([[document.body, { left: -all, top: -all, right: all, bottom: all }]]);
  frames.set(null, frames.get(document.body)!);
  /** What is seen of all that lies in an element: frames that scroll or hide cut it. */
  const frameOf = (element: Element | null): Box => {
    const known = frames.get(element);
    if (known !== undefined || element === null) return known!;
    let frame = frameOf(element.parentElement);
    const { overflowX, overflowY, clip, clipPath } = getComputedStyle(element);
    if (clip !== "auto" || clipPath !== "none") frame = { left: 0, top: 0, right: 0, bottom: 0 };
    else if (overflowX !== "visible" || overflowY !== "visible") frame = cut(frame, element.getBoundingClientRect());
    frames.set(element, frame);
    return frame;
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
      const box = cut(rect, frameOf(element));
      if (!isEmpty(box)) texts.push({ text, box });
    }
  }
  texts.sort((a, b) => a.box.top - b.box.top);
  return texts.flatMap((one, index) => {
    const pairs: string[] = [];
    for (let at = index + 1; at < texts.length && texts[at]!.box.top < one.box.bottom; at++) {
      const other = texts[at]!;
      if (other.text !== one.text && overlap(one.box, other.box)) pairs.push(`${one.text} | ${other.text}`);
    }
    return pairs;
  });
}
