// Loading what the address asks for: late answers are dropped, failures are shown, places may fail alone.
import { afterEach, describe, expect, it, vi } from "vitest";
import { OWN_DATA_LICENCE } from "../../src/core/area/own-data-licence.ts";
import { bindAddress } from "../../src/state/address.ts";
import { type Loader, startLoading } from "../../src/state/loading.ts";
import { type AppStore, makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { type Answer, type Host, later, packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const PLACES = {
  "places.csv": "place_id,longitude,latitude,name,ward_code\np,0.5,52.5,On or near Mill Road,W1\n",
  "place_counts.csv": "place_id,month,category,count\np,2024-02,drugs,3\n",
};
const INDEX = JSON.stringify({
  areas: ["alpha", "beta"].map((slug) => ({ slug, name: slug, code: "E07000000" })),
});
const FILES: Readonly<Record<string, string>> = {
  ...packageFiles("alpha", {}, PLACES),
  ...packageFiles("beta"),
  "areas/index.json": INDEX,
};

function start(query: string, files: Readonly<Record<string, Answer | Promise<Answer>>> = FILES) {
  const host: Host = startHost(files);
  const store: AppStore = makeStore(query, JANUARY, PAGES);
  const loader: Loader = startLoading(store, bindAddress(store, makeBar("")));
  const choose = (area: string): void => store.setState(({ view }) => ({ view: { ...view, area } }));
  return { host, store, loader, choose, now: () => store.getState() };
}

/** Waits until what was asked for has come, or failed. */
async function settled(store: AppStore): Promise<void> {
  await vi.waitFor(() => {
    const { loading, placesStatus } = store.getState();
    const waiting = loading.status === "loading" || (loading.status === "ready" && placesStatus === "loading");
    if (waiting) throw new Error("still loading");
  });
}

describe("startLoading", () => {
  it("loads an area, then its places", async () => {
    const { store, now } = start("?area=alpha");
    expect(now().loading.status).toBe("loading");
    await vi.waitFor(() => expect(now().loading.status).toBe("ready"));
    await settled(store);
    expect(now().dataset?.slug).toBe("alpha");
    expect(now().placesStatus).toBe("ready");
    expect(now().dataset?.places?.names).toEqual(["On or near Mill Road"]);
    expect(now().areas.map(({ slug }) => slug)).toEqual(["alpha", "beta"]);
  });

  it("asks for no place of own records while residents look, and for all once somebody else does", async () => {
    const name = "areas/alpha/datapackage.json";
    const own = { ...JSON.parse(FILES[name]!), licenses: [OWN_DATA_LICENCE] };
    const { store, host, now } = start("?area=alpha&audience=public", { ...FILES, [name]: JSON.stringify(own) });
    await settled(store);
    const askedPlaces = (): number => host.asked.filter((address) => address.includes("/place")).length;
    expect([askedPlaces(), now().placesStatus, now().dataset?.places]).toEqual([0, "ready", null]);
    store.setState(({ view }) => ({ view: { ...view, audience: "everyone" } }));
    await settled(store);
    expect([askedPlaces(), now().placesStatus]).toEqual([2, "ready"]);
    expect(now().dataset?.places?.names).toEqual(["On or near Mill Road"]);
    const open = start("?area=alpha&audience=public");
    await settled(open.store);
    expect(open.now().dataset?.places?.names).toEqual(["On or near Mill Road"]);
  });

  it("loads the area of the settings, and rather that of the address", async () => {
    const settings = { ...FILES, "wardscope.json": '{"defaultArea":"beta","title":"Ours"}' };
    const one = start("", settings);
    await settled(one.store);
    expect([one.now().dataset?.slug, one.now().config.title]).toEqual(["beta", "Ours"]);
    expect(one.now().placesStatus).toBe("absent");
    const other = start("?area=alpha", settings);
    await settled(other.store);
    expect(other.now().dataset?.slug).toBe("alpha");
  });

  it("loads another area when the address asks for it, once", async () => {
    const { store, host, choose, now } = start("?area=alpha");
    await settled(store);
    choose("beta");
    choose("beta");
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("beta"));
    await settled(store);
    expect(host.asked.filter((address) => address === "areas/beta/datapackage.json")).toHaveLength(1);
    const asked = host.asked.length;
    store.setState({ hovered: "W1" });
    store.setState(({ view }) => ({ view: { ...view, measure: "share" } }));
    await Promise.resolve();
    expect(host.asked).toHaveLength(asked);
  });

  it("drops an answer that comes after another area was asked for", async () => {
    const slow = later();
    const { store, choose, now } = start("?area=alpha", { ...FILES, "areas/alpha/counts.csv": slow.promise });
    const seen: (string | undefined)[] = [];
    store.subscribe((state) => seen.push(state.dataset?.slug));
    await vi.waitFor(() => expect(now().areas).toHaveLength(2));
    choose("beta");
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("beta"));
    slow.give(FILES["areas/alpha/counts.csv"] ?? "");
    await settled(store);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(now().dataset?.slug).toBe("beta");
    expect(seen).not.toContain("alpha");
  });

  it("drops places that come after another area was asked for", async () => {
    const slow = later();
    const { store, choose, now } = start("?area=alpha", { ...FILES, "areas/alpha/place_counts.csv": slow.promise });
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("alpha"));
    expect(now().placesStatus).toBe("loading");
    choose("beta");
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("beta"));
    await settled(store);
    slow.give(PLACES["place_counts.csv"]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([now().dataset?.slug, now().placesStatus]).toEqual(["beta", "absent"]);
  });
});

