// The address owns the view: choices are written to it, and Back brings the view back.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/core/view/view.ts";
import { bindAddress, queryIn } from "../../src/state/address.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { makeBar } from "../window.ts";

function start(query: string) {
  const bar = makeBar(query);
  const store = makeStore(queryIn(bar), 0, PAGES);
  return { bar, store, address: bindAddress(store, bar) };
}

describe("choose", () => {
  it("writes a step that Back undoes, and Forward brings again", () => {
    const { bar, store, address } = start("?area=cambridge&offence=all-crime&measure=rate&map=wards");
    address.choose({ measure: "count" });
    address.choose({ wards: ["W1"] });
    expect(bar.entries).toEqual([
      "?area=cambridge&offence=all-crime&measure=rate&map=wards",
      "?area=cambridge&offence=all-crime&measure=count&map=wards",
      "?area=cambridge&offence=all-crime&measure=count&wards=W1&map=wards",
    ]);
    bar.go(-1);
    expect(store.getState()).toMatchObject({ view: { measure: "count", wards: [] }, returned: true });
    bar.go(-1);
    expect(store.getState().view).toMatchObject({ measure: "rate", wards: [] });
    bar.go(2);
    expect(store.getState().view).toMatchObject({ measure: "count", wards: ["W1"] });
    expect(bar.entries).toHaveLength(3);
  });

  it("replaces the step where the reader would not want to go back to it", () => {
    const { bar, store, address } = start("?area=a");
    address.choose({ camera: { longitude: 0.1, latitude: 52.2, zoom: 13 } }, "replace");
    address.choose({ camera: { longitude: 0.2, latitude: 52.2, zoom: 13 } }, "replace");
    expect(bar.entries).toEqual(["?area=a&offence=all-crime&measure=rate&map=wards&at=0.2,52.2,13"]);
    expect(store.getState().view.camera?.longitude).toBe(0.2);
  });

  it("leaves the section behind with its page", () => {
    const { bar, store, address } = start("?page=assessment&section=board");
    address.choose({ since: 24_300 });
    expect(bar.location.search).toMatch(/section=board/);
    address.choose({ page: "assessment", wards: ["W1"] });
    expect(store.getState().view.section).toBe("board");
    address.choose({ page: "map" });
    expect([store.getState().view.section, bar.location.search]).toEqual([null, expect.not.stringMatching(/section/)]);
    address.choose({ page: "assessment", section: "reproduce" });
    expect(store.getState().view.section).toBe("reproduce");
  });

  it("makes no step of the same address twice", () => {
    const { bar, address } = start("");
    address.choose({ measure: "share" });
    address.choose({ measure: "share" });
    address.choose({});
    expect(bar.entries).toHaveLength(2);
  });

  it("drops what comes after when the reader chooses after going back", () => {
    const { bar, store, address } = start("");
    address.choose({ measure: "share" });
    bar.go(-1);
    address.choose({ measure: "change" });
    bar.go(1);
    expect(bar.entries).toHaveLength(2);
    expect(store.getState().view.measure).toBe("change");
  });
});

describe("Back and Forward", () => {
  it("stop the playing", () => {
    const { bar, store, address } = start("");
    address.choose({ measure: "share" });
    store.setState({ playing: true });
    bar.go(-1);
    expect(store.getState().playing).toBe(false);
  });

  it("take any nonsense for a view", () => {
    const { bar, store, address } = start("?from=%%%&measure=x&wards=,,");
    expect(store.getState().view).toEqual(DEFAULT_VIEW);
    address.choose({ measure: "share" });
    bar.go(-1);
    expect(store.getState().view).toEqual(DEFAULT_VIEW);
  });
});

describe("an area of the reader's own", () => {
  it("that was typed into the query goes behind # at once, and is told to no host again", () => {
    const views = fc.record({
      page: fc.constantFrom("map", "patrols", "about"),
      ward: fc.constantFrom("", "&wards=W1"),
    });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), views, (name, { page, ward }) => {
        const { bar, store, address } = start(`?page=${page}&area=own-${name}${ward}`);
        expect(store.getState().view.area).toBe(`own-${name}`);
        const isHidden = () => bar.location.search === "" && bar.location.hash.startsWith(`#area=own-${name}`);
        expect([bar.entries.length, isHidden()]).toEqual([1, true]);
        address.choose({ measure: "count" });
        expect(isHidden()).toBe(true);
        bar.go(-1);
        expect(store.getState().view).toMatchObject({ area: `own-${name}`, page });
      }),
    );
  });

  it("behind # is the one that opens, whatever stands before it", () => {
    const { bar, store } = start("?area=cambridge&measure=share#area=own-a&measure=count");
    expect(store.getState().view).toMatchObject({ area: "own-a", measure: "count" });
    expect(bar.entries).toEqual(["?area=cambridge&measure=share#area=own-a&measure=count"]);
    const other = start("?area=cambridge#main");
    expect(other.store.getState().view.area).toBe("cambridge");
    expect(other.bar.entries).toEqual(["?area=cambridge#main"]);
  });
});

it("an audience behind # counts beside whatever stands before it, and goes when the reader chooses another", () => {
  const { bar, store, address } = start("?area=cambridge&offence=drugs#audience=public");
  expect(store.getState().view).toMatchObject({ area: "cambridge", offences: ["drugs"], audience: "public" });
  address.choose({ measure: "count" });
  expect(bar.location).toMatchObject({ search: expect.stringContaining("&audience=public"), hash: "" });
  address.choose({ audience: "everyone" });
  expect(bar.location.search).not.toContain("audience");
  bar.go(-1);
  expect(store.getState().view.audience).toBe("public");
});
