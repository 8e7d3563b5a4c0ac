// What a part of the form of an extract is given.
import type { Mapping } from "../../core/extract/mapping.ts";

export interface PartProps {
  readonly index: number;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** What is still open here, in sentences; none until it was tried to go on. */
  readonly faults: readonly string[];
}
