// Bytes of a text file as text: UTF-8 or UTF-16, with or without byte-order mark, line ends made LF.
import { AppFailure } from "../basics/failure.ts";
import { encodingOf } from "../basics/text-encoding.ts";
import { type Form, refuseOtherFormat, refuseOtherText } from "./other-format.ts";

/** As browsers and Node have it. */
declare class TextDecoder {
  constructor(encoding: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** The text of bytes that are nothing but ASCII, and null of others, where that is had faster than by decoding them. */
export type AsciiText = (bytes: Uint8Array) => string | null;

const NO_ASCII: AsciiText = () => null;

/** Part of a beginning that is zero bytes above which the file is no text in UTF-8. */
const MOST_ZEROS = 0.1;

/** The rest of a file in UTF-8 whose beginning was found to be text, in pieces. Throws an AppFailure where it is no such text. */
export async function* restOfText(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  ascii: AsciiText = NO_ASCII,
): AsyncGenerator<string> {
  const again = "Save or download it again as CSV in UTF-8.";
  yield* decoded(bytes, where, { ...utf8Decoder(again), first: false }, again, null, ascii);
}

/**
 * The text in pieces. `where` names the file in messages. Throws an AppFailure when the file is empty, a web page, of another
 * format, in another encoding, or not text at all.
 */
export async function* textOf(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  form: Form = "CSV",
  ascii: AsciiText = NO_ASCII,
): AsyncGenerator<string> {
  yield* decoded(bytes, where, null, `Save or download it again as ${form} in UTF-8.`, form, ascii);
}

/** A `form` of null: its beginning is known to be text, and `decoder` is that of it. */
async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  known: Decoder | null,
  again: string,
  form: Form | null,
  ascii: AsciiText,
): AsyncGenerator<string> {
  let decoder = known;
  let held: Uint8Array = new Uint8Array();
  let empty = form !== null;
  let carriage = "";
  for await (const chunk of bytes) {
    const piece = held.length === 0 ? chunk : joined(held, chunk);
    held = piece;
    if (decoder === null && piece.length < 4) continue;
    if (decoder === null && form !== null) refuseOtherFormat(piece, where, form, again);
    decoder ??= decoderFor(piece, where, again);
    const end = decoder.end(piece);
    held = piece.subarray(end);
    const text = carriage + decode(decoder, piece.subarray(0, end), where, ascii);
    carriage = text.endsWith("\r") ? "\r" : "";
    if (empty && form !== null && text.trim() !== "") {
      refuseOtherText(text, where, form, again);
      empty = false;
    }
    yield lineFeeds(carriage === "" ? text : text.slice(0, -1));
  }
  decoder ??= decoderFor(held, where, again);
  const rest = carriage + decode(decoder, held, where, ascii);
  if (empty && form !== null && rest.trim() !== "") refuseOtherText(rest, where, form, again);
  if (empty && rest.trim() === "") throw new AppFailure("bad-input", `${where} is empty.`, "Download it again.");
  if (rest !== "") yield lineFeeds(rest);
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Text in UTF-8; throws for what is none. A mark at its beginning stays. */
export function textOfUtf8(bytes: Uint8Array): string {
  return UTF8.decode(bytes);
}

/** The whole of a short file. */
export async function wholeText(
  bytes: AsyncIterable<Uint8Array>,
  where: string,
  form: Form = "CSV",
  ascii: AsciiText = NO_ASCII,
): Promise<string> {
  let text = "";
  for await (const piece of textOf(bytes, where, form, ascii)) text += piece;
  return text;
}

/** Decodes pieces one by one, which is several times as fast as a stream of them; the first may begin with a mark. */
interface Decoder {
  readonly decoder: TextDecoder;
  /** Where the last whole character of the piece ends. */
  readonly end: (piece: Uint8Array) => number;
  first: boolean;
  /** What to do with a file in another encoding. */
  readonly again: string;
}

function decoderFor(start: Uint8Array, where: string, again: string): Decoder {
  const encoding = encodingOf(start);
  if (encoding !== "utf-8")
    return makeDecoder(encoding, again, (piece) => endOfUtf16(piece, encoding === "utf-16le" ? 1 : 0));
  // One zero byte is an odd row; text in UTF-16 without its mark has a zero for every other byte.
  const beginning = start.subarray(0, 4096);
  if (beginning.filter((byte) => byte === 0).length > MOST_ZEROS * beginning.length)
    throw new AppFailure("bad-input", `${where} is not text in UTF-8: it holds zero bytes.`, again);
  return utf8Decoder(again);
}

function utf8Decoder(again: string): Decoder {
  return makeDecoder("utf-8", again, endOfUtf8);
}

function makeDecoder(encoding: string, again: string, end: Decoder["end"]): Decoder {
  return { decoder: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }), end, first: true, again };
}

/** Bytes of a sequence begin with 11; those that follow, with 10. At most three of them belong to a broken-off character. */
function endOfUtf8(piece: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back]!;
    if (byte < 0x80) return piece.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? piece.length - back : piece.length;
  }
  return piece.length;
}

/** Of two bytes each; `high` is the place of the more significant one. A first half of a pair waits for the second. */
function endOfUtf16(piece: Uint8Array, high: 0 | 1): number {
  const end = piece.length - (piece.length % 2);
  const isFirstHalf = end >= 2 && (piece[end - 2 + high]! & 0xfc) === 0xd8;
  return isFirstHalf ? end - 2 : end;
}

function decode(decoder: Decoder, bytes: Uint8Array, where: string, ascii: AsciiText): string {
  try {
    const text = (decoder.decoder.encoding === "utf-8" ? ascii(bytes) : null) ?? decoder.decoder.decode(bytes);
    if (!decoder.first) return text;
    decoder.first = false;
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (error) {
    const { encoding } = decoder.decoder;
    throw new AppFailure("bad-input", `${where} is not text in ${encoding.toUpperCase()}.`, decoder.again, error);
  }
}

/** The bytes of both in one piece. */
export function joined(held: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(held.length + piece.length);
  both.set(held);
  both.set(piece, held.length);
  return both;
}

function lineFeeds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;
}
