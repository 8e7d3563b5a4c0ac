// Asks public sources over HTTP: few requests at a time, with pauses, again where that may help, and never more bytes than allowed.

import { fetch } from "undici";
import type { AppFailure } from "../../core/basics/failure.ts";
import { isRecord } from "../../core/basics/json-record.ts";
import { parseJson } from "../../core/basics/json-text.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { stopIfInterrupted } from "../terminal.ts";
import { type Agent, makeAgent } from "./proxy-agent.ts";
import { makeSlots } from "./request-slots.ts";
import {
  isOfNetwork,
  isPassing,
  mayPass,
  noAnswer,
  notNow,
  refusedStatus,
  requireProtected,
  type SourceRequest,
  seemsToBe,
  unexpected,
} from "./source-answer.ts";
import { CLOCK, type Clock } from "./source-clock.ts";
import type { SourceSettings } from "./source-form.ts";

export interface HttpRequest extends SourceRequest {
  readonly method?: "GET" | "HEAD";
  /** Asked again for each attempt, so that one may go on where the last broke off. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** More bytes of an answer, unpacked, are refused; 64 MB where it does not say. */
  readonly most?: number;
  /** Statuses beside 200 to 299 that are an answer too. */
  readonly answers?: readonly number[];
}

export interface HttpAnswer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly address: string;
  /** The value of a header; null without it. */
  header(name: string): string | null;
  /** Can be read once, as it comes. What is left of it is given up when `use` is done. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface HttpClient {
  /**
   * Gives what `use` makes of the answer. It is called again for each attempt; an attempt that brought over 64 kB before it broke off
   * does not count. Throws an AppFailure that names source, request, what was expected and what came; that of an interrupt.
   */
  ask<Found>(request: HttpRequest, use: (answer: HttpAnswer) => Promise<Found>): Promise<Found>;
  /** The whole body. Throws also for an empty one. */
  text(request: HttpRequest): Promise<string>;
  /** The value of a body of JSON. Throws also for a web page, and for `{ error: { message, details } }`, whatever the status. */
  json(request: HttpRequest): Promise<unknown>;
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly proxy: SourceSettings["proxy"];
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  /** Milliseconds without a sign of the other side; 60 seconds where it does not say. */
  readonly timeout?: number;
  /** Is told in a sentence of what is waited for. */
  readonly say?: (sentence: string) => void;
}

const MOST_AT_A_TIME = 4;
/** Milliseconds between the beginnings of two requests. */
const PAUSE = 100;
const MOST_ATTEMPTS = 5;
const MOST_BYTES = 64e6;
/** Letters of an error's own words. */
const MOST_WORDS = 200;
const TIMEOUT = 60_000;
const VERSION = process.env["npm_package_version"];
/** What the project calls itself. */
const NAME = `Wardscope${VERSION === undefined ? "" : `/${VERSION}`} (builds ward maps of open police data)`;
/** Bytes of an attempt that make it worth another. */
const PROGRESS = 65_536;
/** How often a proxy may close a connection before the head of an answer has come. */
const MOST_CLOSINGS = 20;
/** Milliseconds before the second attempt; each later pause is twice the one before. A source may ask for up to `LONGEST_WAIT`. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 300_000;
/** Pauses that are told. */
const LONG_WAIT = 4000;

export function makeHttpClient(options: HttpOptions): HttpClient {
  const { signal, clock = CLOCK, say } = options;
  const agent = makeAgent(options.proxy, options.timeout ?? TIMEOUT);
  const slots = makeSlots(MOST_AT_A_TIME, PAUSE, clock);
  const ask: HttpClient["ask"] = async (request, use) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await slots(() => attemptOf(request, use, agent, options), signal);
      if ("value" in outcome) return outcome.value;
      if (outcome.progressed) attempt = 1;
      const wait = outcome.retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1);
      if (attempt >= MOST_ATTEMPTS || wait > LONGEST_WAIT) throw outcome.failure;
      if (wait >= LONG_WAIT)
        say?.(`${request.source} is asked again in ${numberOf(Math.ceil(wait / 1000), "seconds")}.`);
      await clock.sleep(wait, signal);
    }
  };
  return {
    ask,
    text: (request) => ask(request, (answer) => textOfAnswer(request, answer)),
    json: (request) => ask(request, (answer) => jsonOfAnswer(request, answer)),
    close: () => agent.dispatcher.destroy(),
  };
}

