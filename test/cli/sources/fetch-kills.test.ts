// Fetches killed for good, in processes of their own: a short fixed run of the fuzzer.
import { expect, it } from "vitest";
import { killFetch } from "../../fuzz/fetch-kills.ts";

it.each([
  [4, "parts"],
  [21, "parts"],
  [33, "whole"],
] as const)(
  "killed at call %i of a fetch in %s, what was there stays whole, and the next run ends right",
  async (call, how) => {
    expect(await killFetch(call, how)).toEqual({ wasKilled: true, fault: null });
  },
);
