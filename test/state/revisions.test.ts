// What was revised comes after the first view, and then stands on charts; without it, or with a broken one, the page works.
import { afterEach, expect, it, vi } from "vitest";
import { bindAddress } from "../../src/state/address.ts";
import { courseCaveats } from "../../src/state/caveat-models.ts";
import { startLoading } from "../../src/state/loading.ts";
import { isReady, type ReadyState } from "../../src/state/models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { JANUARY } from "../area.ts";
import { packageFiles, startHost } from "../host.ts";
import { makeBar } from "../window.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const HEAD = "date,month,category,ward_code,before,after\n";
const INDEX = JSON.stringify({ areas: [{ slug: "alpha", name: "alpha", code: "E07000000" }] });

async function loaded(more: Readonly<Record<string, string>>) {
  const host = startHost({ ...packageFiles("alpha", {}, more), "areas/index.json": INDEX });
  const store = makeStore("?offence=shoplifting", JANUARY, PAGES);
  startLoading(store, bindAddress(store, makeBar("")));
  const seen: (readonly string[])[] = [];
  store.subscribe((state) => {
    if (isReady(state)) seen.push(notesOf(state));
  });
  await vi.waitFor(() => expect(store.getState().placesStatus).not.toBe("loading"));
  const state = store.getState();
  if (!isReady(state)) throw new Error("not loaded");
  return { host, state, seen };
}

function notesOf(state: ReadyState): readonly string[] {
  return courseCaveats(state).filter((text) => text.includes("Revised"));
}

it("puts what was revised by over 2 % on the charts that were drawn before it came", async () => {
  const { state, seen } = await loaded({ "revisions.csv": `${HEAD}2026-01-31,2024-03,shoplifting,W3,20,30\n` });
  expect(seen[0]).toEqual([]);
  expect(notesOf(state)).toEqual(["March 2024: Revised in later files: 60 offences in March 2024, 50 before."]);
  expect(state.dataset.leftOut).toEqual([]);
});

it("asks for nothing where a package lists no such file", async () => {
  const { host, state } = await loaded({});
  expect(host.asked.filter((address) => address.includes("revisions"))).toEqual([]);
  expect([state.dataset.revisions, notesOf(state)]).toEqual([null, []]);
});

it("says that a broken one was left out", async () => {
  const { state } = await loaded({ "revisions.csv": `${HEAD}2026-01-31,2024-03,shoplifting,W3,20,20\n` });
  expect(state.dataset.revisions).toBeNull();
  expect(state.dataset.leftOut).toEqual([expect.stringMatching(/^revisions\.csv:2: before and after are both "20"/)]);
});
