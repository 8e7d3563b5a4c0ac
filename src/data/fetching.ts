// Files over the network, with a failure that a reader can act on.
import { AppFailure } from "../core/basics/failure.ts";
import { plainJson } from "../core/basics/plain-text.ts";
import { encodingOf } from "../core/basics/text-encoding.ts";

/** A file on its way: since when (milliseconds of the clock), and how many bytes of it have come. */
interface Awaited {
  readonly what: string;
  readonly since: number;
  readonly signal: AbortSignal | undefined;
  bytes: number;
}

const AWAITED = new Set<Awaited>();

/** Milliseconds after which a file takes long. */
const LONG = 8_000;

/** Which of the files asked for with a signal takes long, and how much of it has come, in a sentence; null while none does. */
export function waitingText(asked: AbortSignal): string | null {
  const file = [...AWAITED].find(({ since, signal }) => signal === asked && Date.now() - since >= LONG);
  return file === undefined
    ? null
    : `Still waiting for ${file.what.replace(/^The /, "the ")}: ${file.bytes} bytes have come.`;
}

/**
 * The bytes of a file; those of an area of the reader's own come from this device and never from the network. An address without the
 * hash of its content is asked for again each time, so that an old list of files is not used with new ones. Throws an AppFailure: "not-found" when the host does not have it, "unreachable" when nothing answers,
 * the answer breaks off or the host sends the page elsewhere.
 */
export async function fetchBytes(address: string, what: string, signal?: AbortSignal): Promise<ArrayBuffer> {
  if (address.startsWith("areas/own-")) return (await import("./own-store.ts")).ownFile(address);
  const awaited = { what, since: Date.now(), signal, bytes: 0 };
  AWAITED.add(awaited);
  try {
    const response = await request(address, what, signal);
    return await counted(response, awaited)
      .arrayBuffer()
      .catch((cause) => {
        throw signal?.aborted ? cause : noAnswer(what, cause);
      });
  } finally {
    AWAITED.delete(awaited);
  }
}

/** The same answer, whose bytes are counted as they come. */
function counted(response: Response, awaited: Awaited): Response {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, out) {
      awaited.bytes += part.length;
      out.enqueue(part);
    },
  });
  return response.body ? new Response(response.body.pipeThrough(counter)) : response;
}

/** The text in bytes, as the check reads it: UTF-8 or UTF-16, with or without mark, line ends made LF. Throws an AppFailure "broken-package" when it is in neither. */
export function textIn(bytes: ArrayBuffer, what: string): string {
  const encoding = encodingOf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 2)));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch (cause) {
    const message = `${what} is not text in ${encoding.toUpperCase()}.`;
    throw new AppFailure("broken-package", message, "Save it again in UTF-8, then build the package again.", cause);
  }
}

/** The value of a JSON text, its texts as they may be shown; an AppFailure "broken-package" when it is none. */
export function jsonIn(text: string, what: string): unknown {
  try {
    return JSON.parse(plainJson(text)) as unknown;
  } catch (cause) {
    const message = `${what} is not JSON: it may have been cut off, or the host answered with a page instead.`;
    throw new AppFailure("broken-package", message, "Copy the file to the host again, then try again.", cause);
  }
}

/** A JSON file. Throws an AppFailure. */
export async function fetchJson(address: string, what: string, signal?: AbortSignal): Promise<unknown> {
  return jsonIn(textIn(await fetchBytes(address, what, signal), what), what);
}

async function request(address: string, what: string, signal: AbortSignal | undefined): Promise<Response> {
  let response: Response;
  try {
    const cache = address.includes("?v=") ? "default" : "no-cache";
    response = await fetch(address, signal ? { cache, signal } : { cache });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const own = await fetch(address, { redirect: "manual" }).catch(() => null);
    throw own?.type === "opaqueredirect" ? sentAway(what, cause) : noAnswer(what, cause);
  }
  if (response.ok) return response;
  const missing = response.status === 404;
  const message = missing
    ? `${what} is not there.`
    : `${what} could not be loaded: the host answered ${response.status}.`;
  const remedy = missing ? "Check the address, or whether the folder was published." : "Try again in a moment.";
  throw new AppFailure(missing ? "not-found" : "unreachable", message, remedy);
}

/** Where to, a browser does not tell. */
function sentAway(what: string, cause: unknown): AppFailure {
  const message = `${what} could not be loaded: the host sends the page to another address, which does not let it read.`;
  return new AppFailure("unreachable", message, "Reload the page: you may have to sign in again.", cause);
}

function noAnswer(what: string, cause: unknown): AppFailure {
  const message = navigator.onLine
    ? `${what} could not be loaded: no answer.`
    : `You are offline, so ${what.replace(/^The /, "the ")} could not be loaded.`;
  return new AppFailure("unreachable", message, "Check the connection, then try again.", cause);
}
