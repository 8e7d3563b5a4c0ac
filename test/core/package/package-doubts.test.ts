// A package that contradicts itself is never shown without a word; a sound one has none said of it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountRow } from "../../../src/core/area/area-package.ts";
import type { Descriptor } from "../../../src/core/area/descriptor-form.ts";
import { known } from "../../../src/core/basics/known.ts";
import { formatMonth, monthsOf } from "../../../src/core/basics/months.ts";
import { figuresOf } from "../../../src/core/figures/offence-figures.ts";
import type { PackageParts } from "../../../src/core/package/assemble.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { loadedArea } from "../../../src/core/package/loaded-area.ts";
import { placeDoubts, sumDoubts } from "../../../src/core/package/package-doubts.ts";
import { caveatsOf } from "../../../src/core/wards/caveats.ts";
import { JANUARY, partsOf, selected, TWO_YEARS, YEAR_2025 } from "../../area.ts";

/** Parts whose descriptor states what they hold. */
function stated(): PackageParts {
  const parts = partsOf();
  const placedIn = (month: number): number =>
    parts.counts.reduce((sum, row) => (row.month === month ? sum + row.count : sum), 0);
  const months = monthsOf(TWO_YEARS).map((month) => {
    const placed = placedIn(month);
    return { month: formatMonth(month), status: "submitted", rows: placed, placed } as const;
  });
  const placed = months.reduce((sum, month) => sum + month.placed, 0);
  const none = { outside: 0, unplaced: 0, outsideMonths: 0, rejected: 0 };
  const wardscope: Descriptor["wardscope"] = {
    ...parts.descriptor.wardscope,
    rows: { read: placed, placed, ...none },
    coverage: [{ force: "testshire", role: "home", months }],
    population: { year: 2021, source: "A census", total: 20_000 },
  };
  return { ...parts, descriptor: { ...parts.descriptor, wardscope } };
}

function doubtsOf(parts: PackageParts): readonly string[] {
  return sumDoubts(loadedArea(parts), parts.population);
}

const SOUND = stated();
const SUM = SOUND.counts.reduce((sum, { count }) => sum + count, 0);

