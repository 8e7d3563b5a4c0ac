// The reader's own data from the drop to the end: seen, read, opened as an area, kept, saved and forgotten, and nobody is asked.
import { unzipSync } from "fflate";
import { afterEach, expect, it, vi } from "vitest";
import { forgetKeptOwn } from "../../src/data/own-store.ts";
import { bindAddress, queryIn } from "../../src/state/address.ts";
import { startLoading } from "../../src/state/loading.ts";
import { makeOwnData, type OwnData } from "../../src/state/own-data.ts";
import { strayVisits } from "../../src/state/own-here.ts";
import { makeStore } from "../../src/state/store.ts";
import { noteVisit } from "../../src/state/visit-record.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { street, wardsOf } from "../cli/workplace.ts";
import { makeFolder, makeThread } from "../data/own-device.ts";
import { packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";
import { stubbedWindow } from "./stubbed-window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const POLICE = new File([street({}, { longitude: "0.115", category: "Drugs" })], "2025-01-testshire-street.csv");
const WARDS = new File([wardsOf([{ code: "W1" }, { code: "W2" }])], "wards.geojson");
const FAR = new File([street({ longitude: "-1.6", latitude: "54.8" })], "2025-01-durham-street.csv");
const PHOTO = new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])], "photo.jpg");

/** What the store of own packages finds when it first asks for the browser's: it is asked once in all tests of this file. */
const device = makeFolder(400_000);

const { kept, listening } = stubbedWindow();

async function open(query: string, start = makeThread) {
  const host = startHost(packageFiles("alpha"));
  vi.stubGlobal("navigator", { onLine: true, storage: { getDirectory: async () => device.root } });
  const store = makeStore(query, JANUARY, PAGES);
  const bar = makeBar(query);
  const address = bindAddress(store, bar);
  startLoading(store, address);
  await vi.waitFor(() => {
    const { status } = store.getState().loading;
    if (status === "loading") throw new Error("still loading");
  });
  return { host, store, bar, address, own: makeOwnData(store, address, () => start()) };
}

async function made(own: OwnData, name = "Our patch"): Promise<void> {
  await own.look([POLICE, WARDS]);
  await own.start({ name, profiles: new Map(), years: new Map() });
}

it("looks into files together that are given while others are looked into", async () => {
  const { own } = await open("?area=alpha");
  await Promise.all([own.look([POLICE]), own.look([WARDS])]);
  expect(own.state()).toMatchObject({ status: "seen", wardsOf: null, files: [{ kind: "police" }, { kind: "wards" }] });
  void own.look([PHOTO]);
  own.cancel();
  await own.look([FAR]);
  expect(own.state()).toMatchObject({ files: [POLICE, WARDS, FAR].map(({ name }) => ({ name })) });
});

it("opens as an area whose files come from nowhere but this device", async () => {
  const { host, store, bar, own } = await open("?area=alpha");
  const asked = host.asked.length;
  const states: string[] = [];
  own.subscribe(() => states.push(own.state().status));
  await own.look([POLICE]);
  expect(own.state()).toMatchObject({ status: "seen", wardsOf: "alpha", failure: null });
  await own.look([WARDS]);
  expect(own.state()).toMatchObject({ status: "seen", wardsOf: null, files: [{ kind: "police" }, { kind: "wards" }] });
  await own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  expect(own.state()).toMatchObject({
    status: "done",
    result: { entry: { slug: "own-our-patch", name: "Our patch" } },
  });
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("own-our-patch"));
  await vi.waitFor(() => expect(store.getState().placesStatus).toBe("ready"));
  expect(store.getState().dataset).toMatchObject({ name: "Our patch", doubts: [], leftOut: [] });
  expect(store.getState().areas.map(({ slug }) => slug)).toEqual(["alpha", "own-our-patch"]);
  // The host is never told what the reader looks at, not even when the page is loaded again.
  expect(bar.location.search).toBe("");
  expect(bar.location.hash).toContain("area=own-our-patch");
  expect(makeStore(queryIn(bar), JANUARY, PAGES).getState().view.area).toBe("own-our-patch");
  const { hash } = bar.location;
  bar.history.pushState(null, "", "?#main");
  bar.go(0);
  expect(bar.location.hash).toBe(hash);
  // The settings and the list of areas are the host's, and asked for whenever an area is opened.
  expect(host.asked.slice(asked).sort()).toEqual(["areas/index.json", "wardscope.json"]);
  expect(new Set(states)).toEqual(new Set(["looking", "seen", "reading", "done"]));
  expect(device.tree.size).toBe(0);
  await own.forgetAll();
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("alpha"));
  expect(await own.areas()).toEqual([]);
  expect(store.getState().areas.map(({ slug }) => slug)).toEqual(["alpha"]);
  expect(own.state()).toEqual({ status: "idle" });
});

