// Where the reading of the reader's own files stands.
import type { Dataset } from "../core/area/dataset.ts";
import type { AppFailure } from "../core/basics/failure.ts";
import type { OwnProgress, OwnResult, RefusedFile, SeenFile, SeenPassed } from "../data/own-files.ts";

/** A file of which nothing is read. */
export type UnusedFile = RefusedFile | SeenPassed;

/** Where it stands. Cancelling a reading leads back to "seen"; the area that was open stays open until a reading is done. */
export type OwnState =
  | { readonly status: "idle" }
  | { readonly status: "looking" }
  | {
      readonly status: "seen";
      readonly files: readonly SeenFile[];
      /** Name of the open area whose wards and residents are taken, where no wards were given; null: wards are needed. */
      readonly wardsOf: string | null;
      /** Name of the open area whose residents are taken for the wards that it has too, where none are given; null: it has none. */
      readonly residentsOf: string | null;
      /** Why the last reading came to nothing; null before, and after a cancel. */
      readonly failure: AppFailure | null;
    }
  | { readonly status: "reading"; readonly files: readonly SeenFile[]; readonly progress: OwnProgress }
  | { readonly status: "done"; readonly result: OwnResult; readonly unused: readonly UnusedFile[] };

export type SeenState = Extract<OwnState, { readonly status: "seen" }>;

/** What to do with files of wards or residents that cannot be read: those of the open area must not take their place unsaid. */
export function spoiltFiles({ files, wardsOf, residentsOf }: SeenState): readonly string[] {
  return files.flatMap((file) => {
    if (file.kind !== "refused" || file.meant === null) return [];
    const open = file.meant === "wards" ? wardsOf : residentsOf;
    const otherwise = open === null ? "" : ` to take the ${file.meant} of ${open}`;
    return [`${file.name} cannot be read: give it in a form that can, or remove it${otherwise}.`];
  });
}

/** Whether nothing of a file is read. */
export function isUnused(seen: SeenFile): seen is UnusedFile {
  return seen.kind === "refused" || seen.kind === "passed";
}

/** What was seen of the files, beside the area that is open. */
export function seenState(
  given: readonly { readonly seen: SeenFile }[],
  dataset: Dataset | null,
  failure: AppFailure | null,
): OwnState {
  const files = given.map(({ seen }) => seen);
  const hasWards = files.some(({ kind }) => kind === "wards" || kind === "package");
  const open = dataset?.whole ?? dataset;
  const residentsOf = open === null || open.populationYear === null ? null : open.name;
  return { status: "seen", files, wardsOf: hasWards ? null : (open?.name ?? null), residentsOf, failure };
}
