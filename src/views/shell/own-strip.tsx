// Above every page of an area of the reader's own: that it is theirs, on this device only, and the ways to its page and to forget it.
import { useEffect, useRef, useState } from "react";
import { isOwnArea } from "../../core/area/own-slug.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { useApp, useAppState } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";
import "../styles/notice-lines.css";

export function OwnStrip() {
  const { store, address } = useApp();
  const slug = useAppState(({ dataset }) => dataset?.slug ?? "");
  const [asked, setAsked] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const isWithoutStreets = useAppState(({ config, view }) => config.streetStyle !== null && view.page === "map");
  const row = useRef<HTMLSpanElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    // The button that had the focus is gone: it goes to what leaves all as it is.
    if (before.current !== asked) row.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
    before.current = asked;
  }, [asked]);
  if (!isOwnArea(slug)) return null;
  const forget = async (): Promise<void> => {
    try {
      const { ownData } = await import("../../state/own-data.ts");
      await ownData(store, address).forget(slug);
      document.getElementById("main")?.focus();
    } catch (thrown) {
      setFault(
        thrown instanceof AppFailure ? `${thrown.message} ${thrown.remedy}` : "That did not work: reload the page.",
      );
    }
  };
  return (
    <aside aria-label="Your own data">
      <p className="notice own-strip">
        <strong>Your own data, on this device only.</strong>{" "}
        {isWithoutStreets && "The map has no streets: whoever draws them would learn which place you look at. "}
        <span className="screen-only" ref={row}>
          <ViewLink to={{ page: "own" }}>What was read</ViewLink>{" "}
          {asked === slug ? (
            <>
              <button type="button" className="link-button" onClick={() => void forget()}>
                Forget it now
              </button>{" "}
              <button type="button" className="link-button" onClick={() => setAsked(null)}>
                No, leave it
              </button>
            </>
          ) : (
            <button type="button" className="link-button" onClick={() => setAsked(slug)}>
              Forget it
            </button>
          )}
        </span>{" "}
        <span role="status">{fault}</span>
      </p>
    </aside>
  );
}
