// One run of the command line: arguments in, exit code out, every failure as a sentence.
import { AppFailure } from "../core/basics/failure.ts";
import { parseCommandLine } from "./commands/command-line.ts";
import { helpText } from "./commands/help-text.ts";
import { plainTerminal, printableFailure } from "./printed-text.ts";
import { uncaughtFailure } from "./system-errors.ts";
import { stopIfInterrupted, type Terminal } from "./terminal.ts";

/** 0 done, 1 bad input or faults found, 2 bad usage, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Never throws: a mistake of the program is a sentence too. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { out, error, ...rest } = plainTerminal(terminal);
  try {
    stopIfInterrupted(terminal.signal);
    const asked = parseCommandLine(words);
    if (asked !== null) return await asked.command.run(asked.values, { out, error, ...rest });
    out.write(helpText());
    return 0;
  } catch (thrown) {
    const failure = uncaughtFailure(thrown);
    if (!(failure instanceof AppFailure)) {
      error.write(faultOfProgram(failure));
      return 1;
    }
    error.write(`${printableFailure(failure.message, failure.remedy)}\n`);
    if (failure.code === "interrupted") return 130;
    return failure.code === "bad-usage" ? 2 : 1;
  }
}

/** What is said of an error that nobody foresaw; where in the program it arose, only to who asks for it (WARDSCOPE_DEBUG=1). */
function faultOfProgram(thrown: unknown): string {
  const what = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const said = printableFailure(
    `This is a fault of the program, not of your files (${what}).`,
    "Report it with the command that you ran; with WARDSCOPE_DEBUG=1 before the command it says where it arose.",
  );
  const stack = process.env["WARDSCOPE_DEBUG"] && thrown instanceof Error ? `${thrown.stack}\n` : "";
  return `${said}\n${stack}`;
}
