// The area that opens where the address names none: the one last opened on this device, or the choice.
import { afterEach, describe, expect, it, vi } from "vitest";
import { bindAddress } from "../../src/state/address.ts";
import { forgetAreas, lastOpened, rememberShown } from "../../src/state/areas-opened.ts";
import { startLoading } from "../../src/state/loading.ts";
import { titleOf } from "../../src/state/page-title.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const NAME = "wardscope:%2Fhere%2F:areas";
const AREAS = ["alpha", "beta", "gamma"].map((slug) => ({ slug, name: slug.toUpperCase() }));
const FILES = {
  ...packageFiles("alpha"),
  ...packageFiles("beta"),
  "areas/index.json": JSON.stringify({ areas: AREAS }),
};

interface Device {
  readonly kept?: string;
  readonly settings?: string;
  readonly denied?: boolean;
}

/** The page opened at an address on a device that keeps this. */
function open(query: string, { kept, settings = "{}", denied = false }: Device = {}, files = FILES) {
  const texts = new Map(kept === undefined ? [] : [[NAME, kept]]);
  const refuse = (): never => {
    throw new DOMException("no", "SecurityError");
  };
  const localStorage = {
    getItem: (name: string) => (denied ? refuse() : (texts.get(name) ?? null)),
    setItem: (name: string, text: string) => (denied ? refuse() : void texts.set(name, text)),
    removeItem: (name: string) => (denied ? refuse() : void texts.delete(name)),
  };
  vi.stubGlobal("window", { location: { href: "https://example.org/here/?x" }, localStorage });
  startHost({ ...files, "wardscope.json": settings });
  const store = makeStore(query, JANUARY, PAGES);
  const bar = makeBar(query);
  const address = bindAddress(store, bar);
  startLoading(store, address);
  const come = (slug: string) => vi.waitFor(() => expect(store.getState().dataset?.slug).toBe(slug));
  const chosen = () => vi.waitFor(() => expect(store.getState().loading).toMatchObject({ status: "choosing" }));
  return { store, bar, address, texts, come, chosen, now: () => store.getState() };
}

const opened = (...slugs: readonly string[]) => JSON.stringify(slugs.map((slug) => ({ slug, name: slug })));

describe("without an area in the address", () => {
  it("several areas are a choice, which keeps what else the address says, and Back comes back to it", async () => {
    const { store, bar, address, come, chosen, now } = open("?offence=drugs&measure=count");
    await chosen();
    expect(now()).toMatchObject({ dataset: null, loading: { gone: null } });
    expect(titleOf(now())).toBe("Wardscope · Choose an area");
    address.choose({ area: "beta" });
    await come("beta");
    expect(bar.location.search).toBe("?area=beta&offence=drugs&measure=count&map=wards");
    rememberShown(store);
    bar.go(-1);
    await chosen();
    expect(now().dataset).toBeNull();
    address.choose({ area: "alpha" });
    await come("alpha");
  });

  it("the one last opened here opens, and the address names it from the start", async () => {
    const { bar, come } = open("?offence=drugs", { kept: opened("beta", "alpha") });
    await come("beta");
    expect(bar.entries).toEqual(["?area=beta&offence=drugs&measure=rate&map=wards"]);
  });

  it("one that is published no more is named, and the choice comes", async () => {
    const { store, chosen, now } = open("", { kept: JSON.stringify([{ slug: "delta", name: "Delta\u202e" }]) });
    await chosen();
    expect(now().loading).toEqual({ status: "choosing", gone: "Delta\ufffd" });
    expect(lastOpened(store)).toEqual([]);
  });

  it("the publisher's first area opens, whatever was opened here before", async () => {
    const { come } = open("", { kept: opened("beta"), settings: '{"defaultArea":"alpha"}' });
    await come("alpha");
  });

  it("a single area opens as ever, and nothing is remembered of it", async () => {
    const index = JSON.stringify({ areas: AREAS.slice(0, 1) });
    const { store, come, texts, bar } = open("", {}, { ...FILES, "areas/index.json": index });
    await come("alpha");
    rememberShown(store);
    expect([texts.size, bar.entries]).toEqual([0, [""]]);
  });

  it("a frame of another page, where nobody can choose, has the first, whatever was opened here before", async () => {
    const { come, bar } = open("?embed=sentence", { kept: opened("beta") });
    await come("alpha");
    expect(bar.entries).toEqual(["?embed=sentence"]);
  });
});

it("an area in the address opens, whatever the settings and the device say", async () => {
  const { come } = open("?area=alpha", { kept: opened("beta"), settings: '{"defaultArea":"beta"}' });
  await come("alpha");
});

describe("what a device remembers", () => {
  it.each([
    "",
    "{",
    "null",
    "7",
    '{"slug":"beta"}',
    '[null,7,{"slug":"../beta","name":"x"},{"slug":"beta","name":7},{"name":"x"}]',
  ])("may be anything: %j", async (kept) => {
    const { store, chosen, now } = open("", { kept });
    await chosen();
    expect(now().loading).toEqual({ status: "choosing", gone: null });
    expect(lastOpened(store)).toEqual([]);
  });

  it("is the last five areas, each once, the last first, with their names alone", async () => {
    const { store, come, texts } = open("?area=beta&offence=drugs", {
      kept: opened("alpha", "beta", "c", "d", "e", "f"),
    });
    await come("beta");
    rememberShown(store);
    const { name } = store.getState().dataset!;
    expect(JSON.parse(texts.get(NAME)!)).toEqual([
      { slug: "beta", name },
      ...["alpha", "c", "d", "e"].map((slug) => ({ slug, name: slug })),
    ]);
    expect(lastOpened(store)).toEqual(["beta", "alpha"]);
  });

  it("is nothing where the publisher lets devices keep nothing", async () => {
    const settings = '{"offline":false}';
    const { store, chosen, address, come, texts } = open("", { kept: opened("beta"), settings });
    await chosen();
    address.choose({ area: "alpha" });
    await come("alpha");
    rememberShown(store);
    expect([texts.size, lastOpened(store)]).toEqual([0, []]);
  });

  it("is nothing where the browser denies it, and the page works", async () => {
    const { store, chosen, address, come } = open("", { denied: true });
    await chosen();
    address.choose({ area: "alpha" });
    await come("alpha");
    rememberShown(store);
    forgetAreas(store);
    expect(lastOpened(store)).toEqual([]);
  });

  it("is forgotten when the reader says so, and nothing is remembered until the page is opened again", async () => {
    const { store, come, texts } = open("?area=alpha", { kept: opened("beta") });
    await come("alpha");
    forgetAreas(store);
    rememberShown(store);
    expect(texts.size).toBe(0);
  });
});
