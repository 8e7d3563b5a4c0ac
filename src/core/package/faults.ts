// The faults that a check has found, each named by file and line, the many of one kind cut short.
import { AppFailure } from "../basics/failure.ts";

/** Faults by kind: texts that differ only in quoted words and numbers are of one kind. */
export interface Faults {
  count: number;
  readonly kinds: Map<string, FaultsOfAKind>;
}

interface FaultsOfAKind {
  readonly file: string;
  readonly texts: string[];
  more: number;
}

/** Faults of one kind that are named; of the others only the number is. */
const NAMED = 5;

export function makeFaults(): Faults {
  return { count: 0, kinds: new Map() };
}

/** `line` is 0 when the fault is of the whole file; `text` is a sentence without its full stop. */
export function addFault(faults: Faults, file: string, line: number, text: string): void {
  addText(faults, file, line === 0 ? `${file}: ${text}.` : `${file}:${line}: ${text}.`);
}

/** Adds the AppFailure that `read` throws, whose message names file and line. Gives what `read` gives, or null. */
export function orFault<Value>(faults: Faults, file: string, read: () => Value): Value | null {
  try {
    return read();
  } catch (thrown) {
    addFailure(faults, file, thrown);
    return null;
  }
}

/** Throws again what is no AppFailure. */
export function addFailure(faults: Faults, file: string, thrown: unknown): void {
  if (!(thrown instanceof AppFailure)) throw thrown;
  addText(faults, file, thrown.message);
}

/** A line for each fault, those of one kind together. */
export function faultLines(faults: Faults): readonly string[] {
  return [...faults.kinds.values()].flatMap(({ file, texts, more }) =>
    more === 0 ? texts : [...texts, `${file}: and ${more} more like this.`],
  );
}

/** "…" for a quoted word, a number, "is 1 field" and "are 14 fields" but for the thing. */
function kindOfPart(part: string): string {
  return part.startsWith('"')
    ? "…"
    : part
        .replace(/^(?:is|are) /, "be ")
        .replace(/\d+/, "…")
        .replace(/s$/, "");
}

function addText(faults: Faults, file: string, text: string): void {
  faults.count++;
  const kind = text.replace(/"[^"]*"|(?:(?:is|are) )?\d+(?: [a-z]+?s?\b)?/g, kindOfPart);
  const same = faults.kinds.get(kind);
  if (same === undefined) faults.kinds.set(kind, { file, texts: [text], more: 0 });
  else if (same.texts.length < NAMED) same.texts.push(text);
  else same.more++;
}
