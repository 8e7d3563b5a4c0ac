import type { RequestListener } from "node:http";
import { afterEach, expect, it } from "vitest";
import type { HttpClient } from "../../../src/cli/sources/http-client.ts";
import { requireProtected } from "../../../src/cli/sources/source-answer.ts";
import { patientClient, serve } from "./asking.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Asking {
  readonly client: HttpClient;
  readonly request: { readonly source: string; readonly address: string; readonly expected: string };
  readonly waits: number[];
  readonly said: string[];
  readonly interrupt: AbortController;
}

async function asking(listener: RequestListener, timeout?: number): Promise<Asking> {
  const server = await serve(listener);
  closers.push(() => server.close());
  const { client, ...rest } = patientClient(timeout);
  closers.push(() => client.close());
  return {
    client,
    request: { source: "The source", address: `${server.base}/months`, expected: "a list as JSON" },
    ...rest,
  };
}

it("gives the value of a body of JSON, after redirects, and says who asks", async () => {
  const seen: unknown[] = [];
  const { client, request } = await asking(({ url, headers }, answer) => {
    seen.push([url, headers["user-agent"]?.split("/")[0]?.split(" ")[0]]);
    if (url === "/months") answer.writeHead(302, { location: "/moved" }).end();
    else answer.end('{"date":"2026-08-01"}');
  });
  expect(await client.json(request)).toEqual({ date: "2026-08-01" });
  expect(seen).toEqual([
    ["/months", "Wardscope"],
    ["/moved", "Wardscope"],
  ]);
});

it("asks again after what may pass, as late as the source says, and no more than five times", async () => {
  const answers = [
    [503, "2"],
    [429, "7"],
    [500, ""],
  ] as const;
  let asked = 0;
  const { client, request, waits, said } = await asking((_, answer) => {
    const [status, after] = answers[asked++] ?? [200, ""];
    answer.writeHead(status, after === "" ? {} : { "retry-after": after }).end("[1]");
  });
  expect(await client.json(request)).toEqual([1]);
  expect(waits).toEqual([2000, 7000, 4000]);
  expect(said).toEqual(["The source is asked again in 7 seconds.", "The source is asked again in 4 seconds."]);
  asked = Number.NEGATIVE_INFINITY;
  const always = await asking((_, answer) => answer.writeHead(503).end());
  await expect(always.client.json(always.request)).rejects.toThrow(
    /^The source was asked for http:.*: expected is a list as JSON, what came is that it is not available now \(status 503\)\.$/,
  );
  expect(always.waits).toEqual([1000, 2000, 4000, 8000]);
});

it("does not wait for longer than five minutes, and not at all after a refusal", async () => {
  const late = await asking((_, answer) => answer.writeHead(429, { "retry-after": "3600" }).end());
  await expect(late.client.json(late.request)).rejects.toThrow("asked too often (status 429)");
  expect(late.waits).toEqual([]);
  const gone = await asking((_, answer) => answer.writeHead(404).end());
  await expect(gone.client.json(gone.request)).rejects.toMatchObject({ code: "not-found" });
  expect(gone.waits).toEqual([]);
});

it.each([
  ["<!DOCTYPE html><title>Sign in</title>", 'a web page ("Sign in")'],
  ["  ", "an empty answer"],
  ["Cannot create query", '"Cannot create query"'],
  [
    '{"error":{"code":400,"message":"Invalid.","details":["\'Invalid field: date\'"]}}',
    `an error: "Invalid. 'Invalid field: date'"`,
  ],
  ["[".repeat(200), `"${"[".repeat(80)}…${"[".repeat(39)}"`],
])("says what came in the place of JSON: %s", async (body, came) => {
  const { client, request } = await asking((_, answer) => answer.end(body));
  await expect(client.json(request)).rejects.toThrow(`what came is ${came}.`);
});

it("asks again where a connection breaks off in the body, and says so when it goes on", async () => {
  let asked = 0;
  const { client, request } = await asking((_, answer) => {
    answer.writeHead(200, { "content-length": 5 });
    if (++asked > 2) answer.end("[1,2]");
    else answer.write("[1", () => answer.destroy());
  });
  expect(await client.json(request)).toEqual([1, 2]);
  asked = -10;
  await expect(client.json(request)).rejects.toThrow("what came is a connection that breaks off.");
});

it("refuses an answer that is longer than allowed, and gives up one that stops in the middle", async () => {
  const long = await asking((_, answer) => answer.end("x".repeat(3_000_001)));
  await expect(long.client.text({ ...long.request, most: 3e6 })).rejects.toThrow("an answer of more than 3 MB");
  let asked = 0;
  const slow = await asking((_, answer) => void (++asked === 1 ? answer.write("[") : answer.end("[1]")), 50);
  expect([await slow.client.json(slow.request), slow.waits]).toEqual([[1], [1000]]);
});

it("says that nobody listens, without asking again", async () => {
  const { client, request, waits } = await asking(() => undefined);
  await closers.shift()?.();
  await expect(client.json(request)).rejects.toThrow("nobody listens there");
  expect(waits).toEqual([]);
});

it("has at most four requests under way, a tenth of a second apart", async () => {
  let [running, most] = [0, 0];
  const { client, request, waits } = await asking((_, answer) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      answer.end("1");
    }, 5);
  });
  await Promise.all(Array.from({ length: 12 }, () => client.json(request)));
  expect(most).toBe(4);
  expect(waits.length).toBeGreaterThan(8);
});

it("ends with the sentence of an interrupt", async () => {
  const { client, request, interrupt } = await asking(() => interrupt.abort());
  await expect(client.json(request)).rejects.toMatchObject({ code: "interrupted" });
});

it("takes no answer without protection to a request that had it", () => {
  const request = { source: "The source", address: "https://a.example/x", expected: "a list" };
  expect(() => requireProtected(request, "http://b.example/x")).toThrow(
    "a redirect to an address without protection (http).",
  );
  requireProtected(request, "https://b.example/x");
  requireProtected({ ...request, address: "http://a.example/x" }, "http://b.example/x");
});
