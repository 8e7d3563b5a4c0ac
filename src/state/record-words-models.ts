// What is said of the records that the page shows, beside tables and published figures.
import { recordWords } from "../core/area/record-words.ts";
import type { ReadyState } from "./models.ts";

/** The words of the package's kind of records; the same object each time. */
export const words = ({ dataset }: ReadyState) => recordWords(dataset.descriptor);