const CLOSED = Object.assign(new Error("the proxy closes the connection"), { code: "ECONNRESET" });

/** A failure that may pass; `retryAfter` is how many milliseconds the source asks to wait. */
class Passing extends Error {
  readonly failure: AppFailure;
  readonly retryAfter: number | null;

  constructor(failure: AppFailure, retryAfter: number | null = null) {
    super(failure.message);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}

type Outcome<Found> =
  | { readonly value: Found }
  | { readonly failure: AppFailure; readonly retryAfter: number | null; readonly progressed: boolean };

/** Throws what no other attempt can mend. */
async function attemptOf<Found>(
  request: HttpRequest,
  use: (answer: HttpAnswer) => Promise<Found>,
  agent: Agent,
  { signal, clock = CLOCK }: HttpOptions,
): Promise<Outcome<Found>> {
  let received = 0;
  const { method = "GET", headers, most = MOST_BYTES, address } = request;
  const given = new AbortController();
  let closings = 0;
  const unheard = agent.whenClosed(() => {
    if (++closings > MOST_CLOSINGS) given.abort(new TypeError("the proxy closes", { cause: CLOSED }));
  });
  try {
    const response = await fetch(address, {
      method,
      headers: { "user-agent": NAME, ...headers?.() },
      dispatcher: agent.dispatcher,
      signal: AbortSignal.any([signal, given.signal]),
    });
    unheard();
    const { status, body, url } = response;
    try {
      requireProtected(request, url);
      if (!response.ok && !request.answers?.includes(status)) {
        const failure = refusedStatus(request, status);
        throw mayPass(status)
          ? new Passing(failure, retryAfter(response.headers.get("retry-after"), clock.now()))
          : failure;
      }
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for await (const piece of body ?? []) {
          received += piece.length;
          if (received > most) throw unexpected(request, `an answer of more than ${Math.round(most / 1e6)} MB`);
          yield piece;
        }
      }
      const value = await use({ status, address: url, header: (name) => response.headers.get(name), body: pieces() });
      return { value };
    } finally {
      if (body !== null && !body.locked) await body.cancel().catch(() => undefined);
    }
  } catch (error) {
    unheard();
    stopIfInterrupted(signal);
    if (error instanceof Passing) return { failure: error.failure, retryAfter: error.retryAfter, progressed: false };
    if (isPassing(error))
      return { failure: noAnswer(request, error), retryAfter: null, progressed: received > PROGRESS };
    throw isOfNetwork(error) ? noAnswer(request, error) : error;
  }
}

/** Milliseconds of a header that gives seconds or a date; null where it says neither. */
function retryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  const wait = /^\d+$/.test(text.trim()) ? 1000 * Number(text) : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}

async function textOfAnswer(request: HttpRequest, { body }: HttpAnswer): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  const text = Buffer.concat(pieces).toString("utf8");
  if (text.trim() === "") throw unexpected(request, "an empty answer");
  return text;
}

async function jsonOfAnswer(request: HttpRequest, answer: HttpAnswer): Promise<unknown> {
  const text = await textOfAnswer(request, answer);
  const value = jsonOf(request, text);
  if (!isRecord(value) || !isRecord(value["error"])) return value;
  const { code, message, details } = value["error"];
  const words = [message, ...(Array.isArray(details) ? details : [])].filter(
    (part) => typeof part === "string" && part !== "",
  );
  const failure = `an error: "${shortText(words.join(" "), MOST_WORDS)}"`;
  if (typeof code === "number" && mayPass(code)) throw new Passing(notNow(request, failure));
  throw unexpected(request, failure);
}

function jsonOf(request: HttpRequest, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw unexpected(request, seemsToBe(text), undefined, error);
  }
}
