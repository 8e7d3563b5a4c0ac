// The address of a page for residents points at no place.
import { describe, expect, it } from "vitest";
import type { SiteConfig } from "../../src/core/area/site-config.ts";
import { bindAddress } from "../../src/state/address.ts";
import { guardResidents } from "../../src/state/residents-guard.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, category } from "../area.ts";
import { makeBar } from "../window.ts";

function startAt(query: string) {
  const bar = makeBar(query);
  const store = makeStore(query, 0, PAGES);
  return { bar, store, address: bindAddress(store, bar) };
}

describe("for residents", () => {
  const VIOLENCE = category("violence-and-sexual-offences", "Violence", "Violence", 1);
  const PLACE = "hotspot=545125_258225&patrol=545125_258225&treated=E05000001&at=0.1,52.2,15.5";
  const open = (query: string, config: Partial<SiteConfig> = {}) => {
    const { bar, store, address } = startAt(query);
    const ready = store.getState();
    store.setState({
      dataset: area({ categories: [VIOLENCE] }),
      loading: { status: "ready" },
      config: { ...ready.config, ...config },
    });
    return { bar, store, address, leave: guardResidents(store, address) };
  };

  it("an address loses what points at a place, and pages about places, as soon as the area is there", () => {
    const { bar, store } = open(`?offence=all-crime&page=patrols&audience=public&wards=W1&${PLACE}`);
    expect(bar.location.search).toBe("?offence=all-crime&measure=rate&wards=W1&map=wards&audience=public");
    expect(store.getState().view).toMatchObject({ page: "map", hotspot: null, patrol: "", treated: "", camera: null });
    expect(bar.entries).toHaveLength(1);
  });

  it("neither a choice nor going back leads to one", () => {
    const { bar, store, address } = open(`?offence=all-crime&${PLACE}`);
    expect(store.getState().view.hotspot).toBe("545125_258225");
    address.choose({ audience: "public" });
    address.choose({ page: "trial", treated: "E05000001", camera: { longitude: 0.1, latitude: 52.2, zoom: 16 } });
    expect(bar.location.search).not.toMatch(/hotspot=|trial|treated|at=/);
    address.choose({ audience: "everyone" });
    bar.go(-1);
    expect(bar.location.search).not.toMatch(/hotspot=|trial|treated|at=/);
  });

  it("is guarded only while it is one", () => {
    const { bar, address, leave } = open("?offence=all-crime&audience=public");
    leave();
    address.choose({ hotspot: "545125_258225" });
    expect(bar.location.search).toMatch(/hotspot=545125_258225/);
  });

  it("is what a site for residents is, whatever the address says", () => {
    const { bar, address } = open(`?offence=all-crime&audience=everyone&${PLACE}`, { audience: "public" });
    address.choose({ audience: "everyone", page: "patrols" });
    expect(bar.location.search).not.toMatch(/hotspot=|patrol|treated|at=/);
  });
});
