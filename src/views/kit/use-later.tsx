// Components whose code comes later.
import { type ComponentType, startTransition, useEffect, useState } from "react";

/** How a component is loaded; what was loaded once is kept. */
export interface Later<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  loaded: ComponentType<Props> | null;
  /** It did not come: what it needs besides may be missing when it comes now, so that only the page anew loads it whole. */
  failed: boolean;
}

export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  return { load, loaded: null, failed: false };
}

/** Loads it before its place is there, which then has it at once. Never rejects: its place asks again. */
export async function loadAhead<Props>(source: Later<Props>): Promise<void> {
  const component = source.loaded ?? (await source.load().catch(() => null));
  source.loaded = component;
}

type Arrival<Props> = { readonly component: ComponentType<Props> | null; readonly failed: boolean };

/** The component, or null while it is on its way; `failed` when it could not be loaded. */
export function useLater<Props>(source: Later<Props>): Arrival<Props> {
  const [arrival, setArrival] = useState<Arrival<Props>>({ component: source.loaded, failed: source.failed });
  useEffect(() => {
    const { loaded } = source;
    if (loaded !== null) {
      setArrival((last) => (last.component === loaded ? last : { component: loaded, failed: false }));
      return;
    }
    if (source.failed) return;
    let wanted = true;
    source.load().then(
      (component) => {
        source.loaded = component;
        // What it shows is drawn a part at a time.
        if (wanted) startTransition(() => setArrival({ component, failed: false }));
      },
      () => {
        source.failed = true;
        if (wanted) setArrival({ component: null, failed: true });
      },
    );
    return () => {
      wanted = false;
    };
  }, [source]);
  return arrival;
}

/** The component where it stands; nothing while it is on its way. */
export function Later({ source }: { readonly source: Later<object> }) {
  const { component: Component } = useLater(source);
  return Component && <Component />;
}

const NOT_LOADED = later(() => import("./not-loaded.tsx").then((module) => module.NotLoaded));

/** Has what a fault of the code needs at hand before there is one. */
export function useCodeFaults(): void {
  useLater(NOT_LOADED);
}

/** In the place of code that did not come; `what` is the subject of a sentence. */
export function CodeFault({ what }: { readonly what: string }) {
  const { component: NotLoaded } = useLater(NOT_LOADED);
  return NotLoaded ? <NotLoaded what={what} /> : <p role="alert">{what} could not be loaded. Reload the page.</p>;
}
