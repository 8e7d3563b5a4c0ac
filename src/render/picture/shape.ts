// A drawing as a small tree, which a file has as SVG text and the page as elements of its own.
import { type Markup, markup, rawMarkup } from "../../core/basics/markup.ts";

/** An element of SVG: names as SVG writes them ("stroke-width"). An attribute that is undefined is left out. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (Shape | string)[];
}

export function shape(tag: string, attributes: Shape["attributes"], children: readonly (Shape | string)[] = []): Shape {
  return { tag, attributes, children };
}

/** As text of SVG, in which nothing that came from outside can become markup. */
export function shapeMarkup({ tag, attributes, children }: Shape): Markup {
  const name = rawMarkup(tag);
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [markup` ${rawMarkup(key)}="${value}"`],
  );
  const content = children.map((child) => (typeof child === "string" ? child : shapeMarkup(child)));
  return markup`<${name}${written}>${content}</${name}>`;
}
