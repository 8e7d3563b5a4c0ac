// The box beside the pointer: what it says, as elements (never as markup: names and notes come from data).
import type { TooltipComponentOption } from "echarts/components";
import type { Palette } from "../palette.ts";
import { FONT_FAMILY, FONT_SIZE } from "./geometry.ts";
import type { TooltipRow, TooltipText } from "./trend-tooltip.ts";

/** Looks, without what is said. */
export function tooltipLook(colours: Palette): TooltipComponentOption {
  return {
    confine: true,
    transitionDuration: 0,
    padding: [7, 10],
    backgroundColor: colours.background,
    borderColor: colours.grid,
    textStyle: { color: colours.ink, fontFamily: FONT_FAMILY, fontSize: FONT_SIZE },
    extraCssText: "max-width: 260px; white-space: normal; pointer-events: none; line-height: 1.4;",
  };
}

export function tooltipElement({ title, rows, remarks }: TooltipText, colours: Palette): HTMLElement {
  const box = document.createElement("div");
  box.append(paragraph(title, { fontWeight: "600" }), ...rows.map((row) => rowElement(row)));
  for (const remark of remarks) box.append(paragraph(remark, { color: colours.muted, marginTop: "4px" }));
  return box;
}

function rowElement({ label, value, colour }: TooltipRow): HTMLElement {
  const row = paragraph("", { display: "flex", alignItems: "center", gap: "6px" });
  const key = document.createElement("span");
  Object.assign(key.style, { width: "10px", height: "3px", background: colour, flex: "none" });
  const number = document.createElement("strong");
  number.textContent = value;
  Object.assign(number.style, { fontWeight: "600", fontVariantNumeric: "tabular-nums", marginInlineStart: "auto" });
  row.append(key, label, number);
  return row;
}

function paragraph(text: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = document.createElement("div");
  element.textContent = text;
  Object.assign(element.style, style);
  return element;
}
