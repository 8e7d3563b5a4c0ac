// The service worker: what the host has when it answers, else what was kept. It sees no other host and no other folder.
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import { KeptAreas, PATIENCE_MILLISECONDS } from "./kept-areas.ts";
import { keptNames } from "./kept-names.ts";
import type { KeepMessage, WorkerMessage, WorkerScope } from "./worker-scope.ts";

/** This build of the page: the script that index.html starts, and all files with the hash of their content in their names. */
declare const BUILD: { readonly entry: string; readonly files: readonly string[] };

const worker = self as unknown as WorkerScope;
const folder = worker.registration.scope;
const names = keptNames(folder);
const store = names.builds + BUILD.entry;
const timeout = { networkTimeoutSeconds: PATIENCE_MILLISECONDS / 1000 };
const areas = new KeptAreas({
  folder,
  stores: caches,
  ask: (address, init) => fetch(address, init),
  now: () => new Date(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

const files = new PrecacheController({ cacheName: store });
files.addToCacheList(BUILD.files.map((url) => ({ url, revision: null })));

/** The page itself. Of the host's only that of this build is kept: never one build's page with another's files. */
const page = new NetworkFirst({
  ...timeout,
  cacheName: store,
  plugins: [
    {
      cacheKeyWillBeUsed: async () => folder,
      cacheWillUpdate: async ({ response }) => ((await isThisBuild(response)) ? response : null),
    },
  ],
});

/** What whoever publishes the page may change without a build. That a host has no settings is an answer as well. */
const settings = new NetworkFirst({
  ...timeout,
  cacheName: names.settings,
  plugins: [{ cacheWillUpdate: async ({ response }) => (response.ok || response.status === 404 ? response : null) }],
});
const SETTINGS = ["wardscope.json", "areas/index.json", "compare.csv", "favicon.svg", "manifest.webmanifest"].map(
  (path) => folder + path,
);

worker.addEventListener("install", (event) => event.waitUntil(install(event)));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => {
  if (isKeep(event.data)) event.waitUntil(keep(event, event.data));
});

registerRoute(({ request, url }) => request.mode === "navigate" && isPage(url), page);
registerRoute(({ url }) => SETTINGS.includes(url.href), settings);
registerRoute(
  ({ url }) => url.href.startsWith(`${folder}assets/`),
  async ({ request }) => (await keptFile(request)) ?? fetch(request),
);
registerRoute(
  ({ url }) => areaFile(url)?.path === "datapackage.json",
  ({ request, url }) => areas.descriptor(areaFile(url)?.slug ?? "", request),
);
registerRoute(
  ({ url }) => areaFile(url) !== null && url.searchParams.has("v"),
  ({ request, url }) => areas.file(areaFile(url)?.slug ?? "", request),
);

/** Either all of a build is kept or nothing. */
async function install(event: Event): Promise<void> {
  const answer = await fetch(folder, { cache: "reload" });
  if (!(await isThisBuild(answer))) throw new Error("The host is in the middle of a new build.");
  await files.install(event as Parameters<typeof files.install>[0]);
  // Made anew, since an answer that was sent elsewhere first opens no page.
  await (await caches.open(store)).put(folder, new Response(await answer.blob(), { headers: answer.headers }));
  await worker.skipWaiting();
}

/** The build before this one stays: pages of it may be open, whose later parts the host has no more. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(names.builds) && name !== store);
  for (const name of others.slice(0, -1)) await caches.delete(name);
  await worker.clients.claim();
}

async function keep(event: WorkerMessage, { keep: slug, published }: KeepMessage): Promise<void> {
  for (const address of SETTINGS) {
    const request = new Request(address, { cache: "no-cache" });
    await settings.handle({ event: event as never, request }).catch(() => null);
  }
  await areas.keep(slug);
  await areas.prune(published);
}

async function keptFile(request: Request): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const kept = name.startsWith(names.builds) ? await (await caches.open(name)).match(request.url) : undefined;
    if (kept !== undefined) return kept;
  }
  return undefined;
}

async function isThisBuild(answer: Response): Promise<boolean> {
  return answer.ok && (await answer.clone().text()).includes(BUILD.entry);
}

function isPage({ origin, pathname }: URL): boolean {
  return [folder, `${folder}index.html`].includes(origin + pathname);
}

function areaFile({ origin, pathname }: URL): { readonly slug: string; readonly path: string } | null {
  const address = origin + pathname;
  const [slug = "", path = "", ...more] = address.startsWith(`${folder}areas/`)
    ? address.slice(`${folder}areas/`.length).split("/")
    : [];
  return slug !== "" && path !== "" && more.length === 0 ? { slug, path } : null;
}

function isKeep(data: unknown): data is KeepMessage {
  return typeof data === "object" && data !== null && "keep" in data && "published" in data;
}
