// The command line of Wardscope: builds, checks and analyses area packages.
import { createInterface } from "node:readline/promises";
import { setFlagsFromString } from "node:v8";
import { SIGNALS } from "./signals.ts";

/** How long a command that is interrupted may take to clear up, before it is ended whatever it waits for. Milliseconds. */
const PATIENCE = 3000;

const interrupt = new AbortController();
let isLoaded = false;
// Every signal is taken, not the first alone: npm and tsx send on the one that the terminal has sent already. While something
// is computed no signal comes through here: see `endable`.
for (const signal of SIGNALS)
  process.on(signal, () => {
    if (!isLoaded) {
      process.stderr.write("Interrupted. Nothing was changed; run the same command again.\n", () => process.exit(130));
      return;
    }
    if (interrupt.signal.aborted) return;
    interrupt.abort();
    setTimeout(() => {
      process.stderr.write("Interrupted while it waited; the next build clears up what is left.\n");
      for (const one of SIGNALS) process.removeAllListeners(one);
      process.kill(process.pid, signal);
    }, PATIENCE).unref();
  });

// Else garbage may grow to three times of what is in use before it is collected.
setFlagsFromString("--heap-growing-percent=20");

/** Ends what is going on as an interrupt does, so that nothing is left behind; then the process, with this code. */
let closed: 0 | 1 | null = null;
function end(code: 0 | 1): void {
  if (closed !== null) return;
  closed = code;
  process.exitCode = code;
  interrupt.abort();
  setTimeout(() => process.exit(code), PATIENCE).unref();
}

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    // A reader that has seen enough, as head does, is no fault; nor is a terminal that was closed.
    const isClosed = "code" in error && (error.code === "EPIPE" || error.code === "EIO");
    if (stream === process.stderr) return;
    if (!isClosed) process.stderr.write("What was found cannot be printed: the disk is full, or not there.\n");
    end(isClosed ? 0 : 1);
  });

/** "" where the input ends. Throws the error of an interrupt when the user interrupts the question. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on("SIGINT", () => interrupt.abort());
  const ended = new Promise<string>((done) => lines.once("close", () => done("")));
  try {
    return await Promise.race([lines.question(question, { signal: interrupt.signal }), ended]);
  } finally {
    lines.close();
  }
}

// Loaded when the signals are taken: it takes longer than an interrupt may come after the start.
const { run } = await import("./run.ts");
isLoaded = true;
const code = await run(process.argv.slice(2), {
  out: process.stdout,
  error: process.stderr,
  signal: interrupt.signal,
  now: () => new Date(),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
});
process.exitCode = closed ?? code;
