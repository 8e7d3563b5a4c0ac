// What a fuzzer is: it makes inputs of one kind from a seed until it is told to stop, and says what went wrong.

export interface FuzzTotals {
  readonly tried: number;
  readonly faults: readonly string[];
}

export interface Fuzzer {
  readonly name: string;
  run(seed: number, until: () => boolean): Promise<FuzzTotals>;
}
