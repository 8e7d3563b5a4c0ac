// A document as a Word file: whole as a file, with headings, captions, header rows, alternative texts and numbered pages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentModel, heading, list, paragraphs } from "../../../src/render/document/document-model.ts";
import { wordFile } from "../../../src/render/document/word-file.ts";
import { type ElementNode, elementsOf, elementTree } from "../../element-tree.ts";
import { danglingParts, xmlParts } from "../../office/office-parts.ts";
import { ONE_PIXEL } from "../../office/one-pixel.ts";

const MODEL: DocumentModel = {
  ...{ title: "Assessment of Testford", subtitle: "12 months to December 2025", facts: ["Made by hand."] },
  ...{ foot: "Assessment of Testford", maker: "Wardscope" },
  chapters: [
    {
      blocks: [
        heading(1, "The board"),
        ...paragraphs(["Nothing has changed.", null, ""], "lead"),
        heading(2, "Types"),
        ...list(["one", "two"]),
        {
          kind: "table",
          caption: "Types by verdict",
          head: ["Type", "Count"],
          rows: [
            { cells: ["Falling", "its rule"], role: "group" },
            { cells: ["Burglary", "1,234\n−12"] },
            { cells: ["All", "2,000"], role: "total" },
          ],
        },
      ],
    },
    {
      landscape: true,
      blocks: [
        heading(1, "The wards"),
        {
          kind: "figure",
          caption: "Market leads",
          alternative: "Map of the wards",
          drawing: { svg: "<svg/>", width: 640, height: 280 },
        },
        {
          kind: "table",
          caption: "Wards",
          head: ["Ward", "Burglary"],
          rows: [{ cells: ["Market", "3"] }],
          dense: true,
        },
      ],
    },
  ],
};

async function partsOf(model: DocumentModel): Promise<ReadonlyMap<string, string>> {
  return xmlParts(await bytesOf(model));
}

async function bytesOf(model: DocumentModel): Promise<Uint8Array> {
  const blob = await wordFile(model, { picture: async () => ONE_PIXEL });
  return new Uint8Array(await blob.arrayBuffer());
}

async function bodyOf(model: DocumentModel): Promise<ElementNode> {
  return elementTree((await partsOf(model)).get("word/document.xml")!);
}

function styled(body: ElementNode, style: string): readonly string[] {
  return elementsOf(body, "w:p")
    .filter((paragraph) => elementsOf(paragraph, "w:pStyle")[0]?.attributes["w:val"] === style)
    .map(({ text }) => text);
}

describe("a Word file", () => {
  it("names every part that it has and has every part that it names, all well formed", async () => {
    expect(danglingParts(await bytesOf(MODEL))).toEqual([]);
    for (const part of (await partsOf(MODEL)).values()) expect(() => elementTree(part)).not.toThrow();
  });

  it("has headings by their styles, contents that link to them and captions that are counted", async () => {
    const body = await bodyOf(MODEL);
    expect([styled(body, "Heading1"), styled(body, "Heading2")]).toEqual([["The board", "The wards"], ["Types"]]);
    expect(styled(body, "Caption")).toEqual(["Table 1: Types by verdict", "Figure 1: Market leads", "Table 2: Wards"]);
    expect(elementsOf(body, "w:fldSimple").map(({ attributes }) => attributes["w:instr"]?.trim())).toEqual(
      expect.arrayContaining(["SEQ Table \\* ARABIC", "SEQ Figure \\* ARABIC"]),
    );
    const anchors = elementsOf(body, "w:hyperlink").map(({ attributes }) => attributes["w:anchor"]);
    const marks = elementsOf(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]);
    expect(anchors).toHaveLength(3);
    expect(anchors.filter((anchor) => !marks.includes(anchor))).toEqual([]);
  });

  it("repeats the header of each table, and lets the other rows be cut, of which LibreOffice would lose some", async () => {
    const rows = elementsOf(await bodyOf(MODEL), "w:tr");
    expect(rows.filter((row) => elementsOf(row, "w:tblHeader").length > 0).map(({ text }) => text)).toEqual([
      "TypeCount",
      "WardBurglary",
    ]);
    expect(rows.filter((row) => elementsOf(row, "w:cantSplit").length > 0)).toHaveLength(2);
  });

  it("says what a picture shows, is in British English, and numbers its pages", async () => {
    const parts = await partsOf(MODEL);
    expect(elementsOf(await bodyOf(MODEL), "wp:docPr")[0]?.attributes["descr"]).toBe("Map of the wards");
    expect(elementsOf(elementTree(parts.get("word/styles.xml")!), "w:lang")[0]?.attributes["w:val"]).toBe("en-GB");
    const feet = [...parts].filter(([path]) => /footer\d+\.xml$/.test(path)).map(([, text]) => text);
    expect(feet.length).toBeGreaterThan(0);
    for (const foot of feet) expect(foot).toMatch(/PAGE[\s\S]*NUMPAGES/);
    expect(parts.get("docProps/core.xml")).toContain("Assessment of Testford");
  });

  it("asks Word to update nothing when it is opened, since Word would ask the reader first", async () => {
    const parts = await partsOf(MODEL);
    expect(parts.get("word/settings.xml")).not.toContain("updateFields");
    expect(parts.get("word/document.xml")).not.toContain('w:dirty="true"');
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const made = wordFile(MODEL, {
      signal: stop.signal,
      picture: async () => {
        stop.abort(new Error("enough"));
        return ONE_PIXEL;
      },
    });
    await expect(made).rejects.toThrow("enough");
  });

  it("holds any text as text", async () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("<w:p/>", "&amp;", "]]>", "\u0000", "\u202eevil", "{{title}}"),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const chapter = MODEL.chapters[0]!;
        const model = {
          ...MODEL,
          ...{ title: text, subtitle: text, facts: [text], foot: text, maker: text },
          chapters: [
            {
              blocks: [
                ...chapter.blocks,
                heading(1, text),
                ...list([text]),
                { kind: "table" as const, caption: text, head: [text], rows: [{ cells: [text] }] },
              ],
            },
          ],
        };
        const parts = await partsOf(model);
        for (const part of parts.values()) expect(() => elementTree(part)).not.toThrow();
        expect([...parts.values()].join("")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 6 },
    );
  });
});
