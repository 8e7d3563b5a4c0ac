// The size budget of the built page: prints each weight beside its limit and fails when one is over.
import { fileURLToPath } from "node:url";
import { weigh, withinBudget } from "./weights.ts";

const weights = weigh(fileURLToPath(new URL("..", import.meta.url)));
const width = Math.max(...weights.map(({ name }) => name.length));
for (const weight of weights) {
  const size = weight.bytes === null ? "not there" : kilobytes(weight.bytes);
  const limit = weight.limit === null ? "library" : `of ${kilobytes(weight.limit).padStart(8)}`;
  console.log(
    `${weight.name.padEnd(width)}${size.padStart(11)} ${limit.padEnd(12)}${withinBudget(weight) ? "ok" : "TOO BIG"}`,
  );
}
if (!weights.every(withinBudget)) process.exitCode = 1;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
