// Workbooks that cannot be read: those of Excel before 2007, and those that are locked with a password. Both are compound files.
import { AppFailure } from "../basics/failure.ts";

/** How a compound file begins (MS-CFB, section 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
/** The entry of its directory that holds a workbook under a password (MS-OFFCRYPTO, section 2.3.4.4), in UTF-16. */
const LOCKED = Uint8Array.from([..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]));

/** Whether a file with this beginning is a compound file. */
export function isCompoundFile(start: Uint8Array): boolean {
  return COMPOUND.every((byte, at) => start[at] === byte);
}

/** Why a compound file is of no use; `bytes` are as many of its first ones as are at hand. */
export function oldWorkbook(bytes: Uint8Array, where: string): AppFailure {
  return holds(bytes, LOCKED)
    ? new AppFailure(
        "bad-input",
        `${where} is locked with a password.`,
        "Open it with its password and save a copy without one, or save its sheet as CSV in UTF-8.",
      )
    : new AppFailure(
        "bad-input",
        `${where} is a workbook of Excel before 2007 (.xls).`,
        "Open it and save it as .xlsx, or save its sheet as CSV in UTF-8.",
      );
}

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first] = wanted;
  for (
    let at = bytes.indexOf(first!);
    at >= 0 && at + wanted.length <= bytes.length;
    at = bytes.indexOf(first!, at + 1)
  )
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
