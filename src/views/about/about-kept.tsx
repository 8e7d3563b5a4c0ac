// What the page keeps on the reader's device, and how it is forgotten.
import { useEffect, useState, useSyncExternalStore } from "react";
import { dayName } from "../../core/area/day-name.ts";
import { nameList } from "../../core/basics/words.ts";
import { forgetAreas, lastOpened } from "../../state/areas-opened.ts";
import { copyLines, forgetCopy, type KeptLine } from "../../state/copy-kept.ts";
import { audience } from "../../state/models.ts";
import type { AppStore } from "../../state/store.ts";
import { forgetVisits, keepsVisits, openVisitRecord, visitRecord, visitsText } from "../../state/visit-record.ts";
import { useApp, useAppState, useModel } from "../kit/app-context.ts";
import { ViewLink } from "../kit/view-link.tsx";

export function KeptOnDevice() {
  const { store } = useApp();
  const offline = useAppState((state) => state.config.offline);
  const [lines, setLines] = useState<readonly KeptLine[] | null>(null);
  const [forgot, setForgot] = useState(false);
  const visits = useKeptVisits();
  const [opened, setOpened] = useState(() => openedNames(store));
  const isEmpty = lines === null && !keepsVisits() && opened === "";
  useEffect(() => {
    let wanted = true;
    void copyLines(store).then((found) => {
      if (wanted) setLines(found);
    });
    return () => {
      wanted = false;
    };
  }, [store]);
  const forget = async (): Promise<void> => {
    forgetVisits();
    forgetAreas(store);
    setOpened(openedNames(store));
    await forgetCopy();
    setLines(await copyLines(store));
    setForgot(true);
  };
  return (
    <>
      <h2>Kept on your device</h2>
      <p className="screen-only">
        <ViewLink to={{ page: "own" }}>Your own data</ViewLink> are read on this device alone, and kept here where you
        say so: their page has them, with their size, and forgets them.
      </p>
      <p>
        {offline
          ? "So that the page opens without a network, your browser keeps its files and those of the areas you opened. Where there are several areas, it remembers which you opened last. It keeps nothing else of what you chose, and none of the street map."
          : "Whoever publishes this page has switched off that your browser keeps it for when there is no network."}
      </p>
      {isEmpty && offline && !forgot && <p>Nothing is kept at the moment. What you open next will be.</p>}
      {!isEmpty && (
        <>
          <ul>
            {lines !== null && <li>The page</li>}
            {visits !== null && <li>{visits}</li>}
            {opened !== "" && <li>Which areas were last opened here: {opened}</li>}
            {lines?.map(({ name, day }) => (
              <li key={name}>
                {name}, as loaded on {dayName(day)}
              </li>
            ))}
          </ul>
          <p>
            <button type="button" className="button screen-only" onClick={() => void forget()}>
              Forget what is stored
            </button>
          </p>
        </>
      )}
      <p role="status">{forgot && "Forgotten. When the page is next opened with a network, it is kept again."}</p>
    </>
  );
}

/** The areas last opened here, of several; "" where none is remembered. */
function openedNames(store: AppStore): string {
  const { areas } = store.getState();
  return nameList(lastOpened(store).flatMap((slug) => areas.find((area) => area.slug === slug)?.name ?? []));
}

/** What was noted of visits to places of a patrol sheet and is kept here; null where nothing is, and for residents. */
function useKeptVisits(): string | null {
  const isForAll = useModel((state) => audience(state) === "everyone");
  useEffect(openVisitRecord, []);
  const { visits } = useSyncExternalStore(visitRecord.subscribe, visitRecord.getState);
  if (!isForAll || !keepsVisits()) return null;
  return `${visitsText(visits.length)} to places of a patrol sheet, which you noted: places and times, no people`;
}
