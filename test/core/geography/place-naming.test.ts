// Names of hotspots: streets as they are, kinds of places by the nearest street, and places that are never patrolled.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlaceType, nameOfPlace, nameOfPoint } from "../../../src/core/geography/place-naming.ts";
import { placesWith, type Spot } from "../hotspots/spots.ts";

function named(...spots: readonly (readonly [name: string, east: number])[]): string {
  const all = spots.map(([name, east]): Spot => ({ name, east: 1000 + east, north: 1000, count: 1 }));
  return nameOfPlace(placesWith(all), 0);
}

describe("isPlaceType", () => {
  it.each(["Supermarket", "On or near Parking Area", "Sports/recreation Area", "ON OR NEAR BUS/COACH STATION"])(
    "%s",
    (name) => {
      expect(isPlaceType(name)).toBe(true);
    },
  );

  it.each(["Hospital Road", "Drummer Street Bus Station", "Prison Lane", "Market Hill", "A1309", ""])(
    "not %s",
    (name) => {
      expect(isPlaceType(name)).toBe(false);
    },
  );
});

describe("nameOfPlace", () => {
  it("is the name of a street, as it is", () => {
    expect(named(["On or near Mill Road", 0], ["Perne Road", 10])).toBe("Mill Road");
  });

  it("is a kind of place and the nearest street within 300 m, not another kind of place", () => {
    const others = [
      ["Parking Area", 20],
      ["", 30],
      ["On or near Perne Road", 200],
      ["Mill Road", 150],
      ["Late Road", 150],
    ] as const;
    expect(named(["On or near Supermarket", 0], ...others)).toBe("Supermarket near Mill Road");
    expect(named(["Supermarket", 0], ["Perne Road", 299])).toBe("Supermarket near Perne Road");
    expect(named(["Supermarket", 0], ["Perne Road", 301])).toBe("Supermarket");
  });

  it("is the nearest street where the name is that of the whole area", () => {
    expect(named(["On or near Testford", 0], ["Parking Area", 5], ["testford", 8], ["Station Road", 40])).toBe(
      "Near Station Road",
    );
    expect(named(["Testford", 0], ["Station Road", 301])).toBe("Testford");
    expect(named(["Testford Road", 0], ["Station Road", 40])).toBe("Testford Road");
    expect(named(["Supermarket", 0], ["Testford", 5], ["Station Road", 40])).toBe("Supermarket near Station Road");
  });

  it("makes do without a name", () => {
    expect(named(["", 0], ["Perne Road", 10])).toBe("Near Perne Road");
    expect(named(["", 0])).toMatch(/^Grid reference [A-Z]{2} \d{3} \d{3}$/);
    expect(nameOfPoint(0, 0)).toBe("0.000, 0.000");
  });

  it("tells places without a name apart that lie a hundred metres apart, and never says that there is none", () => {
    const metres = fc.integer({ min: 0, max: 2900 });
    const spot = fc.record({ east: metres, north: metres });
    fc.assert(
      fc.property(spot, spot, (one, other) => {
        const all = placesWith([one, other].map((at): Spot => ({ ...at, name: "", count: 1 })));
        const names = [0, 1].map((place) => nameOfPlace(all, place));
        for (const name of names) expect(name).toMatch(/^Grid reference [A-Z]{2} \d{3} \d{3}$/);
        if (Math.max(Math.abs(one.east - other.east), Math.abs(one.north - other.north)) > 101)
          expect(names[0]).not.toBe(names[1]);
      }),
    );
  });
});
