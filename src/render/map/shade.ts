// The class of a ward as the text that travels in MapLibre's feature-state, and the expressions that turn it into colours.
import type { ExpressionSpecification } from "maplibre-gl";
import type { ChoroplethModel } from "../../core/wards/choropleth.ts";
import { inkOn, type Palette, rampStep } from "../palette.ts";

export const NO_DATA = "no-data";

/** Under this opacity of the fill, labels are written for the background below it. */
const CLEAR_FILL = 0.5;

/** For each ward of the model "sequential-3", "diverging-0", ... (a step of the ramp of five), or "no-data". */
export function shadesOf(model: ChoroplethModel): ReadonlyMap<string, string> {
  const { kind, edges } = model.scheme;
  const count = edges.length - 1;
  return new Map(
    model.wards.map(({ code, classIndex }) => [
      code,
      classIndex === null ? NO_DATA : `${kind}-${rampStep(kind, classIndex, count)}`,
    ]),
  );
}

export function fillColour(colours: Palette): ExpressionSpecification {
  return byShade(colours, (colour) => colour, colours.mapBackground);
}

/** Text that reads on the ward's own colour; on the background where the fill is nearly clear. */
export function labelColour(colours: Palette): ExpressionSpecification {
  const onFill = byShade(colours, inkOn, colours.ink);
  return ["case", ["<", ["global-state", "opacity"], CLEAR_FILL], colours.ink, onFill];
}

/** The opposite of the text, so that a name that runs over a border still reads. */
export function haloColour(colours: Palette): ExpressionSpecification {
  const opposite = (colour: string): string => inkOn(inkOn(colour));
  const onFill = byShade(colours, opposite, colours.background);
  return ["case", ["<", ["global-state", "opacity"], CLEAR_FILL], colours.background, onFill];
}

function byShade(colours: Palette, change: (colour: string) => string, otherwise: string): ExpressionSpecification {
  const cases = Object.entries(colours.ramps).flatMap(([kind, ramp]) =>
    ramp.flatMap((colour, step) => [`${kind}-${step}`, change(colour)]),
  );
  return ["match", ["feature-state", "shade"], NO_DATA, change(colours.noData), ...cases, otherwise];
}
