// A chart of the assessment drawn for a document, without a place on the page.
import { init } from "echarts/core";
import { type Markup, markup, rawMarkup } from "../../core/basics/markup.ts";
import { palette } from "../palette.ts";
import { chartTheme } from "./chart-theme.ts";
import "./echarts.ts";
import { FONT_FAMILY, type Size, type TextWidth } from "./geometry.ts";
import { chartOption, heightOf, type Subject } from "./subjects.ts";

/** SVG text and its size in CSS pixels, in light colours. `fonts` is a style sheet that brings the type along, "" for none. */
export function chartDrawing(
  subject: Subject,
  width: number,
  { textWidth, fonts }: { readonly textWidth: TextWidth; readonly fonts: string },
): Size & { readonly svg: string } {
  const height = heightOf(subject, width, textWidth);
  const colours = palette("light");
  const size = { width, height };
  const chart = init(null, chartTheme(colours), { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(chartOption(subject, { colours, size, width: textWidth }));
    const drawn = rawMarkup(chart.renderToSVGString());
    const style: Markup | null = fonts === "" ? null : markup`<style>${rawMarkup(fonts)}</style>`;
    const { markup: svg } =
      markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">${style}<rect width="${width}" height="${height}" fill="${colours.background}"/>${drawn}</svg>`;
    return { ...size, svg };
  } finally {
    chart.dispose();
  }
}
