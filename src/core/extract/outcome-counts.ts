// Every text of the column of outcomes with its rows, and what a person should know of those that nobody knows.
import { detached } from "../basics/detached.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { outcomeLabels } from "./outcome-labels.ts";
import type { ExtractProfile } from "./profile.ts";

export interface CountedOutcome {
  readonly text: string;
  readonly rows: number;
}

/** Outcomes that are told apart, and those that a note names. */
const [MOST_OUTCOMES, NAMED] = [500, 8];

export function makeOutcomeCounts(header: readonly string[], { columns }: Pick<ExtractProfile, "columns">) {
  const at = columns.outcome === undefined ? -1 : columnNamed(columnNames(header), columns.outcome);
  const counts = new Map<string, number>();
  return {
    add(cells: readonly string[]): void {
      const text = at < 0 ? "" : cellText(cells[at]);
      if (text === "") return;
      const known = counts.get(text);
      if (known !== undefined) counts.set(text, known + 1);
      else if (counts.size < MOST_OUTCOMES) counts.set(detached(text), 1);
    },
    /** By rows, the most first, and then as they come in the file. */
    found: (): readonly CountedOutcome[] =>
      Array.from(counts, ([text, rows]) => ({ text, rows })).toSorted((a, b) => b.rows - a.rows),
  };
}

/** A sentence on those that are not understood; none where all are. */
export function outcomeNotes(
  counted: readonly CountedOutcome[],
  profile: Pick<ExtractProfile, "outcomes">,
): readonly string[] {
  const labels = outcomeLabels(profile);
  const own = counted.filter(({ text }) => labels(text).basis === "own");
  if (own.length === 0) return [];
  const names = own.map(({ text, rows }) => `"${shortText(text, 60)}" (${grouped(rows)})`);
  return [
    `Outcomes that are not understood: ${nameList(names, NAMED)}. They count as not known, and no finding rests on what they were; "outcomes" in the profile says what they are.`,
  ];
}
