// Times taken side by side: machines are noisy, so only ratios of one run count, and only time spent by this process.

const ROUNDS = 61;
const SAMPLE_MILLISECONDS = 10;
const WARM_UP = 20;

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
  const rounds = Array.from({ length: ROUNDS }, () => runs.map((run, index) => timeOf(run, calls[index]!)));
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
  const { user, system } = process.cpuUsage(start);
  return Math.max(1e-6, (user + system) / 1000 / calls);
}
