// What is written by hand of a plan is kept from residents, whether the reader or whoever publishes the page chose their view.
import { expect, it } from "vitest";
import { select } from "../../src/core/area/offences.ts";
import type { Progress } from "../../src/core/assessment/plan-progress.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { leavesNote } from "../../src/state/plan-models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { builtInArea } from "../built-in-area.ts";

const AREA = builtInArea();

it.each([
  ["", null, false],
  ["?audience=public", null, true],
  ["", "public", true],
] as const)("of violence with the address %j and the setting %j", (address, setting, leaves) => {
  const store = makeStore(address, 0, PAGES).getState();
  const config = { ...store.config, audience: setting ?? undefined };
  const state = { ...store, config, dataset: AREA, loading: { status: "ready" } } as unknown as ReadyState;
  const of = (slug: string): boolean =>
    leavesNote(state)({ indicator: { selection: select(AREA.taxonomy, [slug]) } } as Progress);
  expect([of("violence-and-sexual-offences"), of("bicycle-theft")]).toEqual([leaves, false]);
});
