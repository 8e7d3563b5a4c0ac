// What is asked of the archives of police files, what would be fetched, and what was.
import type { Month, MonthRange } from "../../core/basics/months.ts";
import type { Terminal } from "../terminal.ts";
import type { HttpClient } from "./http-client.ts";
import type { SourceSettings } from "./source-form.ts";

export interface PoliceRequest {
  /** Slugs such as "cambridgeshire"; `forcesOf` says which a district needs. */
  readonly forces: readonly string[];
  /** How many months, back from the newest of the archive; months before its first are not looked for. */
  readonly months: number;
  /** Of which month the archive is; null: the newest that there is. */
  readonly archive: Month | null;
  /** An archive of this machine in the place of the source's; null for that of the source. */
  readonly fromArchive: string | null;
  /** Whether the archive is fetched whole, to be kept in the downloads, and not in parts. */
  readonly whole: boolean;
  /** Folder of what is kept between runs; `defaultDownloads` names the usual one. */
  readonly downloads: string;
}

export interface PoliceContext {
  readonly settings: SourceSettings;
  readonly client: HttpClient;
  readonly terminal: Terminal;
}

export interface ForceMonth {
  readonly force: string;
  readonly month: Month;
}

/** A file of offences on the disk, compared with its size and checksum. */
export interface PoliceFile extends ForceMonth {
  readonly path: string;
  readonly bytes: number;
}

export interface PolicePlan {
  /** The months that are looked at: the last is the newest of the archive. Null where an archive is to be fetched whole first. */
  readonly range: MonthRange | null;
  /** Addresses or paths of the archives, the newest first. */
  readonly archives: readonly { readonly from: string; readonly bytes: number }[];
  /** Archives that would be fetched whole before their lists are known; `bytes` is null where the source does not say. */
  readonly whole: readonly { readonly from: string; readonly bytes: number | null }[];
  /** What would be fetched; `bytes` are those of the archive. */
  readonly fetch: readonly (ForceMonth & { readonly from: string; readonly bytes: number })[];
  /** What is kept already, and the same in the archive. */
  readonly kept: readonly PoliceFile[];
  /** Not in the archive: missing, and not free of crime. The transport police is left out where it is in no month. */
  readonly missing: readonly ForceMonth[];
}

export interface PoliceMonths {
  /** The last is the newest of the archive. */
  readonly range: MonthRange;
  readonly archives: PolicePlan["archives"];
  /** By month, then force. */
  readonly files: readonly PoliceFile[];
  readonly missing: readonly ForceMonth[];
  /** How many of the files are new or changed, and their bytes in the archive. */
  readonly fetched: { readonly files: number; readonly bytes: number };
}
