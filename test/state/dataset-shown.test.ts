// What of a loaded area is shown: the district of the address, and the names of the site's language.
import { afterEach, expect, it, vi } from "vitest";
import { bindAddress } from "../../src/state/address.ts";
import { startLoading } from "../../src/state/loading.ts";
import { settledView } from "../../src/state/models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const PLACES = {
  "places.csv":
    "place_id,longitude,latitude,name,ward_code\np,0.5,52.5,On or near Mill Road,W1\nq,0.5,52.5,On or near Hills Road,W2\n",
  "place_counts.csv": "place_id,month,category,count\np,2024-02,drugs,3\nq,2024-02,drugs,3\n",
};
const DISTRICTS = [
  { code: "E07000001", name: "Eastford" },
  { code: "E07000002", name: "Westford" },
];
const WARDS = [
  { code: "W1", district: "E07000001", nameCy: "Treganna" },
  { code: "W2", district: "E07000002" },
  { code: "W3", district: "E07000001" },
];

function start(query: string, settings = "{}") {
  const files = packageFiles("alpha", {}, PLACES);
  const path = "areas/alpha/datapackage.json";
  const descriptor = JSON.parse(files[path]!);
  descriptor.wardscope = { ...descriptor.wardscope, areaName: "The Fords", districts: DISTRICTS, wards: WARDS };
  startHost({ ...files, [path]: JSON.stringify(descriptor), "wardscope.json": settings });
  const store = makeStore(query, JANUARY, PAGES);
  startLoading(store, bindAddress(store, makeBar("")));
  const shown = () => store.getState().dataset;
  const choose = (district: string | null) => store.setState(({ view }) => ({ view: { ...view, district } }));
  return { store, shown, choose, ready: () => vi.waitFor(() => expect(store.getState().placesStatus).toBe("ready")) };
}

it("the district of the address is shown, with its places, and another or all when the address says so", async () => {
  const { shown, choose, ready, store } = start("?district=E07000001&ward=W1&wards=W1,W2");
  await ready();
  expect(shown()?.name).toBe("Eastford");
  expect([...shown()!.places!.ward]).toEqual([0, 65_535]);
  const state = store.getState();
  expect(settledView({ ...state, dataset: state.dataset! }).wards).toEqual(["W1"]);
  const first = shown();
  choose("E07000002");
  expect(shown()?.wards.map(({ code }) => code)).toEqual(["W2"]);
  choose(null);
  expect([shown()?.name, shown()?.whole, shown()?.wards.length]).toEqual(["The Fords", null, 3]);
  const whole = shown();
  choose("E07000001");
  expect(shown()).toBe(first);
  choose("E07999999");
  expect(shown()).toBe(whole);
  expect(store.getState().view.wards).toEqual(["W1", "W2"]);
});

it("wards have the names of the site's language", async () => {
  const english = start("");
  await english.ready();
  expect(english.shown()?.wards[0]).toMatchObject({ name: "Arbury", otherName: "Treganna" });
  const welsh = start("?district=E07000001", '{"language":"cy"}');
  await welsh.ready();
  expect(welsh.shown()?.wards[0]).toMatchObject({ name: "Treganna", otherName: "Arbury" });
  expect(welsh.shown()?.boundaries.features[0]?.properties.name).toBe("Treganna");
});
