// A PowerPoint file by its parts: every part is named and of a type, every relation leads somewhere, charts hold their numbers.
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { SlideChart } from "../../../src/core/figures/slide-chart.ts";
import { pptxOf } from "../../../src/render/slides/pptx-file.ts";
import type { Slide } from "../../../src/render/slides/slide.ts";
import { elementsOf, elementTree } from "../../element-tree.ts";

const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const HOSTILE = `Tom & "Jerry" <script>alert('x')</script>`;
const CHART: SlideChart = {
  form: "lines",
  stacked: false,
  categories: ["Jan 2025", "Feb 2025", "Mar 2025"],
  unit: "offences a month",
  series: [
    { name: "a month", look: "now", values: [12, null, 1234.5], texts: null },
    { name: HOSTILE, look: "mean", values: [null, 7, 0], texts: null },
  ],
};
const AROUND = {
  subject: "Shoplifting, Cambridge",
  lines: ["One.", HOSTILE],
  source: "Source: data.police.uk.",
  address: "https://example.org/?offence=a&map=b",
  notes: ["Method.", HOSTILE],
};
const SLIDES: readonly Slide[] = [
  { ...AROUND, title: HOSTILE, picture: null, alternative: "" },
  { ...AROUND, title: "Months", picture: { kind: "chart", chart: CHART }, alternative: "Chart of months" },
  {
    ...AROUND,
    title: "Bars",
    picture: { kind: "chart", chart: { ...CHART, form: "bars" } },
    alternative: "Chart of bars",
  },
  {
    ...AROUND,
    title: "Map",
    picture: {
      kind: "map",
      model: { maps: [], key: { title: "", bands: null, rows: [], notes: [], listTitle: "", list: [] } },
    },
    alternative: "Map of wards",
  },
  {
    ...AROUND,
    title: "Table",
    picture: { kind: "table", table: { head: ["A", "B"], rows: [[HOSTILE, "2"]] } },
    alternative: "A table",
  },
  { ...AROUND, title: "Texts", picture: { kind: "text", texts: ["First.", HOSTILE] }, alternative: "" },
];

/** The parts of the file may have white space between attributes, which the strict reader has not. */
function tree(xml: string) {
  const tags = xml.replace(/<[^>]*>/g, (tag) => tag.replace(/\s+/g, " ").replace(/ (\/?>)/, "$1"));
  return elementTree(tags.replace(/&#x?[0-9a-fA-F]+;/g, "•").replace(/^<\?xml[^>]*\?>\s*/, ""));
}

async function opened(): Promise<{
  readonly names: readonly string[];
  readonly text: (name: string) => Promise<string>;
}> {
  const bytes = await pptxOf(SLIDES, { title: "A deck", author: "Wardscope", drawMap: async () => DOT });
  const file = await JSZip.loadAsync(bytes);
  const names = Object.values(file.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name);
  return { names, text: async (name) => (await file.file(name)?.async("text")) ?? "" };
}

describe("a PowerPoint file", () => {
  it("is XML throughout, and has a type for each part and a part for each type", async () => {
    const { names, text } = await opened();
    const parts = new Map<string, string>();
    for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) parts.set(name, await text(name));
    for (const xml of parts.values()) expect(() => tree(xml)).not.toThrow();
    const types = parts.get("[Content_Types].xml")!;
    const [overrides, defaults] = [/<Override PartName="\/([^"]+)"/g, /<Default Extension="([^"]+)"/g].map((form) =>
      Array.from(types.matchAll(form), ([, found]) => found!),
    );
    for (const part of overrides!) expect(names).toContain(part);
    for (const name of names)
      if (name !== "[Content_Types].xml")
        expect(overrides!.includes(name) || defaults!.includes(name.split(".").at(-1)!)).toBe(true);
  });

  it("has every part that one of its relations names", async () => {
    const { names, text } = await opened();
    for (const name of names.filter((one) => one.endsWith(".rels"))) {
      const folder = name.replace(/_rels\/[^/]*$/, "");
      for (const [, attributes = ""] of (await text(name)).matchAll(/<Relationship ([^>]*)\/>/g)) {
        if (/TargetMode="External"/.test(attributes)) continue;
        const target = /Target="([^"]+)"/.exec(attributes)![1]!;
        const path = new URL(target, `https://part/${folder}`).pathname.slice(1);
        expect(names).toContain(path);
      }
    }
  });

  it("draws charts that hold their numbers, without those that are not known", async () => {
    const { names, text } = await opened();
    const charts = names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).sort();
    expect(charts).toHaveLength(2);
    for (const name of charts) {
      const xml = await text(name);
      const series = Array.from(xml.matchAll(/<c:val>(.*?)<\/c:val>/gs), ([, values]) =>
        Array.from(values!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g), ([, index, value]) => [
          Number(index),
          Number(value),
        ]),
      );
      expect(series).toEqual([
        [
          [0, 12],
          [2, 1234.5],
        ],
        [
          [1, 7],
          [2, 0],
        ],
      ]);
      expect(xml).not.toContain("<c:v></c:v>");
    }
    expect(names.filter((name) => /embeddings\/.*\.xlsx$/.test(name))).toHaveLength(2);
  });

  it("says what every picture shows, where its numbers come from and how they were made", async () => {
    const { names, text } = await opened();
    const slides = await Promise.all(SLIDES.map((_, index) => text(`ppt/slides/slide${index + 1}.xml`)));
    for (const [index, { title, alternative, source, picture }] of SLIDES.entries()) {
      const texts = elementsOf(tree(slides[index]!), "a:t").map(({ text: words }) => words);
      expect(texts).toContain(title);
      expect(texts.join("")).toContain(source);
      expect(slides[index]).toContain('type="title"');
      if (picture?.kind === "map" || picture?.kind === "chart")
        expect(slides[index]).toContain(`descr="${alternative}"`);
    }
    expect(slides[3]).toContain("<p:pic>");
    expect(slides[4]).toContain("<a:tbl>");
    expect(names.filter((name) => /notesSlides\/notesSlide\d+\.xml$/.test(name))).toHaveLength(SLIDES.length);
    expect(await text("ppt/notesSlides/notesSlide1.xml")).toContain("Method.");
  });
});
