// Areas that are kept on the reader's device, each whole: a descriptor and all files that it lists, by their content.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../core/area/area-package.ts";
import { COUNTS, TAXONOMY } from "../core/area/first-tables.ts";
import { isRecord } from "../core/basics/json-record.ts";
import { fileAddress } from "./file-address.ts";
import { KEPT_HEADER, keptNames } from "./kept-names.ts";

/** The areas last opened; of older ones nothing is kept. */
export const MOST_AREAS = 12;
/** What is asked of the host anew each time is waited for this long, where there is another answer. */
export const PATIENCE_MILLISECONDS = 4_000;
/** Without these no area is shown. */
const NEEDED = [COUNTS.file, TAXONOMY.file, WARDS_FILE];

/** What an area is kept in and asked from: those of the browser, or of a test. */
export interface Around {
  /** The address of the page's folder, which ends with a slash. */
  readonly folder: string;
  readonly stores: Pick<CacheStorage, "open" | "keys" | "delete">;
  readonly ask: (address: string | Request, init?: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

interface ListedFile {
  readonly address: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export class KeptAreas {
  readonly #around: Around;
  readonly #prefix: string;
  /** One area is changed after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(around: Around) {
    this.#around = around;
    this.#prefix = keptNames(around.folder).areas;
  }

  /**
   * Keeps the area as the host has it now. Nothing changes until all files that its descriptor lists are there and are what it
   * says; then those that it does not list are dropped. A package that does not state the hash of each file is not kept.
   */
  keep(slug: string): Promise<void> {
    this.#last = this.#last.then(() => this.#replace(slug)).catch(() => undefined);
    return this.#last;
  }

  /** Drops areas that are no longer published, and of the others all but those last kept. */
  prune(published: readonly string[]): Promise<void> {
    this.#last = this.#last.then(() => this.#drop(published)).catch(() => undefined);
    return this.#last;
  }

  /** The descriptor from the host; the kept one when the host does not answer, or not soon. Rejects when there is neither. */
  async descriptor(slug: string, request: Request): Promise<Response> {
    const asked = this.#around.ask(request);
    const soon = Promise.race([asked, this.#around.pause(PATIENCE_MILLISECONDS).then(() => null)]);
    const answer = await soon.catch(() => null);
    if (answer !== null) return answer;
    const kept = await (await this.#open(slug)).match(this.#descriptorAddress(slug));
    return kept ?? asked;
  }

  /** A file by its content. `request` names it in full: what was kept under another address is never given. */
  async file(slug: string, request: Request): Promise<Response> {
    const kept = await (await this.#open(slug)).match(request.url);
    return kept ?? this.#around.ask(request);
  }

  async #replace(slug: string): Promise<void> {
    const address = this.#descriptorAddress(slug);
    const store = await this.#open(slug);
    const answer = await this.#around.ask(address, { cache: "no-cache" });
    if (!answer.ok) return;
    const text = await answer.text();
    const files = listedFiles(text, address.slice(0, -DESCRIPTOR_FILE.length - 1));
    if (files === null) {
      await this.#around.stores.delete(this.#prefix + slug);
      return;
    }
    try {
      for (const file of files) await this.#fetchInto(store, file);
      const headers = { "Content-Type": "application/json", [KEPT_HEADER]: this.#around.now().toISOString() };
      await store.put(address, new Response(text, { headers }));
    } finally {
      await this.#tidy(store, address);
    }
  }

  async #fetchInto(store: Cache, { address, sha256 }: ListedFile): Promise<void> {
    if ((await store.match(address)) !== undefined) return;
    // A host that is in the middle of a new month may give the old file under the new address, and a browser may have kept that.
    for (const cache of ["default", "reload"] as const) {
      const answer = await this.#around.ask(address, { cache });
      const bytes = answer.ok ? await answer.arrayBuffer() : null;
      if (bytes === null || (await sha256Of(bytes)) !== sha256) continue;
      await store.put(address, new Response(bytes, { headers: { "Content-Type": typeOf(answer) } }));
      return;
    }
    throw new Error(`${address} is not what its descriptor says`);
  }

  /** Drops what the kept descriptor does not list. */
  async #tidy(store: Cache, address: string): Promise<void> {
    const kept = await store.match(address);
    const folder = address.slice(0, -DESCRIPTOR_FILE.length - 1);
    const files = kept === undefined ? [] : (listedFiles(await kept.text(), folder) ?? []);
    const wanted = new Set([address, ...files.map((file) => file.address)]);
    for (const request of await store.keys()) if (!wanted.has(request.url)) await store.delete(request);
  }

  async #drop(published: readonly string[]): Promise<void> {
    const { stores } = this.#around;
    const dated: { readonly name: string; readonly date: string }[] = [];
    for (const name of await stores.keys()) {
      if (!name.startsWith(this.#prefix)) continue;
      const slug = name.slice(this.#prefix.length);
      const kept = await (await stores.open(name)).match(this.#descriptorAddress(slug));
      const date = kept?.headers.get(KEPT_HEADER) ?? null;
      if (date === null || !published.includes(slug)) await stores.delete(name);
      else dated.push({ name, date });
    }
    const old = dated.sort((a, b) => b.date.localeCompare(a.date)).slice(MOST_AREAS);
    for (const { name } of old) await stores.delete(name);
  }

  #open(slug: string): Promise<Cache> {
    return this.#around.stores.open(this.#prefix + slug);
  }

  #descriptorAddress(slug: string): string {
    return `${this.#around.folder}areas/${slug}/${DESCRIPTOR_FILE}`;
  }
}

/** The files that the text of a descriptor lists; null where it is none, one of them has no hash, or one that is needed is not listed. */
function listedFiles(text: string, folder: string): readonly ListedFile[] | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const resources: unknown = isRecord(given) ? given["resources"] : null;
  if (!Array.isArray(resources)) return null;
  const files: ListedFile[] = [];
  const needed = new Set(NEEDED);
  for (const resource of resources) {
    const { path, hash } = isRecord(resource) ? resource : {};
    if (typeof path !== "string" || typeof hash !== "string" || !/^sha256:[0-9a-f]{64}$/.test(hash)) return null;
    needed.delete(path);
    files.push({ address: fileAddress(folder, path, hash), sha256: hash.slice("sha256:".length) });
  }
  return needed.size === 0 ? files : null;
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function typeOf(answer: Response): string {
  return answer.headers.get("Content-Type") ?? "application/octet-stream";
}
