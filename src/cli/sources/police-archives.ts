// Which archives hold the months that are asked for: the newest, and older ones for what lies before its first month.
import { FIRST_MONTH } from "../../core/area/possible-months.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { ifThere, newestThere } from "./newest-archive.ts";
import { localArchive, type PoliceArchive, remoteArchive } from "./police-archive.ts";
import type { PoliceContext, PoliceRequest } from "./police-request.ts";
import { wholeArchive } from "./whole-archive.ts";

/** `keeps`: whether lists of files may be written into the downloads. */
export type ArchivesRequest = PoliceRequest & { readonly keeps: boolean };

/** The newest first. Throws an AppFailure where none is there, or the source does not give it in parts and `whole` does not say so. */
export async function openArchives(
  request: ArchivesRequest,
  context: PoliceContext,
): Promise<readonly PoliceArchive[]> {
  const { police } = context.settings;
  if (request.fromArchive !== null) return [await localArchive(police, request.fromArchive)];
  const newest = await newestArchive(request, context);
  const opened = [newest.archive];
  try {
    const first = newest.month - request.months + 1;
    for (
      let month = newest.month - police.archiveMonths;
      month >= Math.max(first, FIRST_MONTH);
      month -= police.archiveMonths
    ) {
      const older = await ifThere(open(month, request, context));
      if (older === null) {
        context.terminal.error.write(
          `${police.name} has no archive of ${formatMonth(month)}: its months are missing.\n`,
        );
        break;
      }
      opened.push(older);
    }
    return opened;
  } catch (error) {
    for (const { close } of opened) close();
    throw error;
  }
}

async function newestArchive(request: ArchivesRequest, context: PoliceContext) {
  const { month, found } = await newestThere(request, context, (tried) => open(tried, request, context));
  return { month, archive: found };
}

function open(month: Month, request: ArchivesRequest, context: PoliceContext): Promise<PoliceArchive> {
  return request.whole
    ? wholeArchive(month, request.downloads, context)
    : remoteArchive(context.settings.police, month, context.client, request);
}
