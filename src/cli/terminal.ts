// Where a command writes, when it must stop, and what time it is.
import { type PossibleMonths, possibleMonths } from "../core/area/possible-months.ts";
import { AppFailure } from "../core/basics/failure.ts";

export interface Terminal {
  readonly out: Output;
  readonly error: Output;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Asks a person and gives what they type; not there where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
}

/** A stream such as process.stdout; `columns` is its width when it is a terminal. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Sentences and tables. */
  write(text: string): unknown;
  /** Text that goes through as it is: what moves the cursor. It holds nothing that stands in a file. Without it, as `write`. */
  draw?(text: string): unknown;
}

/** Throws an AppFailure once the user has interrupted. */
export function stopIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted)
    throw new AppFailure("interrupted", "Interrupted.", "Nothing was changed; run the same command again.");
}

/** By the clock of the machine. */
export function possibleNow({ now }: Pick<Terminal, "now">): PossibleMonths {
  const time = now();
  return possibleMonths(12 * time.getUTCFullYear() + time.getUTCMonth());
}
