// Where the reading of the reader's own files stands.
import type { AppFailure } from "../core/basics/failure.ts";
import type { OwnProgress, OwnResult, SeenFile } from "../data/own-files.ts";

/** Where it stands. Cancelling a reading leads back to "seen"; the area that was open stays open until a reading is done. */
export type OwnState =
  | { readonly status: "idle" }
  | { readonly status: "looking" }
  | {
      readonly status: "seen";
      readonly files: readonly SeenFile[];
      /** Name of the open area whose wards and residents are taken, where no wards were given; null: wards are needed. */
      readonly wardsOf: string | null;
      /** Why the last reading came to nothing; null before, and after a cancel. */
      readonly failure: AppFailure | null;
    }
  | { readonly status: "reading"; readonly files: readonly SeenFile[]; readonly progress: OwnProgress }
  | { readonly status: "done"; readonly result: OwnResult };
