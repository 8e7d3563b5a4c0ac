// A worker for the slides, beside that of the page: neither overtakes the other's questions.
import { type Analyst, makeAnalyst } from "../data/analyst.ts";
import type { ReadyState } from "./models.ts";

export function slideAnalyst({ dataset }: ReadyState): Analyst {
  return makeAnalyst(dataset);
}
