// How a Word document looks: its styles, by which a reader changes all of a kind at once, and its pages.
import {
  AlignmentType,
  convertMillimetersToTwip,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  PageOrientation,
} from "docx";

const FONT = "Arial";
const INK = "111827";
const ACCENT = "0F4C75";
export const MUTED = "4B5563";
/** Half points. */
const BODY = 21;

export const BULLETS = "bullets";
export const NUMBERING = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          ...{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.LEFT },
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
};

const MARGIN = convertMillimetersToTwip(20);
const [SHORT, LONG] = [convertMillimetersToTwip(210), convertMillimetersToTwip(297)];

/** Between the margins, in twentieths of a point. */
export const textWidth = (landscape: boolean): number => (landscape ? LONG : SHORT) - 2 * MARGIN;

/** A4. */
export function pageOf(landscape: boolean) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    // The library turns the sides by itself.
    size: { width: SHORT, height: LONG, orientation },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: MARGIN / 2, footer: MARGIN / 2 },
  };
}

const headingStyle = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: ACCENT },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const based = (id: string, name: string, run: object, paragraph: object) => ({
  ...{ id, name, basedOn: "Normal", quickFormat: true },
  ...{ run, paragraph },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: BODY,
        color: INK,
        language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "ar-SA" },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 2400, after: 160 } },
    },
    heading1: headingStyle(34, 0, 200),
    heading2: headingStyle(26, 320, 120),
    heading3: headingStyle(22, 240, 80),
  },
  paragraphStyles: [
    based("Subtitle", "Subtitle", { size: 28, color: MUTED }, { spacing: { after: 320 } }),
    based("Lead", "Lead", { size: 24 }, { spacing: { after: 160 } }),
    based(
      "Note",
      "Note",
      { size: 17, color: MUTED },
      { spacing: { before: 60, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    based(
      "Caveat",
      "Caveat",
      { size: 19, color: "6B4A00" },
      {
        shading: { fill: "FFF8E6" },
        indent: { left: 120, right: 120 },
        spacing: { before: 60, after: 120, line: 252, lineRule: LineRuleType.AUTO },
      },
    ),
    based(
      "Caption",
      "caption",
      { size: 19, bold: true, color: INK },
      { spacing: { before: 200, after: 80 }, keepNext: true },
    ),
    based(
      "Picture",
      "Picture",
      {},
      {
        spacing: { before: 120, after: 40, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
        alignment: AlignmentType.CENTER,
      },
    ),
    based(
      "TableText",
      "Table text",
      { size: 17 },
      { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    based(
      "TableSmall",
      "Table text, small",
      { size: 15 },
      { spacing: { before: 10, after: 10, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    based("Foot", "Foot of a page", { size: 16, color: MUTED }, { spacing: { after: 0 } }),
    ...[0, 240].map((left, level) =>
      based(
        `TOC${level + 1}`,
        `toc ${level + 1}`,
        { size: level === 0 ? 21 : 19 },
        { indent: { left }, spacing: { after: 40 } },
      ),
    ),
  ],
};
