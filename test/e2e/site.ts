// Serves the built page as a static host would, from a folder deep in the host, with the frozen areas of the tests, and lets
// a test break any file of it.
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What a test puts in the place of a file; without `body` the file's own content. */
export interface Override {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  readonly contentType?: string;
  readonly delayMilliseconds?: number;
  /** Close the connection without an answer. */
  readonly drop?: boolean;
}

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The built page on a free port, under `/some/where/`. */
export class Site {
  static readonly FOLDER = "/some/where/";
  readonly #server: Server;
  readonly #folder: string;
  readonly #overrides = new Map<string, Override>();
  /** Sent with every file. */
  headers: Readonly<Record<string, string>> = {};
  /** Paths asked for so far, relative to the folder of the page, in order. */
  readonly requests: string[] = [];
  /** What each request said it came from. */
  readonly referrers: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Serves `dist`, or another folder, but for its areas. */
  static async start(folder = DIST): Promise<Site> {
    const site = new Site(folder);
    await new Promise<void>((resolve) => site.#server.listen(0, "127.0.0.1", resolve));
    return site;
  }

  /** "http://127.0.0.1:12345/some/where/". */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${Site.FOLDER}`;
  }

  /** Answers otherwise for a path such as "areas/cambridge/counts.csv" from now on; null puts the file back. */
  override(path: string, override: Override | null): void {
    if (override === null) this.#overrides.delete(path);
    else this.#overrides.set(path, override);
  }

  /** True when a test has put something in the place of the file at this address. */
  isOverridden(address: string): boolean {
    return address.startsWith(this.address) && this.#overrides.has(pathIn(new URL(address).pathname) ?? "");
  }

  /** The file as it is while no test has put something in its place. */
  async read(path: string): Promise<string> {
    return readFile(this.#file(path), "utf8");
  }

  /** Puts every file back, and forgets what was asked for. */
  reset(): void {
    this.#overrides.clear();
    this.headers = {};
    this.requests.length = 0;
    this.referrers.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #file(path: string): string {
    return join(path.startsWith("areas/") ? FIXTURES : this.#folder, path);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathIn(new URL(request.url ?? "/", "http://localhost").pathname);
    for (const [name, value] of Object.entries(this.headers)) response.setHeader(name, value);
    this.referrers.push(request.headers.referer ?? "");
    if (path === null) return send(response, 404, "text/plain", "Nothing outside the folder of the page.");
    this.requests.push(path);
    const override = this.#overrides.get(path) ?? {};
    if (override.delayMilliseconds !== undefined) await pause(override.delayMilliseconds);
    if (override.drop) {
      request.socket.destroy();
      return;
    }
    const body = override.body ?? (await readFile(this.#file(path)).catch(() => null));
    if (body === null) return send(response, override.status ?? 404, "text/plain", `There is no ${path}.`);
    const contentType = override.contentType ?? CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
    send(response, override.status ?? 200, contentType, body);
  }
}

/** "areas/index.json" of "/some/where/areas/index.json"; null outside the folder of the page. */
function pathIn(pathname: string): string | null {
  const path = normalize(decodeURIComponent(pathname));
  if (!path.startsWith(Site.FOLDER)) return null;
  return path.slice(Site.FOLDER.length) || "index.html";
}

function send(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
  response.writeHead(status, { "Content-Type": contentType, "Cache-Control": "no-cache" });
  response.end(body);
}
