// A picture that stands alone: what is in it, that nothing in it becomes markup, and its size.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawMarkup } from "../../../src/core/basics/markup.ts";
import { chartPictureOf } from "../../../src/render/charts/chart-picture.ts";
import { palette } from "../../../src/render/palette.ts";
import { hostileText } from "../../core/hotspots/sample-hotspots.ts";
import { elementsOf, elementTree } from "../../element-tree.ts";
import { textWidth } from "./drawings.ts";

const COLOURS = palette("light");
const CHART = { width: 400, height: 200, content: rawMarkup('<circle r="3"/>') };
const TEXT = { title: "Market is different", summary: "", foot: ["Source: data.police.uk"] };

function picture(parts: Partial<typeof TEXT> = {}, charts = [CHART], fonts = "") {
  return chartPictureOf({ ...TEXT, ...parts }, charts, COLOURS, textWidth, fonts);
}

function linesIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, line = ""]) => line);
}

describe("a picture", () => {
  it("has the title, the summary, the chart and the foot, in that order from the top", () => {
    const { svg } = picture({ summary: "More than expected." });
    const order = ["Market is different</text>", "More than expected.", '<circle r="3"/>', "Source: data.police.uk"];
    const places = order.map((part) => svg.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("holds nothing of its charts that XML cannot hold", () => {
    const content = rawMarkup("<text>Mar\u0000ket\u001b\ufffe\ud800 😀</text>");
    expect(picture({}, [{ ...CHART, content }]).svg).toContain("<text>Market 😀</text>");
  });

  it("escapes every text", () => {
    const { svg } = picture({ title: '<script>"&', foot: ["</svg>"] });
    expect(svg).toContain("&lt;script&gt;&quot;&amp;");
    expect(svg).not.toContain("<script>");
    expect(svg.match(/<\/svg>/g)).toHaveLength(2);
  });

  it("is one well-formed drawing of nothing but its own elements, whatever its texts are", () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(hostileText, { maxLength: 3 }), (title, summary, foot) => {
        const root = elementTree(picture({ title, summary, foot }).svg);
        expect(root.children.map(({ name }) => name).filter((name) => name !== "text")).toEqual([
          "title",
          "rect",
          "svg",
        ]);
        for (const text of elementsOf(root, "text"))
          expect(Object.keys(text.attributes)).toEqual(["x", "y", "font-size", "font-weight", "fill"]);
      }),
      { numRuns: 40 },
    );
  });

  it("is as wide as its chart and its margins, and as high as all that is in it", () => {
    const low = picture();
    expect(low.width).toBe(440);
    expect(low.svg).toContain(`width="440" height="${low.height}" viewBox="0 0 440 ${low.height}"`);
    expect(picture({}, [CHART, CHART]).height).toBe(low.height + 210);
    const ends = [...low.svg.matchAll(/<text x="20" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(Math.max(...ends)).toBeLessThan(low.height);
  });

  it("is never narrower than its texts can be read in", () => {
    expect(picture({}, [{ ...CHART, width: 100 }]).width).toBe(340);
  });

  it("wraps long texts within its width, and breaks an address that has no spaces", () => {
    const address = `View: https://example.org/${"a".repeat(300)}`;
    const foot = linesIn(picture({ foot: ["word ".repeat(80).trim(), address] }).svg).slice(1);
    expect(foot.length).toBeGreaterThan(10);
    for (const line of foot) expect((textWidth(line) * 11) / 12).toBeLessThanOrEqual(400);
    expect(foot.join("").replaceAll(" ", "")).toContain(address.replaceAll(" ", ""));
  });

  it("brings its type along, where there is one", () => {
    expect(picture({}, [CHART], "@font-face{}").svg).toContain("<style>@font-face{}</style>");
    expect(picture().svg).not.toContain("<style>");
  });
});
