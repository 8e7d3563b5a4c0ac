// What a search finds besides places.
import { expect, it } from "vitest";
import type { FigureRow } from "../../src/core/area/area-package.ts";
import type { ReadyState } from "../../src/state/models.ts";
import { makeStore, type PublishedState } from "../../src/state/store.ts";
import { topics, topicsIn } from "../../src/state/topics.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { area } from "../area.ts";

function found(typed: string, published: PublishedState = { status: "unasked" }): readonly string[] {
  const dataset = area();
  const base = { ...makeStore("", 0, PAGES).getState(), loading: { status: "ready" } } as const;
  const state = { ...base, dataset, published } as ReadyState;
  return topicsIn(topics(state), typed).map(({ label, detail, to }) => `${label}, ${detail}: ${JSON.stringify(to)}`);
}

const FIGURES = {
  ...{ status: "ready", groups: [], faults: [] },
  rows: ["Hate crime", "Hate crime", "Domestic abuse marked crimes"].map((group) => ({ group }) as FigureRow),
} as unknown as PublishedState;

it("finds an offence by the beginning of a word of its name", () => {
  expect(found("drug")).toEqual(['Drugs, Offence: {"offences":["drugs"]}']);
  expect(found("rug")).toEqual([]);
});

it("finds a group of the published figures once, where it is open", () => {
  const to = '{"page":"assessment","section":"published","shown":["group-hate-crime"]}';
  expect(found("hate", FIGURES)).toEqual([`Hate crime, Published figures: ${to}`]);
  expect(found("abuse", FIGURES)).toHaveLength(1);
});

it("says of what is inside other categories that it is not marked, where no figures have it", () => {
  expect(found("hate crime")).toEqual(['Hate crime, Not marked in these data: {"page":"about","section":"limits"}']);
  expect(found("knife", FIGURES)).toEqual([
    'Knife crime, Not marked in these data: {"page":"about","section":"limits"}',
  ]);
});
