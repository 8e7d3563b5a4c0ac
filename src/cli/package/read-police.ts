// Files of offences on the disk, read one after the other under a bar of progress.

import { sumBy } from "../../core/basics/sums.ts";
import type { Inputs, SideFiles } from "../../core/build/build-inputs.ts";
import { type Counting, makeTaken, readOffences } from "../../core/build/read-offences.ts";
import { type FileOutcome, readStreetFile, type StreetFileContext } from "../../core/build/street-file.ts";
import type { GivenOffences, StreetFile } from "../../core/build/street-files.ts";
import { readGroupFiles } from "../police/read-groups.ts";
import { makeProgress } from "../progress.ts";
import { endable } from "../signals.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { TOOLS } from "../text/text-files.ts";
import type { BuildOptions } from "./build-files.ts";

/** As `readOffences` does it. */
export function readPolice(
  options: BuildOptions,
  side: SideFiles,
  found: GivenOffences,
  terminal: Terminal,
): Promise<Inputs> {
  const read = options.places.length > 0 ? readGroups : readFiles;
  return readOffences(options, side, found, {
    readAll: (files, counting) => read(files, counting, terminal),
    run: endable,
  });
}

async function readFiles(
  files: readonly StreetFile[],
  counting: Counting,
  terminal: Terminal,
): Promise<readonly FileOutcome[]> {
  const total = sumBy(files, ({ bytes }) => bytes);
  const progress = makeProgress(terminal.error, files.length, total);
  const taken = makeTaken();
  const context: StreetFileContext = {
    ...counting,
    tools: TOOLS,
    takenFrom: taken.takenFrom,
    progress(bytes) {
      stopIfInterrupted(terminal.signal);
      progress.add(bytes);
    },
  };
  const outcomes: FileOutcome[] = [];
  try {
    for (const file of files) {
      const outcome = await readStreetFile(file, context);
      outcomes.push(outcome);
      taken.note(outcome);
      progress.file(file.name, outcome.rows ?? outcome.counts.read);
    }
  } finally {
    progress.done();
  }
  return outcomes;
}

/** The same of files of groups, of which each may hold a part of any month. */
async function readGroups(
  files: readonly StreetFile[],
  counting: Counting,
  terminal: Terminal,
): Promise<readonly FileOutcome[]> {
  const total = sumBy(files, ({ bytes }) => bytes);
  const progress = makeProgress(terminal.error, files.length, total);
  const context: StreetFileContext = {
    ...counting,
    tools: TOOLS,
    takenFrom: () => null,
    progress(bytes) {
      stopIfInterrupted(terminal.signal);
      progress.add(bytes);
    },
  };
  try {
    return await readGroupFiles(files, context, ({ file, counts }) => progress.file(file.name, counts.read));
  } finally {
    progress.done();
  }
}
