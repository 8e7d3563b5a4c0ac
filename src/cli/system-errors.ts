// Any error of the system (a full disk, a folder in the place of a file) as one sentence with the path and what to do.
import { AppFailure, type FailureCode } from "../core/basics/failure.ts";

interface Meaning {
  /** Goes on "the file cannot be read: …". */
  readonly read: string;
  /** Goes on "the file cannot be written: …". */
  readonly write: string;
  readonly remedy: string;
}

const CHECK_PATH = "Check the path.";
const RIGHTS = "Give yourself the right to it, or choose another place.";
const AGAIN = "Run the same command again; if it goes on, look after the disk.";

function both(reason: string, remedy: string): Meaning {
  return { read: reason, write: reason, remedy };
}

const NOT_ALLOWED: Meaning = {
  read: "reading it is not allowed",
  write: "writing there is not allowed",
  remedy: RIGHTS,
};
const DISK_FULL = both("the disk is full", "Make room on the disk, then run the same command again.");
const TOO_MANY_FILES = both("too many files are open", "Close other programs, or raise the limit (ulimit -n).");

/** By the system's code. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ENOENT: { read: "it is not there", write: "no folder can be made there", remedy: CHECK_PATH },
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: both("the disk is read-only", "Choose a place on another disk."),
  ENOSPC: DISK_FULL,
  EFBIG: DISK_FULL,
  EDQUOT: DISK_FULL,
  ENOTDIR: both("it, or a part of its path, is a file and not a folder", CHECK_PATH),
  EISDIR: both("it is a folder and not a file", CHECK_PATH),
  ELOOP: both("it is a link that leads back to itself", "Remove the link, or give the file that it should lead to."),
  ENOTEMPTY: both("the folder is not empty", "Empty it yourself, or choose another place."),
  EEXIST: both("something is there already", "Move that away, or choose another place."),
  ENAMETOOLONG: both("its name is too long", "Choose a shorter path."),
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  ENOMEM: both("there is not enough memory", "Close other programs, then run the same command again."),
  EIO: both("the disk reports an error", AGAIN),
  ENXIO: both("it is a device or a socket and not a file", CHECK_PATH),
  ENODEV: both("it is a device that is not there", CHECK_PATH),
  EBUSY: both("another program uses it", "Close that program, then run the same command again."),
  ETXTBSY: both("another program uses it", "Close that program, then run the same command again."),
  EXDEV: both("it lies on another disk", "Choose a place on the same disk."),
  EMLINK: both("it has too many links", "Choose another place."),
  EINVAL: both("the disk does not take such a name", "Choose another path."),
  ESTALE: both("the network disk lost it", AGAIN),
  ETIMEDOUT: both("the network disk does not answer", AGAIN),
};

/** What the codes for a failed write mean. */
export const WRITE_REASONS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(MEANINGS).map(([code, { write }]) => [code, write]),
);

/** The system's code of an error, such as "ENOENT"; null for an error that is not the system's. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/**
 * The sentence for an error of the system while a path was read or written; an AppFailure, and whatever is not the system's, comes
 * back as it is. `remedy` goes before that of the code.
 */
export function systemFailure(error: unknown, path: string, doing: "read" | "write", remedy?: string): unknown {
  const code = systemCode(error);
  if (code === null || error instanceof AppFailure) return error;
  const meaning = MEANINGS[code] ?? both(`the system says ${code}`, AGAIN);
  const kind: FailureCode = doing === "write" ? "cannot-write" : "not-found";
  const done = doing === "write" ? "written" : "read";
  return new AppFailure(kind, `${path} cannot be ${done}: ${meaning[doing]}.`, remedy ?? meaning.remedy, error);
}

/** The same of an error that nobody caught nearer to its place: the path is the system's, and what was done to it its call. */
export function uncaughtFailure(error: unknown): unknown {
  if (systemCode(error) === null) return error;
  const { path, syscall = "" } = error as NodeJS.ErrnoException;
  const writes = /^(?:write|mkdir|rename|rmdir|unlink|copyfile|link|symlink|ftruncate|fsync|fdatasync)/.test(syscall);
  return systemFailure(error, path ?? "A file", writes ? "write" : "read");
}
