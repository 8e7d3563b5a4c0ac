// What is kept of areas: whole packages, each by itself, the host's before the device's.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptAreas, MOST_AREAS } from "../../src/data/kept-areas.ts";
import { KEPT_HEADER, keptNames } from "../../src/data/kept-names.ts";

const FOLDER = "https://crime.example/some/where/";
const DESCRIPTOR = "datapackage.json";

/** Stores as a browser has them, in memory. */
function makeStores() {
  const stores = new Map<string, Map<string, Response>>();
  const addressOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request);
  const open = async (name: string): Promise<Cache> => {
    const kept = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, kept);
    const store = {
      match: async (request: RequestInfo) => kept.get(addressOf(request))?.clone(),
      put: async (request: RequestInfo, response: Response) => void kept.set(addressOf(request), response),
      delete: async (request: RequestInfo) => kept.delete(addressOf(request)),
      keys: async () => [...kept.keys()].map((address) => new Request(address)),
    };
    return store as unknown as Cache;
  };
  return { stores, open, keys: async () => [...stores.keys()], delete: async (name: string) => stores.delete(name) };
}

/** A host and a device: what is at an address by its path alone, as on a static host, which sees no query. */
function start() {
  const stores = makeStores();
  const files = new Map<string, string>();
  const asked: string[] = [];
  let online = true;
  let today = 0;
  /** Asked for, and never answered. */
  let silent = false;
  const areas = new KeptAreas({
    folder: FOLDER,
    stores,
    ask: async (request) => {
      const address = request instanceof Request ? request.url : request;
      asked.push(address);
      if (silent) return new Promise<never>(() => undefined);
      if (!online) throw new TypeError("Failed to fetch");
      const text = files.get(address.slice(FOLDER.length).replace(/\?.*/, ""));
      return new Response(text ?? "", { status: text === undefined ? 404 : 200 });
    },
    now: () => new Date(Date.UTC(2026, 0, 1) + 86_400_000 * today++),
    pause: () => Promise.resolve(),
  });
  return {
    areas,
    asked,
    files,
    stores,
    setOnline: (value: boolean) => {
      online = value;
    },
    setSilent: (value: boolean) => {
      silent = value;
    },
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The files of a version of an area by path, with addresses as the page asks for them. */
function packageOf(slug: string, version: string, hashed = true) {
  const tables = ["counts.csv", "taxonomy.csv", "wards.geojson"].map((path) => [
    path,
    `${path} of ${slug}, ${version}`,
  ]);
  const resources = tables.map(([path, text]) => ({ path, ...(hashed ? { hash: `sha256:${sha256(text!)}` } : {}) }));
  const files = new Map(tables.map(([path, text]) => [`areas/${slug}/${path}`, text!]));
  files.set(`areas/${slug}/${DESCRIPTOR}`, JSON.stringify({ version, resources }));
  return files;
}

function publish(host: ReturnType<typeof start>, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) host.files.set(path, text);
}

/** What a page gets that opens the area: the version that the descriptor names, and the text of each file that it lists. */
async function opened({ areas }: ReturnType<typeof start>, slug: string) {
  const answer = await areas.descriptor(slug, new Request(`${FOLDER}areas/${slug}/${DESCRIPTOR}`));
  const { version, resources } = await answer.json();
  const texts: string[] = [];
  for (const { path, hash } of resources) {
    const request = new Request(`${FOLDER}areas/${slug}/${path}?v=${hash.slice(7, 19)}`);
    texts.push(await (await areas.file(slug, request)).text());
  }
  return { version: String(version), texts, kept: answer.headers.get(KEPT_HEADER) };
}

function textsOf(slug: string, version: string): readonly string[] {
  return ["counts.csv", "taxonomy.csv", "wards.geojson"].map((path) => `${path} of ${slug}, ${version}`);
}

describe("a kept area", () => {
  it("opens without the host, whole, and says since when it is as it is", async () => {
    const host = start();
    publish(host, packageOf("here", "one"));
    await host.areas.keep("here");
    host.setOnline(false);
    const kept = "2026-01-01T00:00:00.000Z";
    expect(await opened(host, "here")).toEqual({ version: "one", texts: textsOf("here", "one"), kept });
    await expect(opened(host, "there")).rejects.toThrow("Failed to fetch");
  });

  it("is shown as the host has it when it answers, and as it was kept when it is silent", async () => {
    const host = start();
    publish(host, packageOf("here", "one"));
    await host.areas.keep("here");
    publish(host, packageOf("here", "two"));
    expect(await opened(host, "here")).toEqual({ version: "two", texts: textsOf("here", "two"), kept: null });
    host.setSilent(true);
    expect((await opened(host, "here")).texts).toEqual(textsOf("here", "one"));
  });

  it("is asked of the host once: files by their content come from the device", async () => {
    const host = start();
    publish(host, packageOf("here", "one"));
    await host.areas.keep("here");
    host.asked.length = 0;
    await opened(host, "here");
    await host.areas.keep("here");
    expect(new Set(host.asked)).toEqual(new Set([`${FOLDER}areas/here/${DESCRIPTOR}`]));
  });

  it("is not kept where a file has no stated hash or a needed one is not listed, and what was kept before is dropped", async () => {
    const host = start();
    for (const change of [
      packageOf("here", "two", false),
      new Map([[`areas/here/${DESCRIPTOR}`, '{"resources":[]}']]),
    ]) {
      publish(host, packageOf("here", "one"));
      await host.areas.keep("here");
      expect(await host.stores.keys()).toHaveLength(1);
      publish(host, change);
      await host.areas.keep("here");
      expect(await host.stores.keys()).toEqual([]);
    }
  });

  it("goes when it is published no more, as do the oldest of many; what is another folder's stays", async () => {
    const host = start();
    const slugs = Array.from({ length: MOST_AREAS + 2 }, (_, index) => `area-${index}`);
    const other = `${keptNames("https://crime.example/some/where/else/").areas}here`;
    await host.stores.open(other);
    for (const slug of [...slugs, "withdrawn"]) {
      publish(host, packageOf(slug, "one"));
      await host.areas.keep(slug);
    }
    await host.areas.prune(slugs);
    const { areas: prefix } = keptNames(FOLDER);
    expect(await host.stores.keys()).toEqual([other, ...slugs.slice(2).map((slug) => prefix + slug)]);
  });
});

describe("whatever a host publishes, and whenever it fails", () => {
  /** Publishing is not done in one step: each file of a version is copied by itself. */
  const step = fc.oneof(
    fc.record({ slug: fc.constantFrom("a", "b"), version: fc.constantFrom("one", "two", "three"), files: fc.nat(4) }),
    fc.record({ keep: fc.constantFrom("a", "b") }),
  );

  it("what is opened without it is one version of one area, the last that was whole", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const host = start();
        const whole = new Map<string, string>();
        for (const one of steps) {
          if ("keep" in one) {
            await host.areas.keep(one.keep);
            const { version = "" } = JSON.parse(host.files.get(`areas/${one.keep}/${DESCRIPTOR}`) ?? "{}");
            const isWhole = textsOf(one.keep, version).every((text) => [...host.files.values()].includes(text));
            if (isWhole) whole.set(one.keep, version);
          } else publish(host, new Map([...packageOf(one.slug, one.version)].slice(0, one.files)));
        }
        host.setOnline(false);
        for (const slug of ["a", "b"]) {
          const found = await opened(host, slug).catch(() => null);
          const version = found?.version ?? null;
          expect(found?.texts ?? null).toEqual(version === null ? null : textsOf(slug, version));
          expect(version).toBe(whole.get(slug) ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });
});
