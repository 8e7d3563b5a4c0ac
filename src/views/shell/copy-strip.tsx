// What is new on the host, and whether the page is shown without it, above every page.
import { useEffect, useState } from "react";
import { copyNotices } from "../../core/area/copy-notices.ts";
import { followCopy, NOTHING_TO_SAY } from "../../state/copy-kept.ts";
import { useApp } from "../kit/app-context.ts";
import { OwnStrip } from "./own-strip.tsx";
import "../styles/notice-lines.css";

export function CopyStrip() {
  const { store } = useApp();
  const [found, setFound] = useState(NOTHING_TO_SAY);
  useEffect(() => followCopy(store, setFound), [store]);
  return (
    <>
      <OwnStrip />
      <div className="screen-only" role="status" aria-label="This copy of the page">
        {copyNotices(found).map(({ text, action }) => (
          <p key={text} className="notice">
            {text}{" "}
            {action !== null && (
              <button type="button" className="link-button" onClick={() => window.location.reload()}>
                {action}
              </button>
            )}
          </p>
        ))}
      </div>
    </>
  );
}
