// What a source answered that is not what was asked for, as a sentence: which source, which request, what was expected, what came.
import { AppFailure, type FailureCode } from "../../core/basics/failure.ts";
import { shortText } from "../../core/basics/plain-text.ts";

export interface SourceRequest {
  /** Its name in messages, such as "data.police.uk". */
  readonly source: string;
  readonly address: string;
  /** Goes on "expected is …", such as "the list of months as JSON". */
  readonly expected: string;
}

const MOVED =
  "Open the address in a browser; where a source has moved, give its new address in a file with --sources (geo/sources.json shows the form).";
const LATER = "Run the same command again later: what was fetched already is kept.";
const CONNECTION =
  "Check the connection, and the proxy (HTTPS_PROXY, NO_PROXY) where there is one; then run the same command again: what was fetched already is kept.";
/** Letters of an address, and of the words of others, in a sentence. */
const [MOST_ADDRESS, MOST_WORDS] = [160, 120];

/** `came` goes on "what came is …". */
export function unexpected(request: SourceRequest, came: string, remedy = MOVED, cause?: unknown): AppFailure {
  return failure("bad-input", request, came, remedy, cause);
}

/** The source itself may answer otherwise later. */
export function notNow(request: SourceRequest, came: string, cause?: unknown): AppFailure {
  return failure("unreachable", request, came, LATER, cause);
}

export function refusedStatus(request: SourceRequest, status: number): AppFailure {
  const meaning = STATUSES[status] ?? (status >= 500 ? "a fault of the source" : "a refusal");
  if (mayPass(status)) return notNow(request, `${meaning} (status ${status})`);
  return failure(
    status === 404 || status === 410 ? "not-found" : "unreachable",
    request,
    `${meaning} (status ${status})`,
    MOVED,
  );
}

const STATUSES: Readonly<Record<number, string>> = {
  404: "that there is nothing there",
  407: "that the proxy wants a name and a password",
  410: "that there is nothing there any more",
  429: "that it is asked too often",
  503: "that it is not available now",
};

/** Throws for an answer from `address`, which came without protection to a request that had it: it may be anybody's. */
export function requireProtected(request: SourceRequest, address: string): void {
  if (!request.address.startsWith("https:") || address.startsWith("https:")) return;
  throw unexpected(request, "a redirect to an address without protection (http)");
}

/** Statuses after which the same request may succeed. */
export function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** No answer, or one that broke off. */
export function noAnswer(request: SourceRequest, error: unknown): AppFailure {
  const code = networkCode(error);
  return failure(
    "unreachable",
    request,
    REASONS[code] ?? `no whole answer (${shortText(code, MOST_WORDS)})`,
    CONNECTION,
    error,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "that nobody listens there",
  ENOTFOUND: "that no host has this name",
  EAI_AGAIN: "that the name of the host cannot be looked up",
  ECONNRESET: "a connection that breaks off",
  UND_ERR_SOCKET: "a connection that breaks off",
  ETIMEDOUT: "no answer in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  UND_ERR_BODY_TIMEOUT: "an answer that stops in the middle",
  UND_ERR_ABORTED: "that the proxy opens no connection",
  CERT_HAS_EXPIRED: "a certificate that has expired",
};

/** Errors of the network after which the same request may succeed. */
const PASSING: ReadonlySet<string> = new Set([
  ...["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EAI_AGAIN", "ENETRESET", "ENETUNREACH", "EHOSTUNREACH"],
  ...["UND_ERR_SOCKET", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"],
  ...["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "Z_BUF_ERROR", "Z_DATA_ERROR"],
]);

export function isPassing(error: unknown): boolean {
  return isOfNetwork(error) && PASSING.has(networkCode(error));
}

/** Whether an error is one of a request: the fetch of undici throws a TypeError with the cause. */
export function isOfNetwork(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error;
}

/** The code of an error of the network, that of its cause before its own; its words where it has none. */
function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return networkCode(error.cause);
  const code: unknown = "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : error.message;
}

/** What a body that is no JSON seems to be. */
export function seemsToBe(body: string): string {
  const start = body.trimStart();
  if (start === "") return "an empty answer";
  if (!start.startsWith("<")) return `"${shortText(start, MOST_WORDS)}"`;
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1]?.trim() ?? "";
  return title === "" ? "a web page" : `a web page ("${shortText(title, MOST_WORDS)}")`;
}

function failure(code: FailureCode, request: SourceRequest, came: string, remedy: string, cause?: unknown): AppFailure {
  const { source, address, expected } = request;
  const message = `${source} was asked for ${shortText(address, MOST_ADDRESS)}: expected is ${expected}, what came is ${came}.`;
  return new AppFailure(code, message, remedy, cause);
}
