// The reader's decisions about patrols as one word of the address, and back.
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { type PatrolChoice, REJECTIONS, type Rejection, reasonOf } from "./patrol-choice.ts";

/** The most rejected, and the most restored, that an address carries. */
const MOST_LISTED = 40;

/** The letter before a rejected id, in the order of REJECTIONS; "t" for the reader's own words, "k" for kept all the same. */
const LETTERS = "npcw";

/** What stands for a choice of none. */
const NONE = "none";

/** Letter, id, own words. */
const ITEM = /^([npcwtk]?)(\d{1,7}_\d{1,7})(?:-([\w~-]*))?$/;

/**
 * "545125_258225.n545375_258125.t546025_257575-closed_on_Sundays.k546525_255525": chosen ids bare, "none" where none is wanted,
 * rejected and restored ones behind a letter. It has none but the unreserved characters of RFC 3986, so that encoding or decoding it changes nothing; own
 * words have ~ where percent-encoding has %, and _ for a space.
 */
export function formatPatrol({ chosen, rejected, restored, none }: PatrolChoice): string {
  return [...(none ? [NONE] : []), ...chosen, ...rejected.map(rejectedItem), ...restored.map((id) => `k${id}`)].join(
    ".",
  );
}

/** Never throws. What makes no sense is left out; of an area that is listed twice, being rejected counts. */
export function parsePatrol(text: string): PatrolChoice {
  const chosen = new Set<string>();
  const restored = new Set<string>();
  const rejected = new Map<string, string>();
  for (const item of text.split(".")) {
    const [, letter = "", id, words] = ITEM.exec(item) ?? [];
    if (id === undefined || (words !== undefined && letter !== "t")) continue;
    if (letter === "") chosen.add(id);
    else if (letter === "k") restored.add(id);
    else {
      const reason = letter === "t" ? ownWords(words ?? "") : REJECTIONS[LETTERS.indexOf(letter)]!;
      if (reason !== null && !rejected.has(id)) rejected.set(id, reason);
    }
  }
  const listed = [...rejected].slice(0, MOST_LISTED).map(([id, reason]): Rejection => ({ id, reason }));
  const allowed = (ids: ReadonlySet<string>): readonly string[] => [...ids].filter((id) => !rejected.has(id));
  const some = allowed(chosen).slice(0, THRESHOLDS.patrolStops);
  return {
    chosen: some,
    rejected: listed,
    restored: allowed(restored).slice(0, MOST_LISTED),
    ...(some.length === 0 && text.split(".").includes(NONE) && { none: true as const }),
  };
}

function rejectedItem({ id, reason }: Rejection): string {
  const offered = REJECTIONS.indexOf(reason);
  return offered >= 0 ? `${LETTERS[offered]}${id}` : `t${id}-${encodeWords(reason)}`;
}

function encodeWords(words: string): string {
  const percent = encodeURIComponent(words.replace(/\p{Surrogate}/gu, ""));
  const plain = percent.replace(/[_.!~*'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return plain.replaceAll("%20", "_").replaceAll("%", "~");
}

function ownWords(text: string): string | null {
  try {
    return reasonOf(decodeURIComponent(text.replaceAll("_", " ").replaceAll("~", "%")));
  } catch {
    return null;
  }
}
