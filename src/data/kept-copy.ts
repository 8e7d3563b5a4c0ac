// What the page keeps on the reader's device, as the page sees it: begun, added to, looked at, forgotten. Where the browser lets
// none of it happen, nothing does, without a word.
import { DESCRIPTOR_FILE } from "../core/area/area-package.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import { readDescriptor } from "../core/package/read-descriptor.ts";
import { KEPT_HEADER, keptNames, WORKER_FILE } from "./kept-names.ts";
import { AREAS } from "./load-area.ts";
import type { KeepMessage } from "./worker-scope.ts";

/** What is known of an area that the page shows, when its host was asked. */
export interface HostAnswer {
  /** Whether it comes from the host; else from the device, since the host does not answer. */
  readonly fromHost: boolean;
  /** Null when neither has it. */
  readonly descriptor: Descriptor | null;
  /** When what is on the device was last what the host has, in ISO 8601; null of an answer of the host. */
  readonly date: string | null;
}

/** An area that is kept, and since when it is as it is, in ISO 8601. */
export interface KeptArea {
  readonly slug: string;
  readonly date: string;
}

/** The page's folder, with a slash at its end. */
function folder(): string {
  return new URL("./", window.location.href).href;
}

/** Null in a frame of another page, on an insecure connection, from a disk, and where the browser or its user says no. */
function workers(): ServiceWorkerContainer | null {
  try {
    return window.isSecureContext && window.top === window ? (navigator.serviceWorker ?? null) : null;
  } catch {
    return null;
  }
}

/** Begins to keep the page, once; false where that is not possible or the reader saves data. */
export async function beginKeeping(): Promise<boolean> {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (import.meta.env.DEV || connection?.saveData) return false;
  try {
    const registered = await workers()?.register(folder() + WORKER_FILE, { updateViaCache: "none" });
    return registered !== undefined;
  } catch {
    return false;
  }
}

/** Keeps an area as it is on the host, once the worker is there; of others, those that are published. */
export async function keepArea(keep: string, published: readonly string[]): Promise<void> {
  const ready = await workers()?.ready;
  const message: KeepMessage = { keep, published };
  ready?.active?.postMessage(message);
}

/** Asks the host whether it has a newer worker; what becomes of it is seen when the page is next opened. */
export async function renewWorker(): Promise<void> {
  const registration = await workers()?.getRegistration(folder());
  await registration?.update().catch(() => undefined);
}

/** What the host has of an area now; null when it answers with a fault, of which there is nothing to be said. */
export async function askHost(slug: string): Promise<HostAnswer | null> {
  let answer: Response;
  const nobody = { fromHost: false, descriptor: null, date: null };
  if (!navigator.onLine && !workers()?.controller) return nobody;
  try {
    answer = await fetch(`${AREAS}/${slug}/${DESCRIPTOR_FILE}`, { cache: "no-cache" });
  } catch {
    return nobody;
  }
  if (!answer.ok) return null;
  const date = answer.headers.get(KEPT_HEADER);
  const descriptor = await described(answer);
  return descriptor && { fromHost: date === null, descriptor, date };
}

/** Whether the host has another build of the page than the one that runs; false when it does not answer. */
export async function hasOtherBuild(): Promise<boolean> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute("src");
  try {
    const answer = await fetch(folder(), { cache: "no-cache" });
    const text = answer.ok ? await answer.text() : "";
    return entry != null && /<script type="module"[^>]* src="[^"]+"/.test(text) && !text.includes(`"${entry}"`);
  } catch {
    return false;
  }
}

/** The areas that are kept, by name. */
export async function keptAreas(): Promise<readonly KeptArea[]> {
  const { areas } = keptNames(folder());
  const found: KeptArea[] = [];
  for (const name of await storeNames(areas)) {
    const slug = name.slice(areas.length);
    const kept = await keptDescriptor(name, slug);
    const date = kept?.headers.get(KEPT_HEADER) ?? null;
    if (date !== null) found.push({ slug, date });
  }
  return found.sort((a, b) => a.slug.localeCompare(b.slug));
}

/** Whether anything is kept: the page, its settings, an area. */
export async function isKept(): Promise<boolean> {
  return (await storeNames(keptNames(folder()).all)).length > 0;
}

/** Takes all of it from the device: the worker first, so that it keeps nothing any more. */
export async function forgetKept(): Promise<void> {
  const registrations =
    (await workers()
      ?.getRegistrations()
      .catch(() => [])) ?? [];
  for (const one of registrations) if (one.scope === folder()) await one.unregister().catch(() => false);
  for (const name of await storeNames(keptNames(folder()).all)) await caches.delete(name);
}

/** Takes from the device the areas that may not stay, and those of which neither they, being half kept, nor the host says what they are. */
export async function forgetAreas(mayStay: (descriptor: Descriptor) => boolean): Promise<void> {
  const { areas } = keptNames(folder());
  for (const name of await storeNames(areas)) {
    const slug = name.slice(areas.length);
    const kept = await keptDescriptor(name, slug);
    const descriptor = kept ? await described(kept) : (await askHost(slug))?.descriptor;
    if (!descriptor || !mayStay(descriptor)) await caches.delete(name);
  }
}

async function described(answer: Response): Promise<Descriptor | null> {
  try {
    return readDescriptor(await answer.json()).descriptor;
  } catch {
    return null;
  }
}

async function keptDescriptor(name: string, slug: string): Promise<Response | undefined> {
  return (await caches.open(name)).match(`${folder()}${AREAS}/${slug}/${DESCRIPTOR_FILE}`);
}

async function storeNames(start: string): Promise<readonly string[]> {
  try {
    return (await caches.keys()).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}
