// Finding wards, places and postcodes by a few letters.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeName } from "../../../src/core/area/place-name.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { gazetteerOf } from "../../../src/core/wards/gazetteer.ts";
import { searchIn } from "../../../src/core/wards/search.ts";
import { area } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";

function place(id: string, name: string, ward: string) {
  return { id, longitude: 0.5, latitude: 52.5, name, ward };
}

const DATASET = withPlaces(
  area({ wards: ["King's Hedges", "East Chesterton", "Pen-yr-ŵyl", "St. John’s"], population: [1, 1, 1, 1] }),
  [
    place("1", "On or near King Street", "W1"),
    place("2", "On or near Supermarket", "W1"),
    place("3", "On or near Supermarket", "W1"),
    place("4", "On or near Supermarket", "W2"),
    place("5", "On or near Chesterton Road", "W1"),
    place("6", "On or near Nowhere", ""),
    place("7", "On or near ", "W2"),
  ],
  [],
);
const GAZETTEER = gazetteerOf(DATASET, [{ postcode: "CB4 2AB", longitude: 1, latitude: 52, ward: "W1" }]);

function found(typed: string): readonly string[] {
  return searchIn(GAZETTEER, typed).map(({ label, detail }) => `${label} (${detail})`);
}

describe("gazetteerOf", () => {
  it("has each name once a ward, wards first, and no place outside all wards", () => {
    expect(GAZETTEER.map(({ label, detail }) => `${label} (${detail})`)).toEqual([
      "King's Hedges (Ward)",
      "East Chesterton (Ward)",
      "Pen-yr-ŵyl (Ward)",
      "St. John’s (Ward)",
      "Chesterton Road (King's Hedges)",
      "King Street (King's Hedges)",
      "Supermarket (King's Hedges)",
      "Supermarket (East Chesterton)",
      "CB4 2AB (King's Hedges)",
    ]);
    expect(new Set(GAZETTEER.map(({ id }) => id)).size).toBe(GAZETTEER.length);
  });

  it("has wards alone when there are no places", () => {
    expect(gazetteerOf(area(), []).map(({ kind }) => kind)).toEqual(["ward", "ward", "ward"]);
  });
});

describe("searchIn", () => {
  it.each(["King's Hedges", "Kings Hedges", "King’s Hedges", "king`s hedges", "  KINGS   hed", "kings-hedges"])(
    "finds King's Hedges by %j",
    (typed) => {
      expect(found(typed)[0]).toBe("King's Hedges (Ward)");
    },
  );

  it("finds names with accents and full stops without them", () => {
    expect(found("pen yr wyl")).toEqual(["Pen-yr-ŵyl (Ward)"]);
    expect(found("PEN YR Ŵ")).toEqual(["Pen-yr-ŵyl (Ward)"]);
    expect(found("st johns")).toEqual(["St. John’s (Ward)"]);
  });

  it("puts wards first, then names that begin with it, then words, then the rest", () => {
    expect(found("king")).toEqual(["King's Hedges (Ward)", "King Street (King's Hedges)"]);
    expect(found("chesterton")).toEqual(["East Chesterton (Ward)", "Chesterton Road (King's Hedges)"]);
    expect(found("road")).toEqual(["Chesterton Road (King's Hedges)"]);
    expect(found("market")).toEqual(["Supermarket (King's Hedges)", "Supermarket (East Chesterton)"]);
  });

  it("finds postcodes with and without the space", () => {
    expect(found("cb42a")).toEqual(["CB4 2AB (King's Hedges)"]);
    expect(found("CB4 2AB")).toEqual(["CB4 2AB (King's Hedges)"]);
  });

  it("finds nothing by nothing", () => {
    for (const typed of ["", "  ", "'", "…", "zzz"]) expect(found(typed)).toEqual([]);
  });

  it("finds every ward by its name and by any beginning of it, however many places are called alike", () => {
    const dataset = builtInArea();
    const all = gazetteerOf(dataset, []);
    fc.assert(
      fc.property(fc.constantFrom(...dataset.wards), fc.nat(), fc.boolean(), ({ code, name }, cut, upper) => {
        const start = name.slice(0, 1 + (cut % name.length));
        const results = searchIn(all, upper ? start.toUpperCase() : start);
        expect(results.map(({ id, kind }) => kind === "ward" && id)).toContain(code);
        expect(results.length).toBeLessThanOrEqual(8);
      }),
    );
    for (const { code, name } of dataset.wards) expect(searchIn(all, name)[0]?.id).toBe(code);
  });

  it("finds only what holds the letters typed, for any text", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const letters = typed.toLowerCase().replace(/[^a-z]/g, "");
        for (const { label, kind } of searchIn(GAZETTEER, typed)) {
          if (kind === "postcode") continue;
          for (const letter of letters) expect(label.normalize("NFKD").toLowerCase()).toContain(letter);
        }
      }),
    );
  });
});

describe("placeName", () => {
  it("leaves out what stands before every name", () => {
    expect(placeName("On or near Mill Road")).toBe("Mill Road");
    expect(placeName("Mill Road")).toBe("Mill Road");
    expect(placeName("  ON OR NEAR Mill Road ")).toBe("Mill Road");
    expect(placeName("On or near ")).toBe("");
    expect(placeName("On or nearby")).toBe("On or nearby");
  });

  it("corrects the capital that the police's files put behind an apostrophe", () => {
    expect(placeName("On or near King'S Parade")).toBe("King's Parade");
    expect(placeName("St Peter’S Street")).toBe("St Peter’s Street");
    expect(placeName("O'Sullivan Close")).toBe("O'Sullivan Close");
  });
});
