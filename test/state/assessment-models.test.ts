// The models of the assessment's pages: one list of figures a period, the same verdict in each of them.
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, type View } from "../../src/core/view/view.ts";
import * as assessmentModels from "../../src/state/assessment-models.ts";
import * as models from "../../src/state/models.ts";
import * as offenceCourse from "../../src/state/offence-course.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY, YEAR_2025 } from "../area.ts";
import { builtInArea } from "../built-in-area.ts";
import { datasetWith } from "../core/hotspots/spots.ts";
import { answered, EVERY_MONTH, SCATTERED } from "./answered.ts";

const assessment = { ...assessmentModels, ...offenceCourse };

const START: View = { ...DEFAULT_VIEW, offences: ["shoplifting"], wards: ["W1"] };
const DATASET = area({ count: (ward, month) => 10 * (ward + 1) + (month >= YEAR_2025.from && ward === 0 ? 15 : 0) });

function ready(change: Partial<View> = {}, dataset = DATASET): models.ReadyState {
  const base = makeStore("", 0, PAGES).getState();
  const state = { ...base, dataset, loading: { status: "ready" }, view: { ...START, ...change } } as const;
  if (!models.isReady(state)) throw new Error("not ready");
  return state;
}

describe("the models of the assessment", () => {
  it("make the list of figures once for a period, whatever offence or ward is looked at", () => {
    const list = assessment.listedFigures(ready());
    expect(assessment.listedFigures(ready({ offences: ["burglary"], wards: ["W2"], page: "wards" }))).toBe(list);
    expect(assessment.listedFigures(ready({ from: JANUARY + 18, to: JANUARY + 23 }))).not.toBe(list);
  });

  it("have that list in parts, of which none is worked out again for the whole", () => {
    const state = ready();
    const parts = Object.entries(assessment.listInParts(state));
    expect(parts.map(([slug]) => slug)).toEqual(DATASET.taxonomy.offences.map(({ slug }) => slug));
    const made = parts.map(([, part]) => part(state));
    const list = assessment.listedFigures(state);
    expect(made.every((part, index) => part === list[index])).toBe(true);
    expect(assessment.listInParts(ready({ from: JANUARY + 18 }))).toBe(assessment.listInParts(state));
  });

  it("keep what was made for each choice of an option", () => {
    const state = ready();
    const rate = assessment.matrices.rate(state);
    expect(assessment.matrices.change(state).measure).toBe("change");
    expect(assessment.matrices.rate(state)).toBe(rate);
    expect(assessment.wardTrends.index.common(state).scale).toBe("common");
    expect(assessment.wardTrends.count.own(state).unit).toBe("offences a month");
  });

  it("give a section of the first offence that is chosen", () => {
    expect(assessment.offenceSection(ready({ offences: ["burglary", "shoplifting"] })).slug).toBe("shoplifting");
  });

  it("follow the first ward in time, and the district without one", () => {
    expect(assessment.timeScope(ready()).name).toBe("Arbury");
    expect(assessment.timeScope(ready({ wards: [] }))).toEqual({
      name: "Testford",
      wards: [0, 1, 2],
      isDistrict: true,
    });
    const [, last] = assessment.yearsByEnd.december(ready()).bars;
    expect(last?.count).toEqual({ known: true, value: 300 });
    const [, whole] = assessment.yearsByEnd.december(ready({ wards: [] })).bars;
    expect(whole?.count).toEqual({ known: true, value: 900 });
    expect(assessment.calendar(ready()).largest).toBe(25);
  });

  it("divide an offence into its parts in the ward that is shown", () => {
    const dataset = area({ count: (ward, _, category) => (ward === 0 && category === "shoplifting" ? 30 : 10) });
    const partsIn = (wards: readonly string[]): readonly unknown[] => {
      const [, last] = assessment.sharesByYearEnd.december(ready({ offences: ["acquisitive-crime"], wards }, dataset));
      return last!.parts.map(({ share }) => share.known && share.value);
    };
    expect(partsIn(["W1"])).toEqual([0.75, 0.25]);
    expect(partsIn(["W2"])).toEqual([0.5, 0.5]);
  });

  it("make months equally long on request, and their expected range with them", () => {
    const [counted] = assessment.monthlyTrends.counted(ready()).lines;
    const [adjusted] = assessment.monthlyTrends.adjusted(ready()).lines;
    expect(counted?.monthly[0]).toBe(10);
    expect(adjusted?.monthly[0]).toBeCloseTo((10 * 30.4375) / 31, 10);
    expect(assessment.monthlyTrends.adjusted(ready()).expected?.centre).not.toBe(
      assessment.monthlyTrends.counted(ready()).expected?.centre,
    );
  });

  it("show the selected wards one beside the other, the first on its own page", () => {
    const state = ready({ wards: ["W2", "W1"] });
    expect(assessment.wardStandings(state).map(({ profile }) => profile.name)).toEqual(["King's Hedges", "Arbury"]);
    expect(assessment.firstWardStanding(state)?.profile.name).toBe("King's Hedges");
    expect(assessment.firstWardStanding(ready({ wards: [] }))).toBeNull();
    expect(assessment.firstWardStanding(state)?.countRank).toMatchObject({ value: { text: "3rd of 3" } });
  });

  it("say which wards are flagged, or why that is not known", () => {
    const [count, rate] = assessment.flagged(ready());
    expect(count?.wards.map(({ code }) => code)).toEqual(["W3"]);
    expect(rate?.wards.map(({ code }) => code)).toEqual(["W3"]);
    const nobody = area({ population: [null, null, null] });
    expect(assessment.flagged(ready({}, nobody))[1]?.unknown).toBe("the number of residents is not known");
  });

  it("open the slopes on counts where no ward has a rate", () => {
    expect(assessment.slopeMeasure(ready())).toBe("rate");
    expect(assessment.slopeMeasure(ready({}, area({ population: [null, null, null] })))).toBe("count");
    expect(assessment.slopeMeasure(ready({}, area({ population: [null, 8000, 2000] })))).toBe("rate");
  });

  it("wait for the hotspots", () => {
    expect(assessment.wardHotspots(ready())).toBeNull();
  });

  it("say how much of a hotspot that reaches into another ward is in the one that the page is about", () => {
    const across = [
      { east: 1950, north: 1000, count: 6, months: EVERY_MONTH, name: "High Street" },
      { east: 2050, north: 1000, count: 4, months: EVERY_MONTH, name: "Mill Road" },
    ];
    const dataset = datasetWith([...across, ...SCATTERED.map((spot) => ({ ...spot, name: "Elsewhere" }))]);
    const [code] = dataset.wards.map((ward) => ward.code);
    const query = `?page=ward&offence=shoplifting&from=2025-01&to=2025-12&wards=${code}`;
    const [most] = assessment.wardHotspots(answered(query, dataset)) ?? [];
    expect([most?.hotspot.offences, most?.here]).toEqual([120, 72]);
    const [told] = assessment.wardHotspots(answered(`${query}&audience=public`, dataset)) ?? [];
    expect(told?.here ?? null).toBeNull();
  });

  it("say the same of a cell everywhere: matrix, map, section, slope, profile and small multiples", () => {
    const dataset = builtInArea();
    const wards = dataset.wards.map(({ code }) => code);
    for (const { slug } of dataset.taxonomy.offences) {
      const state = ready({ offences: [slug], wards: wards.slice(0, 4), ...YEAR_2025 }, dataset);
      const verdicts = models.figures(state).wards.map(({ change }) => (change.known ? change.value.verdict : null));
      const { rows, offences } = assessment.matrices.rate(state);
      const column = offences.findIndex((offence) => offence.slug === slug);
      expect(rows.map(({ cells }) => cells[column]?.judged?.verdict ?? null)).toEqual(verdicts);
      expect(assessment.wardTrends.count.own(state).panels.map(({ verdict }) => verdict)).toEqual(verdicts);
      const slope = assessment.slopes.count(state);
      expect(slope.known && slope.value.lines.map(({ verdict }) => verdict)).toEqual(verdicts);
      const chosen = assessment.wardStandings(state).map(({ profile }) => profile.sentences[0].judged?.verdict);
      expect(chosen).toEqual(verdicts.slice(0, 4));
      const { change } = assessment.offenceSection(state).total;
      const district = models.figures(state).district.change;
      expect(change).toEqual(district);
    }
  });
});
