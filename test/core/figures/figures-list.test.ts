// The figures of a list, offence by offence, are those of the whole list, in whichever order they are asked for.
import fc from "fast-check";
import { expect, it } from "vitest";
import { figuresList, listFigures } from "../../../src/core/figures/list-figures.ts";
import { anyArea, anyPeriod } from "../../area.ts";

it("works out each offence when it is asked for, once", () => {
  const dataAndPeriod = anyArea.chain((data) =>
    fc.tuple(fc.constant(data), anyPeriod(data), fc.infiniteStream(fc.nat())),
  );
  fc.assert(
    fc.property(dataAndPeriod, ([data, period, order]) => {
      const whole = listFigures(data, period);
      const { offences, at } = figuresList(data, period);
      expect(offences).toBe(data.taxonomy.offences);
      const places = [...offences.keys()];
      for (const asked of order.take(2 * places.length)) {
        const place = asked % places.length;
        expect(at(place)).toEqual(whole[place]);
        expect(at(place)).toBe(at(place));
      }
      expect(places.map(at)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});
