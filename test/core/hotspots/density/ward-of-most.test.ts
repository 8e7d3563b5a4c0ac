// The ward of a hotspot, counted by hand: the one with most of its offences.
import fc from "fast-check";
import { expect, it } from "vitest";
import { analyseHotspots } from "../../../../src/core/hotspots/density/find-hotspots.ts";
import type { Hotspot } from "../../../../src/core/hotspots/density/hotspot.ts";
import { wardOfMost } from "../../../../src/core/hotspots/density/ward-of-most.ts";
import { guardedBy } from "../../../../src/core/hotspots/patrols/foot-area.ts";
import { anySpots, FIRST_YEAR, placesWith, SHOPLIFTING, type Spot } from "../spots.ts";

const SCATTERED = [200, 800, 1400, 2600, 3200, 3800].flatMap((east) =>
  [300, 1700].map((north): Spot => ({ east, north, count: 1, months: [0] })),
);

function hotspotsOf(spots: readonly Spot[]): readonly Hotspot[] {
  const found = analyseHotspots(placesWith(spots), SHOPLIFTING, FIRST_YEAR, { bandwidth: 250 });
  return found.known ? found.value.hotspots : [];
}

/** The busiest place lies in West; most offences, and the densest point, in East. */
const BORDER: readonly Spot[] = [
  { east: 1980, north: 1000, count: 4, name: "Weymouth Street" },
  { east: 2040, north: 1000, count: 3, name: "Supermarket" },
  { east: 2050, north: 1020, count: 2, name: "Station Road" },
  { east: 2075, north: 960, count: 2, name: "Market Place" },
];

it("is not that of the busiest place, and its name is of a place in its ward", () => {
  const [first] = hotspotsOf([...BORDER, ...SCATTERED]);
  expect(first).toMatchObject({
    ...{ wardCode: "W2", wardName: "East", name: "Supermarket near Station Road", busiest: "Weymouth Street" },
    offences: 132,
  });
});

it("is named after the next place in it that has a name, or else after its busiest place", () => {
  const nameless = BORDER.map((spot, index) => (index === 1 ? { ...spot, name: "" } : spot));
  expect(hotspotsOf([...nameless, ...SCATTERED])[0]?.name).toBe("Near Station Road");
  const inEast = BORDER.map((spot, index) => (index === 0 ? spot : { ...spot, name: "" }));
  expect(hotspotsOf([...inEast, ...SCATTERED])[0]).toMatchObject({ name: "Near Weymouth Street", wardName: "East" });
});

it("leaves a patrol away from a guarded place that has most of the offences in another ward", () => {
  const guarded = BORDER.map((spot, index) => (index === 0 ? { ...spot, name: "Police Station" } : spot));
  const [first] = hotspotsOf([...guarded, ...SCATTERED]);
  expect(first?.name).toBe("Supermarket near Station Road");
  expect(guardedBy(first!)).toBe("police station");
});

it("of two wards with as many is that of the place nearest to the peak, then the first", () => {
  const inMetres = placesWith([
    { east: 1900, north: 1000, count: 1 },
    { east: 2100, north: 1000, count: 1 },
  ]);
  const even = [
    { place: 0, offences: 7 },
    { place: 1, offences: 7 },
  ];
  const at = (east: number) => wardOfMost(inMetres, even, { easting: 545_000 + east, northing: 258_000 });
  expect([at(1950), at(2050)]).toEqual([0, 1]);
  const alike = { ...inMetres, easting: new Float64Array(2), northing: new Float64Array(2) };
  expect(wardOfMost(alike, even.toReversed(), { easting: 3, northing: 4 })).toBe(0);
});

it("has at least as many of its offences as any other, wherever the places lie", () => {
  const narrow = anySpots.map((spots) =>
    spots.map((spot): Spot => ({ ...spot, east: 1700 + (spot.east * 600) / 4000, north: spot.north / 2 })),
  );
  fc.assert(
    fc.property(narrow, (spots) => {
      for (const { wardName, places, name } of hotspotsOf([...spots, ...SCATTERED])) {
        const all = [...spots, ...SCATTERED];
        const count = (ward: string) =>
          places
            .filter(({ place }) => (all[place]!.east < 2000 ? "West" : "East") === ward)
            .reduce((sum, { offences }) => sum + offences, 0);
        expect(count(wardName)).toBe(Math.max(count("West"), count("East")));
        const inside = places.filter(({ place }) => (all[place]!.east < 2000 ? "West" : "East") === wardName);
        expect(name).toBe(`Street ${inside[0]!.place}`);
      }
    }),
    { numRuns: 60 },
  );
});
