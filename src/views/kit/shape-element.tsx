// A drawing of the renderer as elements of the page.
import { createElement, type ReactNode } from "react";
import type { Shape } from "../../render/picture/shape.ts";

export function shapeElements(shapes: readonly (Shape | string)[]): ReactNode {
  return shapes.map((each, index) =>
    typeof each === "string"
      ? each
      : createElement(
          each.tag,
          // A drawing is made anew as a whole: its parts have no other name than their place.
          {
            key: index,
            ...Object.fromEntries(Object.entries(each.attributes).map(([name, value]) => [prop(name), value])),
          },
          shapeElements(each.children),
        ),
  );
}

/** "stroke-width" as React has it; "aria-label" stays as it is. */
function prop(name: string): string {
  if (name.startsWith("aria-")) return name;
  return name === "class" ? "className" : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
