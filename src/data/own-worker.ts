// The page's side of the worker that reads the reader's own files: one task at a time, and ended by ending the worker.
import { AppFailure } from "../core/basics/failure.ts";
import type { ExtractProfile } from "../core/extract/profile.ts";
import type { OwnJob } from "./own-build.ts";
import type { CountedExtract } from "./own-count.ts";
import type { OwnFiles, OwnProgress, OwnResult, SeenFile } from "./own-files.ts";
import type { LookedAt } from "./own-look.ts";

/** From the page to the worker. Files go over as what they are called and where they lie, and not their bytes. */
export type OwnTask =
  | {
      readonly about: "look";
      readonly now: string;
      readonly files: readonly LookedAt[];
    }
  | { readonly about: "count"; readonly file: File; readonly profile: ExtractProfile }
  | { readonly about: "profile"; readonly text: string; readonly name: string }
  | { readonly about: "build"; readonly job: OwnJob }
  | { readonly about: "zip"; readonly slug: string; readonly files: OwnFiles }
  | { readonly about: "public"; readonly job: OwnPublicJob };

/** Which package is to be made a public copy of. */
export interface OwnPublicJob {
  readonly slug: string;
  readonly files: OwnFiles;
  readonly threshold: number;
  /** In ISO 8601. */
  readonly now: string;
}

/** A public copy as a ZIP: how many counts are withheld, how many sums over them are published, and which months withheld counts decide. */
export interface OwnPublicZip {
  readonly zip: Blob;
  readonly withheld: number;
  readonly totals: number;
  readonly left: readonly string[];
  readonly unsure: readonly string[];
}

/** From the worker to the page. A `fault` of null is a mistake of the program. */
export type OwnReply =
  | { readonly progress: OwnProgress }
  | { readonly seen: readonly SeenFile[] }
  | { readonly counted: CountedExtract }
  | { readonly profile: ExtractProfile }
  | { readonly built: OwnResult }
  | { readonly zip: Blob }
  | { readonly made: OwnPublicZip }
  | { readonly fault: string | null; readonly remedy: string; readonly cause: string };

/** The part of a Worker that is needed. */
export interface OwnThread {
  onmessage: ((event: MessageEvent<OwnReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(task: OwnTask): void;
  terminate(): void;
}

/** What files are. Rejects with the signal's reason where it is aborted, and with an AppFailure where the worker breaks. */
export async function lookInWorker(
  files: readonly LookedAt[],
  now: string,
  signal: AbortSignal,
  start = startWorker,
): Promise<readonly SeenFile[]> {
  const reply = await asked({ about: "look", files, now }, signal, () => undefined, start);
  return "seen" in reply ? reply.seen : [];
}

/** What all rows of an extract tell under the columns of a profile. Rejects as `lookInWorker`, and with the AppFailure of the file. */
export async function countInWorker(
  { file, profile }: { readonly file: File; readonly profile: ExtractProfile },
  signal: AbortSignal,
  report: (progress: OwnProgress) => void,
  start = startWorker,
): Promise<CountedExtract> {
  const reply = await asked({ about: "count", file, profile }, signal, report, start);
  if ("counted" in reply) return reply.counted;
  throw broken("no counts");
}

/** A profile that was saved before, of its text and the name of its file. Rejects as `lookInWorker`, and where it is none. */
export async function profileInWorker(
  { text, name }: { readonly text: string; readonly name: string },
  start = startWorker,
): Promise<ExtractProfile> {
  const task = { about: "profile", text, name } as const;
  const reply = await asked(task, new AbortController().signal, () => undefined, start);
  if ("profile" in reply) return reply.profile;
  throw broken("no profile");
}

/** The package that files come to. Rejects as `lookInWorker`, and with the AppFailure of the reading. */
export async function buildInWorker(
  job: OwnJob,
  signal: AbortSignal,
  report: (progress: OwnProgress) => void,
  start = startWorker,
): Promise<OwnResult> {
  const reply = await asked({ about: "build", job }, signal, report, start);
  if ("built" in reply) return reply.built;
  throw broken("no package");
}

/** The files of a package as a ZIP. Rejects as `lookInWorker`. */
export async function zipInWorker(
  slug: string,
  files: OwnFiles,
  signal: AbortSignal,
  start = startWorker,
): Promise<Blob> {
  const reply = await asked({ about: "zip", slug, files }, signal, () => undefined, start);
  if ("zip" in reply) return reply.zip;
  throw broken("no ZIP");
}

/** The public copy of a package. Rejects as `lookInWorker`, and with the AppFailure of what there is none of. */
export async function publicInWorker(
  job: OwnPublicJob,
  signal: AbortSignal,
  start = startWorker,
): Promise<OwnPublicZip> {
  const reply = await asked({ about: "public", job }, signal, () => undefined, start);
  if ("made" in reply) return reply.made;
  throw broken("no public copy");
}

function asked(
  task: OwnTask,
  signal: AbortSignal,
  report: (progress: OwnProgress) => void,
  start: () => OwnThread,
): Promise<Exclude<OwnReply, { readonly progress: OwnProgress }>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = started(start);
    const stop = (): void => {
      signal.removeEventListener("abort", abort);
      worker.terminate();
    };
    const abort = (): void => {
      stop();
      reject(signal.reason);
    };
    const fail = (failure: AppFailure): void => {
      stop();
      reject(failure);
    };
    signal.addEventListener("abort", abort);
    worker.onmessage = ({ data }) => {
      if ("progress" in data) return report(data.progress);
      if (!("fault" in data)) {
        stop();
        return resolve(data);
      }
      fail(data.fault === null ? broken(data.cause) : new AppFailure("bad-input", data.fault, data.remedy));
    };
    // A file that does not come is an event without a message.
    worker.onerror = ({ message }) => fail(message ? broken(message) : notStarted());
    worker.onmessageerror = () => fail(broken("unreadable"));
    worker.postMessage(task);
  });
}

function started(start: () => OwnThread): OwnThread {
  try {
    return start();
  } catch (cause) {
    throw notStarted(cause);
  }
}

function startWorker(): OwnThread {
  return new Worker(new URL("./own-data-worker.ts", import.meta.url), { type: "module", name: "own data" });
}

function notStarted(cause?: unknown): AppFailure {
  const message = "What reads your files beside the page could not be started.";
  return new AppFailure(
    "unreachable",
    message,
    "Try again when the network is back: a part of the page is missing.",
    cause,
  );
}

/** What is said of a mistake of the program, whose words nobody is shown. */
export function broken(cause: string): AppFailure {
  return new AppFailure(
    "bad-input",
    /memory|allocation/i.test(cause)
      ? "There is not enough memory on this device for these files."
      : "These files could not be read, which is a fault of the page and not of the files.",
    "Give fewer files, or build the package with the commands.",
    cause,
  );
}
