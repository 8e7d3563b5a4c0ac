// A file with the result of a command: whole in its place, or as it was before.
import { AppFailure } from "../core/failure.ts";
import { prepareFile } from "./package-folder.ts";

/** Throws an AppFailure when the file cannot be written; what was there before is unchanged then. */
export async function writeResult(path: string, text: string): Promise<void> {
  const file = await prepareFile(path, text);
  try {
    await file.place();
  } catch (error) {
    await file.discard();
    const reason = error instanceof Error && "code" in error ? `: ${error.code}` : "";
    throw new AppFailure(
      "cannot-write",
      `${path} cannot be written${reason}.`,
      "Give --out the name of a file.",
      error,
    );
  }
}
