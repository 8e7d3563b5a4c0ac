// What a reader decides about patrols: which areas are chosen and which rejected, why, and which rejections were taken back.
import { STEERING } from "../../basics/plain-text.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";

export interface Rejection {
  readonly id: string;
  /** One of REJECTIONS, or the reader's own words: see `reasonOf`. */
  readonly reason: string;
}

/**
 * Ids of hotspots, each once in a list; at most eight chosen. A rejected one is neither chosen nor restored. Restored are those
 * that start rejected, as guarded places do, and that the reader allowed again.
 */
export interface PatrolChoice {
  readonly chosen: readonly string[];
  readonly rejected: readonly Rejection[];
  readonly restored: readonly string[];
  /** The reader wants none, although some are proposed; absent where any is chosen. */
  readonly none?: true;
}

/** Reasons that are offered; any other is the reader's own. */
export const REJECTIONS: readonly string[] = ["nothing to do there", "private land", "already covered", "wrong place"];

export const NO_CHOICE: PatrolChoice = { chosen: [], rejected: [], restored: [] };

/** Whether nothing was chosen yet and none was not asked for either: what is suggested stands in. */
export function isUndecided({ chosen, none }: PatrolChoice): boolean {
  return chosen.length === 0 && none !== true;
}

/** The words as they are kept: on one line, without control characters, at most 80 characters; null when nothing is left. */
export function reasonOf(text: string): string | null {
  const line = text.replace(STEERING, " ").replace(/\s+/g, " ").trim();
  const short = [...line].slice(0, THRESHOLDS.reasonLength).join("").trim();
  return short === "" ? null : short;
}

/** Chooses an area and takes a rejection of it back; unchanged when eight are chosen. */
export function choose(choice: PatrolChoice, id: string): PatrolChoice {
  if (choice.chosen.includes(id) || choice.chosen.length >= THRESHOLDS.patrolStops) return choice;
  const { none: _none, ...some } = withoutRejection(choice, id);
  return { ...some, chosen: [...choice.chosen, id] };
}

/** Chooses exactly these, the first eight of them. */
export function chooseOnly(choice: PatrolChoice, ids: readonly string[]): PatrolChoice {
  return [...new Set(ids)].reduce(choose, { ...choice, chosen: [] });
}

/** Without the last of them none is wanted. */
export function unchoose(choice: PatrolChoice, id: string): PatrolChoice {
  const chosen = choice.chosen.filter((other) => other !== id);
  const isLast = choice.chosen.length > 0 && chosen.length === 0;
  return { ...choice, chosen, ...(isLast && { none: true as const }) };
}

/** Nothing is decided any more of which areas are chosen: what is suggested stands in again. Rejections stay. */
export function undecided({ rejected, restored }: PatrolChoice): PatrolChoice {
  return { chosen: [], rejected, restored };
}

/** Rejects an area, or gives another reason for it; unchanged when the reason has no words. */
export function reject(choice: PatrolChoice, id: string, reason: string): PatrolChoice {
  const words = reasonOf(reason);
  if (words === null) return choice;
  return {
    ...choice,
    chosen: choice.chosen.filter((other) => other !== id),
    rejected: [...choice.rejected.filter((other) => other.id !== id), { id, reason: words }],
    restored: choice.restored.filter((other) => other !== id),
  };
}

/** Takes a rejection back; `guarded`: the area starts rejected, so that the address has to say it. */
export function restore(choice: PatrolChoice, id: string, guarded: boolean): PatrolChoice {
  const restored = guarded && !choice.restored.includes(id) ? [...choice.restored, id] : choice.restored;
  return { ...withoutRejection(choice, id), restored };
}

function withoutRejection(choice: PatrolChoice, id: string): PatrolChoice {
  return { ...choice, rejected: choice.rejected.filter((other) => other.id !== id) };
}
