// The command line of Wardscope: builds, checks and analyses area packages.
import { run } from "./run.ts";

const interrupt = new AbortController();
// Every signal is taken, not the first alone: npm and tsx send on the one that the terminal has sent already.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => interrupt.abort());

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  signal: interrupt.signal,
  now: () => new Date(),
});
