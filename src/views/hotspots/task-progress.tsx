// The worker at work on something long: what it waits for, how far it is, a way to stop it, and what to do when it failed.
import { useAppState } from "../kit/app-context.ts";
import { SlowFile } from "../kit/skeleton.tsx";
import { useAnalysis } from "./use-analysis.ts";
import { useHotspotActions } from "./use-hotspot-actions.ts";
import "../styles/notice-lines.css";

export function TaskProgress() {
  const task = useAppState((state) => state.task);
  const waits = useAppState((state) => state.placesStatus === "loading");
  const analysis = useAnalysis();
  const { chooseMap } = useHotspotActions();
  if (waits) return <SlowFile />;
  if (task.status === "idle") return null;
  if (task.status === "failed")
    return (
      <p className="notice" role="alert">
        {task.failure.message} {task.failure.remedy}{" "}
        <button type="button" className="link-button" onClick={() => analysis.retry()}>
          Try again
        </button>
      </p>
    );
  const percent = Math.floor((100 * task.done) / Math.max(1, task.all));
  const stop = (): void => {
    analysis.cancel();
    chooseMap("hotspots");
  };
  return (
    <div className="task-progress small">
      <label>
        Testing against chance <progress max={task.all} value={task.done} /> {percent} %
      </label>
      <button type="button" className="link-button" onClick={stop}>
        Stop
      </button>
    </div>
  );
}