it("is not lost by leaving the page or by its title, until it is kept, saved or forgotten", async () => {
  const { store, own } = await open("?area=alpha");
  const leaving = () => {
    const event = { preventDefault: vi.fn() };
    listening.get("beforeunload")?.(event);
    return event.preventDefault.mock.calls.length > 0;
  };
  const click = (href: string, more = {}) => {
    const link = { getAttribute: () => href, target: "" };
    const event = { button: 0, target: { closest: () => link }, preventDefault: vi.fn(), ...more };
    listening.get("click")?.(event);
    return event.preventDefault.mock.calls.length > 0;
  };
  expect([leaving(), click("./")]).toEqual([false, false]);
  await made(own);
  expect([leaving(), click("./docs"), click("./", { ctrlKey: true })]).toEqual([true, false, false]);
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("own-our-patch"));
  expect(click("./")).toBe(true);
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("alpha"));
  expect(await own.areas()).toMatchObject([{ slug: "own-our-patch", isKept: false }]);
  const zip = await own.saved("own-our-patch");
  expect([leaving(), click("./")]).toEqual([false, false]);
  await made(own, "Another");
  expect(leaving()).toBe(true);
  await own.keep("own-another");
  expect(leaving()).toBe(false);
  await made(own, "A third");
  await own.forgetAll();
  expect(leaving()).toBe(false);
  await own.look([new File([zip], "a.zip")]);
  await own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  expect(leaving()).toBe(false);
  await own.forgetAll();
});

it("names the files that were not read when the others were", async () => {
  const { own } = await open("?area=alpha");
  await own.look([POLICE, WARDS, PHOTO]);
  await own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  expect(own.state()).toMatchObject({
    status: "done",
    unused: [{ name: "photo.jpg", message: "photo.jpg is a photo, not CSV." }],
    result: { apart: { sums: 0, leftMonths: 0, isOfCounts: false } },
  });
  await own.forgetAll();
});

it("is kept where the reader says so, is there when the page is opened again, and is forgotten", async () => {
  const first = await open("?area=alpha");
  await made(first.own);
  expect(await first.own.areas()).toMatchObject([{ slug: "own-our-patch", isKept: false }]);
  await first.own.keep("own-our-patch");
  const [kept] = await first.own.areas();
  expect(kept).toMatchObject({ slug: "own-our-patch", name: "Our patch", isKept: true });
  expect(kept!.bytes).toBeGreaterThan(3000);
  const { areas } = first.store.getState();
  await first.own.areas();
  expect(first.store.getState().areas).toBe(areas);
  const saved = await first.own.saved("own-our-patch");
  await made(first.own);
  expect((await first.own.areas()).map(({ slug }) => slug)).toEqual(["own-our-patch", "own-our-patch-2"]);
  await first.own.forget("own-our-patch-2");
  const again = await open("?area=own-our-patch");
  expect(again.store.getState().dataset?.name).toBe("Our patch");
  expect(again.host.asked.filter((address) => address.includes("own-"))).toEqual([]);
  await again.own.forget("own-our-patch");
  await vi.waitFor(() => expect(again.store.getState().dataset?.slug).toBe("alpha"));
  await again.own.look([new File([saved], "own-our-patch.zip")]);
  expect(again.own.state()).toMatchObject({ files: [{ kind: "package", areaName: "Our patch" }] });
  await again.own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  await vi.waitFor(() => expect(again.store.getState().dataset?.slug).toBe("own-our-patch"));
  await again.own.keep("own-our-patch");
  expect(device.tree.size).toBe(1);
  await forgetKeptOwn();
  expect(await again.own.areas()).toMatchObject([{ slug: "own-our-patch", isKept: false }]);
  await again.own.forgetAll();
  expect(device.tree.size).toBe(0);
});

it("is forgotten with the visits that were noted there, and all with those of areas that are gone", async () => {
  const { store, own } = await open("?area=alpha");
  const note = (area: string): void =>
    noteVisit({ area, at: "2025-11-26T21:15", place: "1_1", name: "", ward: "", longitude: 0, latitude: 52 });
  await made(own);
  await made(own);
  for (const area of ["alpha", "own-our-patch", "own-our-patch-2", "own-closed"]) note(area);
  expect(await own.areas()).toMatchObject([{ visits: 1 }, { visits: 1 }]);
  expect(await strayVisits()).toBe(1);
  await own.forget("own-our-patch");
  expect([...kept.values()].join()).not.toContain("own-our-patch,");
  expect(await own.areas()).toMatchObject([{ slug: "own-our-patch-2", visits: 1 }]);
  // Read anew, and opened in the place of the former.
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("own-our-patch-2"));
  own.again();
  await own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  expect(await own.areas()).toMatchObject([{ slug: "own-our-patch", visits: 1 }]);
  await own.forgetAll();
  expect([...kept.values()].join()).not.toContain("own-");
  expect([...kept.values()].join()).toContain("alpha");
  expect(await strayVisits()).toBe(0);
});

