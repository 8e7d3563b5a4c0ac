// Whether one place accounts for a change, against every place counted on its own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import type { MonthRange } from "../../../src/core/basics/months.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { offenceListOf } from "../../../src/core/wards/offence-list-rows.ts";
import { onePlace } from "../../../src/core/wards/one-place.ts";
import { reportOf } from "../../../src/core/wards/ward-report.ts";
import { area, CATEGORIES, JANUARY, selected, YEAR_2025 } from "../../area.ts";

/** A count at a place: ward "" is none; month is an offset from the first. */
interface Entry {
  readonly place: string;
  readonly ward: string;
  readonly month: number;
  readonly category: string;
  readonly count: number;
}

const EARLIER: MonthRange = { from: 0, to: 11 };
const LATER: MonthRange = { from: 12, to: 23 };

function withEntries(dataset: Dataset, entries: readonly Entry[]): Dataset {
  const wards = new Map(entries.map(({ place, ward }) => [place, ward]));
  const places = [...wards].map(([id, ward]) => ({ id, longitude: 0, latitude: 52, name: `On or near ${id}`, ward }));
  const counts = entries.map(({ place, month, category, count }) => ({
    place,
    month: JANUARY + month,
    category,
    count,
  }));
  return withPlaces(dataset, places, counts);
}

function found(entries: readonly Entry[], wards: readonly number[] = [0]): ReturnType<typeof onePlace> {
  const { places } = withEntries(area(), entries);
  return places && onePlace(places, [0], wards, EARLIER, LATER);
}

function at(place: string, before: number, after: number, ward = "W1", category = "shoplifting"): readonly Entry[] {
  return [
    { place, ward, month: 11, category, count: before },
    { place, ward, month: 12, category, count: after },
  ];
}

describe("onePlace", () => {
  it("is the place that has between half and all of the change", () => {
    expect(found([...at("A", 10, 226), ...at("B", 20, 13)])).toBeNull();
    expect(found([...at("A", 10, 226), ...at("B", 20, 20)])).toMatchObject({ name: "On or near A", difference: 216 });
    expect(found([...at("A", 10, 5), ...at("B", 20, 15)])).toMatchObject({ name: "On or near A", difference: -5 });
    expect(found([...at("A", 0, 9), ...at("B", 0, 6), ...at("C", 0, 4)])).toBeNull();
    expect(found([...at("A", 0, 9), ...at("B", 0, 5), ...at("C", 0, 4)])).toMatchObject({ difference: 9 });
  });

  it("looks at no other ward, category or month", () => {
    const others = [...at("B", 0, 500, "W2"), ...at("C", 0, 500, ""), ...at("D", 0, 500, "W1", "drugs")];
    const spread = [..."EFGH"].flatMap((name) => at(name, 0, 2));
    expect(found([...others, ...spread])).toBeNull();
    expect(found([...others, ...spread], [0, 1])).toMatchObject({ name: "On or near B", difference: 500, ward: 1 });
  });

  it("is none where nothing changed", () => {
    expect(found([])).toBeNull();
    expect(found([...at("A", 3, 9), ...at("B", 9, 3)])).toBeNull();
  });

  it("has the greatest change of all places in the direction of the whole", () => {
    const anyEntries = fc.array(
      fc.record({
        place: fc.constantFrom("A", "B", "C", "D"),
        ward: fc.constant("W1"),
        month: fc.nat(23),
        category: fc.constantFrom("shoplifting", "drugs"),
        count: fc.nat(20),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const differences = new Map<string, number>();
        for (const { place, month, category, count } of entries) {
          const signed = category === "shoplifting" ? (month > 11 ? count : -count) : 0;
          differences.set(place, (differences.get(place) ?? 0) + signed);
        }
        const net = [...differences.values()].reduce((sum, value) => sum + value, 0);
        const most = Math.max(0, ...[...differences.values()].map((value) => value * Math.sign(net)));
        const result = found(entries);
        expect(result !== null).toBe(net !== 0 && 2 * most >= Math.abs(net) && most <= Math.abs(net));
        if (result) expect(result.difference).toBe(differences.get(result.name.replace("On or near ", "")));
        if (result) expect(result.difference * Math.sign(net)).toBe(most);
      }),
    );
  });
});

describe("a report", () => {
  it("names the place, and for the district its ward", () => {
    const count = (ward: number, month: number, slug: string): number =>
      slug === "shoplifting" && ward === 1 ? (month < YEAR_2025.from ? 5 : 9) : 0;
    const entries = [...at("Mill Road", 30, 70, "W2"), ...at("Hill Road", 30, 38, "W2")];
    const dataset = withEntries(area({ count, categories: CATEGORIES }), entries);
    const selection = selected(dataset, "shoplifting");
    const figures = figuresOf(dataset, selection, YEAR_2025, offenceListOf(dataset, selection, YEAR_2025).selected);
    expect(reportOf(dataset, figures, "W2").sentence.text).toContain(
      "One map point, Mill Road, accounts for 40 of the rise of 48.",
    );
    expect(reportOf(dataset, figures, "district").sentence.text).toContain(
      "One map point, Mill Road in King's Hedges, accounts for 40 of the rise of 48.",
    );
    expect(reportOf(dataset, figures, "W1").sentence.text).not.toContain("map point");
  });

  it("calls a kind of place and one with the area's name by the nearest street, and tells residents of none", () => {
    const count = (ward: number, month: number): number => (ward === 1 ? (month < YEAR_2025.from ? 5 : 9) : 0);
    const entries = [...at("Testford", 30, 70, "W2"), ...at("Hill Road", 30, 38, "W2")];
    const textIn = (dataset: Dataset, slug: string, forThem: boolean): string => {
      const selection = selected(dataset, slug);
      const figures = figuresOf(dataset, selection, YEAR_2025, offenceListOf(dataset, selection, YEAR_2025).selected);
      return reportOf(dataset, figures, "W2", forThem ? "public" : "everyone").sentence.text;
    };
    const dataset = withEntries(area({ count }), entries);
    expect(textIn(dataset, "shoplifting", false)).toContain("One map point, near Hill Road, accounts for 40");
    expect(textIn(dataset, "shoplifting", true)).not.toMatch(/map point|Road|, Testford/);
    const nameless = { ...dataset, places: { ...dataset.places!, names: dataset.places!.names.map(() => "") } };
    expect(textIn(nameless, "shoplifting", false)).toMatch(
      /One map point, (?:grid reference [A-Z]{2} \d{3} \d{3}|-?\d+\.\d{3}, -?\d+\.\d{3}), accounts for 40/,
    );
    expect(textIn(nameless, "shoplifting", true)).not.toMatch(/map point|reference/);

    const rape = { ...CATEGORIES[0]!, category: "rape", label: "Rape" };
    const harmed = withEntries(
      area({ count, categories: [rape] }),
      entries.map((entry) => ({ ...entry, category: "rape" })),
    );
    expect(textIn(harmed, "rape", false)).toContain("map point");
    expect(textIn(harmed, "rape", true)).not.toContain("map point");
    expect(textIn(harmed, "all-crime", true)).not.toContain("map point");
  });
});
