// The failure of a package that cannot be used.
import { AppFailure } from "../basics/failure.ts";

/** The failure of a package of which a part is not what it should be, or whose parts do not fit together. */
export function broken(message: string): AppFailure {
  return new AppFailure("broken-package", message, "Build the package again, or run the check command on its folder.");
}
