// A client of sources whose waiting takes no time, and a server of this machine that it asks.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { makeHttpClient } from "../../../src/cli/sources/http-client.ts";
import type { Clock } from "../../../src/cli/sources/source-clock.ts";

export interface LocalServer {
  readonly base: string;
  close(): Promise<void>;
}

/** On a free port of 127.0.0.1. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const end = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await end;
    },
  };
}

/** Its clock is moved by waiting alone. */
export function patientClient(timeout = 5000) {
  const [waits, said, interrupt]: [number[], string[], AbortController] = [[], [], new AbortController()];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
      waits.push(milliseconds);
    },
  };
  const client = makeHttpClient({
    ...{ proxy: { address: "", except: "*" }, signal: interrupt.signal, clock, timeout },
    say: (sentence) => said.push(sentence),
  });
  return { client, waits, said, interrupt };
}
