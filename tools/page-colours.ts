// The style sheets that hold the colours of the page, written from the colours.
import { DARK_PAGE, LIGHT_PAGE, PAPER, type PageColours } from "../src/core/basics/page-colours.ts";

const SOURCE = "/* Written by `npm run docs` from src/core/basics/page-colours.ts. */";

/** Texts by the name of the file among the styles. */
export function colourSheets(): Readonly<Record<string, string>> {
  const screen = [
    `:root {\n  color-scheme: light dark;\n${properties(LIGHT_PAGE, "  ")}}`,
    `@media (prefers-color-scheme: dark) {\n  :root {\n${properties(DARK_PAGE, "    ")}  }\n}`,
  ];
  const paper = { ...LIGHT_PAGE, ...PAPER };
  const names = new Set([...Object.keys(DARK_PAGE), ...Object.keys(PAPER)]);
  const onPaper = Object.fromEntries(Object.entries(paper).filter(([name]) => names.has(name)));
  return {
    "theme-colours.css": `${SOURCE}\n${screen.join("\n\n")}\n`,
    "paper-colours.css": `${SOURCE}\n@media print {\n  :root {\n    color-scheme: light;\n${properties(onPaper, "    ")}  }\n}\n`,
  };
}

function properties(colours: PageColours, indent: string): string {
  return Object.entries(colours)
    .map(([name, value]) => `${indent}--${name}: ${value.replace(/#[0-9A-F]+/g, (hex) => hex.toLowerCase())};\n`)
    .join("");
}
