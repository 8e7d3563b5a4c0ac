// Builds killed for good, in processes of their own: a short fixed run of the fuzzer.
import { expect, it } from "vitest";
import { killNode } from "../fuzz/kills.ts";
import { smallAreas } from "../fuzz/small-area.ts";

/** Calls that write: the lock is taken, files are written, half are moved, all are moved, the list is in place. */
const POINTS = ["3", "30", "72", "84", "88", "92"];

it("wherever a build is killed, there is a whole package, and the next build makes the new one", async () => {
  const areas = await smallAreas();
  try {
    const kills = [];
    for (const [index] of POINTS.entries()) kills.push(await killNode(areas.make(), POINTS, index / POINTS.length));
    expect(kills.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(kills.every(({ wasKilled }) => wasKilled)).toBe(true);
    expect(kills.some(({ isMixed }) => isMixed)).toBe(true);
  } finally {
    areas.remove();
  }
});
