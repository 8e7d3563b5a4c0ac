// "Your own data": files of the reader's own are dropped, understood, read and opened as an area, all on their device.
import { useEffect, useRef } from "react";
import { useAppState } from "../kit/app-context.ts";
import { CodeFault, later, useLater } from "../kit/use-later.tsx";
import { OwnAreas } from "./areas-here.tsx";
import { DropZone, useDropAnywhere } from "./own-drop.tsx";
import { OwnFiles } from "./own-file-list.tsx";
import { OwnReading } from "./own-reading.tsx";
import { OwnStart } from "./own-start.tsx";
import { useOwn } from "./use-own.ts";
import "../styles/page-frame.css";
import "../styles/table.css";
import "../styles/notice-lines.css";
import "../styles/own.css";
import "../styles/own-form.css";
import "../styles/own-tables.css";

/** Asked for when the page opens: once there are files, nothing is asked for any more. */
const RESULT = later(() => import("./own-result.tsx").then((module) => module.OwnResultView));

export function OwnPage() {
  const { desk, state } = useOwn();
  const { component: Result, failed } = useLater(RESULT);
  const over = useDropAnywhere(desk, state);
  const top = useFocusOnStep(state.status);
  return (
    <main id="main" className="work-page own-page" tabIndex={-1} data-over={over}>
      <h1 ref={top} tabIndex={-1}>
        Your own data
      </h1>
      <p className="lead">
        Read a force’s or a council’s own records into this page. <strong>Nothing leaves this device:</strong> the files
        are read in this browser, and nothing of them is sent to anybody.
      </p>
      {state.status === "done" && Result && <Result desk={desk} result={state.result} unused={state.unused} />}
      {state.status === "done" && failed && <CodeFault what="What was read" />}
      {state.status === "reading" && <OwnReading desk={desk} progress={state.progress} />}
      {(state.status === "idle" || state.status === "looking" || state.status === "seen") && (
        <>
          <DropZone desk={desk} state={state} />
          {state.status === "seen" && state.files.length > 0 && (
            <>
              <OwnFiles desk={desk} state={state} />
              <OwnStart desk={desk} state={state} />
            </>
          )}
        </>
      )}
      {state.status !== "reading" && <OwnAreas desk={desk} />}
    </main>
  );
}

/** When a step ends in another, what has the focus may be gone: it goes to the top, from where the step is told. */
function useFocusOnStep(status: string) {
  const top = useRef<HTMLHeadingElement>(null);
  const before = useRef(status);
  const loading = useAppState((state) => state.loading.status);
  useEffect(() => {
    const isStep = before.current === "reading" || before.current === "done";
    if (isStep && before.current !== status && status !== "done") top.current?.focus();
    before.current = status;
  }, [status]);
  return loading === "failed" ? null : top;
}
