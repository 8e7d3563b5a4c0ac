// What stands above every page once it is there: what is new on the host, whether the page is shown without it, and which months are not in the data.
import { useEffect, useState, useSyncExternalStore } from "react";
import { copyNotices } from "../../core/area/copy-notices.ts";
import { followCopy, NOTHING_TO_SAY } from "../../state/copy-kept.ts";
import { followMonthsAsked, type MonthsAsked } from "../../state/follow-months.ts";
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
      <MonthsNotice />
    </>
  );
}

function MonthsNotice() {
  const { store, address } = useApp();
  const [asked, setAsked] = useState<MonthsAsked | null>(null);
  useEffect(() => {
    const following = followMonthsAsked(store, address);
    setAsked(following);
    return () => following.stop();
  }, [store, address]);
  const text = useSyncExternalStore(store.subscribe, () => asked?.note() ?? null);
  return (
    <div role="status" aria-label="Months that are not there">
      {text !== null && <p className="notice">{text}</p>}
    </div>
  );
}
