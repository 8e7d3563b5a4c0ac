// One run of the command line: arguments in, exit code out, every failure as a sentence.
import { AppFailure } from "../core/basics/failure.ts";
import { analyse } from "./commands/analyse-command.ts";
import { parseArguments, USAGE } from "./commands/arguments.ts";
import { build } from "./commands/build-command.ts";
import { check } from "./commands/check-command.ts";
import { gi } from "./commands/gi-command.ts";
import { hotspots } from "./commands/hotspots-command.ts";
import type { Terminal } from "./terminal.ts";

/** 0 done, 1 bad input, faults found or interrupted, 2 bad usage. */
export async function run(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = parseArguments(words);
    switch (command.kind) {
      case "help":
        terminal.out.write(USAGE);
        return 0;
      case "build":
        await build(command.options, terminal);
        return 0;
      case "check":
        return (await check(command.folder, terminal)) ? 0 : 1;
      case "hotspots":
        await hotspots(command.options, terminal);
        return 0;
      case "gi":
        await gi(command.options, terminal);
        return 0;
      case "analyse":
        await analyse(command.options, terminal);
        return 0;
    }
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    terminal.error.write(`${thrown.message} ${thrown.remedy}\n`);
    return thrown.code === "bad-usage" ? 2 : 1;
  }
}