it("says whether the address or the settings ask for an area that is not there", async () => {
  const settings = start("", { ...FILES, "wardscope.json": '{"defaultArea":"nowhere"}' });
  await settled(settings.store);
  expect(settings.now().loading).toMatchObject({
    failure: {
      code: "not-found",
      message: 'The settings (wardscope.json) open the area "nowhere" first, which is not here.',
    },
  });
  const address = start("?area=nowhere");
  await settled(address.store);
  expect(address.now().loading).toMatchObject({ failure: { message: 'There is no area "nowhere" here.' } });
});

describe("an odd list of areas", () => {
  const odd = (...entries: readonly unknown[]) => ({
    ...FILES,
    "areas/index.json": JSON.stringify({ areas: entries }),
  });
  const fault = "The list of areas (areas/index.json) has an entry that is none (number 1).";

  it("leaves the good ones open, and says so", async () => {
    const { store, now } = start("", odd(null, { slug: "beta", name: "Beta" }));
    await settled(store);
    expect([now().dataset?.slug, now().areasFault]).toEqual(["beta", fault]);
  });

  it("opens the area of the address, whose entry may be the odd one", async () => {
    const { store, now } = start("?area=alpha", odd(null));
    await settled(store);
    expect([now().dataset?.slug, now().areasFault]).toEqual(["alpha", fault]);
  });

  it("of nothing else is a sentence", async () => {
    const { store, now } = start("", odd(null));
    await settled(store);
    expect(now().loading).toMatchObject({ status: "failed", failure: { message: fault } });
  });
});

describe("what is wrong with a package", () => {
  it("is in the dataset soon after its first view, and not lost when its places come", async () => {
    const counts = FILES["areas/alpha/counts.csv"]!.split("\n").slice(0, 9).join("\n");
    const { store, now } = start("?area=alpha", { ...FILES, "areas/alpha/counts.csv": `${counts}\n` });
    await settled(store);
    const said = ['datapackage.json: "counts.csv" is not the file of its hash.'];
    await vi.waitFor(() => expect(now().dataset?.doubts).toEqual(expect.arrayContaining(said)));
    expect(now().dataset?.places?.names).toEqual(["On or near Mill Road"]);
  });

  it("is a sentence even where a program would say what it does not have", async () => {
    const parse = JSON.parse;
    vi.spyOn(JSON, "parse").mockImplementation((text: string) => {
      const value = parse(text);
      return value?.wardscope === undefined
        ? value
        : {
            ...value,
            get wardscope() {
              return (null as never as { map(): void }).map();
            },
          };
    });
    const other = start("?area=alpha", FILES);
    await settled(other.store);
    vi.mocked(JSON.parse).mockRestore();
    expect(other.now().loading).toMatchObject({
      status: "failed",
      failure: { message: "A part of the area package is not what it should be, and cannot be read." },
    });
  });
});

