// Files over the network, with a failure that a reader can act on.
import { AppFailure } from "../core/basics/failure.ts";

/**
 * The text of a file. An address without the hash of its content is asked for again each time, so that an old list of files is
 * not used with new ones. Throws an AppFailure: "not-found" when the host does not have it, "unreachable" when nothing answers or
 * the answer breaks off.
 */
export async function fetchText(address: string, what: string, signal?: AbortSignal): Promise<string> {
  const response = await request(address, what, signal);
  try {
    return await response.text();
  } catch (cause) {
    throw signal?.aborted ? cause : noAnswer(what, cause);
  }
}

/** A JSON file; an AppFailure "broken-package" when it is none. */
export async function fetchJson(address: string, what: string, signal?: AbortSignal): Promise<unknown> {
  const text = await fetchText(address, what, signal);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const message = `${what} is not JSON: it may have been cut off, or the host answered with a page instead.`;
    throw new AppFailure("broken-package", message, "Copy the file to the host again, then try again.", cause);
  }
}

async function request(address: string, what: string, signal: AbortSignal | undefined): Promise<Response> {
  let response: Response;
  try {
    const cache = address.includes("?v=") ? "default" : "no-cache";
    response = await fetch(address, signal ? { cache, signal } : { cache });
  } catch (cause) {
    throw signal?.aborted ? cause : noAnswer(what, cause);
  }
  if (response.ok) return response;
  const missing = response.status === 404;
  const message = missing
    ? `${what} is not there.`
    : `${what} could not be loaded: the host answered ${response.status}.`;
  const remedy = missing ? "Check the address, or whether the folder was published." : "Try again in a moment.";
  throw new AppFailure(missing ? "not-found" : "unreachable", message, remedy);
}

function noAnswer(what: string, cause: unknown): AppFailure {
  const message = navigator.onLine
    ? `${what} could not be loaded: no answer.`
    : `You are offline, so ${what.replace(/^The /, "the ")} could not be loaded.`;
  return new AppFailure("unreachable", message, "Check the connection, then try again.", cause);
}
