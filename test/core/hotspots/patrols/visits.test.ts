// The record of visits: nothing is lost or doubled, any file is read or refused with its line, and what followed is counted honestly.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMonth } from "../../../../src/core/basics/months.ts";
import { STEERING } from "../../../../src/core/basics/plain-text.ts";
import { toDegrees } from "../../../../src/core/geography/british-grid.ts";
import { DOSE_CAVEAT, dosesOf, visitsByArea } from "../../../../src/core/hotspots/patrols/dose.ts";
import { uncut } from "../../../../src/core/hotspots/patrols/foot-areas.ts";
import { merged, type Visit, visitKey, without } from "../../../../src/core/hotspots/patrols/visit.ts";
import { visitsCsv } from "../../../../src/core/hotspots/patrols/visit-table.ts";
import { readVisits } from "../../../../src/data/read-visits.ts";
import { area, JANUARY, selected } from "../../../area.ts";
import { hostileText, hotspot } from "../sample-hotspots.ts";
import { placesInSquare, SOUTH, WEST } from "../square-ground.ts";

const NOW = "2026-11-27T21:15";
const name = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 30 }), hostileText)
  // What a cell cannot hold as it is: space at its ends, signs that steer.
  .map((text) =>
    text
      .replace(STEERING, "")
      .replace(/[^\P{C}]|['\s\ufffd\ufffe\uffff]/gu, "")
      .slice(0, 60)
      .trim(),
  );
const anyVisit: fc.Arbitrary<Visit> = fc.record({
  area: fc.constantFrom("cambridge", "made1"),
  at: fc
    .tuple(
      fc.integer({ min: 2020, max: 2025 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(23),
      fc.nat(59),
    )
    .map(([year, ...parts]) => {
      const [month, day, hours, minutes] = parts.map((part) => String(part).padStart(2, "0"));
      return `${year}-${month}-${day}T${hours}:${minutes}`;
    }),
  place: fc.constantFrom("545125_258225", "547325_256975", "1_1"),
  name,
  ward: name,
  longitude: fc.integer({ min: -180e5, max: 180e5 }).map((value) => value / 1e5),
  latitude: fc.integer({ min: -90e5, max: 90e5 }).map((value) => value / 1e5),
});
const visits = fc.array(anyVisit, { maxLength: 12 }).map((list) => merged([], list).visits);

describe("the record", () => {
  it("comes back from its file as it was, also where a spreadsheet wrote it again", () => {
    fc.assert(
      fc.property(visits, fc.boolean(), (list, windows) => {
        const text = visitsCsv(list);
        const file = windows ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text;
        expect(readVisits("visits.csv", file, NOW)).toEqual({ visits: list, faults: [] });
      }),
    );
  });

  it("loses nothing when more is added, and knows what is there already", () => {
    fc.assert(
      fc.property(visits, visits, (mine, more) => {
        const { visits: all, added, known } = merged(mine, more);
        for (const visit of mine) expect(all).toContainEqual(visit);
        expect(new Set(all.map(visitKey)).size).toBe(all.length);
        expect([added + known, all.length]).toEqual([more.length, mine.length + added]);
        expect(merged(all, more).visits).toEqual(all);
        expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted());
      }),
    );
  });

  it("keeps what was noted first of a place and a minute, and visits of two areas or places apart", () => {
    const visit: Visit = { area: "a", at: NOW, place: "1_1", name: "Old", ward: "", longitude: 0, latitude: 52 };
    expect(merged([visit], [{ ...visit, name: "New" }]).visits).toEqual([visit]);
    expect(
      merged(
        [visit],
        [
          { ...visit, area: "b" },
          { ...visit, place: "2_2" },
        ],
      ).added,
    ).toBe(2);
  });

  it("is as before when a visit is taken back", () => {
    fc.assert(
      fc.property(visits, anyVisit, (list, visit) => {
        fc.pre(!list.some((other) => visitKey(other) === visitKey(visit)));
        expect(without(merged(list, [visit]).visits, visit)).toEqual(list);
      }),
    );
  });
});

const HEADER = "date,time,area,place,name,ward,longitude,latitude";
const GOOD = "2026-11-26,21:15,cambridge,545125_258225,Mill Road,Romsey,0.14,52.2";

describe("a file with faults", () => {
  it.for([
    ["2026-02-30,21:15,cambridge,1_1,,,0,52", 'date is no day: "2026-02-30"; write it as 2026-11-27'],
    ["2026-11-26,25:15,cambridge,1_1,,,0,52", 'time is none: "25:15"; write it as 21:15'],
    ["2026-11-28,21:15,cambridge,1_1,,,0,52", "2026-11-28 21:15 is still to come"],
    ["2026-11-26,21:15,cambridge,Mill Road,,,0,52", 'place is none of a sheet: "Mill Road"'],
    ["2026-11-26,21:15,cambridge,1_1,,,200,52", "longitude"],
    ["2026-11-26,21:15,cambridge", "there are 3 fields where the header has 8"],
    [",21:15,cambridge,1_1,,,0,52", "date"],
  ] as const)("names the line of %s and keeps the others", ([line, fault]) => {
    const read = readVisits("mine.csv", `${HEADER}\n${GOOD}\n${line}\n`, NOW);
    expect(read.visits).toHaveLength(1);
    expect(read.faults).toEqual([expect.stringContaining(fault)]);
    expect(read.faults[0]).toMatch(/^mine\.csv:3: /);
  });

  it.for([
    ["", "mine.csv:1: the file is empty"],
    ["a,b\n1,2\n", "mine.csv:1: the columns date, time, area, place"],
    ["<html></html>", "mine.csv:1: this is a web page"],
    [`${HEADER}\n${GOOD}\n"2026\n${GOOD}\n`, "mine.csv:3: a quotation mark is opened here"],
  ] as const)("is refused as a whole: %s", ([text, message]) => {
    expect(() => readVisits("mine.csv", text, NOW)).toThrow(message);
  });

  it("is read where a spreadsheet changed the days and the commas", () => {
    const { visits: read } = readVisits(
      "mine.csv",
      `${HEADER}\n${GOOD.replace("2026-11-26,21:15", "26/11/2026,9:05:00")}\n`.replaceAll(",", ";"),
      NOW,
    );
    expect(read.map(({ at }) => at)).toEqual(["2026-11-26T09:05"]);
  });
});

/** A place in the middle of a district of 2 km, with another 600 m from it. */
const PLACE = uncut(hotspot(1, { hectares: 4 }, [WEST + 500, SOUTH + 500]));
const OTHER = uncut(hotspot(2, { hectares: 4 }, [WEST + 1100, SOUTH + 500]));
const SHOPLIFTING = { ...selected(area(), "shoplifting"), categories: [0] };

function dosesIn(months: readonly number[], at: readonly string[], areas = [PLACE]) {
  const ground = placesInSquare(2000, [
    { x: 500, y: 500, months },
    { x: 1100, y: 500, months },
  ]);
  const [longitude, latitude] = toDegrees(WEST + 500, SOUTH + 500);
  const list = at.map((moment): Visit => {
    return { area: "a", at: moment, place: PLACE.id, name: "", ward: "", longitude, latitude };
  });
  return dosesOf(ground, SHOPLIFTING, areas, list);
}

const flat = (before: number, after: number): readonly number[] =>
  Array.from({ length: 24 }, (_, month) => (month < 12 ? before : after));
const moment = (month: number): string => `${formatMonth(JANUARY + month)}-10T12:00`;

describe("what followed", () => {
  it("is counted from the month after the first visit, against the same months a year before", () => {
    const dose = dosesIn(flat(20, 10), [moment(17), moment(15), moment(15)]).get(PLACE.id)!;
    expect(dose.visits).toHaveLength(3);
    expect(dose.done).toBe("3 visits noted on 2 days, from 10 April 2025 to 10 June 2025.");
    expect(dose.followed).toBe(
      "Shoplifting after the first visit, May 2025 to Dec 2025: 80 offences, 160 in the same months a year before: clearly down.",
    );
  });

  it("is too few to say, or nothing yet, or without a year to compare with", () => {
    const few = new Array<number>(24).fill(0);
    few[23] = 4;
    expect(dosesIn(few, [moment(21)]).get(PLACE.id)!.followed).toMatch(/4 offences, 0 .*: too few to say\.$/);
    expect(dosesIn(few, [moment(23)]).get(PLACE.id)!.followed).toBe(
      "What followed: nothing can be said yet, since the data end in December 2025.",
    );
    expect(dosesIn(few, [moment(3)]).get(PLACE.id)!.followed).toMatch(/no comparison, the year before/);
  });

  it("is called clear in next to no place where nothing changed", () => {
    const draws = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 24, maxLength: 24 });
    const said = fc
      .sample(draws, { numRuns: 200, seed: 1 })
      .map((months) => dosesIn(months, [moment(11)]).get(PLACE.id)!);
    expect(said.filter(({ followed }) => /clearly/.test(followed)).length).toBeLessThanOrEqual(20);
  });

  it("belongs to the place of its id, else to the one it lies in, and to no two", () => {
    const [longitude, latitude] = toDegrees(WEST + 500, SOUTH + 500);
    const visit: Visit = { area: "a", at: NOW, place: "9_9", name: "", ward: "", longitude, latitude };
    expect([...visitsByArea([OTHER, PLACE], [visit]).keys()]).toEqual([PLACE.id]);
    expect([...visitsByArea([OTHER, PLACE], [{ ...visit, place: OTHER.id }]).keys()]).toEqual([OTHER.id]);
    expect(visitsByArea([OTHER], [visit]).size).toBe(0);
  });

  it("is said to be no proof", () => {
    expect(DOSE_CAVEAT).toMatch(/by month.*fall back.*no proof/s);
  });
});
