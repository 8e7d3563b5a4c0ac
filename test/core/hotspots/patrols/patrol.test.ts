// The plan for patrols: what is chosen, rejected and suggested, and what that covers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uncut } from "../../../../src/core/hotspots/patrols/foot-areas.ts";
import { patrolPlan } from "../../../../src/core/hotspots/patrols/patrol.ts";
import {
  choose,
  chooseOnly,
  NO_CHOICE,
  type PatrolChoice,
  reject,
  restore,
  unchoose,
  undecided,
} from "../../../../src/core/hotspots/patrols/patrol-choice.ts";
import { bestAreas, type PatrolArea } from "../../../../src/core/hotspots/patrols/patrol-suggestion.ts";
import { anyHotspots, hotspot, questionOf, slugsChosen } from "../sample-hotspots.ts";

function* subsets<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let bits = 0; bits < 2 ** items.length; bits++) yield items.filter((_, index) => bits & (1 << index));
}

function total(areas: readonly PatrolArea[], key: "offences" | "hectares"): number {
  return areas.reduce((sum, area) => sum + area[key], 0);
}

describe("the suggestion", () => {
  it("is beaten by no other set within six areas and 2 km²", () => {
    fc.assert(
      fc.property(anyHotspots(9), (hotspots) => {
        const ids = bestAreas(hotspots);
        const best = hotspots.filter(({ id }) => ids.includes(id));
        expect(best.length).toBeLessThanOrEqual(6);
        expect(total(best, "hectares")).toBeLessThanOrEqual(200);
        for (const other of subsets(hotspots)) {
          if (other.length > 6 || total(other, "hectares") > 200) continue;
          expect(total(other, "offences")).toBeLessThanOrEqual(total(best, "offences"));
          if (total(other, "offences") === total(best, "offences"))
            expect(total(best, "hectares")).toBeLessThanOrEqual(total(other, "hectares") + 1e-9);
        }
      }),
    );
  });

  it("does not depend on the order of the hotspots", () => {
    const some = anyHotspots(8).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(some, ([list, shuffled]) => {
        expect(bestAreas(shuffled)).toEqual(bestAreas(list));
      }),
    );
  });

  it("prefers one large area to several small ones only when it holds more", () => {
    const areas = [
      hotspot(1, { offences: 90, hectares: 150 }),
      hotspot(2, { offences: 50, hectares: 60 }),
      hotspot(3, { offences: 45, hectares: 40 }),
    ];
    expect(bestAreas(areas)).toEqual([areas[0]!.id, areas[2]!.id]);
    expect(bestAreas(areas, 1)).toEqual([areas[0]!.id]);
    expect(bestAreas(areas, 6, 149)).toEqual([areas[1]!.id, areas[2]!.id]);
    expect(bestAreas(areas, 6, 1)).toEqual([]);
  });

  it("is, of sets that hold as much, the one with least area", () => {
    const areas = [
      hotspot(1, { offences: 60, hectares: 150 }),
      hotspot(2, { offences: 30, hectares: 40 }),
      hotspot(3, { offences: 30, hectares: 30 }),
      hotspot(4, { offences: 30, hectares: 35 }),
    ];
    expect(bestAreas(areas, 2, 150)).toEqual([areas[2]!.id, areas[3]!.id]);
  });

  it("leaves out what is rejected, and guarded places even when they were restored", () => {
    const list = [hotspot(1), hotspot(2, { name: "Hospital near Hills Road" }), hotspot(3)];
    const choice = reject(restore(NO_CHOICE, list[1]!.id, true), list[0]!.id, "private land");
    expect(patrolPlan(questionOf(list, { choice })).suggestion).toMatchObject({
      kind: "suggested",
      ids: [list[2]!.id],
      areas: 1,
      offences: 97,
    });
  });

  it("is made from offences that follow the police only on request", () => {
    const drugs = slugsChosen("drugs", "anti-social-behaviour");
    const { suggestion, warning } = patrolPlan(questionOf([hotspot(1)], drugs));
    expect(suggestion).toMatchObject({ kind: "none", onRequest: true });
    expect(warning).toBe(
      "Recorded numbers of drugs and anti-social behaviour partly follow where the police already look: patrols there make more of them.",
    );
    const asked = patrolPlan(questionOf([hotspot(1)], { ...drugs, evenIfPoliceActivity: true }));
    expect(asked.suggestion.kind).toBe("suggested");
    expect(asked.warning).toBe(warning);
  });

  it("warns of a part that follows the police, and of none where there is none", () => {
    const all = patrolPlan(questionOf([hotspot(1)], slugsChosen("all-crime")));
    expect(all.suggestion.kind).toBe("suggested");
    expect(all.warning).toMatch(/^Recorded numbers of drugs.* partly follow where/);
    expect(patrolPlan(questionOf([hotspot(1)])).warning).toBeNull();
  });

  it.each([
    ["no hotspots", [], /no hotspots/],
    ["guarded places only", [hotspot(1, { name: "Prison" })], /rejected or a guarded place/],
    [
      "areas that are too large",
      [hotspot(1, { hectares: 31 })],
      /as small as 30 ha: all are too large to patrol on foot/,
    ],
  ])("says why there is none of %s", (_, list, reason) => {
    const { suggestion } = patrolPlan(questionOf(list, slugsChosen("drugs")));
    expect(suggestion).toEqual({ kind: "none", reason: expect.stringMatching(reason), onRequest: false });
  });
});

