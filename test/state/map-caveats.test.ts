// What is said under maps and charts of rates.
import { expect, it } from "vitest";
import { assemble } from "../../src/core/package/assemble.ts";
import { mapCaveats, rateCaveats } from "../../src/state/map-caveats.ts";
import { figures } from "../../src/state/models.ts";
import { madeArea } from "../made-area.ts";
import { asked } from "./answered.ts";

it("wards whose rate is no risk of their residents are named with the highest rate first, as titles name them", () => {
  const state = asked("?measure=rate&from=2025-01&to=2025-12", assemble(madeArea(63, 24)));
  const named = rateCaveats(state).map((text) => /who do not live in (.+) shop/.exec(text)?.[1]);
  expect(named.length).toBeGreaterThan(2);
  const rates = named.map((name) => {
    const ward = figures(state).wards.find((row) => row.name === name);
    return ward?.rate.known ? ward.rate.value.value : Number.NaN;
  });
  expect(rates).toEqual(rates.toSorted((one, other) => other - one));
  expect(mapCaveats(state)).toEqual(expect.arrayContaining([...rateCaveats(state)]));
});
