// The pictures of the assessment's document: charts and maps drawn from the models of the page, with their captions.
import type { chartDrawing } from "../../render/charts/chart-drawing.ts";
import type { Subject } from "../../render/charts/subjects.ts";
import type { Block } from "../../render/document/document-model.ts";
import { mapPicture, type PictureType } from "../../render/picture/map-picture.ts";
import type { ReadyState } from "../../state/models.ts";
import { pictureOfMap } from "../map/picture-of-map.ts";

/** As wide as the text of a sheet of A4, in CSS pixels. */
const WIDTH = 640;
const MAP = { width: 760, height: 420 };

export interface Drawings {
  readonly chartOf: (subject: Subject, title: string, unit: string) => readonly Block[];
  /** The shaded map of the state; nothing where there is none. */
  readonly mapOf: (state: ReadyState) => readonly Block[];
}

/** `page` is the address of the page. The drawing of charts is given, since it comes later than all else. */
export function documentDrawings(type: PictureType, page: string, draw: typeof chartDrawing): Drawings {
  return {
    chartOf: (subject, title, unit) => [
      {
        kind: "figure",
        caption: `${title}. ${unit}`,
        alternative: `Chart. ${title}. ${unit}`,
        drawing: draw(subject, WIDTH, type),
      },
    ],
    mapOf: (state) => {
      const shown = { ...state, view: { ...state.view, map: "wards" as const, camera: null } };
      const picture = pictureOfMap(shown, page, MAP);
      if (picture === null) return [];
      const { title, subject } = picture.model;
      // What the page around it says is not written into the picture too.
      const model = { ...picture.model, title: "", subject: "", sentences: [], caveats: [], address: "" };
      return [
        {
          kind: "figure",
          caption: `${title}. ${subject}`,
          alternative: `Map of the wards, shaded. ${title}. ${subject}`,
          drawing: { ...MAP, svg: mapPicture(model, MAP, type) },
        },
      ];
    },
  };
}
