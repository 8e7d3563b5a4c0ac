// The picture of what the map shows, made of the models of the page.

import { attributionText } from "../../core/area/attribution.ts";
import { periodName } from "../../core/area/period.ts";
import { rangeName } from "../../core/area/range-name.ts";
import { MEASURES } from "../../core/figures/measures.ts";
import { doubtTexts } from "../../core/wards/caveats.ts";
import { pictureName } from "../../core/wards/picture-names.ts";
import { perYear } from "../../core/wards/spoken.ts";
import type { Size } from "../../render/charts/geometry.ts";
import type { MapPictureModel, PicturedMap, PicturedPart, PictureKey } from "../../render/picture/map-picture-model.ts";
import { besideOverlay, type HotspotMap, mapOverlay } from "../../state/hotspot-map.ts";
import { difference } from "../../state/hotspot-models.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { mapCaveats } from "../../state/map-caveats.ts";
import { attribution, choropleth, headline, trendCaveats, wardLabels } from "../../state/map-models.ts";
import {
  figures,
  period,
  type ReadyState,
  selectedWards,
  selection,
  settledView,
  verdicts,
} from "../../state/models.ts";
import { obstacle } from "../../state/questions.ts";
import { limits } from "../../state/record-limits-models.ts";
import { hotspotFinding } from "../hotspots/hotspot-finding.ts";
import { hotspotsKey, wardsKey } from "./map-picture-key.ts";

export interface PictureOfMap {
  readonly model: MapPictureModel;
  /** Of its file, without ending. */
  readonly name: string;
}

/** Sentences and caveats that a picture has room for; all are in the files beside it and on the page it links to. */
const MOST = 2;

/** The key of the view; null while the hotspots are worked out, and where there are none to be shown. */
export function keyShown(state: ReadyState): PictureKey | null {
  if (state.view.map === "wards") return wardsKey(state);
  return obstacle(state) === null ? hotspotsKey(state) : null;
}

/** The maps of the view alone, as far as they are worked out. `screen` is the size of the map on the page. */
export function mapsShown(state: ReadyState, screen: Size): readonly PicturedMap[] {
  const { camera, against, period: own } = settledView(state);
  const view: PicturedPart | null = camera === null ? null : { camera, screen };
  const map = (overlay: HotspotMap | null, caption: string): PicturedMap => ({
    boundaries: state.dataset.boundaries,
    labels: wardLabels(state),
    choropleth: choropleth(state),
    overlay,
    selected: selectedWards(state),
    part: view ?? (overlay?.focusBox ? { box: overlay.focusBox } : null),
    caption,
  });
  if (state.view.map === "wards") return [map(null, "")];
  const overlay = mapOverlay(state);
  const beside = against === null ? null : besideOverlay(state);
  if (beside === null || against === null) return [map(overlay, "")];
  return [map(overlay, periodName(own)), map(beside, periodName(against))];
}

/** Null while the hotspots are worked out, and where there are none to be shown. `page` is the address of the page. */
export function pictureOfMap(state: ReadyState, page: string, screen: Size): PictureOfMap | null {
  const shown = state.view.map;
  const key = keyShown(state);
  const maps = mapsShown(state, screen);
  if (key === null || !isDrawn(state, maps)) return null;
  const { label } = selection(state);
  const caveats = shown === "wards" ? mapCaveats(state) : trendCaveats(state);
  const doubts = doubtTexts(state.dataset);
  const points = shown === "wards" ? [] : [limits(state).hotspotsOf];
  return {
    name: pictureName(shown, label, period(state)),
    model: {
      title: shown === "wards" ? headline(state) : hotspotFinding(state),
      subject: subjectOf(state),
      sentences:
        shown === "wards"
          ? verdicts(state)
              .slice(0, MOST)
              .map(({ sentence }) => sentence.text)
          : [],
      maps,
      key,
      caveats: [...points, ...caveats].slice(0, Math.max(MOST, doubts.length)),
      source: attributionText(attribution(state)),
      address: linkTo(state, page),
    },
  };
}

/** Densities, squares or changes are there, and not only the lines of the wards. */
function isDrawn({ view }: ReadyState, maps: readonly PicturedMap[]): boolean {
  return (
    view.map === "wards" ||
    maps.every(({ overlay }) => (overlay?.bands ?? overlay?.cells ?? overlay?.differences ?? null) !== null)
  );
}

/** Offence, place and period, and what is measured. */
function subjectOf(state: ReadyState): string {
  const { name } = state.dataset;
  const { label, noun } = selection(state);
  const [range, { measure }] = [period(state), settledView(state)];
  const start = `${label}, ${name}, ${periodName(range)}`;
  const compared = difference(state);
  if (state.view.map === "difference" && compared?.known)
    return `${label}, ${name}: ${rangeName(compared.value.later)} against ${rangeName(compared.value.earlier)}`;
  const { against } = settledView(state);
  if (state.view.map === "hotspots" && against !== null) return `${start}, beside ${periodName(against)}: hotspots`;
  if (state.view.map !== "wards") return `${start}: hotspots`;
  const year = perYear(measure, figures(state).period);
  return `${start}: ${MEASURES[measure].title(noun).toLowerCase()}${year && ` ${year}`}`;
}

/** What a camera of the page sees; where the map has no size, that of a small window. */
export function screenOf(element: Element | null): Size {
  const { clientWidth: width = 0, clientHeight: height = 0 } = element ?? {};
  return width > 0 && height > 0 ? { width, height } : { width: 760, height: 560 };
}
