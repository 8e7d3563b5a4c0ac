// The files of the map as it is shown: a picture for documents and one for print, and its numbers beside.
import type { Size } from "../../render/charts/geometry.ts";
import { pictureType, pngOf } from "../../render/charts/save-picture.ts";
import { mapPicture } from "../../render/picture/map-picture.ts";
import { isReady } from "../../state/models.ts";
import type { AppStore } from "../../state/store.ts";
import { AddToSlides } from "../kit/add-to-slides.tsx";
import { useApp } from "../kit/app-context.ts";
import { pictureFault } from "../kit/chart-files.tsx";
import { saveBlob, saveText } from "../kit/save-file.ts";
import { tellFailure } from "../kit/told.ts";
import { pictureOfMap, screenOf } from "./picture-of-map.ts";
import "../styles/picture-panel.css";

/** As wide as a sheet on its side, in CSS pixels; a PNG has twice as many. */
const SIZE: Size = { width: 1200, height: 820 };

const KINDS = [
  { kind: "PNG", use: "for documents and slides" },
  { kind: "SVG", use: "for print, at any size" },
] as const;

/** Saves what the map shows now, or tells why there is no picture. */
export async function saveMapPicture(store: AppStore, kind: "PNG" | "SVG"): Promise<void> {
  const state = store.getState();
  if (!isReady(state)) return;
  const picture = pictureOfMap(state, window.location.href, screenOf(document.querySelector(".map-area")));
  if (picture === null) {
    tellFailure(
      "There is no picture yet: the map is still being worked out, or has nothing to show. Wait for it, then save.",
    );
    return;
  }
  try {
    const svg = mapPicture(picture.model, SIZE, await pictureType());
    if (kind === "SVG") saveText(`${picture.name}.svg`, "image/svg+xml", svg);
    else saveBlob(`${picture.name}.png`, await pngOf({ svg, ...SIZE }));
  } catch (thrown) {
    tellFailure(pictureFault(thrown));
  }
}

export function MapPictures() {
  const { store } = useApp();
  return (
    <div className="map-pictures">
      {KINDS.map(({ kind, use }) => (
        <button key={kind} type="button" className="button" onClick={() => saveMapPicture(store, kind)}>
          {kind} <span className="muted">{use}</span>
        </button>
      ))}
      <AddToSlides kinds={["map"]} what="the map" />
      <p className="small muted">
        With its finding, key, scale and source, in light colours. The street map is left out: its licence asks for a
        note of its own.
      </p>
    </div>
  );
}
