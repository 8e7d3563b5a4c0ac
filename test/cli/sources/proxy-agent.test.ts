import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createNetServer } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { makeHttpClient } from "../../../src/cli/sources/http-client.ts";
import { makeAgent } from "../../../src/cli/sources/proxy-agent.ts";
import { serve } from "./asking.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A proxy that opens tunnels, and the hosts that it was asked for. */
async function tunnels(refuses = false) {
  const hosts: string[] = [];
  const sockets = new Set<{ destroy(): unknown }>();
  const server = createServer().on("connect", ({ url = "" }, socket) => {
    hosts.push(url);
    if (refuses) return void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    for (const end of [socket, target]) sockets.add(end.on("error", () => undefined));
    socket.pipe(target).pipe(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  return { hosts, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function askThrough(proxy: { address: string; except: string }): Promise<string> {
  const server = await serve((_, answer) => answer.end("[1]"));
  closers.push(() => server.close());
  const client = makeHttpClient({ proxy, signal: new AbortController().signal });
  closers.push(() => client.close());
  await client.json({ source: "The source", address: server.base, expected: "a list" });
  return server.base.replace("http://", "");
}

it("asks through the proxy of the settings, but for the hosts that they except", async () => {
  const { hosts, address } = await tunnels();
  const asked = await askThrough({ address, except: "other.example" });
  expect(hosts).toEqual([asked]);
  await askThrough({ address, except: "127.0.0.1" });
  expect(hosts).toEqual([asked]);
});

it("asks through the proxy of the usual variables where the settings name none", async () => {
  const { hosts, address } = await tunnels();
  vi.stubEnv("http_proxy", address);
  vi.stubEnv("no_proxy", "");
  const asked = await askThrough({ address: "", except: "" });
  expect(hosts).toEqual([asked]);
});

it("says that a proxy opens no connection", async () => {
  const { address } = await tunnels(true);
  await expect(askThrough({ address, except: "" })).rejects.toThrow("what came is that the proxy opens no connection.");
});

it("gives up on a proxy that closes each connection, and says so", async () => {
  let connections = 0;
  const server = createNetServer((socket) => {
    connections++;
    socket.on("error", () => undefined).once("data", () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(() => new Promise((done) => server.close(done)));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const client = makeHttpClient({ proxy: { address, except: "" }, signal: new AbortController().signal, clock });
  closers.push(() => client.close());
  for (const scheme of ["http", "https"])
    await expect(
      client.json({ source: "The source", address: `${scheme}://source.example/`, expected: "a list" }),
    ).rejects.toThrow("what came is a connection that breaks off");
  expect(connections).toBeLessThan(400);
});

it("says of a variable that is no address that it is none, and does not repeat it", () => {
  vi.stubEnv("https_proxy", "secret:word@proxy");
  expect(() => makeAgent({ address: "", except: "" }, 1000)).toThrow(
    "HTTPS_PROXY or HTTP_PROXY holds no address of a proxy, such as http://proxy.example:3128.",
  );
});
