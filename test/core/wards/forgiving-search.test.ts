// The search forgives spelling, abbreviations and order, and names what comes nearest.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { forgivingSearch, isPostcodeLike } from "../../../src/core/wards/forgiving-search.ts";
import { gazetteerOf } from "../../../src/core/wards/gazetteer.ts";
import { area } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";

const CODES = ["CB1 3AA", "CB1 3AB", "CB2 1TN"];
const CAMBRIDGE = gazetteerOf(
  builtInArea(),
  CODES.map((postcode) => ({ postcode, longitude: 0.14, latitude: 52.2, ward: "E05013059" })),
);
const SEARCH = forgivingSearch(CAMBRIDGE);
const labels = (typed: string): readonly string[] => SEARCH.find(typed).map(({ label }) => label);

describe("what is typed finds", () => {
  it.each([
    ["mill rd", "Mill Road"],
    ["Mill road", "Mill Road"],
    ["road mill", "Mill Road"],
    ["mil road", "Mill Road"],
    ["Chery Hinton", "Cherry Hinton"],
    ["hinton cherry", "Cherry Hinton"],
    ["kings hedges", "King's Hedges"],
    ["downing st", "Downing Street"],
    ["victoria ave", "Victoria Avenue"],
    ["cheterton road", "Chesterton Road"],
    ["CB13AA", "CB1 3AA"],
    ["cb1 3aa", "CB1 3AA"],
    ["cb1 3", "CB1 3AA"],
  ])("%s: %s", (typed, label) => {
    expect(labels(typed).slice(0, 4)).toContain(label);
  });

  it("a Welsh name, with and without its circumflex, and by its English one", () => {
    const wards = area({ wards: ["Pen-yr-ŵyl", "Y Tŵr"], population: [1, 1] });
    const search = forgivingSearch(gazetteerOf(wards, []));
    for (const typed of ["pen yr wyl", "Pen-yr-ŵyl", "wyl pen", "Pen yr wyll"])
      expect(search.find(typed)[0]?.label).toBe("Pen-yr-ŵyl");
    expect(search.find("twr")[0]?.label).toBe("Y Tŵr");
  });

  it("each name of the area by itself, and by itself with one letter wrong, left out or doubled", () => {
    const named = CAMBRIDGE.filter(
      ({ kind, label }) => kind !== "postcode" && /^[A-Za-z]{5,} [A-Za-z]{4,}$/.test(label),
    );
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(), fc.constantFrom("", "x", "ee"), ({ label }, at, put) => {
        const place = 1 + (at % 3);
        const typed = label.slice(0, place) + put + label.slice(place + 1);
        expect(labels(label)).toContain(label);
        const offered = [...SEARCH.find(typed), ...SEARCH.nearest(typed)].map((one) => one.label);
        expect(offered, typed).toContain(label);
      }),
      { numRuns: 150 },
    );
  });

  it("nothing, for nothing, and at most eight for anything", () => {
    expect([labels(""), labels(" ’ ")]).toEqual([[], []]);
    fc.assert(fc.property(fc.string(), (typed) => labels(typed).length <= 8));
  });
});

describe("what is not found", () => {
  it("has its nearest names: of a street those alike, of a postcode those that begin alike", () => {
    expect(labels("chesserton rode")).toEqual([]);
    expect(SEARCH.nearest("chesserton rode").map(({ label }) => label)).toContain("Chesterton Road");
    expect(labels("CB1 3ZZ")).toEqual([]);
    expect(SEARCH.nearest("CB1 3ZZ").map(({ label }) => label)).toEqual(["CB1 3AA", "CB1 3AB"]);
    expect(SEARCH.nearest("SW1A 1AA")).toEqual([]);
  });

  it("is a postcode where it looks like one", () => {
    expect(["cb1", "CB1 3", "cb13aa", "m1 1ae", "SW1A 1AA"].map(isPostcodeLike)).toEqual(Array(5).fill(true));
    expect(["mill", "a14 road", "b", "", "cb1 3aa mill road"].map(isPostcodeLike)).toEqual(Array(5).fill(false));
  });
});

describe("a street", () => {
  const at = (id: string, name: string, longitude: number, ward: string) => ({
    id,
    longitude,
    latitude: 52.205,
    name,
    ward,
  });

  it("is one however many wards it runs through, the one with most of it first; namesakes far apart are several", () => {
    const dataset = withPlaces(
      area({ wards: ["Romsey", "Petersfield", "Far"], population: [1, 1, 1] }),
      [
        at("1", "On or near Mill Road", 0.1, "W2"),
        at("2", "On or near Mill Road", 0.105, "W1"),
        at("3", "On or near Mill Road", 0.11, "W1"),
        at("4", "On or near Mill Road", 0.5, "W3"),
      ],
      [],
    );
    const streets = gazetteerOf(dataset, []).filter(({ kind }) => kind === "place");
    expect(streets.map(({ label, detail, wards }) => [label, detail, wards])).toEqual([
      ["Mill Road", "Romsey and Petersfield", ["W1", "W2"]],
      ["Mill Road", "Far", ["W3"]],
    ]);
  });
});
