// All models of one interaction, as the rows and the wards grow. Seeded data of the size of a district.
import type { CountRow, PlaceCountRow, PlaceRow } from "../../src/core/area/area-package.ts";
import type { Dataset } from "../../src/core/area/dataset.ts";
import { OPEN_DATA_TAXONOMY } from "../../src/core/area/open-data-taxonomy.ts";
import { assemble } from "../../src/core/package/assemble.ts";
import { withPlaces } from "../../src/core/package/assemble-places.ts";
import { DEFAULT_VIEW, type View } from "../../src/core/view/view.ts";
import * as mapModels from "../../src/state/map-models.ts";
import * as models from "../../src/state/models.ts";
import { makeStore } from "../../src/state/store.ts";
import { PAGES } from "../../src/views/shell/pages.ts";
import { partsOf, TWO_YEARS } from "../area.ts";
import type { BenchRow } from "./row.ts";
import { seeded } from "./seeded.ts";
import { compareTimes } from "./timing.ts";

const ROWS = 35_000;
const WARDS = 14;
const PLACES = 1200;
const MONTHS = TWO_YEARS.to - TWO_YEARS.from + 1;
const ROWS_GATE = 1.1;
const WARDS_GATE = 2.2;

export function run(): readonly BenchRow[] {
  const usual = makeDataset(ROWS, WARDS);
  const datasets = [usual, makeDataset(2 * ROWS, WARDS), makeDataset(ROWS, 2 * WARDS)];
  const { milliseconds, ratios } = compareTimes(...datasets.map(interactionsOn));
  const [, moreRows = 0, moreWards = 0] = ratios;
  return [
    {
      stage: "models: one interaction, 14 wards",
      value: `${((milliseconds[0] ?? 0) / viewsOf(usual).length).toFixed(2)} ms`,
      gate: "reported",
      met: true,
      required: false,
    },
    growth("models: twice the rows at the same places", moreRows, ROWS_GATE),
    growth("models: twice the wards", moreWards, WARDS_GATE),
  ];
}

/** Of the models alone. The gate is for a whole interaction, of which they are some hundredth: a miss is no failure. */
function growth(stage: string, ratio: number, gate: number): BenchRow {
  const note =
    "of the models alone, some hundredth of a choice (see page); the search for one place grows with its counts";
  return { stage, value: `${ratio.toFixed(2)} ×`, gate: `≤ ${gate} ×`, met: ratio <= gate, required: false, note };
}

/** Each call is a round of choices, the same for every dataset: each computes all that is shown of it. */
function interactionsOn(dataset: Dataset): () => void {
  const base = { ...makeStore("", 0, PAGES).getState(), dataset, loading: { status: "ready" } as const };
  const views = viewsOf(dataset);
  return () => {
    for (const view of views) {
      const state = { ...base, view };
      mapModels.ranking(state);
      models.offenceList(state);
      mapModels.headline(state);
      mapModels.trend(state);
      models.verdicts(state);
    }
  };
}

/** Another offence, another period and another ward in turn, until every offence was shown. */
function viewsOf(dataset: Dataset): readonly View[] {
  let view: View = DEFAULT_VIEW;
  return dataset.taxonomy.offences.flatMap(({ slug }, step) => {
    const from = TWO_YEARS.from + (step % (MONTHS - 12));
    const changes: readonly Partial<View>[] = [
      { offences: [slug] },
      { from, to: from + 11 },
      { wards: [`W${1 + (step % WARDS)}`] },
    ];
    return changes.map((change) => {
      view = { ...view, ...change };
      return view;
    });
  });
}

/** Rows at places: some places and some categories have many, as in the data of the police. */
function makeDataset(rows: number, wards: number): Dataset {
  const random = seeded(3);
  const often = (most: number): number => Math.floor(most * random() ** 2);
  const places = Array.from({ length: PLACES }, (_, index): PlaceRow => {
    const ward = `W${1 + (index % wards)}`;
    return { id: `p${index}`, longitude: 0.5, latitude: 52.5, name: `On or near Street ${index}`, ward };
  });
  const cells = new Map<string, PlaceCountRow>();
  for (let row = 0; row < rows; row++) {
    const place = places[often(PLACES)]!.id;
    const month = TWO_YEARS.from + Math.floor(random() * MONTHS);
    const { category } = OPEN_DATA_TAXONOMY[often(OPEN_DATA_TAXONOMY.length)]!;
    const key = `${place} ${month} ${category}`;
    cells.set(key, { place, month, category, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  const wardOf = new Map(places.map(({ id, ward }) => [id, ward]));
  const counts = [...cells.values()].map(
    ({ place, ...rest }): CountRow => ({ ward: wardOf.get(place) ?? "", ...rest }),
  );
  const names = Array.from({ length: wards }, (_, index) => `Ward ${index + 1}`);
  const parts = partsOf({ wards: names, population: names.map(() => 10_000), categories: OPEN_DATA_TAXONOMY });
  return withPlaces(assemble({ ...parts, counts }), places, [...cells.values()]);
}
