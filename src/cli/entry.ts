// The command line of Wardscope: builds, checks and analyses area packages.
import { setFlagsFromString } from "node:v8";
import { run } from "./run.ts";
import { systemCode } from "./system-errors.ts";

/** How long a command that is interrupted may take to clear up, before it is ended whatever it waits for. Milliseconds. */
const PATIENCE = 3000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

// Else garbage may grow to three times of what is in use before it is collected.
setFlagsFromString("--heap-growing-percent=20");

const interrupt = new AbortController();
// Every signal is taken, not the first alone: npm and tsx send on the one that the terminal has sent already. While something
// is computed no signal comes through; tsx ends a process that does not answer.
for (const signal of SIGNALS)
  process.on(signal, () => {
    if (interrupt.signal.aborted) return;
    interrupt.abort();
    setTimeout(() => {
      for (const one of SIGNALS) process.removeAllListeners(one);
      process.kill(process.pid, signal);
    }, PATIENCE).unref();
  });

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    // A reader that has seen enough, as head does, is no fault.
    const isClosed = systemCode(error) === "EPIPE";
    if (!isClosed && stream === process.stdout)
      process.stderr.write("What was found cannot be printed: the disk is full, or not there.\n");
    process.exit(isClosed ? 0 : 1);
  });

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  signal: interrupt.signal,
  now: () => new Date(),
});
