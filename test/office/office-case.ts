// What a case of the office tests is: files that the project gives out, and what an office program must find in them.

export interface OfficeFile {
  /** With its ending, which says how it is opened. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Texts that must stand in the pages it is turned into, white space apart. */
  readonly texts: readonly string[];
  /** How many pages there may be at most; null for any number. */
  readonly mostPages: number | null;
}

export interface OfficeCase {
  readonly name: string;
  readonly make: () => Promise<readonly OfficeFile[]>;
}
