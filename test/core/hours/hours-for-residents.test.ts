// Sums of hours for residents: whoever adds and subtracts all of them can bound no small number that they keep back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedWeeks, byHour, byWeekday } from "../../../src/core/hours/hour-counts.ts";
import { type HourSums, hoursForResidents } from "../../../src/core/hours/hours-for-residents.ts";
import { type Cells, Sums } from "../disclosure/sums-attack.ts";

const flat = (count: number) => ({ weight: new Array<number>(168).fill(count) });
const NONE: HourSums = { weekdays: null, hours: null };

describe("hours for residents", () => {
  it("are sums of five or none alone, each list whole or not at all", () => {
    const district = (...wards: readonly { readonly weight: readonly number[] }[]) => {
      const all = { weight: addedWeeks(wards.map(({ weight }) => weight)) };
      return hoursForResidents(all, [{ district: all, wards }]);
    };
    expect(district(flat(1), flat(1)).hours).toEqual(new Array(24).fill(14));
    expect(district(flat(0))).toEqual({ weekdays: new Array(7).fill(0), hours: new Array(24).fill(0) });
    const few = flat(0);
    few.weight[30] = 4.9;
    expect(district(few)).toEqual(NONE);
    expect(district(flat(0.5))).toEqual({ weekdays: new Array(7).fill(12), hours: null });
    const all = { weight: addedWeeks([few.weight, flat(1).weight]) };
    // One kind with few keeps back all kinds together.
    const kinds = [
      { district: few, wards: [few] },
      { district: flat(1), wards: [flat(1)] },
    ];
    expect(hoursForResidents(all, kinds)).toEqual(NONE);
  });

  it("tell no small number of a ward, a kind, a weekday or an hour, however they are added and subtracted", () => {
    const anyCell = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(9), fc.integer({ min: 5, max: 40 }));
    let shown = 0;
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 16, maxLength: 16 }), (numbers) => {
        // Two wards, two kinds, two weekdays and two hours.
        const week = (ward: number, kind: number) => {
          const { weight } = flat(0);
          for (const day of [0, 1])
            for (const hour of [0, 1]) weight[24 * day + hour] = numbers[indexOf(ward, kind, day, hour)]!;
          return { weight };
        };
        const kinds = BOTH.map((kind) => {
          const wards = BOTH.map((ward) => week(ward, kind));
          return { district: { weight: addedWeeks(wards.map(({ weight }) => weight)) }, wards };
        });
        const sums = new Sums(numbers);
        // How many a ward has of a kind is known from elsewhere.
        for (const ward of BOTH)
          for (const kind of BOTH) sums.tell((one) => one.ward === ward && one.kind === kind, PLACE);
        for (const chosen of [[0], [1], [0, 1]]) {
          const some = chosen.map((kind) => kinds[kind]!);
          const own = (of: (at: (typeof kinds)[number]) => { readonly weight: readonly number[] }) => ({
            weight: addedWeeks(some.map((kind) => of(kind).weight)),
          });
          const tell = ({ weekdays, hours }: HourSums): void => {
            for (const at of BOTH) {
              const isIn = (one: Place): boolean => chosen.includes(one.kind);
              if (weekdays !== null) sums.tell((one) => isIn(one) && one.day === at, PLACE);
              if (hours !== null) sums.tell((one) => isIn(one) && one.hour === at, PLACE);
            }
            if (weekdays !== null || hours !== null) shown++;
            expect(weekdays ?? byWeekday(flat(0).weight)).toHaveLength(7);
            expect(hours ?? byHour(flat(0).weight)).toHaveLength(24);
          };
          tell(
            hoursForResidents(
              own(({ district }) => district),
              some,
            ),
          );
        }
        for (const kind of BOTH)
          for (const ward of [0, 1, null])
            for (const [day, hour] of [
              [0, null],
              [1, null],
              [null, 0],
              [null, 1],
              [0, 0],
              [0, 1],
              [1, 0],
              [1, 1],
            ] as const) {
              const cells: Cells<Place> = (one) =>
                one.kind === kind &&
                (ward === null || one.ward === ward) &&
                (day === null || one.day === day) &&
                (hour === null || one.hour === hour);
              expect(
                sums.toldOfFew(cells, PLACE, (one) => one.kind === kind && (ward === null || one.ward === ward)),
              ).toBeNull();
            }
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(20);
  });
});

const BOTH = [0, 1];

interface Place {
  readonly ward: number;
  readonly kind: number;
  readonly day: number;
  readonly hour: number;
}

const PLACE = (at: number): Place => ({ ward: at >> 3, kind: (at >> 2) & 1, day: (at >> 1) & 1, hour: at & 1 });

function indexOf(ward: number, kind: number, day: number, hour: number): number {
  return 8 * ward + 4 * kind + 2 * day + hour;
}
