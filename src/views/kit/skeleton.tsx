// The shape of the page while its data are on their way, and what they wait for once that takes long.
import { useEffect, useState } from "react";
import type { Loader } from "../../state/loading.ts";
import { useApp } from "./app-context.ts";

const LOOK_MILLISECONDS = 2_000;

export function Skeleton() {
  return (
    <main id="main" className="map-page skeleton" aria-busy="true">
      <p className="visually-hidden" role="status">
        Loading the area …
      </p>
      <div className="offences skeleton-block" />
      <div className="map-panel skeleton-block" />
      <div className="details skeleton-block" />
    </main>
  );
}

/** Nothing until a file has taken long: of the area, or of what another loader asks for. */
export function SlowFile({ of }: { readonly of?: Pick<Loader, "retry" | "waiting"> }) {
  const { loader: area } = useApp();
  const loader = of ?? area;
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const looking = setInterval(() => setText(loader.waiting()), LOOK_MILLISECONDS);
    return () => clearInterval(looking);
  }, [loader]);
  return (
    <div role="status" className="slow-file">
      {text}{" "}
      {text && (
        <button type="button" className="button" onClick={() => loader.retry()}>
          Try again
        </button>
      )}
    </div>
  );
}
