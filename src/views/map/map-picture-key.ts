// The key of a picture of the map, by what the map shows: the words and classes of the key on the page.

import { rangeName } from "../../core/area/range-name.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { isWithheld } from "../../core/basics/withheld.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import { figuresFor } from "../../core/figures/offence-figures.ts";
import type { Hotspot } from "../../core/hotspots/density/hotspot.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { legendLabels } from "../../core/wards/legend-classes.ts";
import { valueText } from "../../core/wards/ranking.ts";
import { wardsPerClass } from "../../core/wards/scheme.ts";
import { perYear } from "../../core/wards/spoken.ts";
import type { PictureKey } from "../../render/picture/map-picture-model.ts";
import { besideOverlay } from "../../state/hotspot-map.ts";
import { difference, hotspots, placeCircles, significance, surface, yearly } from "../../state/hotspot-models.ts";
import { choropleth } from "../../state/map-models.ts";
import { figures, period, type ReadyState, selectedWards, selection } from "../../state/models.ts";
import { limits } from "../../state/record-limits-models.ts";
import {
  DASHED_RING,
  DIFFERENCE_NOTE,
  DIFFERENCE_ROWS,
  DIFFERENCE_TITLE,
  significanceNote,
  significanceRows,
  significanceTitle,
} from "../hotspots/hotspot-key.ts";

type Rows = PictureKey["rows"];

export function wardsKey(state: ReadyState): PictureKey {
  const [model, numbers] = [choropleth(state), figures(state)];
  const { measure, scheme, wards } = model;
  const { kind, title } = MEASURES[measure];
  const year = perYear(measure, numbers.period);
  const key = { title: `${title(numbers.selection.noun)}${year && ` ${year}`}`, listTitle: "", list: [], notes: [] };
  const noData: Rows = wards.some(({ colourIndex }) => colourIndex === null)
    ? [{ swatch: { kind: "no data" }, text: wards.some(({ value }) => isWithheld(value)) ? "withheld" : "no data" }]
    : [];
  if (kind === "difference" && !numbers.comparison.known)
    return { ...key, bands: null, rows: noData, notes: [`No comparison: ${numbers.comparison.reason}`] };
  if (wards.every(({ value }) => isWithheld(value))) return { ...key, bands: null, rows: noData };
  const change: Rows =
    kind !== "difference"
      ? []
      : [
          { swatch: { kind: "clear" }, text: "full colour: clear change" },
          { swatch: { kind: "pale" }, text: "pale: may be chance" },
        ];
  return {
    ...key,
    bands: { ramp: scheme.kind, labels: wardsPerClass(model).map(String), ticks: legendLabels(model).ticks },
    rows: [...change, ...noData, ...chosenRows(state)],
    notes: ["The number in a band is that of its wards."],
  };
}

/** Null while its answer is worked out, or where there is none. */
export function hotspotsKey(state: ReadyState): PictureKey | null {
  const key = keyOfMode(state);
  return key && { ...key, rows: [...key.rows, ...wardLine(state)] };
}

function keyOfMode(state: ReadyState): PictureKey | null {
  const { label } = selection(state);
  switch (state.view.map) {
    case "significance": {
      const answer = significance(state);
      if (!answer?.known) return null;
      const rows: Rows = significanceRows(answer.value).map(({ level, text }) => ({
        swatch: { kind: "significance", level },
        text,
      }));
      const notes = [significanceNote(answer.value, limits(state).note)];
      return { title: significanceTitle(label), bands: null, rows, notes, ...numbered(state) };
    }
    case "difference": {
      const answer = difference(state);
      if (!answer?.known) return null;
      const rows: Rows = DIFFERENCE_ROWS.map(({ verdict, text }) => ({ swatch: { kind: verdict }, text }));
      return { title: DIFFERENCE_TITLE, bands: null, rows, notes: [DIFFERENCE_NOTE], listTitle: "", list: [] };
    }
    default:
      return densityKey(state);
  }
}

function densityKey(state: ReadyState): PictureKey | null {
  const model = surface(state);
  if (model === null) return null;
  const { label, noun } = selection(state);
  const range = period(state);
  const ticks = model.steps.map((step) => formatCount(yearly(step, range)));
  const dashed = hotspots(state)?.some(({ stable }) => !stable) ?? false;
  const rows: Rows = [
    ...(dashed ? [{ swatch: { kind: "dashed" }, text: DASHED_RING } as const] : []),
    ...(placeCircles(state) === null
      ? []
      : [
          {
            swatch: { kind: "place" },
            text: limits(state).circle,
          } as const,
        ]),
  ];
  return {
    title: `${label}: times the mean density`,
    bands: { ramp: "density", labels: THRESHOLDS.bandMultiples.map((times) => `${times}×`), ticks },
    rows,
    notes: [
      `Under the bands: ${noun} per km² a year. From ${THRESHOLDS.hotspotMultiple}× a hotspot. Bandwidth ${model.surface.bandwidth} m.`,
      ...(besideOverlay(state) === null
        ? []
        : ["Each map numbers its own hotspots; the classes are those of the first."]),
    ],
    ...numbered(state),
  };
}

/** The hotspots by their numbers on the map. */
function numbered(state: ReadyState): Pick<PictureKey, "list" | "listTitle"> {
  const list = (hotspots(state) ?? []).map(({ rank, stable, name, wardName, offences }: Hotspot) => ({
    swatch: { kind: "number", rank, stable } as const,
    text: `${name}${name.includes(wardName) ? "" : ` (${wardName})`}: ${formatCount(offences)}`,
  }));
  const months = besideOverlay(state) === null ? "" : ` of ${rangeName(period(state))}`;
  return { list, listTitle: `Hotspots${months}, by number of ${selection(state).noun}` };
}

function wardLine(state: ReadyState): Rows {
  const chosen = selectedWards(state).length;
  return chosen === 0 ? [] : [{ swatch: { kind: "chosen ward" }, text: numberOf(chosen, "chosen wards") }];
}

/** The chosen wards with their values, in one line. */
function chosenRows(state: ReadyState): Rows {
  const numbers = figures(state);
  const { measure } = choropleth(state);
  const texts = selectedWards(state).flatMap((code) => {
    const ward = figuresFor(numbers, code);
    if (ward === null) return [];
    return [`${ward.name} ${valueText(ward, measure)}`];
  });
  return texts.length === 0 ? [] : [{ swatch: { kind: "chosen ward" }, text: texts.join(" · ") }];
}