describe("a failure", () => {
  it("is shown with what to do, and Retry loads again", async () => {
    const { store, host, loader, now } = start("?area=alpha", { ...FILES, "areas/alpha/counts.csv": null });
    await settled(store);
    expect(now().loading).toMatchObject({ status: "failed", failure: { code: "unreachable" } });
    expect(now().dataset).toBeNull();
    host.files.set("areas/alpha/counts.csv", FILES["areas/alpha/counts.csv"] ?? "");
    loader.retry();
    expect(now().loading.status).toBe("loading");
    await settled(store);
    expect(now().loading.status).toBe("ready");
    expect(now().dataset?.slug).toBe("alpha");
  });

  it("of the list of areas is shown too, and Retry loads the area then asked for", async () => {
    const { store, host, loader, choose, now } = start("?area=alpha", { ...FILES, "areas/index.json": 500 });
    await settled(store);
    expect(now().loading.status).toBe("failed");
    host.files.set("areas/index.json", INDEX);
    choose("beta");
    loader.retry();
    await settled(store);
    expect(now().dataset?.slug).toBe("beta");
  });

  it("of an area that is not there names those that are, and another choice repairs it", async () => {
    const { store, choose, now } = start("?area=gamma");
    await settled(store);
    expect(now().loading).toMatchObject({
      status: "failed",
      failure: { code: "not-found", message: 'There is no area "gamma" here.', remedy: "Open one of these." },
    });
    choose("beta");
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("beta"));
    expect(now().loading.status).toBe("ready");
  });

  it("of an empty list of areas says so", async () => {
    const { store, now } = start("", { "areas/index.json": '{"areas":[]}' });
    await settled(store);
    expect(now().loading).toMatchObject({ failure: { code: "not-found", message: "No area is published here." } });
  });

  it("of the places alone leaves the page working", async () => {
    const { store, now } = start("?area=alpha", { ...FILES, "areas/alpha/place_counts.csv": 404 });
    await settled(store);
    expect([now().loading.status, now().placesStatus]).toEqual(["ready", "failed"]);
    expect(now().dataset?.places).toBeNull();
  });

  it("that comes after another area was asked for is dropped", async () => {
    const slow = later();
    const { store, choose, now } = start("?area=alpha", { ...FILES, "areas/alpha/counts.csv": slow.promise });
    await vi.waitFor(() => expect(now().areas).toHaveLength(2));
    const seen: string[] = [];
    store.subscribe((state) => seen.push(state.loading.status));
    choose("beta");
    slow.give(500);
    await vi.waitFor(() => expect(now().dataset?.slug).toBe("beta"));
    await settled(store);
    expect(now().loading.status).toBe("ready");
    expect(seen).not.toContain("failed");
  });
});

describe("a file that does not come", () => {
  it.each([
    ["wardscope.json", "the file of settings (wardscope.json)"],
    ["areas/index.json", "the list of areas (areas/index.json)"],
    ["areas/alpha/datapackage.json", 'the area package "alpha"'],
    ["areas/alpha/counts.csv", "counts.csv of the area package"],
  ])("is named after a while, and asked for again: %s", async (path, what) => {
    const slow = later();
    const { loader, host, store } = start("?area=alpha", { ...FILES, [path]: slow.promise });
    await vi.waitFor(() => expect(host.asked.some((address) => address.startsWith(path))).toBe(true));
    // The others come meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(loader.waiting()).toBeNull();
    const now = Date.now();
    vi.spyOn(Date, "now").mockImplementation(() => now + 10_000);
    expect(loader.waiting()).toBe(`Still waiting for ${what}: 0 bytes have come.`);
    vi.restoreAllMocks();
    host.files.set(path, FILES[path] ?? "{}");
    loader.retry();
    await settled(store);
    expect(store.getState().loading.status).toBe("ready");
    expect(loader.waiting()).toBeNull();
  });
});
