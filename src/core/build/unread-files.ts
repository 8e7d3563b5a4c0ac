// Why a file that lies among those of the police is not read: what its name says, or else its columns.
import type { PossibleMonths } from "../area/possible-months.ts";
import { AppFailure } from "../basics/failure.ts";
import { csvBlocks } from "./csv-blocks.ts";
import { readerOf, unknownLayout } from "./readers/readers.ts";
import { namesForce } from "./readers/street-columns.ts";
import { type GivenFile, namedFile, type StreetFile, type UnreadFile } from "./street-files.ts";
import { textOf } from "./text-pieces.ts";
import type { TextTools } from "./text-tools.ts";

/** What data.police.uk gives beside offences. */
const OTHER_DATA = /-(?:outcomes|stop-and-search)(?: ?\(\d+\))?\.csv$/i;

/** Null for a name that a file of offences may have; a `reason` of null: it is known to hold none. */
export function unreadByName(name: string): { readonly reason: string | null } | null {
  if (OTHER_DATA.test(name)) return { reason: null };
  if (/\.[ct]sv$/i.test(name)) return null;
  if (/\.zip$/i.test(name)) return { reason: "it is a ZIP inside a ZIP: unpack the outer one and give the folder" };
  if (/\.xlsx?$/i.test(name)) return { reason: "it is a workbook: save its sheet as CSV" };
  return { reason: "it is no CSV file" };
}

/** Null for a file that a reader knows and whose rows say the force. Only its beginning is read. */
async function unreadByColumns(file: GivenFile, tools: TextTools): Promise<string | null> {
  try {
    const header = await firstRow(file, tools);
    if (header === null) return "it is empty";
    if (readerOf(header) === null) return unknownLayout(header);
    return namesForce(header) ? null : "neither its name nor a column says of which force it is";
  } catch (error) {
    if (error instanceof AppFailure) return error.message.replace(/\.$/, "");
    throw error;
  }
}

/** The header of a table as text, and null of an empty one. Throws an AppFailure for what is no text. */
async function firstRow(file: GivenFile, { parserFor, ascii }: TextTools): Promise<readonly string[] | null> {
  const text = textOf(file.open(), file.where, "CSV", ascii);
  for await (const { rows } of csvBlocks(parserFor, text, file.where)) {
    const [header] = rows;
    if (header !== undefined) return header;
  }
  return null;
}

/** Of files whose names may be those of files of offences: which are, and why the others are not. Of those named after no month only the beginning is read. Throws as `namedFile` does. */
export async function offencesAmong(given: readonly GivenFile[], possible: PossibleMonths, tools: TextTools) {
  const [found, unread]: [StreetFile[], UnreadFile[]] = [[], []];
  for (const file of given) {
    const named = namedFile(file, possible);
    const reason = named === null ? await unreadByColumns(file, tools) : null;
    if (reason === null) found.push(named ?? { ...file, force: null, month: null });
    else unread.push({ where: file.where, reason });
  }
  return { found, unread };
}
