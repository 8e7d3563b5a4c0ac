// Times taken side by side: machines are noisy, so only ratios of one run count, and only time spent by this process.

const ROUNDS = 61;
const SAMPLE_MILLISECONDS = 10;
const WARM_UP = 20;
/** Rounds of runs that take long. */
const LONG_ROUNDS = 9;

/** What the runs of one measurement took. */
export interface Times {
  /** Milliseconds of the processor a call of each run, in the order given: medians. */
  readonly milliseconds: readonly number[];
  /** How many times the first run each run takes: medians over rounds, in which all were measured one after the other. */
  readonly ratios: readonly number[];
}

/** Measures the runs in turn, in many rounds; each sample is of as many calls as fill some milliseconds. */
export function compareTimes(...runs: readonly (() => void)[]): Times {
  const calls = runs.map((run) => Math.max(1, Math.ceil(SAMPLE_MILLISECONDS / timeOf(run, WARM_UP))));
  return timesOf(Array.from({ length: ROUNDS }, () => runs.map((run, index) => timeOf(run, calls[index]!))));
}

/** The same for runs that take a tenth of a second or more and may wait: a sample is one call, after one to warm up. */
export async function compareLongTimes(...runs: readonly (() => void | Promise<void>)[]): Promise<Times> {
  const rounds: (readonly number[])[] = [];
  for (let round = 0; round <= LONG_ROUNDS; round++) {
    const samples: number[] = [];
    for (const run of runs) samples.push(await timeOfLong(run));
    if (round > 0) rounds.push(samples);
  }
  return timesOf(rounds);
}

/** From the samples of each round, one for each run. */
export function timesOf(rounds: readonly (readonly number[])[]): Times {
  const runs = rounds[0] ?? [];
  return {
    milliseconds: runs.map((_, index) => median(rounds.map((round) => round[index]!))),
    ratios: runs.map((_, index) => median(rounds.map((round) => round[index]! / round[0]!))),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds of the processor a call, at least a nanosecond. */
function timeOf(run: () => void, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) run();
  return Math.max(1e-6, millisecondsSince(start) / calls);
}

async function timeOfLong(run: () => void | Promise<void>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  return Math.max(1e-6, millisecondsSince(start));
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
