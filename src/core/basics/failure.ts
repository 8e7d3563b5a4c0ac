// The one error that people get to read: what went wrong, where, and what to do next.

export type FailureCode =
  | "bad-usage"
  | "bad-input"
  | "not-found"
  | "unreachable"
  | "broken-package"
  | "unknown-version"
  | "interrupted"
  | "cannot-write";

/**
 * Thrown for bad files and a bad network. `message` is one sentence that says what is wrong and where (file and line when
 * there is one); `remedy` is one sentence that says what to do. A mistake of the programmer is a plain Error instead.
 */
export class AppFailure extends Error {
  override readonly name = "AppFailure";
  readonly code: FailureCode;
  readonly remedy: string;

  constructor(code: FailureCode, message: string, remedy: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.remedy = remedy;
  }
}

/** Whatever was thrown, as a failure that can be shown; an AppFailure comes back unchanged. */
export function asFailure(thrown: unknown, code: FailureCode, remedy: string): AppFailure {
  if (thrown instanceof AppFailure) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppFailure(code, message, remedy, thrown);
}

/** Whatever was thrown while a package was read: nobody is shown the words of a programming error. */
export function asBroken(thrown: unknown, remedy: string): AppFailure {
  if (thrown instanceof AppFailure) return thrown;
  const message = "A part of the area package is not what it should be, and cannot be read.";
  return new AppFailure("broken-package", message, remedy, thrown);
}
