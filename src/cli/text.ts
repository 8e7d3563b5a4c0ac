// Bytes of a text file as text: UTF-8 or UTF-16, with or without byte-order mark, line ends made LF.
import { AppFailure } from "../core/failure.ts";

const SAVE_AGAIN = "Save or download it again as CSV in UTF-8.";

/**
 * The text in pieces. `where` names the file in messages. Throws an AppFailure when the file is empty, a web page, in another
 * encoding, or not text at all.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held: Uint8Array = new Uint8Array();
  let empty = true;
  let carriage = "";
  for await (const chunk of bytes) {
    const piece = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (decoder === null && piece.length < 4) {
      held = piece;
      continue;
    }
    held = new Uint8Array();
    decoder ??= decoderFor(piece, where);
    const text = carriage + decode(decoder, piece, where, true);
    carriage = text.endsWith("\r") ? "\r" : "";
    if (empty && text.trim() !== "") {
      refuseOtherThings(text, where);
      empty = false;
    }
    yield lineFeeds(carriage === "" ? text : text.slice(0, -1));
  }
  decoder ??= decoderFor(held, where);
  const rest = carriage + decode(decoder, held, where, false);
  if (empty && rest.trim() === "") throw new AppFailure("bad-input", `${where} is empty.`, "Download it again.");
  if (rest !== "") yield lineFeeds(rest);
}

/** The whole of a short file. */
export async function wholeText(bytes: AsyncIterable<Uint8Array>, where: string): Promise<string> {
  let text = "";
  for await (const piece of textOf(bytes, where)) text += piece;
  return text;
}

function decoderFor(start: Uint8Array, where: string): TextDecoder {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  if (start.subarray(0, 4096).includes(0))
    throw new AppFailure("bad-input", `${where} is not text in UTF-8: it holds zero bytes.`, SAVE_AGAIN);
  return new TextDecoder("utf-8", { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Uint8Array, where: string, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw new AppFailure("bad-input", `${where} is not text in ${decoder.encoding.toUpperCase()}.`, SAVE_AGAIN, error);
  }
}

function refuseOtherThings(text: string, where: string): void {
  if (text.trimStart().startsWith("<"))
    throw new AppFailure("bad-input", `${where} is a web page, not the data.`, "Download the file itself.");
}

function lineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
