// Files over the network: what a reader is told when one does not come.
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppFailure } from "../../src/core/basics/failure.ts";
import { fetchBytes, fetchJson, textIn, waitingText } from "../../src/data/fetching.ts";
import { startHost } from "../host.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

async function failureOf(promise: Promise<unknown>): Promise<AppFailure> {
  const thrown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof AppFailure) return thrown;
  throw new Error(`no failure that can be shown: ${thrown}`);
}

describe("fetchBytes", () => {
  it("gives the text", async () => {
    startHost({ "a.csv": "x,y\n" });
    expect(textIn(await fetchBytes("a.csv?v=1", "The file"), "The file")).toBe("x,y\n");
  });

  it("knows how much of a file has come while it waits for the rest", async () => {
    startHost({});
    let end = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("x,y\n"));
        end = () => controller.close();
      },
    });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(body)));
    const { signal } = new AbortController();
    const bytes = fetchBytes("a.csv", "The file", signal);
    expect(waitingText(signal)).toBeNull();
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 8_000);
    await vi.waitFor(() => expect(waitingText(signal)).toBe("Still waiting for the file: 4 bytes have come."));
    expect(waitingText(new AbortController().signal)).toBeNull();
    end();
    expect(textIn(await bytes, "The file")).toBe("x,y\n");
    expect(waitingText(signal)).toBeNull();
    vi.restoreAllMocks();
  });

  it("says that a file is not there", async () => {
    startHost({});
    expect(await failureOf(fetchBytes("a.csv", "The file"))).toMatchObject({
      code: "not-found",
      message: "The file is not there.",
      remedy: expect.stringMatching(/Check the address/),
    });
  });

  it.each([
    [
      "opaqueredirect",
      "The file could not be loaded: the host sends the page to another address, which does not let it read.",
    ],
    ["default", "The file could not be loaded: no answer."],
  ])("says whether the host sent it away (%s)", async (type, message) => {
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("fetch", (_: string, { redirect }: RequestInit = {}) =>
      redirect === "manual" ? Promise.resolve({ type }) : Promise.reject(new TypeError("Failed to fetch")),
    );
    expect(await failureOf(fetchBytes("a.csv", "The file"))).toMatchObject({ code: "unreachable", message });
  });

  it("says what a host in trouble answered", async () => {
    startHost({ "a.csv": 503 });
    expect(await failureOf(fetchBytes("a.csv", "The file"))).toMatchObject({
      code: "unreachable",
      message: "The file could not be loaded: the host answered 503.",
    });
  });

  it("tells no answer from being offline", async () => {
    startHost({ "a.csv": null });
    expect((await failureOf(fetchBytes("a.csv", "the file"))).message).toBe("the file could not be loaded: no answer.");
    startHost({ "a.csv": null }, false);
    expect((await failureOf(fetchBytes("a.csv", "the file"))).message).toBe(
      "You are offline, so the file could not be loaded.",
    );
    expect((await failureOf(fetchBytes("a.csv", "The list of areas"))).message).toBe(
      "You are offline, so the list of areas could not be loaded.",
    );
  });

  it("says so when the answer breaks off", async () => {
    startHost({});
    const broken = { ok: true, status: 200, arrayBuffer: () => Promise.reject(new TypeError("terminated")) };
    vi.stubGlobal("fetch", () => Promise.resolve(broken));
    expect(await failureOf(fetchBytes("a.csv", "The file"))).toMatchObject({ code: "unreachable" });
  });

  it("passes on that it was called off, which is no failure", async () => {
    startHost({ "a.csv": new Promise(() => undefined) });
    const controller = new AbortController();
    const text = fetchBytes("a.csv", "The file", controller.signal);
    controller.abort();
    await expect(text).rejects.toBe(controller.signal.reason);
  });

  it("lets the browser keep what is named by its content, and nothing else", async () => {
    const kept: unknown[] = [];
    vi.stubGlobal("fetch", (_: string, { cache }: RequestInit) => {
      kept.push(cache);
      return Promise.resolve(new Response("{}"));
    });
    await fetchBytes("a.csv?v=0123", "The file");
    await fetchBytes("a.json", "The file");
    expect(kept).toEqual(["default", "no-cache"]);
  });
});

describe("fetchJson", () => {
  it("gives what is in the file", async () => {
    startHost({ "a.json": '{"a":[1]}' });
    expect(await fetchJson("a.json", "The file")).toEqual({ a: [1] });
  });

  it.each(["<!doctype html><p>Not here", '{"a":[1', ""])("says that %j is no JSON", async (text) => {
    startHost({ "a.json": text });
    expect(await failureOf(fetchJson("a.json", "The file"))).toMatchObject({
      code: "broken-package",
      message: expect.stringMatching(/^The file is not JSON/),
    });
  });
});