describe("the sums of a package", () => {
  it("that are as stated, or not stated, are not doubted", () => {
    expect(doubtsOf(SOUND)).toEqual([]);
    expect(doubtsOf(partsOf())).toEqual([]);
  });

  it.each<[string, readonly CountRow[], number]>([
    ["half of the counts", SOUND.counts.slice(0, SOUND.counts.length / 2), SUM / 3],
    ["every row twice", [...SOUND.counts, ...SOUND.counts], 2 * SUM],
    ["older counts", SOUND.counts.filter(({ month }) => month < JANUARY + 1), SUM / 24],
  ])("are doubted: %s", (_, counts, found) => {
    const sentence = `datapackage.json: rows.placed is ${SUM}, but the sum of counts.csv is ${found}.`;
    expect(doubtsOf({ ...SOUND, counts })).toEqual([sentence]);
  });

  it("are doubted where months are other ones, though the sum is the same", () => {
    const [first, second, ...rest] = SOUND.counts;
    const moved = [
      { ...first!, month: second!.month === first!.month ? first!.month + 1 : second!.month },
      second!,
      ...rest,
    ];
    expect(doubtsOf({ ...SOUND, counts: moved })).toEqual([
      expect.stringMatching(
        /^datapackage\.json: the rows placed of "2024-01" are \d+ in coverage, but counts\.csv has \d+\.$/,
      ),
    ]);
  });

  it("are doubted where residents are listed twice", () => {
    expect(doubtsOf({ ...SOUND, population: [...SOUND.population, ...SOUND.population] })).toEqual([
      "datapackage.json: the population of 2021 is 20000, but the sum of population.csv is 40000.",
    ]);
  });

  it("are doubted where all residents are gone, and not where their table did not come", () => {
    const empty = { ...SOUND, population: [] };
    expect(doubtsOf(empty)).toEqual([
      "datapackage.json: the population of 2021 is 20000, but the sum of population.csv is 0.",
    ]);
    expect(sumDoubts(loadedArea(empty), null)).toEqual([]);
  });

  it("are doubted after any change of a count, and said with the number", () => {
    const row = fc.nat(SOUND.counts.length - 1);
    fc.assert(
      fc.property(
        row,
        fc.integer({ min: -10, max: 1000 }).filter((by) => by !== 0),
        (at, by) => {
          const counts = SOUND.counts.map((one, index) => (index === at ? { ...one, count: one.count + by } : one));
          const doubts = doubtsOf({ ...SOUND, counts });
          expect(doubts).toHaveLength(1);
          const area = { ...loadedArea({ ...SOUND, counts }), doubts };
          const figures = figuresOf(area, selected(area, "burglary"), YEAR_2025, { known: false, reason: "" });
          const [caveat] = caveatsOf(area, figures, figures.district);
          expect(caveat).toEqual({ kind: "doubt", text: `This number may be wrong: ${doubts[0]}` });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("residents nobody can mean", () => {
  const residents = (first: number) =>
    [first, 8000, 9000].map((population, index) => ({ ward: `W${index + 1}`, year: 2021, population }));

  it.each<[number, string]>([
    [0, "Arbury (W1) has 0 residents, so no rate is made of them: see whether that is so."],
    [1, "Arbury (W1) has 1 resident, far fewer than others have, so no rate is made of them: correct the file."],
    [15, "Arbury (W1) has 15 residents, far fewer than others have, so no rate is made of them: correct the file."],
    [
      999_999_999,
      "Arbury (W1) has 999,999,999 residents, more than any ward has, so no rate is made of them: correct the file.",
    ],
  ])("such as %d are named, and no rate is made of them", (first, sentence) => {
    const parts = { ...partsOf(), population: residents(first) };
    expect(doubtsOf(parts)).toEqual([sentence]);
    const area = loadedArea(parts);
    const figures = figuresOf(area, selected(area, "burglary"), YEAR_2025, { known: false, reason: "" });
    expect(figures.wards.map(({ rate }) => rate.known)).toEqual([false, true, true]);
    expect(figures.district.rate.known).toBe(false);
    expect(figures.district.count).toEqual(known(720));
  });

  it.each([16, 200_000])("are not %d", (first) => {
    expect(doubtsOf({ ...partsOf(), population: residents(first) })).toEqual([]);
  });
});

describe("residents of several years", () => {
  const rows = (year: number, ...wards: readonly number[]) =>
    wards.map((ward) => ({ ward: `W${ward}`, year, population: 8000 + year + ward }));
  const census = rows(2021, 1, 2, 3);

  it("are those of the newest year that all wards have, and a newer one is named with what it lacks", () => {
    const parts = { ...partsOf(), population: [...rows(2024, 1), ...census, ...rows(2019, 1, 2, 3)] };
    expect(doubtsOf(parts)).toEqual([
      "population.csv has residents of 2024 for 1 of 3 wards, not for King's Hedges (W2) and Market (W3), so rates go by those of 2021.",
    ]);
    const area = loadedArea(parts);
    expect(area.populationYear).toBe(2021);
    expect(area.wards.map(({ population }) => population)).toEqual(census.map(({ population }) => population));
  });

  it("are not doubted where the newest is whole, or older ones are not", () => {
    const parts = { ...partsOf(), population: [...rows(2019, 1), ...census, ...rows(2024, 1, 2, 3)] };
    expect(doubtsOf(parts)).toEqual([]);
    expect(loadedArea(parts).populationYear).toBe(2024);
  });

  it("never cost a ward its rate, whichever years are there besides", () => {
    const others = fc.array(
      fc.record({ year: fc.integer({ min: 2000, max: 2040 }), ward: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(others, (more) => {
        const population = [...more.flatMap(({ year, ward }) => rows(year, ward)), ...census];
        const area = loadedArea({ ...partsOf(), population });
        expect(area.wards.map((ward) => ward.population)).not.toContain(null);
        const newer = new Set(more.filter(({ year }) => year > area.populationYear!).map(({ year }) => year));
        expect(doubtsOf({ ...partsOf(), population })).toHaveLength(newer.size);
      }),
    );
  });
});

it("places that have another sum than the counts of their ward are doubted", () => {
  const area = loadedArea(SOUND);
  const place = (ward: string) => ({ id: `p${ward}`, longitude: 0.5, latitude: 52.5, name: "", ward });
  const places = ["W1", "W2", "W3"].map(place);
  const counts = SOUND.counts.map(({ ward, ...row }) => ({ ...row, place: `p${ward}` }));
  expect(placeDoubts(area)).toEqual([]);
  expect(placeDoubts(withPlaces(area, places, counts))).toEqual([]);
  const [first, ...rest] = counts;
  expect(placeDoubts(withPlaces(area, places, rest))).toEqual([
    `counts.csv and place_counts.csv have other sums: Arbury has ${SUM / 6} offences there, and ${SUM / 6 - first!.count} here.`,
  ]);
  expect(placeDoubts(withPlaces(area, places, []))[0]).toMatch(/; so it is in 3 wards\.$/);
  // What the descriptor says was counted by its ward alone is at no place.
  const { descriptor } = area;
  const fates = { read: 0, placed: 0, outside: 0, unplaced: 0, outsideMonths: 0, rejected: 0 };
  const saying = (byWard: number) => ({
    ...area,
    descriptor: { ...descriptor, wardscope: { ...descriptor.wardscope, rows: { ...fates, byWard } } },
  });
  expect(placeDoubts(withPlaces(saying(first!.count), places, rest))).toEqual([]);
  expect(placeDoubts(withPlaces(saying(first!.count + 1), places, rest))).toHaveLength(1);
});
