// The size budget of the built page: prints each weight beside its limit and fails when one is over.
import { fileURLToPath } from "node:url";
import { weigh, withinBudget } from "./weights.ts";

const weights = weigh(fileURLToPath(new URL("..", import.meta.url)));
for (const weight of weights) {
  const size = weight.bytes === null ? "not there" : kilobytes(weight.bytes);
  const word = withinBudget(weight) ? "ok" : "TOO BIG";
  console.log(`${weight.name.padEnd(42)}${size.padStart(10)} of ${kilobytes(weight.limit)}  ${word}`);
}
if (!weights.every(withinBudget)) process.exitCode = 1;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
