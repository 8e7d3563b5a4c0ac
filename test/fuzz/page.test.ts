// A short fixed run of the fuzzers of what the page reads. For longer ones: npm run fuzz.
import { expect, it } from "vitest";
import { ADDRESS } from "./address.ts";
import { PACKAGE } from "./package.ts";
import { SETTINGS_AND_AREAS } from "./settings.ts";

it.each([
  [PACKAGE, 60],
  [ADDRESS, 400],
  [SETTINGS_AND_AREAS, 400],
])("$name: odd inputs give numbers or a sentence", async (fuzzer, inputs) => {
  let asked = 0;
  const { tried, faults } = await fuzzer.run(10, () => asked++ >= inputs);
  expect(faults).toEqual([]);
  expect(tried).toBe(inputs);
});
