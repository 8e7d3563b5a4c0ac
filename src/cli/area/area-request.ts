// What somebody wants of an area that is to be made from its sources.
import { join } from "node:path";
import type { HttpClient } from "../sources/http-client.ts";
import type { SourceSettings } from "../sources/source-form.ts";
import type { Terminal } from "../terminal.ts";
import { type Answers, keptAnswers } from "./kept-answers.ts";

export interface AreaRequest {
  /** How many months, back from the newest. */
  readonly months: number;
  /** Null: the wards in force. */
  readonly wardsYear: number | null;
  /** An archive of police files of this machine; null: that of the source. */
  readonly fromArchive: string | null;
  /** Whether an archive is fetched whole. */
  readonly whole: boolean;
  /** Folder of what is kept between runs. */
  readonly downloads: string;
  readonly postcodes: string | null;
}

export interface AreaContext {
  readonly settings: SourceSettings;
  readonly client: HttpClient;
  readonly terminal: Terminal;
}

/** What asks the ONS and Nomis, and keeps what they answer. */
export function answersOf({ downloads }: AreaRequest, { client, terminal }: AreaContext): Answers {
  return keptAnswers(join(downloads, "answers"), client, terminal.now);
}
