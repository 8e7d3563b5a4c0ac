// Counts of different files add up, in whichever order they are added.
import fc from "fast-check";
import { expect, it } from "vitest";
import { addCount } from "../../src/core/count-table.ts";
import { addTally, categoryOf, cellKey, makeTally, placeOf, type Tally, tallied } from "../../src/core/tally.ts";

const CRIMES = ["Burglary", "Drugs", "Robbery"];
const rows = fc.array(
  fc.record({ place: fc.nat(3), month: fc.integer({ min: 24_288, max: 24_290 }), crime: fc.nat(2) }),
  { maxLength: 30 },
);
type Rows = readonly { readonly place: number; readonly month: number; readonly crime: number }[];

function tallyOf(all: Rows): Tally {
  const tally = makeTally();
  for (const { place, month, crime } of all) {
    const category = categoryOf(tally, CRIMES[crime]!)!;
    const index = placeOf(
      tally,
      { id: `p${place}`, longitudeText: `${place}`, latitudeText: "52", ward: 0 },
      `Street ${place}`,
      month,
    );
    addCount(tally.cells, cellKey(index, month, category), 1);
  }
  return tally;
}

/** Counts by the ids and names that do not depend on the order of reading. */
function countsOf(tally: Tally): Readonly<Record<string, number>> {
  const entries: [string, number][] = [];
  for (const [index, place] of tally.places.entries())
    for (let month = 24_288; month <= 24_290; month++)
      for (const { slug } of tally.categories) {
        const count = tallied(tally, index, month, categoryOf(tally, slug)!);
        if (count > 0) entries.push([`${place.id} ${month} ${slug}`, count]);
      }
  return Object.fromEntries(entries);
}

it("adds up to the same as counting all rows at once, in either order", () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const [ahead, behind] = [tallyOf(first), tallyOf(second)];
      addTally(ahead, tallyOf(second));
      addTally(behind, tallyOf(first));
      expect(countsOf(ahead)).toEqual(countsOf(tallyOf([...first, ...second])));
      expect(countsOf(behind)).toEqual(countsOf(ahead));
    }),
  );
});
