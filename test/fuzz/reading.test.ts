// A short fixed run of the fuzzers of what is read. For longer ones: npm run fuzz.
import { expect, it } from "vitest";
import { EXTRACTS } from "./extracts.ts";
import { FIGURES_AND_NOTES } from "./figures.ts";
import { RESIDENTS } from "./residents.ts";
import { STREET } from "./street.ts";
import { WARDS } from "./wards.ts";
import { ZIP } from "./zip.ts";

const TRIED = 40;

it.each([STREET, WARDS, RESIDENTS, FIGURES_AND_NOTES, ZIP, EXTRACTS])(
  "$name: forty odd inputs give a sentence or a sound package",
  async (fuzzer) => {
    let asked = 0;
    const { tried, faults } = await fuzzer.run(10, () => asked++ >= TRIED);
    expect(faults).toEqual([]);
    expect(tried).toBe(TRIED);
  },
);
