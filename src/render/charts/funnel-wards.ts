// The wards of a funnel plot, as points and in words.
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import type { FunnelPlace, FunnelPosition, FunnelWard } from "../../core/assessment/funnel-ward.ts";
import { formatRate, formatRatio } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { Palette } from "../palette.ts";
import type { TooltipText } from "./trend-tooltip.ts";

export interface PlacedWard extends Omit<FunnelWard, "place"> {
  readonly place: FunnelPlace;
  readonly isSelected: boolean;
}

/** Those where somebody lives, in the order of the model. */
export function placedWards({ wards }: FunnelModel, selected: readonly string[]): readonly PlacedWard[] {
  return wards.flatMap(({ place, ...ward }) =>
    place.known ? [{ ...ward, place: place.value, isSelected: selected.includes(ward.code) }] : [],
  );
}

/** The point of a ward, as an item of data. */
export function wardPoint({ place, isSelected }: PlacedWard, at: readonly [x: number, y: number], colours: Palette) {
  const chosen = isSelected && { borderColor: colours.ink, borderWidth: 2.5 };
  return {
    value: [...at],
    symbolSize: isSelected ? 14 : 10,
    itemStyle: { ...pointLook(place.position, colours), ...chosen },
  };
}

function pointLook(position: FunnelPosition | null, { accent, background, monthly }: Palette) {
  switch (position) {
    case "outside 99.8 %":
    case null:
      return { color: accent, borderColor: background, borderWidth: 1 };
    case "outside 95 %":
      return { color: background, borderColor: accent, borderWidth: 2.5 };
    case "inside":
      return { color: monthly, borderColor: background, borderWidth: 1 };
    default:
      return position satisfies never;
  }
}

export function wardTip({ name, count, place }: PlacedWard, colours: Palette): TooltipText {
  const { expected, ratio, position } = place;
  const rows = [
    { label: "count", value: formatCount(count), colour: colours.accent },
    { label: "expected", value: formatRate(expected), colour: colours.monthly },
    { label: "ratio", value: formatRatio(ratio), colour: "transparent" },
  ];
  return { title: name, rows, remarks: position === null ? [] : [positionText(position)] };
}

function positionText(position: FunnelPosition): string {
  return position === "inside" ? "Inside the limits." : `Outside the ${position.replace("outside ", "")} limits.`;
}
