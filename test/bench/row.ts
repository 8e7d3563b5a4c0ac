// One line of the benchmark's table.

export interface BenchRow {
  readonly stage: string;
  /** What was measured, with its unit: "612 ×", "94 kB". */
  readonly value: string;
  /** What it is compared with: "≥ 500 ×", or "reported". */
  readonly gate: string;
  readonly met: boolean;
  /** A required gate that is not met makes the benchmark fail; the others are reported. */
  readonly required: boolean;
  readonly note?: string;
}
