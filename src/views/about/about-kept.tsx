// What the page keeps on the reader's device, and how it is forgotten.
import { useEffect, useState } from "react";
import { dayName } from "../../core/area/day-name.ts";
import { copyLines, forgetCopy, type KeptLine } from "../../state/copy-kept.ts";
import { useApp, useAppState } from "../kit/app-context.ts";

export function KeptOnDevice() {
  const { store } = useApp();
  const offline = useAppState((state) => state.config.offline);
  const [lines, setLines] = useState<readonly KeptLine[] | null>(null);
  const [forgot, setForgot] = useState(false);
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
    await forgetCopy();
    setLines(await copyLines(store));
    setForgot(true);
  };
  return (
    <>
      <h2>Kept on your device</h2>
      <p>
        {offline
          ? "So that the page opens without a network, your browser keeps its files and those of the areas you opened. It keeps nothing of what you chose, and none of the street map."
          : "Whoever publishes this page has switched off that your browser keeps it for when there is no network."}
      </p>
      {lines === null && offline && !forgot && <p>Nothing is kept at the moment. What you open next will be.</p>}
      {lines !== null && (
        <>
          <ul>
            <li>The page</li>
            {lines.map(({ name, day }) => (
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
