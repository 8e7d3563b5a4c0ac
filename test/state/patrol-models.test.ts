// The patrol page: what the address holds becomes a plan, and the plan a sheet.
import { describe, expect, it } from "vitest";
import { hotspots } from "../../src/state/hotspot-models.ts";
import { patrolChoice, plan, sheet } from "../../src/state/patrol-models.ts";
import { datasetWith, type Spot } from "../core/hotspots/spots.ts";
import { answered, asked, EVERY_MONTH, SCATTERED } from "./answered.ts";

const cluster = (name: string, east: number, north: number, count: number): readonly Spot[] =>
  [0, 40, 80].map((step) => ({ east: east + step, north, count, months: EVERY_MONTH, name }));
const PLACES = datasetWith([
  ...cluster("High Street", 400, 400, 5),
  ...cluster("Station Road", 2600, 1500, 4),
  ...cluster("Mill Road", 1000, 1600, 3),
  ...SCATTERED,
]);
const PAGE = "?offence=shoplifting&page=patrols&from=2025-01&to=2025-12";
const IDS = Object.fromEntries((hotspots(answered(PAGE, PLACES)) ?? []).map(({ name, id }) => [name, id]));
const choosing = (patrol: string, more = "") => answered(`${PAGE}&patrol=${patrol}${more}`, PLACES);

describe("the plan", () => {
  it("is there once the hotspots are, and suggests the best of them", () => {
    expect(plan(asked(PAGE, PLACES))).toBeNull();
    const planned = plan(answered(PAGE, PLACES));
    expect(planned?.candidates.map(({ hotspot }) => hotspot.name)).toEqual([
      "High Street",
      "Station Road",
      "Mill Road",
    ]);
    expect(planned?.suggestion).toMatchObject({ kind: "suggested", areas: 3 });
    expect(planned?.proposed).toBe(true);
    expect(planned?.chosen.map(({ name }) => name)).toEqual(["High Street", "Station Road", "Mill Road"]);
    expect(plan(choosing("none"))?.chosen).toEqual([]);
  });

  it("holds what the address says of each hotspot, and how many of those are none any more", () => {
    const state = choosing(`${IDS["Mill Road"]}.p${IDS["High Street"]}.1_1`);
    expect(patrolChoice(state).chosen).toHaveLength(2);
    const standings = plan(state)?.candidates.map(({ hotspot, standing }) => [hotspot.name, standing.kind]);
    expect(standings).toEqual([
      ["High Street", "rejected"],
      ["Station Road", "open"],
      ["Mill Road", "chosen"],
    ]);
    expect(plan(state)?.absent).toEqual(["1_1"]);
  });

  it("of drugs is suggested only when it is asked for all the same", () => {
    const drugs = datasetWith(cluster("High Street", 400, 400, 5).map((spot) => ({ ...spot, category: "drugs" })));
    const query = PAGE.replace("shoplifting", "drugs");
    expect(plan(answered(query, drugs))?.suggestion).toMatchObject({ kind: "none", onRequest: true });
    expect(plan(answered(query, drugs, { patrolAnyway: true }))?.suggestion.kind).toBe("suggested");
  });
});

describe("the sheet", () => {
  it("has the chosen stops, what was left out and why, and how old the data are", () => {
    const model = sheet(choosing(`${IDS["Mill Road"]}.${IDS["Station Road"]}.p${IDS["High Street"]}`));
    expect(model?.stops.map(({ name, ward }) => `${name}, ${ward}`).toSorted()).toEqual([
      "Mill Road, West",
      "Station Road, East",
    ]);
    expect(model?.stops.map(({ number, name }) => `${number}. ${name}`).toSorted()).toEqual([
      "2. Station Road",
      "3. Mill Road",
    ]);
    expect(model?.rejected).toEqual([{ number: "1", name: "High Street", ward: "West", reason: "private land" }]);
    expect(model?.dataAge).toBe("Data to December 2025; 2 months old");
  });

  it("is none for residents, nor a plan", () => {
    const state = choosing(IDS["High Street"]!, "&audience=public");
    expect([plan(state), sheet(state)]).toEqual([null, null]);
  });

  it("is not there before the hotspots are", () => {
    expect(sheet(asked(PAGE, PLACES))).toBeNull();
  });
});
