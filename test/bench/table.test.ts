// The table of the benchmark.
import { expect, it } from "vitest";
import { tableOf } from "./table.ts";

it("aligns its columns and says which gates are met", () => {
  const lines = tableOf([
    { stage: "a", value: "612 ×", gate: "≥ 500 ×", met: true, required: false },
    { stage: "longer", value: "9 kB", gate: "≤ 8 kB", met: false, required: true, note: "why" },
    { stage: "b", value: "1 ×", gate: "≥ 2 ×", met: false, required: false },
  ]);
  expect(lines).toEqual([
    "stage   measured  gate",
    "------  --------  -------  ------------------",
    "a       612 ×     ≥ 500 ×  met",
    "longer  9 kB      ≤ 8 kB   MISSED (must hold)",
    "    why",
    "b       1 ×       ≥ 2 ×    missed (reported)",
  ]);
});
