// Residents from the text of a file.
import { delimiterUnderTitles } from "../basics/delimiter-under-titles.ts";
import type { PopulationFile } from "./build-inputs.ts";
import { csvBlocks } from "./csv-blocks.ts";
import { type AskedResidents, readResidents } from "./readers/residents-file.ts";
import type { TableLine } from "./readers/residents-table.ts";
import { writtenText } from "./readers/written-code.ts";
import type { TextTools } from "./text-tools.ts";

/** Residents by ward, from whatever table the text holds. Throws an AppFailure that says what cannot be told, and which option tells it. */
export async function residentsOfText(
  { parserFor }: Pick<TextTools, "parserFor">,
  text: string,
  { path, name }: { readonly path: string; readonly name: string },
  asked: AskedResidents,
): Promise<PopulationFile> {
  const lines: TableLine[] = [];
  for await (const block of csvBlocks(parserFor, whole(text), path, delimiterUnderTitles))
    block.rows.forEach((cells, index) => {
      const texts = cells.map(writtenText);
      if (texts.some((one) => one !== "")) lines.push({ cells: texts, line: block.lineOf(index) });
    });
  return { name, ...readResidents(lines, { path, name }, asked) };
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}
