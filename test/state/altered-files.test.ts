// A file that is another than its package lists, or none at all, is named on the page, whichever of the files it is.
import { afterEach, describe, expect, it, vi } from "vitest";
import { bindAddress } from "../../src/state/address.ts";
import { askPostcodes } from "../../src/state/asked-postcodes.ts";
import { startLoading } from "../../src/state/loading.ts";
import { isReady } from "../../src/state/models.ts";
import { titleOf } from "../../src/state/page-title.ts";
import { startPublishedFigures } from "../../src/state/published-figures.ts";
import { obstacle } from "../../src/state/questions.ts";
import { type AppState, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { type Answer, packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Each ward is a place of its own name, where all of its offences were recorded. */
const COUNTS = packageFiles("alpha")["areas/alpha/counts.csv"]!;
const WARDS = [...new Set(COUNTS.match(/^W\d+/gm))];
const MORE: Readonly<Record<string, string>> = {
  "places.csv": `place_id,longitude,latitude,name,ward_code\n${WARDS.map((code) => `${code},0.5,52.5,Mill Road,${code}\n`).join("")}rim,0.5,52.5,Rim Road,\n`,
  "place_counts.csv": COUNTS.replace("ward_code", "place_id"),
  "notes.csv": "date,scope_ward,scope_category,text,source,url\n2024-02,,,A note,,\n",
  "postcodes.csv": "postcode,longitude,latitude,ward_code\nCB1 1AA,0.1,52.2,W1\n",
  "figures.csv":
    "source,level,area_code,area_name,group,subgroup,measure,period_end,period_months,value,status,note\nReport,district,E07000000,Testford,Theft,,count,2024-09,12,100,published,\n",
  "figure_groups.csv":
    "group,subgroup,label,theme,order,open_data,fit,reason,sum_of,triage,triage_reason\nTheft,,,Theft,1,,none,Others count,,tested,\n",
};
const FILES = packageFiles("alpha", {}, MORE);
const NAMES = Object.keys(FILES).flatMap((path) => /^areas\/alpha\/(?!datapackage)(.*)$/.exec(path)?.[1] ?? []);

/** What the page knows once all has come; a page that shows figures is open. */
async function shown(files: Readonly<Record<string, Answer>>, query = "", doubts = 0, leftOut = 0): Promise<AppState> {
  startHost(files);
  const store = makeStore(query, JANUARY, PAGES);
  startLoading(store, bindAddress(store, makeBar("")));
  startPublishedFigures(store);
  let postcodes: Promise<void> | null = null;
  const { status } = await vi.waitFor(() => {
    const state = store.getState();
    if (isReady(state)) postcodes ??= askPostcodes(store);
    const waiting = ["unasked", "loading"].includes(state.published.status) || state.placesStatus === "loading";
    const { doubts: found = [], leftOut: left = [] } = state.dataset ?? {};
    const isShort = found.length < doubts || left.length < leftOut;
    if (state.loading.status !== "failed" && (waiting || isShort)) throw new Error("still loading");
    return state.loading;
  }, 20_000);
  await postcodes;
  if (status === "ready") await new Promise((resolve) => setTimeout(resolve, 20));
  return store.getState();
}

describe("a file of a package", () => {
  it("is not doubted where all are those listed", async () => {
    const { dataset, published } = await shown(FILES);
    expect([dataset?.doubts, dataset?.leftOut]).toEqual([[], []]);
    expect(published).toMatchObject({ status: "ready", faults: [] });
  });

  it.each(NAMES)("%s with one line end more is doubted, and nothing is called left out", async (name) => {
    const path = `areas/alpha/${name}`;
    const { dataset, published } = await shown({ ...FILES, [path]: `${FILES[path]}\n` }, "", 1);
    expect(dataset?.doubts).toEqual([`datapackage.json: "${name}" is not the file of its hash.`]);
    expect(dataset?.leftOut).toEqual([]);
    expect(published).toMatchObject({ status: "ready", faults: [] });
    const isFigures = name.startsWith("figure");
    expect("doubts" in published ? published.doubts : []).toEqual(isFigures ? dataset?.doubts : []);
  });

  it("of published figures is doubted in a district and under Welsh names too", async () => {
    const path = "areas/alpha/figures.csv";
    const descriptor = JSON.parse(FILES["areas/alpha/datapackage.json"]!);
    const wards = [{ code: "W1", nameCy: "Y Farchnad", district: "E07000000" }];
    const { dataset } = await shown({
      ...FILES,
      "areas/alpha/datapackage.json": JSON.stringify({ ...descriptor, wardscope: { ...descriptor.wardscope, wards } }),
      "wardscope.json": '{"language":"cy"}',
      [path]: `${FILES[path]}\n`,
    });
    expect(dataset?.doubts).toEqual(['datapackage.json: "figures.csv" is not the file of its hash.']);
    expect(dataset?.wards[0]).toMatchObject({ name: "Y Farchnad", otherName: expect.not.stringMatching("Farchnad") });
  });
});

describe("places that cannot be read", () => {
  it.each<[string, string, Answer, string]>([
    ["a web page", "places.csv", "<html>", "places.csv:1: this is a web page, not a CSV file. Copy"],
    ["nothing", "places.csv", "", "places.csv:1: the file is empty. Build"],
    ["no file", "place_counts.csv", 404, "place_counts.csv of the area package is not there. Check"],
    [
      "a count too few fields",
      "place_counts.csv",
      "place_id,month,category,count\nW1,3\n",
      "place_counts.csv:2: there are 2 fields where the header has 4. Build",
    ],
    [
      "a negative count",
      "place_counts.csv",
      MORE["place_counts.csv"]!.replace(/\d+\n/, "-3\n"),
      'place_counts.csv:2: count is "-3", not a whole number from 0 up. Build',
    ],
    [
      "an unknown ward",
      "places.csv",
      MORE["places.csv"]!.replace(",W1", ",W9"),
      'places.csv:2: the ward "W9" is not in wards.geojson. Build',
    ],
    [
      "an unknown place",
      "place_counts.csv",
      MORE["place_counts.csv"]!.replace(/^W1/m, "x"),
      'place_counts.csv:2: the place "x" is not in places.csv. Build',
    ],
    [
      "an unknown month",
      "place_counts.csv",
      MORE["place_counts.csv"]!.replace(/\d{4}-\d\d/, "2034-02"),
      'place_counts.csv:2: the month "2034-02" lies outside those that datapackage.json lists. Build',
    ],
  ])("because of %s are explained on the hotspots page and to all", async (_, file, answer, start) => {
    const state = await shown({ ...FILES, [`areas/alpha/${file}`]: answer }, "?map=hotspots", 0, 1);
    if (!isReady(state)) throw new Error("the area is not there");
    expect(state.placesStatus).toBe("failed");
    expect(obstacle(state)).toContain(`The places could not be loaded, so there are no hotspots to show. ${start}`);
    const [fault, action] = [start.replace(/\w+$/, "").trim(), /\w+$/.exec(start)![0]];
    expect(state.dataset.leftOut).toEqual([
      expect.stringContaining(`${fault} So there are no hotspots and no names of streets. ${action}`),
    ]);
    expect(state.postcodes).toHaveLength(1);
  });
});

describe("names that steer", () => {
  it("come to no title, ward or setting", async () => {
    const odd = (text: string): string => text.replaceAll("Market", "Mar\\u202eket\\u0000\\ufffe\\ud800");
    const geojson = "areas/alpha/wards.geojson";
    const boundaries = JSON.parse(FILES[geojson]!);
    boundaries.features[0].properties.name = "Market";
    const state = await shown({
      ...FILES,
      [geojson]: odd(JSON.stringify(boundaries)),
      "wardscope.json": odd('{"title":"Market"}'),
      "areas/alpha/places.csv": MORE["places.csv"]!.replace("Mill", "M\u202eill"),
    });
    expect(state.dataset?.wards.map(({ name }) => name)).toContain("Mar\ufffdket\ufffd\ufffd\ufffd");
    expect(state.config.title).toBe("Mar\ufffdket\ufffd\ufffd\ufffd");
    expect(state.dataset?.places?.names[0]).toBe("M\ufffdill Road");
    expect(titleOf(state)).not.toMatch(/[\p{Cc}\p{Cs}\u202e\ufffe]/u);
  });
});
