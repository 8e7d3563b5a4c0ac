// Counts of different files add up, in whichever order they are added.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cellKey, cellOf } from "../../../src/core/basics/cell-key.ts";
import { addCount, entriesOf } from "../../../src/core/basics/count-table.ts";
import { addTally, categoryOf, makeTally, placeOf, type Tally, tallied } from "../../../src/core/build/tally.ts";
import { countOutcome, outcomeCells, outcomeOf } from "../../../src/core/build/tally-outcomes.ts";

const CRIMES = ["Burglary", "Drugs", "Robbery"];
const OUTCOMES = ["", "Local resolution", "Under investigation", "Turned into a frog"];
const rows = fc.array(
  fc.record({
    place: fc.option(fc.nat(3)),
    name: fc.nat(2),
    month: fc.integer({ min: 24_288, max: 24_290 }),
    outcome: fc.nat(3),
    crime: fc.nat(2),
  }),
  { maxLength: 30 },
);
/** A place of null: without coordinates. */
type Rows = readonly {
  readonly place: number | null;
  readonly name: number;
  readonly month: number;
  readonly crime: number;
  readonly outcome?: number;
}[];

function tallyOf(all: Rows): Tally {
  const tally = makeTally();
  for (const { place, name, month, crime, outcome = 0 } of all) {
    const category = categoryOf(tally, CRIMES[crime]!) as number;
    tally.categories[category]!.rows++;
    if (place === null) addCount(tally.unplaced, cellKey(0, month, category), 1);
    else {
      addCount(tally.cells, cellKey(placeIn(tally, place, name, month), month, category), 1);
      const number = outcomeOf(tally.outcomes, OUTCOMES[outcome]!);
      countOutcome(tally.outcomes, place % 2, month, category, number, 1);
    }
  }
  return tally;
}

function placeIn(tally: Tally, place: number, name: number, month: number): number {
  const about = { id: `p${place}`, longitudeText: `${place}`, latitudeText: "52", ward: place % 2 };
  return placeOf(tally, about, `Street ${name}`, month);
}

function sumOf(...tallies: readonly Tally[]): Tally {
  const sum = makeTally();
  for (const tally of tallies) addTally(sum, tally);
  return sum;
}

/** All that a tally holds, by the ids and names that do not depend on the order of reading. */
function contentOf({ places, categories, cells, unplaced, outcomes }: Tally) {
  const slug = (category: number): string => categories[category]!.slug;
  const named = (name: (place: number) => string, table: Tally["cells"]) =>
    Object.fromEntries(
      Array.from(entriesOf(table), ([key, count]) => {
        const { place, month, category } = cellOf(key);
        return [`${name(place)} ${month} ${slug(category)}`, count] as const;
      }),
    );
  return {
    cells: named((place) => places[place]!.id, cells),
    unplaced: named(() => "", unplaced),
    outcomes: Object.fromEntries(
      Array.from(outcomeCells(outcomes), ([{ place, month, category, outcome }, count]) => [
        `${place} ${month} ${slug(category)} ${outcomes.names[outcome]!.slug}`,
        count,
      ]),
    ),
    rows: Object.fromEntries(categories.map((category) => [category.slug, category.rows])),
    places: Object.fromEntries(places.map(({ id, name, nameMonth, ward }) => [id, { name, nameMonth, ward }])),
  };
}

it("adds up to the same as counting all rows at once", () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const sum = contentOf(sumOf(tallyOf(first), tallyOf(second)));
      expect(sum).toEqual(contentOf(tallyOf([...first, ...second])));
      const counted = Object.values({ ...sum.cells, ...sum.unplaced }).reduce((all, count) => all + count, 0);
      expect(counted).toBe(first.length + second.length);
    }),
  );
});

it("is commutative: the order of the parts does not matter", () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const [a, b] = [tallyOf(first), tallyOf(second)];
      expect(contentOf(sumOf(a, b))).toEqual(contentOf(sumOf(b, a)));
    }),
  );
});

it("is associative: nor does which parts are added first", () => {
  fc.assert(
    fc.property(rows, rows, rows, (first, second, third) => {
      const [a, b, c] = [tallyOf(first), tallyOf(second), tallyOf(third)];
      expect(contentOf(sumOf(sumOf(a, b), c))).toEqual(contentOf(sumOf(a, sumOf(b, c))));
    }),
  );
});

it("gives what is known of one place, month and category", () => {
  const row = { place: 2, name: 0, month: 24_288, crime: 1 };
  const tally = tallyOf([row, row, { ...row, month: 24_289 }]);
  expect([24_288, 24_289, 24_290].map((month) => tallied(tally, 0, month, 0))).toEqual([2, 1, 0]);
});
