// Steps of a test run in lanes beside each other: what they say comes out in order, and the first failure stops them all.

export interface Step {
  readonly name: string;
  /** Does the work and passes on what is said; false when it failed. Stops when the signal says so. */
  readonly run: (say: (text: string) => void, signal: AbortSignal) => Promise<boolean>;
}

/** A step whose turn to be printed may not have come yet. */
interface Turn {
  readonly step: Step;
  /** What it has said so far; null once it prints by itself. */
  waiting: string | null;
  /** What is printed when it is done; null while it is not. */
  end: string | null;
}

/**
 * Runs the lanes beside each other, and in each lane one step after the other. Prints what the steps say in their order,
 * lane by lane, each under its name and over its time. Gives the name of the first step that fails, null when none does:
 * the others are told to stop, and what they had still to say is not printed.
 */
export async function runLanes(
  lanes: readonly (readonly Step[])[],
  print: (text: string) => void,
): Promise<string | null> {
  const stop = new AbortController();
  const turns = lanes.map((lane) => lane.map((step): Turn => ({ step, waiting: "", end: null })));
  const results = await Promise.all(
    turns.map(async (lane) => {
      for (const turn of lane) {
        printDue(turns.flat(), print);
        const done = await runTurn(turn, print, stop.signal);
        if (stop.signal.aborted) return null;
        if (!done) {
          stop.abort();
          if (turn.waiting !== null) print(headed(turn));
          return turn.step.name;
        }
      }
      printDue(turns.flat(), print);
      return null;
    }),
  );
  return results.find((name) => name !== null) ?? null;
}

async function runTurn(turn: Turn, print: (text: string) => void, signal: AbortSignal): Promise<boolean> {
  const start = performance.now();
  const say = (text: string): void => {
    if (signal.aborted) return;
    if (turn.waiting === null) print(text);
    else turn.waiting += text;
  };
  const done = await turn.step.run(say, signal);
  turn.end = `=== ${turn.step.name}: ok, ${((performance.now() - start) / 1000).toFixed(1)} s\n`;
  return done;
}

/** Prints steps up to the first that is not done; that one prints by itself from now on. */
function printDue(turns: readonly Turn[], print: (text: string) => void): void {
  for (const turn of turns) {
    if (turn.waiting !== null) print(headed(turn));
    turn.waiting = null;
    if (turn.end === null) return;
    print(turn.end);
    turn.end = "";
  }
}

function headed({ step, waiting }: Turn): string {
  return `\n=== ${step.name}\n${waiting}`;
}