it("is saved as a public copy, which opens with small counts withheld, and of which there is no other", async () => {
  const { store, own } = await open("?area=alpha");
  await made(own);
  expect(await own.areas()).toMatchObject([{ slug: "own-our-patch", isPublic: false }]);
  await expect(own.publicCopy("own-our-patch", 2)).rejects.toThrow("With a threshold of 2 nothing is withheld");
  const { zip, ...counted } = await own.publicCopy("own-our-patch", 5);
  expect(counted).toEqual({ withheld: 2, totals: 0, left: [], unsure: [] });
  expect(Object.keys(unzipSync(new Uint8Array(await zip.arrayBuffer())))).toContain("our-patch-public/withheld.csv");
  // The same wards read once more are the same area, whatever it is called.
  await own.look([POLICE, WARDS]);
  await own.start({ name: "Again", profiles: new Map(), years: new Map() });
  expect(await own.copiesOtherwise("own-again", 5)).toEqual([]);
  expect(await own.copiesOtherwise("own-again", 3)).toMatchObject([{ name: "Our patch", threshold: 5 }]);
  await own.publicCopy("own-our-patch", 5);
  expect(await own.copiesOtherwise("own-our-patch", 10)).toHaveLength(1);
  await own.forget("own-again");
  await own.look([new File([zip], "own-our-patch-public.zip")]);
  await own.start({ name: "Our patch, for all", profiles: new Map(), years: new Map() });
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("own-our-patch-for-all"));
  expect(store.getState().dataset?.descriptor.wardscope.disclosure?.threshold).toBe(5);
  expect(await own.areas()).toMatchObject([{ isPublic: false }, { isPublic: true }]);
  await expect(own.publicCopy("own-our-patch-for-all", 5)).rejects.toThrow("This area is a public copy already");
  await own.forgetAll();
  await expect(own.publicCopy("own-our-patch", 5)).rejects.toThrow('There is no area "own-our-patch" on this device');
});

it("is said to be elsewhere where an address names it and it is not here", async () => {
  const { store } = await open("?area=own-theirs");
  expect(store.getState().loading).toMatchObject({
    failure: { code: "not-found", message: expect.stringContaining('"own-theirs" is an area of somebody’s own data') },
  });
});

it("leaves all as it was where the reading is cancelled, and where it fails", async () => {
  const { store, own } = await open("?area=alpha");
  const before = store.getState();
  await own.look([FAR, PHOTO]);
  expect(own.state()).toMatchObject({
    files: [{ kind: "police" }, { kind: "refused", message: expect.stringContaining("photo") }],
  });
  await own.start({ name: "Far", profiles: new Map(), years: new Map() });
  expect(own.state()).toMatchObject({
    status: "seen",
    failure: { message: expect.stringMatching(/^The 1 row read does not lie in/) },
  });
  own.leave(2);
  expect(own.state()).toMatchObject({ files: [{ name: FAR.name }] });
  own.close();
  expect(own.state()).toEqual({ status: "idle" });
  const threads: ReturnType<typeof makeThread>[] = [];
  const slow = await open("?area=alpha", () => {
    const thread = makeThread(threads.length > 0);
    threads.push(thread);
    return thread;
  });
  await slow.own.look([POLICE]);
  const reading = slow.own.start({ name: "Slow", profiles: new Map(), years: new Map() });
  await vi.waitFor(() => expect(slow.own.state()).toMatchObject({ status: "reading", progress: { rows: 3 } }));
  slow.own.cancel();
  await reading;
  expect(slow.own.state()).toMatchObject({ status: "seen", failure: null, files: [{ kind: "police" }] });
  expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
  expect(await slow.own.areas()).toEqual([]);
  expect(store.getState()).toMatchObject({ dataset: before.dataset, areas: before.areas, view: before.view });
});

it("is not opened over another page that the reader went to while it was read, and says that it is there", async () => {
  const { store, address, own } = await open("?area=alpha&page=own");
  await own.look([POLICE, WARDS]);
  const reading = own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  address.choose({ page: "map" });
  await reading;
  expect(own.state()).toMatchObject({ status: "done", result: { entry: { slug: "own-our-patch" } } });
  expect(store.getState()).toMatchObject({ view: { area: "alpha", page: "map" }, dataset: { slug: "alpha" } });
  expect(await own.areas()).toMatchObject([{ slug: "own-our-patch" }]);
  // Read once more, the former stays while it is what is looked at.
  address.choose({ area: "own-our-patch", page: "own" });
  await vi.waitFor(() => expect(store.getState().dataset?.slug).toBe("own-our-patch"));
  own.again();
  const second = own.start({ name: "Our patch", profiles: new Map(), years: new Map() });
  address.choose({ page: "map" });
  await second;
  expect((await own.areas()).map(({ slug }) => slug)).toEqual(["own-our-patch", "own-our-patch-2"]);
  await own.forgetAll();
});

it("says that there is no room, and keeps nothing by halves", async () => {
  const { own } = await open("?area=alpha");
  await made(own);
  const full = new Uint8Array(399_000);
  device.tree.set("other", full);
  await expect(own.keep("own-our-patch")).rejects.toMatchObject({
    code: "cannot-write",
    message: "The browser has no room for 1 MB more.",
  });
  device.tree.delete("other");
  expect(await own.areas()).toMatchObject([{ isKept: false }]);
  await own.forgetAll();
});
