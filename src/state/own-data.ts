// The reader's own data, on this device only: files are looked into, read, opened as an area, kept if asked for, and forgotten.
import type { AppFailure } from "../core/basics/failure.ts";
import type { OwnProgress, OwnRequest, OwnResult, SeenFile } from "../data/own-files.ts";

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

/** An area of the reader's own: in memory until the page is closed, or kept in the browser's storage. */
export interface OwnArea {
  readonly slug: string;
  readonly name: string;
  readonly bytes: number;
  readonly isKept: boolean;
}

export interface OwnData {
  state(): OwnState;
  subscribe(changed: () => void): () => void;
  /** Looks into files, beside those that were seen before; each is told what it is. Nothing is read but their beginnings. */
  look(files: readonly File[]): Promise<void>;
  /** Takes a file away from those that were seen. */
  leave(index: number): void;
  /** The header and first rows of another sheet of a workbook. */
  lookAtSheet(index: number, sheet: string): Promise<void>;
  /** Reads them, checks the package and opens it as an area; ends in "done", or in "seen" with the failure. */
  start(request: OwnRequest): Promise<void>;
  /** Ends what runs and leaves all as it was. */
  cancel(): void;
  /** Back to "idle", and what was seen is let go. An area that was opened stays open. */
  close(): void;
  /** All areas of the reader's own, kept or in memory. */
  areas(): Promise<readonly OwnArea[]>;
  /** Keeps it in the browser's storage. Throws an AppFailure where there is no room, or it lets nothing be kept. */
  keep(slug: string): Promise<void>;
  /** Takes it out of the storage and out of memory. Where it is open, the page goes back to its first area. */
  forget(slug: string): Promise<void>;
  forgetAll(): Promise<void>;
  /** The package as a ZIP, which `check` and the page take again. */
  saved(slug: string): Promise<Blob>;
}
