// Why a file that lies among those of the police is not read: what its name says, or else its columns.
import { AppFailure } from "../../core/basics/failure.ts";
import { readerOf, unknownLayout } from "../../core/build/readers/readers.ts";
import { namesForce } from "../../core/build/readers/street-columns.ts";
import type { GivenFile } from "../../core/build/street-files.ts";
import { rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";

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
export async function unreadByColumns(file: GivenFile): Promise<string | null> {
  try {
    const header = await firstRow(file);
    if (header === null) return "it is empty";
    if (readerOf(header) === null) return unknownLayout(header);
    return namesForce(header) ? null : "neither its name nor a column says of which force it is";
  } catch (error) {
    if (error instanceof AppFailure) return error.message.replace(/\.$/, "");
    throw error;
  }
}

async function firstRow(file: GivenFile): Promise<readonly string[] | null> {
  for await (const { rows } of rowBlocks(textOf(file.open(), file.where), file.where)) {
    const [header] = rows;
    if (header !== undefined) return header;
  }
  return null;
}
