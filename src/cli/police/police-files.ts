// The files of offences in the folders and ZIPs that the user gave: those named after a force and a month, and others by their columns.
import { basename } from "node:path";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import {
  type GivenOffences,
  inOrder,
  STREET_NAMES,
  type StreetFile,
  type UnreadFile,
} from "../../core/build/street-files.ts";
import { offencesAmong, unreadByName } from "../../core/build/unread-files.ts";
import { TOOLS } from "../text/text-files.ts";
import { givenFiles } from "./given-files.ts";

export interface PoliceFiles extends GivenOffences {
  /** Closes the archives. */
  close(): void;
}

const TABLE = /\.(?:csv|tsv|zip|xlsx?)$/i;
/** Reasons that are printed of a path that holds nothing. */
const MOST_REASONS = 3;

/**
 * Throws an AppFailure for a path that is not there, a broken archive, a street file named after no month that can be meant, or when a path
 * holds no file of offences.
 */
export async function findPoliceFiles(paths: readonly string[], possible: PossibleMonths): Promise<PoliceFiles> {
  const closers: (() => void)[] = [];
  const close = (): void => {
    for (const end of closers) end();
  };
  try {
    const [found, unread]: [StreetFile[], UnreadFile[]] = [[], []];
    for (const path of paths) {
      const inPath = await filesAt(path, possible, closers);
      if (inPath.found.length === 0) throw nothingAt(path, inPath.unread);
      found.push(...inPath.found);
      unread.push(...inPath.unread);
    }
    return { ...inOrder(found), unread, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function filesAt(path: string, possible: PossibleMonths, closers: (() => void)[]) {
  const unread: UnreadFile[] = [];
  const given = await givenFiles(path, {
    opened: (close) => closers.push(close),
    wanted(where) {
      const left = unreadByName(basename(where));
      if (left === null) return true;
      unread.push({ where, reason: left.reason });
      return false;
    },
  });
  const among = await offencesAmong(given, possible, TOOLS);
  return { found: among.found, unread: [...unread, ...among.unread] };
}

function nothingAt(path: string, unread: readonly UnreadFile[]): AppFailure {
  const [only] = unread;
  if (unread.length === 1 && only!.where === path) {
    if (!TABLE.test(path))
      return new AppFailure("bad-input", `${path} is neither a folder, a ZIP nor a street file.`, STREET_NAMES);
    return new AppFailure("bad-input", `${path} is not read: ${only!.reason ?? "it holds no offences"}.`, STREET_NAMES);
  }
  const reasons = unread.flatMap(({ where, reason }) =>
    reason !== null && TABLE.test(where) ? [`${where} (${reason})`] : [],
  );
  const why = reasons.length === 0 ? "" : `: not read are ${reasons.slice(0, MOST_REASONS).join("; ")}`;
  return new AppFailure("bad-input", `${path} holds no street file${why}.`, STREET_NAMES);
}
