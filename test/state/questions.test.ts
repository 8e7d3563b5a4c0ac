// What the worker is asked on which page.
import { expect, it } from "vitest";
import type { Dataset, Places } from "../../src/core/area/dataset.ts";
import { obstacle, QUESTIONS } from "../../src/state/questions.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGE_IDS, PAGES } from "../../src/views/shell/pages.ts";
import { area } from "../area.ts";
import { bothOf } from "../core/disclosure/whole-and-copy.ts";
import { asked } from "./answered.ts";

const places: Places = {
  names: [],
  longitude: new Float64Array(),
  latitude: new Float64Array(),
  ward: new Uint16Array(),
  start: new Uint32Array([0]),
  month: new Uint16Array(),
  category: new Uint16Array(),
  count: new Float64Array(),
};
const asks = (query: string): boolean => {
  const state = { ...makeStore(query, 0, PAGES).getState(), dataset: { ...area(), places } };
  return QUESTIONS.placesInMetres(state) !== null;
};

it.each(PAGE_IDS)("asks for the places on the page %s if it needs them, and wherever hotspots are shown", (page) => {
  expect(asks(`?page=${page}`)).toBe(PAGES[page].needsPlaces === true);
  expect(asks(`?page=${page}&map=hotspots`)).toBe(true);
});

it("asks for them where a ward has its hotspots, where patrols are planned and where they are judged", () => {
  expect(["ward", "patrols", "trial", "map", "about"].map((page) => asks(`?page=${page}`))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it("says of a public copy that it has no places, and of other counts by ward that they have no points, in no words of files", () => {
  const { open, whole } = bothOf(3, 4, 24, 1);
  const said = (dataset: Dataset, query: string): string | null =>
    obstacle(asked(query, dataset, { placesStatus: "absent" }));
  for (const query of ["?offence=drugs", "?offence=drugs&audience=public"]) {
    expect(said(open, query)).toMatch(/^A public copy has no places, and so no hotspots\./);
    expect(said(whole, query)).toMatch(
      /^These are counts by ward, without the points of the offences, and so without hotspots\./,
    );
    expect(said(whole, query)).not.toMatch(/\.csv|package/);
  }
});
