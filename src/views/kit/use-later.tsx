// Components whose code comes later.
import { type ComponentType, useEffect, useState } from "react";

/** How a component is loaded; what was loaded once is kept. */
export interface Later<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  loaded: ComponentType<Props> | null;
}

export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  return { load, loaded: null };
}

type Arrival<Props> = { readonly component: ComponentType<Props> | null; readonly failed: boolean };

/** The component, or null while it is on its way; `failed` when it could not be loaded. */
export function useLater<Props>(source: Later<Props>): Arrival<Props> {
  const [arrival, setArrival] = useState<Arrival<Props>>({ component: source.loaded, failed: false });
  useEffect(() => {
    const { loaded } = source;
    if (loaded !== null) {
      setArrival((last) => (last.component === loaded ? last : { component: loaded, failed: false }));
      return;
    }
    let wanted = true;
    source.load().then(
      (component) => {
        source.loaded = component;
        if (wanted) setArrival({ component, failed: false });
      },
      () => {
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
