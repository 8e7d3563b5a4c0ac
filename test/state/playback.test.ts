// Playing through the months, on a clock that the test winds.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MonthRange } from "../../src/core/basics/months.ts";
import { bindAddress } from "../../src/state/address.ts";
import { isReady, period } from "../../src/state/models.ts";
import { makePlayback } from "../../src/state/playback.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area, JANUARY, TWO_YEARS } from "../area.ts";
import { makeBar } from "../window.ts";

const STEP = 900;

function start(query = "?from=2024-01&to=2024-12") {
  const bar = makeBar(query);
  const store = makeStore(query, 0, PAGES);
  store.setState({ dataset: area(), loading: { status: "ready" } });
  const address = bindAddress(store, bar);
  const shown = (): MonthRange => {
    const state = store.getState();
    if (!isReady(state)) throw new Error("not ready");
    return period(state);
  };
  return { bar, store, address, shown, playback: makePlayback(store, address) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("playback", () => {
  it("moves on by a month a step, to the end, and stops there", () => {
    const { store, shown, playback } = start();
    playback.toggle();
    expect(shown().to).toBe(JANUARY + 11);
    vi.advanceTimersByTime(STEP);
    expect(shown()).toEqual({ from: JANUARY + 1, to: JANUARY + 12 });
    vi.advanceTimersByTime(STEP * 11);
    expect(shown().to).toBe(TWO_YEARS.to);
    expect(store.getState().playing).toBe(true);
    vi.advanceTimersByTime(STEP);
    expect(store.getState().playing).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("begins again when it is at the end", () => {
    const { shown, playback } = start("?from=2025-12&to=2025-12");
    playback.toggle();
    expect(shown()).toEqual({ from: JANUARY, to: JANUARY });
  });

  it("makes one step of the history at most", () => {
    const { bar, playback } = start("?from=2025-11&to=2025-12");
    playback.toggle();
    vi.advanceTimersByTime(STEP * 5);
    expect(bar.entries).toHaveLength(2);
    bar.go(-1);
    expect(bar.location.search).toBe("?from=2025-11&to=2025-12");
  });

  it("pauses, and goes on from there at the same speed", () => {
    const { store, shown, playback } = start();
    playback.toggle();
    vi.advanceTimersByTime(STEP * 2 + 100);
    playback.toggle();
    expect(store.getState().playing).toBe(false);
    vi.advanceTimersByTime(STEP * 3);
    expect(shown().to).toBe(JANUARY + 13);
    playback.toggle();
    playback.toggle();
    playback.toggle();
    vi.advanceTimersByTime(STEP);
    expect(shown().to).toBe(JANUARY + 14);
    vi.advanceTimersByTime(STEP * 2);
    expect(shown().to).toBe(JANUARY + 16);
  });

  it("stops when the reader goes back, and does not start by itself", () => {
    const { bar, store, address, shown, playback } = start();
    address.choose({ from: JANUARY + 3, to: JANUARY + 5 });
    playback.toggle();
    vi.advanceTimersByTime(STEP);
    bar.go(-1);
    expect(store.getState().playing).toBe(false);
    vi.advanceTimersByTime(STEP * 3);
    expect(shown()).toEqual({ from: JANUARY, to: JANUARY + 11 });
  });

  it("does nothing before there are data", () => {
    const { store, playback } = start();
    store.setState({ dataset: null });
    playback.toggle();
    expect(store.getState().playing).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
