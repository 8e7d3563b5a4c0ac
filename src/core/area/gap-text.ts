// What is said of a month without a count.
import type { Dataset } from "./dataset.ts";

export function gapText({ cube }: Pick<Dataset, "cube">): string {
  return cube.withheld ? "withheld or not submitted" : "not submitted";
}
