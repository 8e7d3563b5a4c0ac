// A file of a source received whole on the disk; a connection that breaks off goes on where it stopped, also in the next run.

import { type FileHandle, open } from "node:fs/promises";
import { numberOf } from "../../core/basics/number-of.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "./http-client.ts";
import { changed, type FileVersion, isSame, rangeOf, sizeIn, strongMark, versionOf } from "./remote-ranges.ts";
import { type SourceRequest, unexpected } from "./source-answer.ts";
import { writeVersion } from "./whole-version.ts";

export interface WholeRequest {
  readonly request: SourceRequest;
  /** Where it is written; the marks of its version stand beside it from the first byte on. */
  readonly part: string;
  /** How much of it is there. */
  readonly from: number;
  /** What the source says of it; null where it says nothing. */
  readonly version: FileVersion | null;
}

const MOST_BYTES = 100e9;
/** How often it may become another file while it is received. */
const MOST_CHANGES = 3;
const NOT_SATISFIABLE: readonly number[] = [412, 416];

/** Gives the version of what was received, whose size was compared. Throws an AppFailure; what came until then stays. */
export async function receiveWhole(
  { request, part, from, version }: WholeRequest,
  client: HttpClient,
  received: (bytes: number) => void,
): Promise<FileVersion> {
  const file = await open(part, from > 0 ? "r+" : "w");
  const state: State = { at: from, version, isWhole: false };
  try {
    for (let changes = 0; !state.isWhole; changes++) {
      if (changes > MOST_CHANGES) throw changed(request);
      const asked: HttpRequest = {
        ...{ ...request, expected: `${request.expected.split(" in parts")[0]}, whole`, most: MOST_BYTES },
        headers: () => headersFrom(state),
        answers: NOT_SATISFIABLE,
      };
      await client.ask(asked, (answer) => receive(asked, answer, state, { file, part, received }));
    }
    await file.sync();
    return state.version!;
  } finally {
    await file.close();
  }
}

interface State {
  at: number;
  version: FileVersion | null;
  isWhole: boolean;
}

function headersFrom({ at, version }: State): Readonly<Record<string, string>> {
  const mark = version === null ? null : strongMark(version);
  const range = at > 0 && mark !== null ? { range: `bytes=${at}-`, "if-range": mark } : {};
  return { "accept-encoding": "identity", ...range };
}

interface Target {
  readonly file: FileHandle;
  readonly part: string;
  readonly received: (bytes: number) => void;
}

/** Leaves `isWhole` false where the file has become another, of which all is to be fetched. */
async function receive(request: SourceRequest, answer: HttpAnswer, state: State, { file, part, received }: Target) {
  if (NOT_SATISFIABLE.includes(answer.status)) return beginAgain(state);
  if (answer.status === 206) {
    const found = rangeOf(request, answer);
    if (state.version === null || !isSame(state.version, versionOf(answer, found.total))) return beginAgain(state);
    if (found.start !== state.at) throw unexpected(request, "another part of it");
  } else {
    state.at = 0;
    state.version = versionOf(answer, sizeIn(answer) ?? -1);
    await file.truncate(0);
    await writeVersion(part, state.version);
  }
  for await (const piece of answer.body) {
    await file.write(piece, 0, piece.length, state.at);
    state.at += piece.length;
    received(piece.length);
  }
  const { bytes } = state.version;
  if (bytes >= 0 && bytes !== state.at) throw unexpected(request, `${numberOf(state.at, "bytes")} of ${bytes}`);
  state.version = { ...state.version, bytes: state.at };
  state.isWhole = true;
}

function beginAgain(state: State): void {
  state.at = 0;
  state.version = null;
}
