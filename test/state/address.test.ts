// The address owns the view: choices are written to it, and Back brings the view back.
import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW } from "../../src/core/view/view.ts";
import { bindAddress } from "../../src/state/address.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { makeBar } from "../window.ts";

function start(query: string) {
  const bar = makeBar(query);
  const store = makeStore(query, 0, PAGES);
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
