// The record of visits on a device: kept, taken back, forgotten; and what is said where the device keeps nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Visit } from "../../src/core/hotspots/patrols/visit.ts";
import { visitsCsv } from "../../src/core/hotspots/patrols/visit-table.ts";
import {
  forgetVisits,
  forgetVisitsOf,
  importVisits,
  keepsVisits,
  moveVisits,
  noteVisit,
  takeBackVisit,
  visitRecord,
} from "../../src/state/visit-record.ts";

const NAME = "wardscope:%2Fdeep%2F:visits";
const visit = (at: string): Visit => ({
  ...{ area: "cambridge", at, place: "545125_258225", name: "Mill Road", ward: "Romsey" },
  ...{ longitude: 0.14, latitude: 52.2 },
});
const [ONE, TWO] = [visit("2025-11-26T21:15"), visit("2025-11-27T09:00")];

/** What the device keeps, and what it throws when it is asked to keep more. */
function device(kept: Map<string, string>, fault: Error | null = null) {
  const guarded = <Result>(act: () => Result): Result => {
    if (fault?.name === "SecurityError") throw fault;
    return act();
  };
  vi.stubGlobal("window", {
    location: { href: "https://example.org/deep/index.html?page=patrols" },
    addEventListener: () => undefined,
    localStorage: {
      getItem: (name: string) => guarded(() => kept.get(name) ?? null),
      setItem: (name: string, text: string) => {
        if (fault !== null) throw fault;
        kept.set(name, text);
      },
      removeItem: (name: string) => guarded(() => kept.delete(name)),
    },
  });
}

const noted = () => visitRecord.getState().visits;
const unkept = () => visitRecord.getState().unkept;
let kept = new Map<string, string>();

beforeEach(() => {
  kept = new Map();
  device(kept);
  forgetVisits();
});
afterEach(() => vi.unstubAllGlobals());

describe("a device that keeps", () => {
  it("has what was noted under the folder of the page, and nothing else", () => {
    noteVisit(TWO);
    noteVisit(ONE);
    noteVisit(ONE);
    expect([...kept.keys()]).toEqual([NAME]);
    expect(kept.get(NAME)).toBe(visitsCsv([ONE, TWO]));
    takeBackVisit(TWO);
    expect(noted()).toEqual([ONE]);
    forgetVisits();
    expect([kept.size, noted(), keepsVisits()]).toEqual([0, [], false]);
  });

  it("takes along what another tab noted meanwhile", () => {
    noteVisit(ONE);
    kept.set(NAME, visitsCsv([ONE, TWO]));
    takeBackVisit(ONE);
    expect(noted()).toEqual([TWO]);
  });

  it("loses nothing to a file, and says what was there and what was left out", () => {
    noteVisit(ONE);
    const { said, faults } = importVisits("mine.csv", `${visitsCsv([ONE, TWO])}yesterday,9:00,a,1_1,,,0,52\n`);
    expect(said).toBe("mine.csv: 1 visit added, 1 were there already, 1 line was left out.");
    expect(faults).toEqual([expect.stringMatching(/^mine\.csv:4: date is no day/)]);
    expect(noted()).toEqual([ONE, TWO]);
    expect(importVisits("other.csv", "a,b\n").said).toMatch(
      /^Nothing was added\. other\.csv:1: the columns date.*Choose a file/,
    );
    expect(noted()).toEqual([ONE, TWO]);
  });

  it("is not written over where a part of it cannot be read", () => {
    const strange = `${visitsCsv([ONE])}what,is,this\n`;
    kept.set(NAME, strange);
    noteVisit(TWO);
    expect(noted()).toEqual([ONE, TWO]);
    expect(unkept()).toMatch(/cannot be read and is left as it is/);
    expect(kept.get(NAME)).toBe(strange);
  });
});

describe("visits to places of some areas", () => {
  const OWN = { ...ONE, area: "own-patch" };
  const isOwn = (area: string): boolean => area === "own-patch";

  it("are taken from this tab and the device, with what other tabs noted there, and others stay", () => {
    noteVisit(OWN);
    kept.set(NAME, visitsCsv([OWN, TWO, { ...TWO, area: "own-patch" }]));
    forgetVisitsOf(isOwn);
    expect([noted(), kept.get(NAME)]).toEqual([[TWO], visitsCsv([TWO])]);
    forgetVisitsOf(isOwn);
    expect(kept.get(NAME)).toBe(visitsCsv([TWO]));
    forgetVisitsOf(() => true);
    expect([kept.size, noted()]).toEqual([0, []]);
    forgetVisitsOf(isOwn);
    expect(kept.size).toBe(0);
  });

  it("are taken out of a record that cannot be read as a whole, the rest of which is as it was", () => {
    kept.set(NAME, `${visitsCsv([OWN, TWO])}what,is,"own-patch"\nwhat,is,this\n`);
    noteVisit({ ...TWO, area: "own-patch" });
    expect(unkept()).toContain("cannot be read");
    forgetVisitsOf(isOwn);
    expect([noted(), kept.get(NAME)]).toEqual([[TWO], `${visitsCsv([TWO])}what,is,this\n`]);
  });

  it("are said to be there still where the browser does not let them go", () => {
    noteVisit(OWN);
    noteVisit(TWO);
    const full = new DOMException("no", "QuotaExceededError");
    device(kept, full);
    expect(() => forgetVisitsOf(isOwn)).toThrow("did not let the visits noted there be taken out");
    expect(noted()).toEqual([OWN, TWO]);
  });

  it("are of the area that takes the place of theirs", () => {
    noteVisit(OWN);
    noteVisit(TWO);
    moveVisits("own-patch", "own-patch-2");
    expect(noted()).toEqual([{ ...OWN, area: "own-patch-2" }, TWO]);
    expect(kept.get(NAME)).toBe(visitsCsv(noted()));
  });
});

describe("a device that keeps nothing", () => {
  it.for([
    ["SecurityError", "keeps nothing for this page"],
    ["QuotaExceededError", "no room left"],
  ] as const)("by %s notes in the tab, says so, and has all of it for a file", ([name, words]) => {
    device(kept, new DOMException("no", name));
    noteVisit(ONE);
    noteVisit(TWO);
    expect(unkept()).toContain(words);
    expect(visitsCsv(noted())).toBe(visitsCsv([ONE, TWO]));
    forgetVisits();
    expect(noted()).toEqual([]);
  });
});
