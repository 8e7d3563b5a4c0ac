// A document as a Word file (Office Open XML): real headings, contents, captions that count, alternative texts, numbered pages.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { plainText } from "../../core/basics/plain-text.ts";
import type { Block, DocumentFigure, DocumentModel, Drawing } from "./document-model.ts";
import { BULLETS, NUMBERING, pageOf, STYLES, textWidth } from "./word-styles.ts";
import { wordTable } from "./word-table.ts";

export interface WordOptions {
  /** PNG bytes of a drawing. */
  readonly picture: (drawing: Drawing) => Promise<Uint8Array>;
  /** Called after each picture. */
  readonly drawn?: () => void;
  /** Throws its reason once it is aborted. */
  readonly signal?: AbortSignal;
}

type Bytes = ReadonlyMap<DocumentFigure, Uint8Array>;
type Child = Paragraph | Table | TableOfContents;

/** The file. What `picture` throws it throws. */
export async function wordFile(given: DocumentModel, options: WordOptions): Promise<Blob> {
  const model = withPlainTexts(given);
  const pictures = new Map<DocumentFigure, Uint8Array>();
  for (const block of model.chapters.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "figure") continue;
    options.signal?.throwIfAborted();
    pictures.set(block, await options.picture(block.drawing));
    options.drawn?.();
  }
  options.signal?.throwIfAborted();
  return Packer.toBlob(documentOf(model, pictures));
}

function documentOf(model: DocumentModel, pictures: Bytes): Document {
  const { title, subtitle, facts, foot, maker, chapters } = model;
  const counted = { table: 0, figure: 0 };
  const cover = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: subtitle, style: "Subtitle" }),
    ...facts.map((text) => new Paragraph({ text })),
    new Paragraph({ text: "Contents", style: "Subtitle", pageBreakBefore: true }),
    new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-2", tabLeader: LeaderType.NONE }),
  ];
  return new Document({
    title,
    subject: subtitle,
    creator: maker,
    lastModifiedBy: maker,
    description: foot,
    styles: STYLES,
    numbering: NUMBERING,
    pageNumbers: LEFT_TO_WORD,
    sections: [
      { properties: { page: pageOf(false) }, footers: { default: footerOf(foot, false) }, children: cover },
      ...chapters.map(({ blocks, landscape = false }) => ({
        properties: { page: pageOf(landscape) },
        footers: { default: footerOf(foot, landscape) },
        children: blocks.flatMap((block) => childrenOf(block, landscape, pictures, counted)),
      })),
    ],
  });
}

/** Blank until a reader updates the contents: were they marked as out of date, Word would ask before it opens the file. */
const LEFT_TO_WORD = () => ({ bookmarks: new Map<string, string>() });

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const LOOKS = { lead: "Lead", note: "Note", caveat: "Caveat" };

function childrenOf(
  block: Block,
  landscape: boolean,
  pictures: Bytes,
  counted: { table: number; figure: number },
): readonly Child[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level] })];
    case "paragraph":
      return [new Paragraph({ text: block.text, ...(block.look && { style: LOOKS[block.look] }) })];
    case "list":
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: BULLETS, level: 0 }, spacing: { after: 60 } }),
      );
    case "table":
      counted.table += 1;
      return [
        captionOf("Table", counted.table, block.caption),
        wordTable(block, landscape),
        new Paragraph({ text: "", spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT } }),
      ];
    case "figure":
      counted.figure += 1;
      return [
        pictureOf(block, counted.figure, landscape, pictures),
        captionOf("Figure", counted.figure, block.caption),
      ];
    default:
      return block satisfies never;
  }
}

/** A field counts it, so that it is counted again when something is put before it. */
function captionOf(name: "Table" | "Figure", number: number, text: string): Paragraph {
  return new Paragraph({
    style: "Caption",
    // A picture's caption stands under it, a table's over it.
    keepNext: name === "Table",
    children: [
      new TextRun(`${name} `),
      new SimpleField(`SEQ ${name} \\* ARABIC`, String(number)),
      new TextRun({ text: `: ${text}` }),
    ],
  });
}

/** In CSS pixels: 15 twentieths of a point each. */
const PIXEL = 15;

function pictureOf(figure: DocumentFigure, number: number, landscape: boolean, pictures: Bytes): Paragraph {
  const { drawing, alternative, caption } = figure;
  const width = Math.min(drawing.width, Math.floor(textWidth(landscape) / PIXEL));
  const height = Math.round((width * drawing.height) / drawing.width);
  return new Paragraph({
    style: "Picture",
    children: [
      new ImageRun({
        type: "png",
        data: pictures.get(figure)!,
        transformation: { width, height },
        altText: { name: `Figure ${number}`, title: caption, description: alternative },
      }),
    ],
  });
}

function footerOf(foot: string, landscape: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Foot",
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(landscape) }],
        children: [
          new TextRun(foot),
          new TextRun({ children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** Nothing in the texts of others steers what stands around it, and XML can hold all of them. */
function withPlainTexts<Value>(value: Value): Value {
  if (typeof value === "string") return plainText(value) as Value;
  if (Array.isArray(value)) return value.map(withPlainTexts) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withPlainTexts(part)])) as Value;
}
