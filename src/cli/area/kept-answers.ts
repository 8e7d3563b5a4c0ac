// Answers of public sources, each kept whole in a file of the download folder: what is there is not fetched again.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { parseJson } from "../../core/basics/json-text.ts";
import { prepareFile } from "../package/written-file.ts";
import type { HttpClient } from "../sources/http-client.ts";
import type { SourceRequest } from "../sources/source-answer.ts";

/** What of an answer is believed, and for how long. */
export interface AnswerRequest<Found> extends SourceRequest {
  readonly form: "json" | "text";
  /** How long the answer stays true: of wards of a year for good, of a list of what there is for a week. */
  readonly lasts: "good" | "week";
  /** Throws an AppFailure for an answer that is not what was asked for: such a one is not kept. `answer` is JSON or a text. */
  readonly read: (answer: unknown) => Found;
}

export interface Answers {
  get<Found>(request: AnswerRequest<Found>): Promise<Answer<Found>>;
  /** Whether any was given that was kept from before. */
  hasGivenKept(): boolean;
  /** The same, with nothing that was kept before now. */
  readonly fresh: () => Answers;
}

export interface Answer<Found> {
  readonly value: Found;
  /** When the source gave it, as a time of ISO 8601. */
  readonly retrieved: string;
}

const WEEK = 7 * 24 * 3600 * 1000;

/** Asks the source for what is not kept in the folder; what is half written there, or cannot be read, is asked for again. */
export function keptAnswers(
  folder: string,
  client: Pick<HttpClient, "json" | "text">,
  now: () => Date,
  isFresh = false,
): Answers {
  let givenKept = false;
  return {
    hasGivenKept: () => givenKept,
    fresh: () => keptAnswers(folder, client, now, true),
    async get(request) {
      const path = join(folder, `${createHash("sha256").update(request.address).digest("hex").slice(0, 32)}.json`);
      const kept = isFresh ? null : await keptAt(path, request, now());
      if (kept !== null) {
        givenKept = true;
        return kept;
      }
      const body = request.form === "json" ? await client.json(request) : await client.text(request);
      const value = request.read(body);
      const retrieved = now().toISOString();
      const file = await prepareFile(path, `${JSON.stringify({ address: request.address, retrieved, body })}\n`);
      try {
        await file.place();
      } finally {
        await file.discard();
      }
      return { value, retrieved };
    },
  };
}

/** Does what asks; where that fails and some answers were of before, once more with new ones: a source may have changed in between. */
export async function withNewIfNeeded<Found>(
  answers: Answers,
  task: (answers: Answers) => Promise<Found>,
): Promise<Found> {
  try {
    return await task(answers);
  } catch (error) {
    if (!(error instanceof AppFailure) || error.code === "interrupted" || !answers.hasGivenKept()) throw error;
    return task(answers.fresh());
  }
}

/** Null where nothing is kept of this address that can still be believed. */
async function keptAt<Found>(path: string, request: AnswerRequest<Found>, now: Date): Promise<Answer<Found> | null> {
  try {
    const kept = parseJson(await readFile(path, "utf8"));
    if (!isRecord(kept) || kept["address"] !== request.address || typeof kept["retrieved"] !== "string") return null;
    const age = now.getTime() - Date.parse(kept["retrieved"]);
    if (!(request.lasts === "good" || (age >= 0 && age < WEEK))) return null;
    return { value: request.read(kept["body"]), retrieved: kept["retrieved"] };
  } catch {
    return null;
  }
}
