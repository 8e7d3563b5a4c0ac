// What the page of places like this shows of a view: which places, which group, and what other pages say of the open data.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { oneDistrict } from "../../src/core/area/one-district.ts";
import { courseCaveats, officialCaveats } from "../../src/state/caveat-models.ts";
import { chosenFarFromOfficial } from "../../src/state/chosen-official.ts";
import * as official from "../../src/state/official-models.ts";
import { makeStore, type OfficialState } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { builtInArea, builtInSimilar } from "../built-in-area.ts";
import { startHost } from "../host.ts";
import { officialRows } from "../official-rows.ts";
import { asked } from "./answered.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const AREA = builtInArea();
const READY: OfficialState = { status: "ready", rows: officialRows(), similar: builtInSimilar(), faults: [] };
const view = (query: string, own: OfficialState = READY, area: Dataset = AREA) => asked(query, area, { official: own });

describe("the places compared", () => {
  it("are those alike, the force area's or all, as the address says", () => {
    const sets = (query: string) => {
      const state = view(query);
      return [official.comparedSet(state), official.comparedGroups(state).get("total")];
    };
    const sizes = ["", "?show=with-force", "?show=with-nation,years-september", "?show=with-nobody"].map((query) => {
      const [set, total] = sets(query);
      return [set, typeof total === "object" && total.known ? total.value.others.length : null];
    });
    expect(sizes).toEqual([
      ["alike", 18],
      ["force", 5],
      ["nation", 299],
      ["alike", 18],
    ]);
  });

  it("are those of the force area where there is no list of alike ones", () => {
    const { similar: _, ...without } = READY as OfficialState & { similar: unknown };
    expect(official.comparedSets(view("", without))).toEqual(["force", "nation"]);
    expect(official.comparedSet(view("", without))).toBe("force");
  });

  it("say of a list of alike ones that cannot be read that it is there", () => {
    const noted = (faults: readonly string[]) =>
      official
        .officialNotesShown(view("", { ...READY, similar: [], faults }))
        .filter((note) => note.includes("similar"));
    expect(noted([])).toEqual([expect.stringMatching(/^The data of Cambridge have no list /)]);
    expect(noted(["similar.csv:1: the file is empty. The page goes without it."])).toEqual([
      expect.stringMatching(
        /^The list of the districts most alike Cambridge \(similar\.csv\) cannot be read, so it is /,
      ),
    ]);
  });

  it("are of the group of the address, or of all crime", () => {
    expect(official.shownGroup(view("?section=robbery"))).toBe("robbery");
    expect(official.shownGroup(view("?section=sorcery"))).toBe("total");
  });

  it("are none before the counts have come, nor for an area of several districts until one is chosen", () => {
    const none = asked("", AREA);
    expect([official.hasNoCounts(none), official.comparedGroups(none).size]).toEqual([true, 0]);
    const wards = AREA.wards.map(({ code }, index) => ({ code, district: index < 7 ? "E07000008" : "E07000012" }));
    const districts = [
      { code: "E07000008", name: "Cambridge" },
      { code: "E07000012", name: "South Cambridgeshire" },
    ];
    const { descriptor } = AREA;
    const two = {
      ...AREA,
      cube: { ...AREA.cube },
      descriptor: { ...descriptor, wardscope: { ...descriptor.wardscope, districts, wards } },
    };
    expect(official.officialPlace(view("", READY, two))).toMatchObject({ known: false });
    const one = view("", READY, oneDistrict(two, "E07000012"));
    expect(official.officialPlace(one)).toMatchObject({ value: { row: { name: "South Cambridgeshire" } } });
    // The list is of another district, and the open data of the whole are not of this one alone.
    expect(official.comparedSets(one)).toEqual(["force", "nation"]);
  });
});

describe("other pages", () => {
  const TABLE = readFileSync(fileURLToPath(new URL("../fixtures/compare.csv", import.meta.url)), "utf8");

  /** The state once the counts have come, with so many official offences of shoplifting in Cambridge. */
  async function loadedWith(shoplifting: number) {
    startHost({ "compare.csv": TABLE.replace(/^(place,Cambridge,.*,)2602,/m, `$1${shoplifting},`) });
    const store = makeStore("?offence=shoplifting", 0, PAGES);
    store.setState({ dataset: AREA, loading: { status: "ready" } });
    official.startOfficial(store);
    await expect.poll(() => store.getState().official?.status).toBe("ready");
    return asked("?offence=shoplifting", AREA, { official: store.getState().official! });
  }

  it("are told of counts that do not come, which can be asked for again", async () => {
    const host = startHost({ "compare.csv": Promise.race<never>([]) });
    vi.useFakeTimers({ toFake: ["Date"] });
    const store = makeStore("", 0, PAGES);
    store.setState({ dataset: AREA, loading: { status: "ready" } });
    const loader = official.startOfficial(store);
    await expect.poll(() => host.asked).toContain("compare.csv");
    expect(loader.waiting()).toBeNull();
    vi.setSystemTime(Date.now() + 10_000);
    expect(loader.waiting()).toBe("Still waiting for the table of official counts (compare.csv): 0 bytes have come.");
    host.files.set("compare.csv", TABLE);
    loader.retry();
    await expect.poll(() => store.getState().official?.status).toBe("ready");
    expect(loader.waiting()).toBeNull();
  });

  it("say nothing of the official count before it has come, nor of one that is near", async () => {
    expect(officialCaveats(asked("?offence=shoplifting", AREA))).toEqual([]);
    expect(officialCaveats(await loadedWith(2_602))).toEqual([]);
  });

  it("say it in the words of the page and in the files of its charts where it is far", async () => {
    const state = await loadedWith(2_000);
    const [text, ...more] = officialCaveats(state);
    expect(text).toBe(
      "In Cambridge these data have 41\u00a0% more of shoplifting than the police’s official count of Jul 2024 to Jun 2025: 2,822 against 2,000.",
    );
    expect(more).toEqual([]);
    expect(courseCaveats(state)).toContain(text);
    // Beside the map, where several may be chosen.
    expect(chosenFarFromOfficial(state)).toEqual([text]);
    const several = { ...state, view: { ...state.view, offences: ["burglary", "shoplifting"] } };
    expect(chosenFarFromOfficial(several).filter((one) => one === text)).toEqual([text]);
    expect(chosenFarFromOfficial(asked("?offence=shoplifting", AREA))).toEqual([]);
    expect(officialCaveats({ ...state, view: { ...state.view, offences: ["burglary"] } })).toEqual([]);
  });
});
