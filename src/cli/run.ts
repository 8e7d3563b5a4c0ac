// One run of the command line: arguments in, exit code out, every failure as a sentence.
import { AppFailure } from "../core/basics/failure.ts";
import { parseCommandLine } from "./commands/command-line.ts";
import { helpText } from "./commands/help-text.ts";
import type { Terminal } from "./terminal.ts";

/** 0 done, 1 bad input, faults found or interrupted, 2 bad usage. */
export async function run(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const asked = parseCommandLine(words);
    if (asked !== null) return await asked.command.run(asked.values, terminal);
    terminal.out.write(helpText());
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    terminal.error.write(`${thrown.message} ${thrown.remedy}\n`);
    return thrown.code === "bad-usage" ? 2 : 1;
  }
}
