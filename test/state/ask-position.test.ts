// "Where I am": the wards in which a device may be, as Turf finds them too, and a sentence where that cannot be said.
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { bindAddress } from "../../src/state/address.ts";
import { askPosition } from "../../src/state/ask-position.ts";
import { localAnswer } from "../../src/state/local-answer-models.ts";
import { isReady } from "../../src/state/models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { builtInArea } from "../built-in-area.ts";
import { makeBar } from "../window.ts";

const AREA = builtInArea();

type Answer = { readonly longitude: number; readonly latitude: number; readonly accuracy: number } | number;

/** Asks on a device that answers so; a number is the code of its error. */
async function askedOn(answer: Answer, query = "?area=cambridge") {
  const getCurrentPosition = (found: (position: unknown) => void, failed: (error: unknown) => void): void =>
    typeof answer === "number" ? failed({ code: answer }) : found({ coords: answer });
  vi.stubGlobal("navigator", { geolocation: { getCurrentPosition } });
  const bar = makeBar(query);
  const store = makeStore(query, 0, PAGES);
  store.setState({ dataset: AREA, loading: { status: "ready" } });
  await askPosition(store, bindAddress(store, bar));
  const state = store.getState();
  if (!isReady(state)) throw new Error("not ready");
  return { state, search: bar.location.search };
}

it("chooses the ward that holds the position, and says neither it nor the point in the address", async () => {
  const anywhere = fc.tuple(
    fc.double({ min: 0.07, max: 0.19, noNaN: true }),
    fc.double({ min: 52.16, max: 52.24, noNaN: true }),
  );
  let inside = 0;
  await fc.assert(
    fc.asyncProperty(anywhere, async ([longitude, latitude]) => {
      const holds = AREA.boundaries.features.filter((ward) => booleanPointInPolygon([longitude, latitude], ward));
      const ask = askedOn({ longitude, latitude, accuracy: 0.01 });
      if (holds.length === 0) {
        await expect(ask).rejects.toThrow("By this device you are not in Cambridge.");
        return;
      }
      inside++;
      const { state, search } = await ask;
      expect(state.view.wards[0]).toBe(holds[0]!.properties.code);
      expect(search).toBe(`?area=cambridge&offence=all-crime&measure=rate&wards=${state.view.wards}&map=wards`);
    }),
    { numRuns: 120, seed: 3 },
  );
  expect(inside).toBeGreaterThan(20);
});

it("names all wards where the device may be", async () => {
  const { state } = await askedOn({ longitude: 0.1385, latitude: 52.2005, accuracy: 400 });
  expect(state.view.wards.length).toBeGreaterThan(1);
  expect(localAnswer(state)?.where).toMatch(/^Where you are, to within 400 m, is in one of these wards: .* and /);
  const exact = await askedOn({ longitude: 0.1385, latitude: 52.2005, accuracy: 8.4 });
  expect(localAnswer(exact.state)?.where).toMatch(/^Where you are, to within 8 m, lies in \w+\.$/);
});

it("shows residents no point, and no hotspots of what is shown by ward only", async () => {
  const at = { longitude: 0.1385, latitude: 52.2005, accuracy: 8 };
  const { state } = await askedOn(
    at,
    "?area=cambridge&offence=violence-and-sexual-offences&map=hotspots&audience=public",
  );
  expect([state.probe, state.view.map, state.view.camera]).toEqual([null, "wards", null]);
});

it.each([
  [1, "does not tell"],
  [2, "does not know"],
  [3, "took too long"],
  [{ longitude: 0.12, latitude: 52.2, accuracy: 5400 }, "to within 5 km only"],
  [{ longitude: -1.5, latitude: 54.7, accuracy: 8 }, "By this device you are not in Cambridge."],
] as const)("says why there is no answer: %j", async (answer, said) => {
  await expect(askedOn(answer)).rejects.toThrow(said);
});
