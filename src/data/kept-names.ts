// Names of what is kept on the reader's device, so that two copies of the page on one host never touch what is the other's.

/** The header by which a descriptor says that it comes from the device: when it was last the one of the host, in ISO 8601. */
export const KEPT_HEADER = "Wardscope-Kept";
/** Beside index.html. */
export const WORKER_FILE = "sw.js";

/** Names of the stores of the page in this folder: its address, which ends with a slash. */
export interface KeptNames {
  /** All of them begin with it. */
  readonly all: string;
  /** All builds of the page begin with it. */
  readonly builds: string;
  readonly settings: string;
  /** All areas begin with it. */
  readonly areas: string;
}

export function keptNames(folder: string): KeptNames {
  const all = `wardscope:${encodeURIComponent(new URL(folder).pathname)}:`;
  return { all, builds: `${all}page:`, settings: `${all}settings`, areas: `${all}area:` };
}
