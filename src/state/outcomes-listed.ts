// Whether a package says what became of the reports, before anything of it is loaded.
import type { ReadyState } from "./models.ts";

export const listsOutcomes = ({ dataset: { descriptor } }: ReadyState): boolean =>
  descriptor.resources.some(({ path }) => path === "outcomes.csv");
