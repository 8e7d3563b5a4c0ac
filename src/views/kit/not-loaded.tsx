// What stands in the place of code that did not come: why, and a way on.
import { useEffect, useState } from "react";
import { useApp } from "./app-context.ts";

/**
 * `what` is the subject of a sentence, as in "This page". Once the network is back, or when the reader chooses anything, the page
 * is loaded anew at the address that it has.
 */
export function NotLoaded({ what }: { readonly what: string }) {
  const { store } = useApp();
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    void pageOnHost().then((html) => setRenewed(html !== null && !html.includes(OWN_FILE)));
    const again = async (): Promise<void> => {
      if ((await pageOnHost()) !== null) window.location.reload();
    };
    const cancel = store.subscribe((now, before) => {
      if (now.view !== before.view) void again();
    });
    window.addEventListener("online", again);
    return () => {
      cancel();
      window.removeEventListener("online", again);
    };
  }, [store]);
  return (
    <p role="alert">
      {renewed
        ? "The host has a newer release of this site, which needs to be loaded anew. "
        : `${what} could not be loaded${navigator.onLine ? "" : ", because you are offline"}. `}
      <button type="button" className="button" onClick={() => window.location.reload()}>
        Reload
      </button>
    </p>
  );
}

/** By this script the page on the host is known to be the one that runs. */
const OWN_FILE = document.querySelector<HTMLScriptElement>("script[type=module]")?.src.replace(/^.*\//, "") ?? "";

/** The text of the page as the host has it now; null where it does not answer. */
async function pageOnHost(): Promise<string | null> {
  try {
    const response = await fetch(window.location.href, { cache: "no-cache" });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