describe("what is proposed", () => {
  it("is chosen while nothing is decided, and is the suggestion", () => {
    fc.assert(
      fc.property(anyHotspots(12), (list) => {
        const plan = patrolPlan(questionOf(list));
        const suggested = plan.suggestion.kind === "suggested" ? plan.suggestion.ids : [];
        expect(plan.proposed).toBe(suggested.length > 0);
        expect(plan.chosen.map(({ id }) => id)).toEqual(suggested);
        expect(plan.choice.chosen).toEqual(suggested);
        expect(plan.chosen.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  it("leaves out what the reader left out, and is not there once one is chosen or none is wanted", () => {
    const list = [hotspot(1), hotspot(2), hotspot(3)];
    const ids = list.map(({ id }) => id);
    const chosenOf = (choice: PatrolChoice) => patrolPlan(questionOf(list, { choice })).chosen.map(({ rank }) => rank);
    expect(chosenOf(reject(NO_CHOICE, ids[0]!, "private land"))).toEqual([2, 3]);
    expect(chosenOf(choose(NO_CHOICE, ids[1]!))).toEqual([2]);
    const none = unchoose(choose(NO_CHOICE, ids[1]!), ids[1]!);
    expect(chosenOf(none)).toEqual([]);
    expect(chosenOf(reject(chooseOnly(NO_CHOICE, [ids[1]!]), ids[1]!, "private land"))).toEqual([1, 3]);
    expect(chosenOf(choose(none, ids[2]!))).toEqual([3]);
    expect(chosenOf(undecided(none))).toEqual([1, 2, 3]);
  });

  it("is nothing of offences that follow the police, also where they are suggested on request", () => {
    const drugs = slugsChosen("drugs");
    const plan = patrolPlan(questionOf([hotspot(1)], { ...drugs, evenIfPoliceActivity: true }));
    expect([plan.proposed, plan.chosen]).toEqual([false, []]);
  });
});

describe("the plan", () => {
  it("starts guarded places rejected until the reader takes it back", () => {
    const list = [hotspot(1, { name: "Police Station near Parkside" })];
    const choice = { ...NO_CHOICE, chosen: [list[0]!.id] };
    const before = patrolPlan(questionOf(list, { choice }));
    expect(before.candidates[0]!.standing).toEqual({
      kind: "rejected",
      reason: "guarded place: police station",
      byReader: false,
    });
    expect(before.chosen).toEqual([]);
    const after = patrolPlan(questionOf(list, { choice: restore(choice, list[0]!.id, true) }));
    expect(after.candidates[0]!.standing).toEqual({ kind: "chosen" });
    expect(after.chosen).toEqual(list.map(uncut));
  });

  it("gives the reader's reason, and names chosen areas that are no longer hotspots", () => {
    const list = [hotspot(1), hotspot(2)];
    const choice = { ...reject(NO_CHOICE, list[0]!.id, "works compound"), chosen: ["1_1", list[1]!.id] };
    const plan = patrolPlan(questionOf(list, { choice }));
    expect(plan.candidates.map(({ standing }) => standing)).toEqual([
      { kind: "rejected", reason: "works compound", byReader: true },
      { kind: "chosen" },
    ]);
    expect(plan.absent).toEqual(["1_1"]);
  });

  it("covers what its areas cover: never more than the district, and at most eight", () => {
    fc.assert(
      fc.property(anyHotspots(12), fc.func(fc.boolean()), (list, isChosen) => {
        const some = list.filter(isChosen);
        const choice = {
          ...NO_CHOICE,
          chosen: some.map(({ id }) => id),
          ...(some.length === 0 && { none: true as const }),
        };
        const plan = patrolPlan(questionOf(list, { choice }));
        expect(plan.proposed).toBe(false);
        expect(plan.chosen).toEqual(some.slice(0, 8).map(uncut));
        expect(plan.totals.areas).toBe(plan.chosen.length);
        expect(plan.totals.offences).toBe(total(plan.chosen, "offences"));
        expect(plan.totals.shareOfOffences).toBeCloseTo(plan.totals.offences / 1000, 12);
        expect(plan.totals.shareOfOffences).toBeLessThanOrEqual(1);
        expect(plan.totals.shareOfArea).toBeLessThanOrEqual(1);
      }),
    );
  });
});
