// What the records that the page shows can tell, in sentences.
import { recordLimits } from "../core/area/record-limits.ts";
import { derive, type ReadyState } from "./models.ts";

/** The sentences of the package's kind of records and points. */
export const limits = derive([(state: ReadyState) => state.dataset.descriptor], recordLimits);
